import { days, minutes, seconds } from "~/foundation/clock";

/** What an uploaded file may be. Said on the page, checked before and while it is read. */
export const FILE_BYTES_MAX = 2 * 1024 * 1024;
export const ROWS_MAX = 5000;
export const COLUMNS_MAX = 60;
/** A cell is cut here: nothing of ours is longer. */
export const CELL_LETTERS_MAX = 500;
/** What a workbook may unfold to; real ones of 2 MB stay below a third of it. */
export const UNFOLDED_BYTES_MAX = 40 * 1024 * 1024;
export const PARTS_MAX = 300;
/** A thread that needs longer to read a file, or more room, is ended, and the file refused. What was read before gets longer. */
export const READ_MS_MAX = seconds(30);
export const WORK_MS_MAX = minutes(5);
export const THREAD_MEGABYTES_MAX = 256;
/** A draft that nobody imports is erased after this; an imported sheet with the rows still to complete after the second. */
export const DRAFT_KEPT_MS = days(7);
export const IMPORTED_KEPT_MS = days(60);
/** Drafts an organisation may have at a time. */
export const DRAFTS_MAX = 20;
