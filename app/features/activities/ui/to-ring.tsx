import { useTranslate } from "~/language/language-provider";
import { Alert } from "~/ui/alert";
import { ButtonLink } from "~/ui/button";

/** How many no mail tells what is new, and the way to the list of them; nothing where everybody has heard. */
export function ToRing({ count }: { count: number }) {
  const t = useTranslate("plan");
  if (count === 0) return null;
  return (
    <Alert color="warning" label={t("plan:menu.call-list")}>
      <p>{t("plan:call-list.to-ring", { count })}</p>
      <p>
        <ButtonLink variant="secondary" href="/house/call-list">
          {t("plan:call-list.open")}
        </ButtonLink>
      </p>
    </Alert>
  );
}
