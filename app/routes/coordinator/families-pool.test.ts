import fc from "fast-check";
import { expect, test } from "vitest";
import { listConsents } from "~/features/consent/queries.server";
import { shutGates } from "~/features/matching/engine/eligibility";
import { listPool } from "~/features/matching/pool-queries.server";
import { dayOf } from "~/foundation/clock";
import { factories } from "~tests/factories/make";
import { settle } from "~tests/factories/rows";
import { cases, PATIENT } from "~tests/support/calendar/nightly";
import { cookieOf, NOW, posting, testHouse } from "~tests/support/house";
import { action } from "./families-file";

const PRESS = fc.constantFrom("withdraw-0", "withdraw-1", "withdraw-all", "consent-0", "consent-1", "pause", "resume");

test(
  "whatever is pressed and in whatever order: who has not a yes of every adult can be matched with nobody",
  async () => {
    const house = testHouse();
    const make = factories({ now: NOW });
    const organisation = make.organisation();
    const karin = make.account.coordinator({ organisationId: organisation.id });
    const unit = make.volunteer.approved({ organisationId: organisation.id });
    await settle(house.db, organisation, karin, unit);
    const cookie = await cookieOf(house, karin.id);
    const type = organisation.matchTypes[0] as (typeof organisation.matchTypes)[number];

    await fc.assert(
      fc.asyncProperty(fc.array(PRESS, { minLength: 1, maxLength: 6 }), async (presses) => {
        const family = make.family.couple({ organisationId: organisation.id, matchTypeIds: [type.id] });
        await settle(house.db, family);
        const id = family.id;
        for (const press of presses) {
          const [word = "", at] = press.split("-");
          const adultId = at === "all" ? "all" : (family.adults[Number(at ?? 0)]?.id as string);
          const fields = { do: word, adultId, how: "phone", to: "own", language: "" };
          await action(posting(house, `/desk/families/${id}`, fields, { cookie, params: { id } }));
        }
        const said = await listConsents(house.db.read, id);
        const allSaidYes = family.adults.every((adult) =>
          said.some(({ familyAdultId, withdrawnAt }) => familyAdultId === adult.id && withdrawnAt === null),
        );
        const pool = await listPool(house.db.read, organisation.id, type, dayOf(NOW));
        const inPool = pool.families.find((one) => one.id === id);
        const [volunteer] = pool.volunteers;
        const gates = inPool && volunteer ? shutGates(inPool, volunteer, pool.date, pool.request) : ["no-consent"];
        if (!allSaidYes) expect(gates).toContain("no-consent");
        // A household from which nothing was taken is there: the check above cannot be true of an empty pool alone.
        if (presses.every((press) => press.startsWith("consent"))) expect(gates).not.toContain("no-consent");
      }),
      cases(8),
    );
  },
  PATIENT.timeout,
);
