/** The tables of an export, in the order of the workbook. */
export const EXPORT_TABLES = [
  "families",
  "volunteers",
  "requests",
  "matches",
  "check-ins",
  "consents",
  "meetings",
] as const;
export type ExportTable = (typeof EXPORT_TABLES)[number];
