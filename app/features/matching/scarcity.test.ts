import fc from "fast-check";
import { expect, test } from "vitest";
import { cases, PATIENT } from "~tests/support/calendar/nightly";
import { anyPool } from "~tests/support/pools";
import { priceFacts } from "./engine/price-facts";
import { takingPart } from "./engine/taking-part";
import { languageCounts, scarcestLanguage } from "./scarcity";

test(
  "the counts beside a list of prices give the sentence that the whole pool would give",
  () => {
    fc.assert(
      fc.property(anyPool(8, 6), (pool) => {
        const counts = languageCounts(pool);
        const { families, volunteers } = takingPart(pool);
        for (const family of families)
          for (const volunteer of volunteers)
            expect(scarcestLanguage(volunteer.languages, family.adults, counts)).toEqual(
              priceFacts(volunteer, family.id, pool),
            );
      }),
      cases(100),
    );
  },
  PATIENT.timeout,
);
