import type { ReactNode } from "react";
import { useLanguage, useTranslate } from "~/language/language-provider";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { Fold } from "~/ui/fold";
import { OnceField } from "~/ui/once-field";
import { Panel } from "~/ui/panel";
import { Path } from "~/ui/path";
import { Reasons } from "~/ui/reasons";
import type { OwnHouseholdView } from "./own-view.server";

type Shared = { own: OwnHouseholdView; once: string };

/** Where one is on the way: a talk, somebody who fits, a meeting. @param met whether a first meeting has been */
export function OwnWay({ own, asked, met }: { own: OwnHouseholdView; asked: boolean; met: boolean }) {
  const t = useTranslate("family", "volunteer", "common");
  const done = [own.contacted, own.contacted && asked, met];
  const here = done.indexOf(false);
  const steps = (["talk", "find", "meet"] as const).map((word, i) => ({
    state: here === -1 || i < here ? ("done" as const) : i === here ? ("current" as const) : ("later" as const),
    stateLabel: here === -1 || i < here ? t("common:step-done") : undefined,
    title: t(`family:done.${word}`),
    text: word === "talk" ? undefined : t(`family:done.${word}-text`),
  }));
  return (
    <Panel id="way" heading={t("volunteer:way")}>
      <Path label={t("volunteer:way")} steps={steps} />
      {own.organisation && (
        <p>{t("volunteer:call", { organisation: own.organisation.name, phone: own.organisation.phone })}</p>
      )}
    </Panel>
  );
}

/** Who has said yes, one's own yes to give, and a link for whoever has not. */
export function YesPanel({ own, once }: Shared) {
  const t = useTranslate("family");
  const open = own.selves.filter(({ since }) => since === null);
  const said = [
    ...own.selves.flatMap(({ since }) =>
      since ? [{ says: "yes" as const, text: t("family:own.yes-since", { when: since }) }] : [],
    ),
    ...own.others.map(({ name, yes }) => ({
      says: yes ? ("yes" as const) : ("but" as const),
      text: t(yes ? "family:own.other-yes" : "family:own.other-missing", { name }),
    })),
  ];
  return (
    <Panel id="yes" heading={t("family:window.yes")}>
      {said.length > 0 && <Reasons reasons={said} />}
      {open.map(({ id, name }) => (
        <OneButton
          key={id}
          once={`${once}-yes-${id.slice(0, 8)}`}
          word="yes"
          adultId={id}
          label={t("family:yes.own-yes")}
        >
          <p className="strong">{t("family:yes.ask", { name })}</p>
          <blockquote className="quote">{t("family:consent.text")}</blockquote>
        </OneButton>
      ))}
      {own.others
        .filter(({ yes, mayLink }) => !yes && mayLink)
        .map(({ id, name }) => (
          <OneButton
            key={id}
            once={`${once}-link-${id.slice(0, 8)}`}
            word="link"
            adultId={id}
            label={t("family:own.send-link", { name })}
            quiet
          />
        ))}
    </Panel>
  );
}

function OneButton(props: {
  once: string;
  word: string;
  adultId?: string;
  label: string;
  quiet?: boolean;
  children?: ReactNode;
}) {
  const { once, word, adultId, label, quiet, children } = props;
  return (
    <form method="post" className="stack" data-gap="3">
      <OnceField value={once} />
      {adultId && <input type="hidden" name="adultId" value={adultId} />}
      {children}
      <p>
        <SubmitButton variant={quiet ? "secondary" : "primary"} name="do" value={word}>
          {label}
        </SubmitButton>
      </p>
    </form>
  );
}

/** See, correct, take along. */
export function OwnDataPanel({ own }: { own: OwnHouseholdView }) {
  const t = useTranslate("family", "volunteer");
  const { tag } = useLanguage();
  const here = `/${tag}/family/own`;
  return (
    <Panel id="data" heading={t("volunteer:data.heading")}>
      <p>{t("volunteer:data.text")}</p>
      <div className="cluster" data-gap="2">
        {own.state !== "withdrawn" && (
          <>
            <ButtonLink variant="secondary" icon="pencil-simple" href={`${here}/correct`}>
              {t("family:own.correct")}
            </ButtonLink>
            <ButtonLink variant="secondary" icon="chats-circle" href={`${here}/languages`}>
              {t("volunteer:data.correct-self")}
            </ButtonLink>
            <ButtonLink variant="secondary" icon="phone" href={`${here}/reach`}>
              {t("family:own.correct-reach")}
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

/** A pause, the end of one, and taking one's yes back: a no is always all right. */
export function OwnRest({ own, once }: Shared) {
  const t = useTranslate("family", "volunteer");
  const rest = own.state === "consented" ? "pause" : own.state === "paused" ? "resume" : null;
  const leaving = own.selves.filter(({ since }) => since !== null);
  if (!rest && leaving.length === 0) return null;
  return (
    <Panel id="rest" heading={t("volunteer:rest")}>
      {rest && (
        <Fold label={t(`volunteer:move.${rest}`)}>
          <OneButton once={`${once}-${rest}`} word={rest} label={t(`volunteer:move.${rest}`)} quiet>
            <p>{t(`volunteer:move-text.${rest}`)}</p>
          </OneButton>
        </Fold>
      )}
      {leaving.map(({ id, name }) => (
        <Fold key={id} label={t("family:own.leave")} hiddenLabel={name}>
          <OneButton
            once={`${once}-leave-${id.slice(0, 8)}`}
            word="leave"
            adultId={id}
            label={t("family:own.leave")}
            quiet
          >
            <p>{t("family:own.leave-text")}</p>
          </OneButton>
        </Fold>
      ))}
    </Panel>
  );
}

/** Always the second thing: what one can come to today, or help with. */
export function ComeAlong() {
  const t = useTranslate("family", "common", "cohost");
  const { tag } = useLanguage();
  return (
    <Panel id="come" heading={t("family:start.come")}>
      <p>{t("family:start.come-text")}</p>
      <p className="cluster" data-gap="2">
        <ButtonLink variant="secondary" href={`/${tag}/activities`} icon="calendar-blank">
          {t("common:nav.activities")}
        </ButtonLink>
        <ButtonLink variant="tertiary" href={`/${tag}/activities?kind=club-trial`} icon="door-open">
          {t("family:done.clubs")}
        </ButtonLink>
      </p>
      <p>{t("cohost:link-text")}</p>
      <p>
        <ButtonLink variant="tertiary" href={`/${tag}/family/own/hosting`} icon="hand-waving">
          {t("cohost:link")}
        </ButtonLink>
      </p>
    </Panel>
  );
}
