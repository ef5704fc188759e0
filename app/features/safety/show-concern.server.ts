import { formatDateTime } from "~/language/format.server";
import type { SiteLanguage } from "~/language/languages";
import { translator } from "~/language/translate.server";
import type { Reader } from "~db/database.server";
import { listHouseholdPeople, listUnitPeople, type Person } from "./people-queries.server";
import {
  type Concern,
  type ConcernReader,
  getConcern,
  getMatchSides,
  listConcerns,
  namesOfAccounts,
} from "./queries.server";

export type ConcernLine = ReturnType<typeof showLine>;

/** The list of concerns one reader may see, in finished words. */
export async function showConcerns(db: Reader, reader: ConcernReader, language: SiteLanguage) {
  const { open, closed } = await listConcerns(db, reader);
  return {
    open: open.map((row) => showLine(row, language)),
    closed: closed.map((row) => showLine(row, language)),
  };
}

function showLine({ concern, owner }: { concern: Concern; owner: string }, language: SiteLanguage) {
  const t = translator(language, "protection");
  const state = stateOf(concern);
  return {
    id: concern.id,
    door: t(`protection:concern.door.${concern.door}`),
    raised: formatDateTime(language, concern.raisedAt),
    owner,
    state,
    /** By when it is to be seen; nothing once it was. */
    seenBy:
      state === "new" || state === "passed-on"
        ? t("protection:concern.seen-by", { when: formatDateTime(language, concern.answerBy) })
        : null,
    outcome: concern.outcome ? t(`protection:concern.outcome.${concern.outcome}`) : null,
  };
}

function stateOf({ closedAt, seenAt, goneTo }: Concern): "closed" | "seen" | "passed-on" | "new" {
  if (closedAt) return "closed";
  if (seenAt) return "seen";
  return goneTo.length > 1 ? "passed-on" : "new";
}

/** One concern for one of the few who read it: when, which door, whom to ring, where it has been. */
export async function showConcern(db: Reader, reader: ConcernReader, id: string, language: SiteLanguage) {
  const concern = await getConcern(db, reader, id);
  const names = await namesOfAccounts(db, [...concern.goneTo, ...compact([concern.raisedBy, concern.recordedBy])]);
  const people = await peopleOf(db, concern);
  const raisers = concern.raisedBy ? people.filter(({ accountId }) => accountId === concern.raisedBy) : people;
  const name = (accountId: string | null) => (accountId && names.get(accountId)) || "";
  return {
    ...showLine({ concern, owner: name(concern.ownerId) }, language),
    mayClose: concern.closedAt === null,
    maySee: concern.closedAt === null && concern.seenAt === null,
    from: raisers.map((person) => ({ name: person.name, phone: person.phone, href: fileOf(person) })),
    /** Somebody of the desk, who has no file. */
    fromDesk: raisers.length === 0 ? name(concern.raisedBy) : "",
    recordedBy: name(concern.recordedBy),
    matchId: concern.matchId,
    /** Everybody it may be about, of both sides where it came from a match. */
    people: [...people, ...(await otherSide(db, concern))].map(({ side, adultId, name: called, blocked }) => ({
      ...{ side, adultId, blocked },
      name: called,
    })),
    goneTo: concern.goneTo.map(name),
  };
}

const compact = (ids: readonly (string | null)[]): string[] => ids.filter((id) => id !== null);

type Files = Pick<Concern, "organisationId" | "volunteerId" | "familyId">;

async function peopleOf(db: Reader, { organisationId, volunteerId, familyId }: Files): Promise<Person[]> {
  if (volunteerId) return listUnitPeople(db, organisationId, volunteerId);
  return familyId ? listHouseholdPeople(db, organisationId, familyId) : [];
}

async function otherSide(db: Reader, concern: Concern): Promise<Person[]> {
  if (!concern.matchId) return [];
  const match = await getMatchSides(db, concern.matchId);
  return peopleOf(db, {
    organisationId: concern.organisationId,
    volunteerId: concern.volunteerId ? null : match.volunteerId,
    familyId: concern.volunteerId ? match.familyId : null,
  });
}

export const fileOf = ({ side, fileId }: Pick<Person, "side" | "fileId">): string =>
  side === "volunteer" ? `/desk/volunteers/${fileId}` : `/desk/families/${fileId}`;

export type ShownConcern = Awaited<ReturnType<typeof showConcern>>;
