import { useTranslate } from "~/language/language-provider";
import { ButtonLink } from "~/ui/button";
import { TextPage } from "./text-page";

/** A private link that opens nothing any more: said kindly, with the way to a new one. */
export function LinkIsOld({ href, label }: { href: string; label: string }) {
  const t = useTranslate("errors", "session");
  return (
    <TextPage heading={t("errors:page.link-old")} lead={t("session:link-old-text")}>
      <p>
        <ButtonLink href={href}>{label}</ButtonLink>
      </p>
    </TextPage>
  );
}
