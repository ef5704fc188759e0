import { expect, test } from "vitest";
import { factories } from "~tests/factories/make";
import { settle } from "~tests/factories/rows";
import { NOW, testHouse } from "~tests/support/house";
import { findRequest } from "./faces-queries.server";
import { proposeMatch } from "./propose-match.server";
import { listWaiting } from "./queries.server";

test("a request for a group is in no list of suggestions, has none of its own, and nobody is proposed for it", async () => {
  const { db } = testHouse();
  const make = factories({ now: NOW });
  const organisation = make.organisation({ kinds: ["friend", "womens-group"] });
  const where = { organisationId: organisation.id };
  const karin = make.account.coordinator(where);
  const [friend, group] = organisation.matchTypes.map(({ id }) => id) as [string, string];
  const family = make.family.waiting({ ...where, matchTypeIds: [friend, group] });
  const bente = make.volunteer.approved(where);
  await settle(db, organisation, karin, family, bente);

  const waiting = await listWaiting(db.read, organisation.id, 1);
  expect(waiting).toMatchObject({ all: 1, rows: [{ type: { id: friend } }] });
  const groupRequest = family.requests.find(({ matchTypeId }) => matchTypeId === group)?.id as string;
  expect(await findRequest(db.read, organisation.id, groupRequest)).toBeNull();
  const doing = { accountId: karin.id, now: NOW, origin: "http://localhost:3000", once: null };
  const wish = { ...where, requestId: groupRequest, volunteerId: bente.id, overrideReason: null, roundId: null };
  expect(await proposeMatch(db, doing, wish)).toEqual({ ok: false, reason: "not-found" });
});
