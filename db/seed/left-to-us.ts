import { addDays, dayOf, days } from "~/foundation/clock";
import type { Rows } from "~tests/factories/rows";
import type { Make, SeededOrganisation } from "./organisations";

/** People who said "any partner" in the last days, by what the demo shows: how long ago, who, and whether they said yes. */
const FAMILIES = [
  { name: "Rahaf", household: "woman", ago: 0, language: "ar", waits: true },
  { name: "Familien Tesfay", household: "family", ago: 1, language: "ti", waits: true },
  { name: "Oksana", household: "woman", ago: 2, language: "uk", waits: false },
  { name: "Familien Noori", household: "family", ago: 4, language: "prs", waits: true },
] as const;

/** The queue of those who left the choice to us: at every desk somebody, one of them handed on before. */
export function seedLeftToUs(make: Make, organisations: SeededOrganisation[], now: Date): { rows: Rows }[] {
  return organisations.flatMap((organisation, at) => {
    const { name, household, ago, language, waits } = FAMILIES[at % FAMILIES.length] as (typeof FAMILIES)[number];
    const since = new Date(now.getTime() - days(ago));
    const before = organisations[at - 1];
    const shared = {
      organisationId: organisation.id,
      area: "2200",
      passedOver: at === 1 && before ? [before.id] : [],
    };
    const family = make.family[waits ? "waiting" : "registered"]({
      ...shared,
      name,
      household,
      childrenBirthYears: household === "family" ? [Number(dayOf(now).slice(0, 4)) - 7] : [],
      adults: [
        {
          name: household === "family" ? "Selam" : name,
          languages: [{ tag: language, speaking: 4, reading: 4 }],
          language,
          reach: "call",
        },
      ],
      matchTypeIds: organisation.matchTypes.slice(0, 1).map(({ id }) => id),
      waitingSince: addDays(dayOf(now), -ago),
      consentTo: null,
      registeredAt: since,
      firstContactAt: null,
      intakeSince: since,
      ownerId: organisation.coordinatorId,
      nextOn: addDays(dayOf(since), 2),
    });
    const volunteer = make.volunteer.applied({
      ...shared,
      appliedAt: since,
      handedOnAt: since,
      callerId: organisation.coordinatorId,
      adults: [{ name: ["Jonas", "Mette", "Sofie", "Emil"][at % 4] ?? "Jonas" }],
    });
    return [family, volunteer];
  });
}
