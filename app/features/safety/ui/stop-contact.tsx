import { useTranslate } from "~/language/language-provider";
import { SubmitButton } from "~/ui/button";
import { OnceField } from "~/ui/once-field";
import { Panel } from "~/ui/panel";

/** Stops the contact with the other side of a match, at once and without a reason. */
export function StopContact({
  contacts,
  once,
}: {
  contacts: readonly { value: string; label: string }[];
  once: string;
}) {
  const t = useTranslate("safety");
  if (contacts.length === 0) return null;
  return (
    <Panel id="stop" heading={t("safety:stop.heading")}>
      <p>{t("safety:stop.text")}</p>
      {contacts.map(({ value, label }) => (
        <form key={value} method="post">
          <OnceField value={`${once}-${value.slice(0, 12)}`} />
          <SubmitButton variant="secondary" color="danger" name="stop" value={value} icon="hand-palm">
            {t("safety:stop.button", { names: label })}
          </SubmitButton>
        </form>
      ))}
    </Panel>
  );
}
