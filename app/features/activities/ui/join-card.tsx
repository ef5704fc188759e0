import type { ReactNode } from "react";
import { useTranslate } from "~/language/language-provider";
import { InLanguage, Sentence } from "~/language/sentence";
import { Chairs } from "~/ui/chairs";
import { Icon } from "~/ui/icon";
import type { ShownActivity } from "../show-activity.server";

const HEADINGS = {
  over: "activities:join.heading",
  begun: "activities:join.heading",
  cancelled: "activities:cancelled",
  "just-come": "activities:join.just-come",
  places: "activities:join.heading",
  full: "activities:join.full",
} as const;

/** How one comes: just so, with a place, on the waiting list, or not any more. `children` is the form where there is one. */
export function JoinCard({ activity, children }: { activity: ShownActivity; children?: ReactNode }) {
  const t = useTranslate("activities");
  return (
    <aside className="ds-card stack join" id="join" aria-labelledby="join-heading" data-gap="4">
      <div className="stack" data-gap="2" data-read="">
        <h2 className="h2" id="join-heading">
          {t(HEADINGS[activity.state])}
        </h2>
        <JoinState activity={activity} />
      </div>
      {children}
      <p className="dim">
        <Icon name="lock-simple" /> {t("activities:nobody-told")}
      </p>
    </aside>
  );
}

function JoinState({ activity }: { activity: ShownActivity }) {
  const { state, free, places, cancelReason, withdrawn } = activity;
  const t = useTranslate("activities", "errors");
  if (state === "begun") return <p>{t("errors:sign-up.past")}</p>;
  if (state === "over") return <p>{t("activities:over")}</p>;
  if (state === "just-come") return <p>{t("activities:join.just-come-text")}</p>;
  if (state === "full") return <p>{t("activities:join.full-text")}</p>;
  if (state === "places")
    return (
      <>
        <p>
          <strong>{t("activities:join.left", { count: free })}</strong>{" "}
          <span className="dim">{t("activities:join.of", { places })}</span>
        </p>
        <Chairs free={free} total={places} label={t("activities:join.chairs", { free, taken: places - free })} />
      </>
    );
  return (
    <>
      <p>{t(withdrawn ? "activities:withdrawn-text" : "activities:cancelled-text")}</p>
      {activity.otherDates.some(({ cancelled }) => !cancelled) && <p>{t("activities:cancelled-others")}</p>}
      {cancelReason && (
        <p>
          <Sentence
            of="activities:cancelled-why"
            values={{ reason: cancelReason }}
            parts={{ said: (words) => <InLanguage tag="da">{words}</InLanguage> }}
          />
        </p>
      )}
    </>
  );
}
