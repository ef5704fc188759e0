import { addDays, dayOf } from "~/foundation/clock";
import type { groupMeetings, groups, outreach } from "~db/schema/groups.server";
import type { Made } from "./make";
import type { Rows } from "./rows";

type Group = typeof groups.$inferInsert;
type Meeting = typeof groupMeetings.$inferInsert;
type Wishes = Partial<Group> & {
  organisationId: string;
  matchTypeId: string;
  ownerId: string;
  /** Units that are in it. */
  volunteers?: { id: string }[];
  /** Families with the request it was matched for; the rows of the requests are changed to `matched`. */
  participants?: { id: string; adultId: string; requestId: string; rows: Rows }[];
  /** Days ago on which it met. */
  metDaysAgo?: number[];
};

/** Groups by named state: `group.running({ ... })`, `group.ended({ ... })`. */
export function groupFactory(made: Made) {
  const today = dayOf(made.now);

  const build = (wishes: Wishes, over: Partial<Group>) => {
    const { volunteers = [], participants = [], metDaysAgo = [], ...own } = wishes;
    const id = own.id ?? made.random.id();
    const ended = over.endedAt ?? null;
    const group: Group = {
      name: "Onsdag på biblioteket",
      place: "Biblioteket",
      startsOn: addDays(today, -60),
      plannedEndOn: addDays(today, 120),
      withChildren: false,
      createdAt: made.now,
      ...over,
      ...own,
      id,
    };
    const left = { joinedAt: new Date(`${group.startsOn}T10:00:00Z`), leftAt: ended };
    for (const { requestId, rows } of participants)
      for (const request of rows.requests ?? [])
        if (request.id === requestId) request.state = ended ? "ended" : "matched";
    const rows: Rows = {
      groups: [group],
      groupVolunteers: volunteers.map((unit) => ({ id: made.random.id(), groupId: id, volunteerId: unit.id, ...left })),
      groupParticipants: participants.map((family) => ({
        id: made.random.id(),
        groupId: id,
        requestId: family.requestId,
        familyId: family.id,
        familyAdultId: family.adultId,
        ...left,
        leaveReason: ended ? "group-ended" : null,
      })),
      groupMeetings: metDaysAgo.map((ago) => buildMeeting(id, group, ago, participants.length)),
    };
    return { id, name: group.name, rows };
  };

  const buildMeeting = (groupId: string, group: Group, ago: number, most: number): Meeting => ({
    id: made.random.id(),
    groupId,
    heldOn: addDays(today, -ago),
    place: group.place,
    came: Math.max(0, most - made.random.whole(0, 2)),
    themes: made.random.some(["getting-to-know", "danish", "children", "everyday", "digital", "rights"] as const, 2),
    recordedBy: group.ownerId,
    recordedAt: made.now,
  });

  return {
    running: (wishes: Wishes) => build(wishes, {}),
    ended: (wishes: Wishes) => build(wishes, { endedAt: made.now, endReason: "term-reached" }),
  };
}

type Outing = typeof outreach.$inferInsert;

/** An outing with invented numbers. */
export function outingFactory(made: Made) {
  return (wishes: Partial<Outing> & Pick<Outing, "organisationId" | "matchTypeId" | "recordedBy">) => {
    const row: Outing = {
      id: made.random.id(),
      heldOn: addDays(dayOf(made.now), -made.random.whole(1, 200)),
      areaId: null,
      reached: made.random.whole(5, 60),
      themes: made.random.some(["children", "school", "everyday", "work", "rights", "associations"] as const, 2),
      volunteersOut: made.random.whole(2, 5),
      recordedAt: made.now,
      ...wishes,
    };
    return { id: row.id, rows: { outreach: [row] } as Rows };
  };
}
