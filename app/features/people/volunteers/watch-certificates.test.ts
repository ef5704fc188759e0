import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { addDays, dayOf } from "~/foundation/clock";
import { outbox } from "~db/schema/outbox.server";
import { certificates, volunteers } from "~db/schema/people.server";
import { factories } from "~tests/factories/make";
import { settle } from "~tests/factories/rows";
import { NOW, testHouse } from "~tests/support/house";
import { moveVolunteer } from "./move-volunteer.server";
import { watchCertificates } from "./watch-certificates.server";

const TODAY = dayOf(NOW);
const onDay = (days: number) => new Date(NOW.getTime() + days * 86_400_000);

/** A couple whose certificates end on a day. */
async function coupleUntil(until: string) {
  const { db } = testHouse();
  const make = factories({ now: NOW });
  const organisation = make.organisation();
  const adults = [{ email: "bente@example.org" }, { phone: "+4520202020" }];
  const couple = make.volunteer.couple({ organisationId: organisation.id, certificateUntil: until, adults });
  await settle(db, organisation, couple);
  const messages = async () => (await db.read.select().from(outbox)).map(({ message }) => message).sort();
  const unit = async () => (await db.read.select().from(volunteers))[0];
  return { db, organisation, couple, messages, unit };
}

test("each certificate is asked for when its window opens and once more near its end, and not in between", async () => {
  const { db, messages } = await coupleUntil(addDays(TODAY, 60));
  expect(await watchCertificates(db, onDay(-1))).toEqual({ reminded: 0, paused: 0 });
  expect(await watchCertificates(db, NOW)).toEqual({ reminded: 4, paused: 0 });
  expect(await watchCertificates(db, onDay(20))).toEqual({ reminded: 0, paused: 0 });
  expect(await watchCertificates(db, onDay(46))).toEqual({ reminded: 4, paused: 0 });
  expect(new Set(await messages())).toEqual(
    new Set(["certificate-renew-child-protection", "certificate-renew-criminal-record"]),
  );
});

test("a certificate counts up to its last day; the day after, the unit is paused once and both are told", async () => {
  const { db, messages, unit } = await coupleUntil(TODAY);
  expect((await watchCertificates(db, NOW)).paused).toBe(0);
  expect((await watchCertificates(db, onDay(1))).paused).toBe(1);
  expect((await watchCertificates(db, onDay(1))).paused).toBe(0);
  expect(await unit()).toMatchObject({ state: "paused", pausedUntil: null });
  expect((await messages()).filter((message) => message === "certificate-ended")).toHaveLength(2);
});

test("a unit comes back only when what has ended is renewed", async () => {
  const { db, organisation, couple, unit } = await coupleUntil(TODAY);
  await watchCertificates(db, onDay(1));
  const back = async () => {
    const seen = { id: couple.id, organisationId: organisation.id, version: (await unit())?.version as number };
    const wish = { moving: { move: "resume" } as const, once: null, stopMatches: async () => {} };
    return moveVolunteer(db, { accountId: null, now: onDay(1) }, seen, wish);
  };
  expect(await back()).toEqual({ ok: false, reason: "not-ready" });
  await db.transact((tx) =>
    tx
      .update(certificates)
      .set({ validUntil: addDays(TODAY, 365) })
      .where(eq(certificates.status, "valid"))
      .returning(),
  );
  expect((await back()).ok).toBe(true);
  expect((await unit())?.state).toBe("approved");
});
