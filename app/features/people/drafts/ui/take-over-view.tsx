import { useTranslate } from "~/language/language-provider";
import { PageHeading } from "~/ui/band";
import { ButtonLink, SubmitButton } from "~/ui/button";

/** Going on where one was, on this device; from an old link one begins anew. */
export function TakeOverView({ works, begin }: { works: boolean; begin: string }) {
  const t = useTranslate("signup");
  return (
    <>
      <PageHeading
        heading={t("signup:take-over.heading")}
        lead={t(works ? "signup:take-over.lead" : "signup:take-over.old")}
      />
      {works ? (
        <form method="post">
          <SubmitButton big iconAfter="arrow-right">
            {t("signup:take-over.go-on")}
          </SubmitButton>
        </form>
      ) : (
        <p>
          <ButtonLink href={begin}>{t("signup:start.begin")}</ButtonLink>
        </p>
      )}
    </>
  );
}
