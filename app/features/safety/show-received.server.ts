import { formatDateTime } from "~/language/format.server";
import type { SiteLanguage } from "~/language/languages";
import { translator } from "~/language/translate.server";
import { childNumberOf } from "./day-and-night";
import type { getOwnConcern } from "./queries.server";

export type ReceivedView = ReturnType<typeof showReceived>;

/** One's own concern in finished words; never what it was about. */
export function showReceived(
  { concern, owner, organisation, phone }: Awaited<ReturnType<typeof getOwnConcern>>,
  language: SiteLanguage,
) {
  const t = translator(language, "safety");
  const at = (when: Date) => formatDateTime(language, when);
  const numbers = {
    "danger-now": { number: "112", href: "tel:112" },
    child: childNumberOf(null),
    "something-else": null,
  };
  return {
    at: at(concern.raisedAt),
    owner: owner.split(" ")[0] ?? owner,
    organisation,
    phone: { number: phone, href: `tel:${phone.replaceAll(" ", "")}` },
    by: t("safety:received.by", { when: at(concern.answerBy) }),
    seen: concern.seenAt ? t("safety:received.seen", { when: at(concern.seenAt) }) : null,
    closed: concern.closedAt ? t("safety:received.closed", { when: at(concern.closedAt) }) : null,
    number: concern.closedAt ? null : numbers[concern.door],
  };
}
