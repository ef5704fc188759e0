import type { ReactNode } from "react";
import { useTranslate } from "~/language/language-provider";
import { PageHeading } from "~/ui/band";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { CheckboxField } from "~/ui/checkbox-field";
import { RadioGroup } from "~/ui/choice-group";
import { ErrorSummary } from "~/ui/error-summary";
import { Fold } from "~/ui/fold";
import { KeyFacts } from "~/ui/key-facts";
import { Letter } from "~/ui/letter";
import { OnceField } from "~/ui/once-field";
import { Panel } from "~/ui/panel";
import { Reasons } from "~/ui/reasons";
import { NO_REASONS } from "~db/vocabulary";
import type { AnswerView, LetterView, MeetingView } from "../answer-page-queries.server";
import { CallLine } from "./call-line";

export type AnswerRefused = "choose" | "already-said" | "changed";

/** What a private link shows: a letter with its reasons and three answers, or how far it is. */
export function AnswerPage(props: {
  view: AnswerView;
  once: string;
  here: string;
  refused?: AnswerRefused;
  /** The ways to hear it. */
  listen: ReactNode;
}) {
  const { view, once, here, refused, listen } = props;
  const t = useTranslate("answers", "errors");
  return (
    <div className="page band" data-width="text">
      <div className="stack" data-gap="6">
        {refused && (
          <ErrorSummary heading={t("errors:label")} errors={[]} formErrors={[t(`answers:refusal.${refused}`)]} />
        )}
        {view.asks !== "after-meeting" && <h1 className="ds-sr-only">{t("answers:title")}</h1>}
        {listen}
        {view.status && <Status view={view} />}
        {view.meeting && <Meeting meeting={view.meeting} view={view} here={here} />}
        {view.letter && <Proposal letter={view.letter} from={view.from} once={once} />}
        {view.asks === "after-meeting" && <After once={once} />}
        <CallLine organisation={view.organisation} phone={view.phone} />
      </div>
    </div>
  );
}

function Status({ view }: { view: AnswerView }) {
  const t = useTranslate("answers");
  if (view.status === null) return null;
  return (
    <div className="stack" data-gap="3" role="status">
      <p className="h2 as-h2">{t(`answers:status.${view.status}`)}</p>
      {view.phones && <p className="lead">{t("answers:phones", { phones: view.phones })}</p>}
    </div>
  );
}

function Proposal({ letter, from, once }: { letter: LetterView; from: string; once: string }) {
  const t = useTranslate("answers");
  return (
    <Letter id="letter" from={from} heading={t(`answers:heading.${letter.heading}`)}>
      <p>{t(`answers:intro.${letter.heading}`)}</p>
      <section className="stack" data-gap="2" aria-labelledby="who">
        <h3 className="h3" id="who">
          {t("answers:who")}
        </h3>
        <ul className="plain stack" data-gap="1">
          {letter.portrait.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <p className="dim">{t("answers:names-later")}</p>
      </section>
      <section className="stack" data-gap="2" aria-labelledby="why">
        <h3 className="h3" id="why">
          {t("answers:why")}
        </h3>
        <Reasons reasons={letter.reasons.map((text) => ({ says: "yes", text }))} />
      </section>
      {letter.answerBy && <p className="strong">{t("answers:answer-by", { when: letter.answerBy })}</p>}
      <form method="post" className="cluster" data-gap="3">
        <OnceField value={once} />
        <SubmitButton name="answer" value="yes" icon="check">
          {t("answers:yes")}
        </SubmitButton>
        <SubmitButton name="answer" value="talk-first" variant="secondary" icon="phone">
          {t("answers:talk")}
        </SubmitButton>
      </form>
      <No label={t("answers:no")} once={once} />
    </Letter>
  );
}

/** A no is always all right, and needs no reason. */
function No({ label, once }: { label: string; once: string }) {
  const t = useTranslate("answers");
  return (
    <Fold label={label}>
      <form method="post" className="stack" data-gap="3">
        <OnceField value={`${once}-no`} />
        <RadioGroup
          field={{ id: "reason", name: "reason" }}
          legend={t("answers:no-why")}
          as="chips"
          choices={NO_REASONS.map((value) => ({ value, label: t(`answers:no-reason.${value}`) }))}
        />
        <p>
          <SubmitButton name="answer" value="no" variant="secondary">
            {t("answers:no-send")}
          </SubmitButton>
        </p>
      </form>
    </Fold>
  );
}

function Meeting({ meeting, view, here }: { meeting: MeetingView; view: AnswerView; here: string }) {
  const t = useTranslate("answers");
  const companion = meeting.companion ? t("answers:meeting.companion", { name: meeting.companion }) : null;
  return (
    <Panel id="meeting" heading={t("answers:meeting.heading")}>
      <p className="lead">{t("answers:meeting.with", { names: meeting.names })}</p>
      <KeyFacts
        facts={[
          { icon: "clock", term: t("answers:meeting.when"), text: meeting.when },
          { icon: "map-pin", term: t("answers:meeting.where"), text: meeting.where },
          ...(companion ? [{ icon: "users-three" as const, term: t("answers:meeting.who"), text: companion }] : []),
        ]}
      />
      <p>
        <ButtonLink variant="secondary" icon="calendar-plus" href={`${here}/meeting.ics`} download="nyven.ics">
          {t("answers:meeting.calendar")}
        </ButtonLink>
      </p>
      <p className="dim">{t("answers:meeting.cannot", { organisation: view.organisation })}</p>
    </Panel>
  );
}

function After({ once }: { once: string }) {
  const t = useTranslate("answers");
  return (
    <section className="stack" data-gap="4" aria-labelledby="after">
      <PageHeading heading={<span id="after">{t("answers:after.heading")}</span>} lead={t("answers:after.intro")} />
      <form method="post" className="stack" data-gap="4">
        <OnceField value={once} />
        <CheckboxField field={{ id: "shares", name: "sharesPhone" }} label={t("answers:after.shares")} />
        <div className="cluster" data-gap="3">
          <SubmitButton name="answer" value="yes" icon="check">
            {t("answers:after.yes")}
          </SubmitButton>
          <SubmitButton name="answer" value="talk-first" variant="secondary" icon="phone">
            {t("answers:talk")}
          </SubmitButton>
        </div>
      </form>
      <No label={t("answers:after.no")} once={once} />
    </section>
  );
}

/** A link that is unknown or too old, said kindly. */
export function OldLink() {
  const t = useTranslate("answers");
  return (
    <div className="page band" data-width="text">
      <PageHeading heading={t("answers:old.title")} lead={t("answers:old.text")} />
    </div>
  );
}
