import { accountFactory } from "./accounts";
import { familyFactory } from "./families";
import { groupFactory, outingFactory } from "./groups";
import { activityFactory, houseFactory } from "./houses";
import { organisationFactory } from "./organisations";
import { makeRandom, type Random } from "./random";
import { volunteerFactory } from "./volunteers";

export type Made = { random: Random; now: Date };

/**
 * Factories with named states. What they make is rows (`settle(db, ...made)` inserts them), so that tests and the
 * demo town are made by the same hands:
 *
 *   const make = factories({ now: NOW });
 *   const org = make.organisation();
 *   const karin = make.account.coordinator({ organisationId: org.id });
 *   const family = make.family.waiting({ organisationId: org.id, matchTypeIds: [org.matchTypeId] });
 *   await settle(house.db, org, karin, family);
 */
export function factories({ seed = 1, now }: { seed?: number; now: Date }) {
  const made: Made = { random: makeRandom(seed), now };
  return {
    random: made.random,
    organisation: organisationFactory(made),
    account: accountFactory(made),
    volunteer: volunteerFactory(made),
    family: familyFactory(made),
    group: groupFactory(made),
    outing: outingFactory(made),
    house: houseFactory(made),
    activity: activityFactory(made),
  };
}
