/** Room of groups and outreach: match types of the forms `group` and `outreach`. */
import {
  day,
  id,
  index,
  int,
  json,
  notNegative,
  oneOf,
  primaryKey,
  table,
  text,
  timestamp,
  uniqueIndex,
  word,
  yesNo,
} from "../columns.server";
import { GROUP_END_REASONS, GROUP_LEAVE_REASONS, type GroupTheme } from "../vocabulary";
import { accounts } from "./access.server";
import { requests } from "./matching.server";
import { areas, matchTypes, organisations } from "./organisations.server";
import { families, familyAdults, volunteerAdults, volunteers } from "./people.server";

/** Several volunteers and several participants who meet together. The name is the coordinator's word for it, never a person's. */
export const groups = table(
  "groups",
  {
    organisationId: id("organisation_id")
      .notNull()
      .references(() => organisations.id),
    id: id("id").notNull().unique(),
    matchTypeId: id("match_type_id")
      .notNull()
      .references(() => matchTypes.id),
    name: text("name").notNull(),
    /** Where it usually meets: a house, a library, a school; never a home. */
    place: text("place").notNull(),
    startsOn: day("starts_on").notNull(),
    plannedEndOn: day("planned_end_on").notNull(),
    /** Children come along: every volunteer needs a valid child-protection certificate. */
    withChildren: yesNo("with_children").notNull(),
    /** The adult of one of its volunteers who leads it. */
    leaderId: id("leader_id").references(() => volunteerAdults.id),
    /** Who looks after it at the desk. */
    ownerId: id("owner_id")
      .notNull()
      .references(() => accounts.id),
    /** Counts every change, so that two people at once do not overwrite each other. */
    version: int("version").notNull().default(1),
    createdAt: timestamp("created_at").notNull(),
    endedAt: timestamp("ended_at"),
    endReason: word("end_reason", GROUP_END_REASONS),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.id] }),
    oneOf("groups_end_reason", t.endReason, GROUP_END_REASONS),
    // The list of the desk: those that run, by their planned ending.
    index("groups_running").on(t.organisationId, t.endedAt, t.plannedEndOn),
    index("groups_leader").on(t.leaderId),
  ],
);

/** A unit of volunteers in a group. Erased with the unit. */
export const groupVolunteers = table(
  "group_volunteers",
  {
    id: id("id").primaryKey(),
    groupId: id("group_id")
      .notNull()
      .references(() => groups.id),
    volunteerId: id("volunteer_id")
      .notNull()
      .references(() => volunteers.id),
    joinedAt: timestamp("joined_at").notNull(),
    leftAt: timestamp("left_at"),
  },
  (t) => [
    // Who comes back is the same row again.
    uniqueIndex("group_volunteers_one").on(t.groupId, t.volunteerId),
    index("group_volunteers_volunteer").on(t.volunteerId),
  ],
);

/** A participant: one adult of a family, for a request of the group's match type. Erased with the family. */
export const groupParticipants = table(
  "group_participants",
  {
    id: id("id").primaryKey(),
    groupId: id("group_id")
      .notNull()
      .references(() => groups.id),
    requestId: id("request_id")
      .notNull()
      .references(() => requests.id),
    familyId: id("family_id")
      .notNull()
      .references(() => families.id),
    familyAdultId: id("family_adult_id")
      .notNull()
      .references(() => familyAdults.id),
    joinedAt: timestamp("joined_at").notNull(),
    leftAt: timestamp("left_at"),
    leaveReason: word("leave_reason", GROUP_LEAVE_REASONS),
  },
  (t) => [
    uniqueIndex("group_participants_one").on(t.groupId, t.requestId),
    oneOf("group_participants_leave_reason", t.leaveReason, GROUP_LEAVE_REASONS),
    index("group_participants_family").on(t.familyId),
  ],
);

/** One line a meeting: a day, a place, how many came, what it was about. Numbers and words only: nobody is ticked off. */
export const groupMeetings = table(
  "group_meetings",
  {
    id: id("id").primaryKey(),
    groupId: id("group_id")
      .notNull()
      .references(() => groups.id),
    heldOn: day("held_on").notNull(),
    place: text("place").notNull(),
    /** Participants who came. */
    came: int("came").notNull(),
    themes: json<GroupTheme[]>("themes").notNull(),
    recordedBy: id("recorded_by")
      .notNull()
      .references(() => accounts.id),
    recordedAt: timestamp("recorded_at").notNull(),
  },
  (t) => [
    // One line a day, so that leader and coordinator do not count the same meeting twice.
    uniqueIndex("group_meetings_day").on(t.groupId, t.heldOn),
    notNegative("group_meetings_came", t.came),
  ],
);

/** An outing to people nobody knows yet: counts and themes. No person data, nothing to erase. */
export const outreach = table(
  "outreach",
  {
    organisationId: id("organisation_id")
      .notNull()
      .references(() => organisations.id),
    id: id("id").notNull().unique(),
    matchTypeId: id("match_type_id")
      .notNull()
      .references(() => matchTypes.id),
    heldOn: day("held_on").notNull(),
    /** Empty: outside the organisation's areas. */
    areaId: id("area_id").references(() => areas.id),
    reached: int("reached").notNull(),
    themes: json<GroupTheme[]>("themes").notNull(),
    /** Volunteers who were out together. */
    volunteersOut: int("volunteers_out").notNull(),
    recordedBy: id("recorded_by")
      .notNull()
      .references(() => accounts.id),
    recordedAt: timestamp("recorded_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.id] }),
    notNegative("outreach_reached", t.reached),
    notNegative("outreach_volunteers_out", t.volunteersOut),
    index("outreach_days").on(t.organisationId, t.heldOn),
  ],
);
