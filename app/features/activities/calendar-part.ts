/** Where the calendar begins on a page that says other things first: who turns to another week need not look for it again. */
export const CALENDAR_PART = "calendar";
