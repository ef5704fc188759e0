import { addDays, dayOf } from "~/foundation/clock";
import { formatDate, formatDateTime, formatList } from "~/language/format.server";
import type { SiteLanguage } from "~/language/languages";
import { CERTIFICATE_KINDS } from "~db/vocabulary";
import { certificateState, RENEWAL_WINDOW_DAYS } from "../readiness";
import type { OwnFile } from "./own-queries.server";

export type OwnView = ReturnType<typeof viewOwnFile>;

/** One's own file in the words of one's own page. */
export function viewOwnFile(
  { unit, self, others, organisation, callerName }: OwnFile,
  language: SiteLanguage,
  now: Date,
) {
  const today = dayOf(now);
  const papers = CERTIFICATE_KINDS.map((kind) => {
    const found = self.certificates.find((one) => one.kind === kind);
    const until = found?.validUntil && formatDate(language, found.validUntil, { weekday: false, year: true });
    return { kind, state: certificateState(found, today, addDays(today, RENEWAL_WINDOW_DAYS)), until: until ?? "" };
  });
  return {
    name: self.name.split(" ")[0] ?? self.name,
    with: formatList(language, others),
    state: unit.state,
    version: unit.version,
    review: unit.reviewSince !== null,
    organisation: organisation?.name ?? null,
    phone: organisation?.phone ?? null,
    talk: self.talkHeldAt === null && unit.talkAt ? formatDateTime(language, unit.talkAt) : null,
    caller: callerName,
    talkHeld: self.talkHeldAt !== null,
    papersSeen: papers.some(({ state }) => state === "valid" || state === "renew-soon"),
    approved: unit.approvedAt !== null,
    pausedUntil: unit.pausedUntil && formatDate(language, unit.pausedUntil, { weekday: false, year: true }),
    papers,
    declared: self.declaredAt && formatDate(language, self.declaredAt, { weekday: false, year: true }),
  };
}
