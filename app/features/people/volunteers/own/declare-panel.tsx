import { useTranslate } from "~/language/language-provider";
import { SubmitButton } from "~/ui/button";
import { OnceField } from "~/ui/once-field";
import { Panel } from "~/ui/panel";
import { Reasons } from "~/ui/reasons";
import { DECLARATIONS } from "../join/shapes";

export type ToDeclare = { version: number; ownWords: string };

/** New declarations, to read and say yes to. The organisation's own words are Danish, as it wrote them. */
export function DeclarePanel({ declare, once }: { declare: ToDeclare; once: string }) {
  const t = useTranslate("volunteer", "signup");
  return (
    <Panel id="declare" heading={t("volunteer:declare.heading")}>
      <p>{t("volunteer:declare.text")}</p>
      <Reasons
        reasons={DECLARATIONS.map((word) => ({
          says: "yes",
          text: (
            <>
              <strong>{t(`signup:declaration.${word}`)}</strong> {t(`signup:declaration.${word}-text`)}
            </>
          ),
        }))}
      />
      {declare.ownWords && (
        <>
          <p className="strong">{t("volunteer:declare.own-words")}</p>
          {declare.ownWords.split(/\n+/).map((line, i) => (
            <p key={i} lang="da" dir="ltr">
              {line}
            </p>
          ))}
        </>
      )}
      <form method="post">
        <OnceField value={`${once}-declare`} />
        <input type="hidden" name="version" value={declare.version} />
        <SubmitButton name="do" value="declare" icon="check">
          {t("volunteer:declare.yes")}
        </SubmitButton>
      </form>
    </Panel>
  );
}
