import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { open } from "~/access/guard.server";
import { draftAt } from "~/features/people/drafts/draft-cookie.server";
import { ForgetForm } from "~/features/people/drafts/ui/step-page";
import { useLanguage, useTranslate } from "~/language/language-provider";
import { translator } from "~/language/translate.server";
import { Alert } from "~/ui/alert";
import { PageHeading } from "~/ui/band";
import { ButtonLink } from "~/ui/button";
import { Reasons } from "~/ui/reasons";
import { Listening } from "../listening";
import { languageAt } from "./language-at.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];
export const headers = () => ({ "cache-control": "no-store" });

export const loader = open(async (door) => {
  const t = translator(languageAt(door), "signup", "common");
  const draft = await draftAt(door, "volunteer");
  const done = door.url.searchParams.get("done");
  return {
    title: t("common:site.title", { page: t("signup:start.heading") }),
    goesOn: draft !== null && draft.fileId === null,
    forgotten: done === "forgotten",
  };
});

const FACTS = ["time", "talk", "free"] as const;

/** What happens when one signs up, and the way in. */
export default function JoinStart() {
  const { goesOn, forgotten } = useLoaderData<typeof loader>();
  const t = useTranslate("signup");
  const { tag } = useLanguage();
  return (
    <>
      {forgotten && (
        <Alert color="success" label={t("signup:forgotten")} live>
          <p>{t("signup:forgotten")}</p>
        </Alert>
      )}
      <PageHeading heading={t("signup:start.heading")} lead={t("signup:start.lead")} />
      <Listening />
      <Reasons reasons={FACTS.map((fact) => ({ says: "yes", text: t(`signup:start.${fact}`) }))} />
      <p>
        <ButtonLink big iconAfter="arrow-right" href={`/${tag}/volunteer/join/commitment`}>
          {goesOn ? t("signup:start.go-on") : t("signup:start.begin")}
        </ButtonLink>
      </p>
      {goesOn && <ForgetForm way={`/${tag}/volunteer/join`} />}
    </>
  );
}
