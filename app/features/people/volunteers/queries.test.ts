import { expect, test } from "vitest";
import { factories } from "~tests/factories/make";
import { settle } from "~tests/factories/rows";
import { testDatabase } from "~tests/support/database";
import { NOW } from "~tests/support/house";
import { volunteersForPool } from "./queries.server";

const TODAY = "2026-11-22";

async function pool(build: (make: ReturnType<typeof factories>, organisationId: string) => { rows: object }[]) {
  const db = testDatabase(NOW);
  const make = factories({ now: NOW });
  const organisation = make.organisation();
  await settle(db, organisation, ...build(make, organisation.id));
  return volunteersForPool(db.read, organisation.id, TODAY);
}

test("a couple speaks the best of both, and is certified as long as the first certificate to end", async () => {
  const [unit] = await pool((make, organisationId) => {
    const couple = make.volunteer.couple({
      organisationId,
      adults: [
        { languages: [{ tag: "da", speaking: 2, reading: 2 }] },
        {
          languages: [
            { tag: "da", speaking: 4, reading: 4 },
            { tag: "ar", speaking: 3, reading: 0 },
          ],
        },
      ],
    });
    const papers = couple.rows.certificates?.filter(({ kind }) => kind === "child-protection") ?? [];
    if (papers[0]) papers[0].validUntil = "2026-12-24";
    return [couple];
  });
  expect(unit).toMatchObject({
    languages: [
      { tag: "da", level: 4 },
      { tag: "ar", level: 3 },
    ],
    genders: ["woman", "man"],
    childCertificateUntil: "2026-12-24",
    approvedOn: TODAY,
    engaged: 0,
  });
});

test("one adult without a certificate leaves the unit without one", async () => {
  const [unit] = await pool((make, organisationId) => {
    const couple = make.volunteer.couple({ organisationId });
    couple.rows.certificates?.splice(0, 2);
    return [couple];
  });
  expect(unit?.childCertificateUntil).toBeNull();
});

test("who is not approved, paused, or approved later is in the pool as not approved; who left or belongs elsewhere is not in it", async () => {
  const units = await pool((make, organisationId) => {
    const other = make.organisation({ name: "Bydelsmødre" });
    return [
      other,
      make.volunteer.approved({ organisationId: other.id }),
      make.volunteer.applied({ organisationId }),
      make.volunteer.paused({ organisationId }),
      make.volunteer.approved({ organisationId, approvedAt: new Date("2026-11-23T09:00:00Z") }),
      make.volunteer.left({ organisationId }),
      make.volunteer.declined({ organisationId }),
    ];
  });
  expect(units.map(({ approvedOn }) => approvedOn)).toEqual([null, null, null]);
});
