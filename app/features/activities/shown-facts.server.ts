import { formatFacts, formatKroner, formatList } from "~/language/format.server";
import type { SiteLanguage } from "~/language/languages";
import { translator } from "~/language/translate.server";
import type { IconName } from "~/ui/icon-names";
import type { DatedActivity } from "./queries.server";

/** A fact about an activity: finished words, beside an icon. */
export type ShownFact = { icon: IconName; term: string; text: string };
type Facts = (language: SiteLanguage, dated: DatedActivity) => ShownFact | null;

/** What one must know before coming, besides when and where; facts that say nothing are left out. */
export function factsOfActivity(language: SiteLanguage, dated: DatedActivity, hosts: number): ShownFact[] {
  const facts = [priceFact, whoFact, childrenFact, wayInFact, organiserFact].map((fact) => fact(language, dated));
  return [...facts, hostsFact(language, hosts)].filter((fact) => fact !== null);
}

const priceFact: Facts = (language, { activity }) => {
  const t = translator(language, "activities");
  const term =
    activity.price === 0
      ? t("activities:fact.free")
      : t("activities:fact.price", { price: formatKroner(language, activity.price) });
  return { icon: "gift", term, text: "" };
};

const whoFact: Facts = (language, { activity }) => {
  const t = translator(language, "activities");
  const ages = agesOf(language, activity);
  if (activity.womenOnly)
    return {
      icon: "gender-female",
      term: t("activities:fact.women"),
      text: facts(language, [ages, t("activities:fact.women-text")]),
    };
  const term = activity.forChildren ? t("activities:fact.children") : (ages ?? t("activities:fact.for-all"));
  const text = activity.forChildren ? (ages ?? "") : t("activities:fact.for-all-text");
  return { icon: "users-three", term, text };
};

function agesOf(language: SiteLanguage, { agesFrom, agesTo }: DatedActivity["activity"]): string | null {
  const t = translator(language, "activities");
  if (agesFrom !== null && agesTo !== null) return t("activities:fact.ages-between", { from: agesFrom, to: agesTo });
  if (agesFrom !== null) return t("activities:fact.ages-from", { from: agesFrom });
  return agesTo === null ? null : t("activities:fact.ages-to", { to: agesTo });
}

const childrenFact: Facts = (language, { activity }) => {
  const t = translator(language, "activities");
  const { childCareFrom: from, childCareTo: to, babiesInArms } = activity;
  const babies = babiesInArms ? t("activities:fact.babies") : "";
  if (from === null) return babies ? { icon: "baby", term: babies, text: "" } : null;
  const term =
    to === null
      ? t("activities:fact.child-care-from", { from })
      : t("activities:fact.child-care-between", { from, to });
  return { icon: "baby", term, text: babies };
};

const wayInFact: Facts = (language, { activity }) => {
  const t = translator(language, "activities");
  const term = t(activity.stepFree ? "activities:fact.step-free" : "activities:fact.stairs");
  return { icon: "wheelchair", term, text: activity.pram ? t("activities:fact.pram") : "" };
};

const organiserFact: Facts = (language, { activity }) => {
  const t = translator(language, "activities");
  if (!activity.organiser) return null;
  const others =
    activity.coHosts.length > 0 ? t("activities:fact.co-hosts", { names: formatList(language, activity.coHosts) }) : "";
  return { icon: "handshake", term: t("activities:fact.organiser", { name: activity.organiser }), text: others };
};

function hostsFact(language: SiteLanguage, hosts: number): ShownFact | null {
  if (hosts === 0) return null;
  return {
    icon: "hand-waving",
    term: translator(language, "activities")("activities:fact.hosts", { count: hosts }),
    text: "",
  };
}

const facts = (language: SiteLanguage, words: (string | null)[]) =>
  formatFacts(
    language,
    words.filter((word) => word !== null),
  );
