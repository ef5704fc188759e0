import { useLanguage, useTranslate } from "~/language/language-provider";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { Fold } from "~/ui/fold";
import { Panel } from "~/ui/panel";
import { Path } from "~/ui/path";
import { Note, Reasons } from "~/ui/reasons";
import type { OwnView } from "./own-view.server";

/** Where one is on the way: talk, papers, approval, meeting somebody. */
export function OwnPath({ own }: { own: OwnView }) {
  const t = useTranslate("volunteer", "signup", "common");
  const done = [own.talkHeld, own.talkHeld && own.papersSeen, own.approved, false];
  const here = done.indexOf(false);
  const talk = own.talk && own.caller ? t("signup:done.calls", { name: own.caller, when: own.talk }) : undefined;
  const steps = (["talk", "papers", "approved", "meet"] as const).map((word, i) => ({
    state: i < here ? ("done" as const) : i === here ? ("current" as const) : ("later" as const),
    stateLabel: i < here ? t("common:step-done") : undefined,
    title: t(`signup:done.${word}`),
    text: word === "talk" ? (own.talkHeld ? undefined : talk) : t(`signup:done.${word}-text`),
  }));
  return (
    <Panel id="way" heading={t("volunteer:way")}>
      {own.with && <p>{t("volunteer:together", { names: own.with })}</p>}
      <Path label={t("volunteer:way")} steps={steps} />
      {own.phone && own.organisation && (
        <p>{t("volunteer:call", { organisation: own.organisation, phone: own.phone })}</p>
      )}
    </Panel>
  );
}

const SAYS = { valid: "yes", "renew-soon": "but", "not-yet-obtainable": "but", ended: "no", missing: "no" } as const;

/** One's own certificates, as dates, and what was promised. */
export function OwnPapers({ own }: { own: OwnView }) {
  const t = useTranslate("volunteer");
  const papers = own.papers.map(({ kind, state, until }) => ({
    says: SAYS[state],
    text: `${t(`volunteer:paper.${kind}`)}: ${t(`volunteer:paper-state.${state}`, { until })}`,
  }));
  const promised = own.declared
    ? { says: "yes" as const, text: t("volunteer:declared", { when: own.declared }) }
    : { says: "no" as const, text: t("volunteer:not-declared") };
  return (
    <Panel id="papers" heading={t("volunteer:papers")}>
      <Reasons reasons={[...papers, promised]} />
    </Panel>
  );
}

/** See, correct, take along. */
export function OwnDataPanel({ own }: { own: OwnView }) {
  const t = useTranslate("volunteer", "common");
  const { tag } = useLanguage();
  const here = `/${tag}/volunteer`;
  const ended = own.state === "left" || own.state === "declined";
  return (
    <Panel id="data" heading={t("volunteer:data.heading")}>
      <p>{t("volunteer:data.text")}</p>
      <div className="cluster" data-gap="2">
        {!ended && (
          <>
            <ButtonLink variant="secondary" icon="pencil-simple" href={`${here}/correct`}>
              {t("volunteer:data.correct")}
            </ButtonLink>
            <ButtonLink variant="secondary" icon="chats-circle" href={`${here}/languages`}>
              {t("volunteer:data.correct-self")}
            </ButtonLink>
          </>
        )}
        <ButtonLink variant="tertiary" icon="download-simple" href={`${here}/data/json`} download="nyven.json">
          {t("volunteer:data.json")}
        </ButtonLink>
        <ButtonLink variant="tertiary" icon="download-simple" href={`${here}/data/csv`} download="nyven.csv">
          {t("volunteer:data.csv")}
        </ButtonLink>
      </div>
    </Panel>
  );
}

/** What one has done, on paper. */
export function OwnDiploma() {
  const t = useTranslate("volunteer");
  const { tag } = useLanguage();
  return (
    <Panel id="diploma" heading={t("volunteer:diploma.heading")}>
      <p>{t("volunteer:diploma.text")}</p>
      <p>
        <ButtonLink variant="secondary" icon="download-simple" href={`/${tag}/volunteer/diploma`} download="nyven.pdf">
          {t("volunteer:diploma.get")}
        </ButtonLink>
      </p>
    </Panel>
  );
}

/** A pause, the end of one, and the way out: a no is always all right. */
export function OwnPause({ own, once }: { own: OwnView; once: string }) {
  const t = useTranslate("volunteer", "safety");
  const moves = (["pause", "resume", "leave"] as const).filter((move) =>
    move === "pause"
      ? own.state === "approved"
      : move === "resume"
        ? own.state === "paused" && !own.review
        : !ENDS.has(own.state),
  );
  if (moves.length === 0) return null;
  return (
    <Panel id="pause" heading={t("volunteer:rest")}>
      {own.review && <Note icon="phone">{t("safety:unit.review")}</Note>}
      {own.with && !ENDS.has(own.state) && <LeaveUnit own={own} once={once} />}
      {moves.map((move) => (
        <Fold key={move} label={t(`volunteer:move.${move}`)}>
          <form method="post" className="stack" data-gap="3">
            <input type="hidden" name="once" value={`${once}-${move}`} />
            <input type="hidden" name="version" value={own.version} />
            <p>{t(`volunteer:move-text.${move}`)}</p>
            <p>
              <SubmitButton variant="secondary" name="do" value={move}>
                {t(`volunteer:move.${move}`)}
              </SubmitButton>
            </p>
          </form>
        </Fold>
      ))}
    </Panel>
  );
}

/** One of several stops; the others are talked with before they go on. */
function LeaveUnit({ own, once }: { own: OwnView; once: string }) {
  const t = useTranslate("safety");
  return (
    <Fold label={t("safety:unit.leave", { names: own.with })}>
      <form method="post" className="stack" data-gap="3">
        <input type="hidden" name="once" value={`${once}-unit-left`} />
        <input type="hidden" name="version" value={own.version} />
        <p>{t("safety:unit.leave-text", { names: own.with })}</p>
        <p>
          <SubmitButton variant="secondary" name="do" value="unit-left">
            {t("safety:unit.leave", { names: own.with })}
          </SubmitButton>
        </p>
      </form>
    </Fold>
  );
}

const ENDS: ReadonlySet<OwnView["state"]> = new Set(["left", "declined"]);
