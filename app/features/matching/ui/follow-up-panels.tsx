import { useTranslate } from "~/language/language-provider";
import { SubmitButton } from "~/ui/button";
import { CheckboxField } from "~/ui/checkbox-field";
import { CheckboxGroup, RadioGroup } from "~/ui/choice-group";
import { Fold } from "~/ui/fold";
import { OnceField } from "~/ui/once-field";
import { Panel } from "~/ui/panel";
import { Queue } from "~/ui/queue";
import { SelectField } from "~/ui/select-field";
import { TextField } from "~/ui/text-field";
import { CHECK_IN_ANSWERS, OUTCOMES } from "~db/vocabulary";
import type { FollowUp } from "../follow-up.server";

type Shown = { view: FollowUp; once: string };

/** How it goes, said by both sides at each stage; what somebody says on the phone is written down here. */
export function CheckInsPanel({ view, once }: Shown) {
  const t = useTranslate("follow");
  if (view.checkIns.length === 0) return null;
  return (
    <Panel id="check-ins" heading={t("follow:check-in.heading")} count={view.checkIns.length}>
      <Queue
        stacked
        items={view.checkIns.map((row) => ({
          key: row.id,
          title: row.said ? `${row.asked}: ${row.said}` : row.asked,
          text: [row.how, row.helped].filter(Boolean).join(" · "),
          end: row.open ? (
            <Fold label={t("follow:check-in.record")} hiddenLabel={row.asked}>
              <RecordCheckIn id={row.id} once={once} />
            </Fold>
          ) : row.ring ? (
            <form method="post">
              <Hidden intent="rung" id={row.id} once={once} />
              <SubmitButton variant="secondary" icon="phone" hiddenLabel={row.asked}>
                {t("follow:check-in.rung")}
              </SubmitButton>
            </form>
          ) : undefined,
        }))}
      />
    </Panel>
  );
}

function Hidden({ intent, id, once }: { intent: string; id?: string; once: string }) {
  return (
    <>
      <input type="hidden" name="intent" value={intent} />
      {id && <input type="hidden" name="checkInId" value={id} />}
      <OnceField value={`${once}-${(id ?? intent).slice(-12)}`} />
    </>
  );
}

function RecordCheckIn({ id, once }: { id: string; once: string }) {
  const t = useTranslate("follow", "vocabulary");
  return (
    <form method="post" className="stack" data-gap="4">
      <Hidden intent="record-check-in" id={id} once={once} />
      <RadioGroup
        field={{ id: `answer-${id}`, name: "answer", required: true }}
        legend={t("follow:check-in.answer")}
        as="chips"
        choices={CHECK_IN_ANSWERS.map((value) => ({ value, label: t(`follow:answer.${value}`) }))}
      />
      <CheckboxGroup
        field={{ id: `helped-${id}`, name: "helpedWith" }}
        legend={t("follow:check-in.helped-with")}
        choices={OUTCOMES.map((value) => ({ value, label: t(`vocabulary:outcome.${value}`) }))}
      />
      <CheckboxField
        field={{ id: `interpreter-${id}`, name: "interpreter" }}
        label={t("follow:check-in.interpreter")}
      />
      <p>
        <SubmitButton variant="secondary">{t("follow:check-in.save")}</SubmitButton>
      </p>
    </form>
  );
}

/** The meetings that took place, a line each. */
export function MeetingsPanel({ view, once }: Shown) {
  const t = useTranslate("follow");
  if (!view.logs && view.meetings.length === 0) return null;
  return (
    <Panel id="meetings" heading={t("follow:meeting.heading")} count={view.meetings.length}>
      {view.meetings.length > 0 && (
        <Queue items={view.meetings.map(({ id, when, what }) => ({ key: id, title: when, text: what }))} />
      )}
      {view.logs && <LogMeeting view={view} once={once} />}
    </Panel>
  );
}

/** The day, and what it was good for: one line, no story. */
export function LogMeeting({
  view,
  once,
  matchId,
}: {
  view: Pick<FollowUp, "today" | "since">;
  once: string;
  matchId?: string;
}) {
  const t = useTranslate("follow", "vocabulary");
  return (
    <form method="post" className="cluster" data-gap="4">
      <Hidden intent="log-meeting" once={once} />
      {matchId && <input type="hidden" name="matchId" value={matchId} />}
      <TextField
        field={{ id: "held-on", name: "heldOn", required: true, max: view.today, min: view.since ?? undefined }}
        type="date"
        label={t("follow:meeting.day")}
        value={view.today}
      />
      <SelectField
        field={{ id: "theme", name: "theme" }}
        label={t("follow:meeting.theme")}
        empty={t("follow:meeting.no-theme")}
        options={OUTCOMES.map((value) => ({ value, label: t(`vocabulary:outcome.${value}`) }))}
      />
      <SubmitButton variant="secondary">{t("follow:meeting.save")}</SubmitButton>
    </form>
  );
}
