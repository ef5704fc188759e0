import { useTranslate } from "~/language/language-provider";
import { SubmitButton } from "~/ui/button";
import { Panel } from "~/ui/panel";
import { Queue } from "~/ui/queue";
import type { InIntake } from "../show-intake.server";

/** People who left the choice to us: how they are reached, and the two things to do about them. */
export function IntakeQueue(props: { kind: "family" | "volunteer"; people: readonly InIntake[]; once: string }) {
  const { kind, people, once } = props;
  const t = useTranslate("intake", "people");
  const href = kind === "family" ? "/desk/families" : "/desk/volunteers";
  return (
    <Panel id={kind} heading={t(`intake:${kind}.heading`)} count={people.length} wide>
      {people.length === 0 && <p className="dim">{t("intake:empty")}</p>}
      <Queue
        stacked
        items={people.map((one) => ({
          key: one.id,
          title: one.name,
          href: `${href}/${one.id}`,
          text: (
            <>
              {t("intake:where", { area: one.area, language: one.language })}
              <br />
              {t(`people:reach.${one.reach}`)}: <bdi dir="ltr">{one.contact}</bdi>
              <br />
              {t("intake:until", { since: one.since, date: one.goesOn })}
            </>
          ),
          end: (
            <form method="post" className="cluster" data-gap="2">
              <input type="hidden" name="once" value={once} />
              <input type="hidden" name="kind" value={kind} />
              <input type="hidden" name="id" value={one.id} />
              <SubmitButton name="do" value="contact" icon="check" hiddenLabel={one.name}>
                {t("intake:contact")}
              </SubmitButton>
              <SubmitButton variant="secondary" name="do" value="pass" hiddenLabel={one.name}>
                {t("intake:pass")}
              </SubmitButton>
            </form>
          ),
        }))}
      />
    </Panel>
  );
}
