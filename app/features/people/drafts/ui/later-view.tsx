import { useTranslate } from "~/language/language-provider";
import { PageHeading } from "~/ui/band";
import { ButtonLink, SubmitButton } from "~/ui/button";

/** What is written is kept already; here is a link to it, for another device. */
export function LaterView({ begun, link, back }: { begun: boolean; link: string | undefined; back: string }) {
  const t = useTranslate("signup", "common");
  return (
    <>
      <PageHeading heading={t("signup:later.heading")} lead={t(begun ? "signup:later.lead" : "signup:later.nothing")} />
      {link && (
        <p className="measure">
          <strong>{t("signup:later.link")}</strong>
          <br />
          <a className="ds-link" dir="ltr" href={link}>
            {link}
          </a>
        </p>
      )}
      {begun && !link && (
        <form method="post" className="stack" data-gap="3">
          <p>{t("signup:later.other-device")}</p>
          <p>
            <SubmitButton variant="secondary" icon="key">
              {t("signup:later.make")}
            </SubmitButton>
          </p>
        </form>
      )}
      <p>
        <ButtonLink href={back} variant="tertiary" icon="arrow-left">
          {t("common:button.back")}
        </ButtonLink>
      </p>
    </>
  );
}
