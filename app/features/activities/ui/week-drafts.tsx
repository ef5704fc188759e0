import { useTranslate } from "~/language/language-provider";
import { SubmitButton } from "~/ui/button";
import { OnceField } from "~/ui/once-field";
import { Panel } from "~/ui/panel";
import type { WeekDraft } from "../week-drafts.server";

/** The drafts of a week, published together. What lacks something says what, and is ticked by who wants it so. */
export function WeekDrafts(props: { drafts: readonly WeekDraft[]; houseId: string; monday: string; once: string }) {
  const { drafts, houseId, monday, once } = props;
  const t = useTranslate("plan");
  if (drafts.length === 0) return null;
  return (
    <Panel id="drafts" heading={t("plan:drafts.heading")} count={drafts.length}>
      <form method="post" className="stack no-print" data-gap="4">
        <OnceField value={once} />
        <input type="hidden" name="house" value={houseId} />
        <input type="hidden" name="to" value={monday} />
        <p className="dim">{t("plan:drafts.about")}</p>
        <ul className="plain stack" data-gap="3">
          {drafts.map((draft) => (
            <Draft key={draft.activityId} draft={draft} />
          ))}
        </ul>
        <SubmitButton name="intent" value="publish" icon="check">
          {t("plan:drafts.now")}
        </SubmitButton>
      </form>
    </Panel>
  );
}

function Draft({ draft: { activityId, title, when, missing } }: { draft: WeekDraft }) {
  const t = useTranslate("plan");
  const about = `missing-${activityId}`;
  return (
    <li>
      <label className="hit choice">
        <input
          className="ds-input"
          type="checkbox"
          name="activity"
          value={activityId}
          defaultChecked={missing.length === 0}
          aria-describedby={missing.length > 0 ? about : undefined}
        />
        <span>
          <bdi>{title}</bdi> <span className="dim">{when}</span>
        </span>
      </label>
      {missing.length > 0 && (
        <div className="small drafts__missing" id={about}>
          {missing.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          <a className="hit" href={`/house/activities/${activityId}`}>
            {t("plan:drafts.mend")}
            <span className="ds-sr-only"> {title}</span>
          </a>
        </div>
      )}
    </li>
  );
}
