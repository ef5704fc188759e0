/** All rooms of the database in one object, for drizzle and for the migrations. */
export * from "./access.server";
export * from "./activities.server";
export * from "./audit.server";
export * from "./consent.server";
export * from "./follow-up.server";
export * from "./groups.server";
export * from "./houses.server";
export * from "./matching.server";
export * from "./organisations.server";
export * from "./outbox.server";
export * from "./people.server";
export * from "./rounds.server";
export * from "./sheets.server";
export * from "./texts.server";
