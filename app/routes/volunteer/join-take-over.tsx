import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { open } from "~/access/guard.server";
import { hasDraftLink, takeOverDraft } from "~/features/people/drafts/draft.server";
import { draftCookie } from "~/features/people/drafts/draft-cookie.server";
import { useLanguage, useTranslate } from "~/language/language-provider";
import { translator } from "~/language/translate.server";
import { PageHeading } from "~/ui/band";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { languageAt } from "./language-at.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];
export const headers = () => ({ "cache-control": "no-store" });

/** Opening the link shows a button and changes nothing: programs that look through mails open links too. */
export const loader = open(async (door) => {
  const t = translator(languageAt(door), "signup", "common");
  const works = await hasDraftLink(door.db.read, "volunteer", door.params.secret ?? "", door.now);
  return { title: t("common:site.title", { page: t("signup:take-over.heading") }), works };
});

export const action = open(async (door) => {
  const way = `/${languageAt(door)}/volunteer/join`;
  const secret = await takeOverDraft(door.db, "volunteer", door.params.secret ?? "", door.now);
  if (!secret) return redirect(door.url.pathname, 303);
  // The first step that is still open is found by the last one.
  return redirect(`${way}/talk`, { status: 303, headers: { "set-cookie": draftCookie(door, "volunteer", secret) } });
});

/** Going on where one was, on this device. */
export default function TakeOver() {
  const { works } = useLoaderData<typeof loader>();
  const t = useTranslate("signup");
  const { tag } = useLanguage();
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
          <ButtonLink href={`/${tag}/volunteer/join`}>{t("signup:start.begin")}</ButtonLink>
        </p>
      )}
    </>
  );
}
