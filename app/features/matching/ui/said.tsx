import { useTranslate } from "~/language/language-provider";
import { Alert } from "~/ui/alert";
import { ErrorSummary } from "~/ui/error-summary";

/** What a form of matching may be answered with. */
export type Refused = { reason: RefusalWord; gate?: string };
export type RefusalWord =
  | "changed-since"
  | "gate-shut"
  | "reason-needed"
  | "too-early"
  | "too-late"
  | "closed"
  | "already-said"
  | "unknown-house"
  | "unknown-companion"
  | "place-needed"
  | "paused"
  | "past-only"
  | "before-match"
  | "home-visit"
  | "invalid";
export const FLASHES = ["proposed", "saved", "booked", "set-aside"] as const;
export type Flash = (typeof FLASHES)[number];

/** The word after `?done=`, where it is one of ours. */
export const flashAt = (url: URL): Flash | null =>
  FLASHES.find((word) => word === url.searchParams.get("done")) ?? null;

/** First on a page of matching: what went wrong, or what was done. */
export function Said({ refused, done }: { refused: Refused | undefined; done: Flash | null }) {
  const t = useTranslate("matching", "errors", "desk");
  if (refused) {
    const text = t(`matching:refusal.${refused.reason}`, { gate: refused.gate ?? "" });
    return <ErrorSummary heading={t("errors:label")} errors={[]} formErrors={[text]} />;
  }
  if (done === null) return null;
  return (
    <Alert color="success" label={t("desk:done")} live>
      <p>{t(`matching:match.flash.${done}`)}</p>
    </Alert>
  );
}
