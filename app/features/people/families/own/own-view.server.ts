import { dayOf } from "~/foundation/clock";
import { formatDate } from "~/language/format.server";
import type { SiteLanguage } from "~/language/languages";
import { reachesAlone } from "../reaches-alone";
import type { OwnHousehold } from "./own-queries.server";

const firstName = (name: string): string => name.trim().split(/\s+/)[0] ?? name;

/** A household as one of its adults sees it: finished words. */
export function viewOwnHousehold(own: OwnHousehold, language: SiteLanguage) {
  const { family, self, selves, others, standing, organisation, caller } = own;
  const saidYes = (adultId: string) => standing.find(({ familyAdultId }) => familyAdultId === adultId) ?? null;
  return {
    name: firstName(self.name),
    state: family.state,
    contacted: family.firstContactAt !== null,
    organisation,
    caller,
    selves: selves.map(({ id, name }) => {
      const yes = saidYes(id);
      return { id, name: firstName(name), since: yes && formatDate(language, dayOf(yes.givenAt), { year: true }) };
    }),
    others: others.map((adult) => ({
      id: adult.id,
      name: firstName(adult.name),
      yes: saidYes(adult.id) !== null,
      mayLink: reachesAlone(adult),
    })),
  };
}

export type OwnHouseholdView = ReturnType<typeof viewOwnHousehold>;

/** Whom a yes given now is for: who left the choice to us once said yes to whoever takes them. */
export const consentGoesTo = ({ family, standing }: OwnHousehold): "own" | "any" =>
  family.intakeSince !== null || family.passedOver.length > 0 || standing.some((one) => one.organisationId === null)
    ? "any"
    : "own";
