import type { ReactNode } from "react";
import { useTranslate } from "~/language/language-provider";
import { PageHeading } from "~/ui/band";
import { SubmitButton } from "~/ui/button";
import { CheckboxGroup } from "~/ui/choice-group";
import { Fold } from "~/ui/fold";
import { OnceField } from "~/ui/once-field";
import { CHECK_IN_ANSWERS, OUTCOMES } from "~db/vocabulary";
import { CallLine } from "./call-line";

export type CheckInView = { once: string; said: boolean; organisation: string; phone: string };

/** How is it going: one tap answers; what it has helped with may be told too. */
export function CheckInPage({ once, said, organisation, phone, listen }: CheckInView & { listen: ReactNode }) {
  const t = useTranslate("answers", "vocabulary");
  return (
    <div className="page band" data-width="text">
      <div className="stack" data-gap="6">
        {said ? (
          <PageHeading heading={t("answers:check-in.thanks")} lead={t("answers:check-in.thanks-text")} />
        ) : (
          <>
            <PageHeading heading={t("answers:check-in.heading")} lead={t("answers:check-in.lead")} />
            {listen}
            <form method="post" className="stack" data-gap="4">
              <OnceField value={once} />
              <Fold label={t("answers:check-in.helped")}>
                <CheckboxGroup
                  field={{ id: "helped", name: "helpedWith" }}
                  legend={t("answers:check-in.helped")}
                  look="hidden"
                  choices={OUTCOMES.map((value) => ({ value, label: t(`vocabulary:outcome.${value}`) }))}
                />
              </Fold>
              <div className="stack" data-gap="2">
                {CHECK_IN_ANSWERS.map((answer, i) => (
                  <SubmitButton key={answer} name="answer" value={answer} variant={i === 0 ? "primary" : "secondary"}>
                    {t(`answers:check-in.${answer}`)}
                  </SubmitButton>
                ))}
              </div>
            </form>
          </>
        )}
        <CallLine organisation={organisation} phone={phone} />
      </div>
    </div>
  );
}
