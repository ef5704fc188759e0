/** A match that runs already, as one row of a spreadsheet tells of it, its people found. */
export type ImportedMatch = {
  volunteerId: string;
  familyId: string;
  matchTypeId: string;
  /** The day it began, `YYYY-MM-DD`. */
  since: string;
};
