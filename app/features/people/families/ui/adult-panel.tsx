import { useTranslate } from "~/language/language-provider";
import { SubmitButton } from "~/ui/button";
import { RadioGroup } from "~/ui/choice-group";
import { Fold } from "~/ui/fold";
import { KeyFacts } from "~/ui/key-facts";
import { SelectField } from "~/ui/select-field";
import { Tag } from "~/ui/tag";
import type { FormChoices } from "../form-choices.server";
import type { ShownFile } from "../show-file.server";
import { DESK_CHANNELS } from "./consent-fields";

type Adult = ShownFile["adults"][number];
type AdultCardProps = { adult: Adult; choices: FormChoices; organisation: string; once: string; correct: string };

/** One adult in the file: what they speak, how they are reached, what they have said yes to. */
export function AdultCard({ adult, choices, organisation, once, correct }: AdultCardProps) {
  const t = useTranslate("people");
  return (
    <article className="stack" data-gap="2" aria-label={adult.name}>
      <div className="cluster" data-between="">
        <h3 className="h3">
          {adult.name} {adult.ageBand && <span className="dim">{adult.ageBand}</span>}
        </h3>
        <a className="hit" href={correct}>
          {t("people:family.file.correct")}
        </a>
      </div>
      <KeyFacts
        small
        facts={[
          { icon: "translate", term: t("people:family.file.languages"), text: adult.spoken },
          {
            icon: "phone",
            term: t("people:family.file.reached", { how: adult.reach }),
            text: <Contact adult={adult} />,
          },
        ]}
      />
      <p>
        <Tag color={adult.hasConsent ? "success" : "warning"} icon={adult.hasConsent ? "check-circle" : "clock"}>
          {adult.consent}
        </Tag>
      </p>
      {!adult.hasConsent && <RecordConsent {...{ adult, choices, organisation, once }} />}
    </article>
  );
}

function Contact({ adult }: { adult: Adult }) {
  const t = useTranslate("people");
  const parts = [adult.phone, adult.email, adult.reachTimes].filter(Boolean);
  return (
    <>
      {parts.map((part) => (
        <span key={part} className="plainline">
          <bdi>{part}</bdi>{" "}
        </span>
      ))}
      {adult.trusted && (
        <span>
          {t("people:family.file.trusted", { name: adult.trusted.name })} <bdi dir="ltr">{adult.trusted.phone}</bdi>
        </span>
      )}
      {adult.shared && <strong>{t("people:family.file.shared")}</strong>}
    </>
  );
}

/** A yes said later, in place: by phone, on paper, through an interpreter. */
function RecordConsent({ adult, choices, organisation, once }: Omit<AdultCardProps, "correct">) {
  const t = useTranslate("people", "family");
  const field = (name: string, initialValue = "") => ({ id: `${name}-${adult.id}`, name, initialValue });
  return (
    <Fold label={t("people:consent.record")} hiddenLabel={adult.name}>
      <form method="post" className="stack" data-gap="3">
        <input type="hidden" name="once" value={once} />
        <input type="hidden" name="adultId" value={adult.id} />
        <blockquote className="quote">{t("family:consent.text")}</blockquote>
        <RadioGroup
          field={field("how", "phone")}
          as="chips"
          legend={t("people:consent.how")}
          choices={DESK_CHANNELS.map((value) => ({ value, label: t(`people:consent-how.${value}`) }))}
        />
        <div className="grid" data-gap="4">
          <SelectField
            field={field("to", "own")}
            label={t("people:consent.to")}
            options={[
              { value: "own", label: t("people:consent.to-own", { organisation }) },
              { value: "any", label: t("people:consent.to-any") },
            ]}
          />
          <SelectField
            field={field("language")}
            label={t("people:consent.language")}
            empty={t("people:consent.language-same")}
            options={choices.languages}
          />
        </div>
        <p>
          <SubmitButton name="do" value="consent">
            {t("people:consent.record")}
          </SubmitButton>
        </p>
      </form>
    </Fold>
  );
}
