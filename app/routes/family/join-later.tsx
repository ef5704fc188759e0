import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { open } from "~/access/guard.server";
import { makeDraftLink } from "~/features/people/drafts/draft.server";
import { draftAt } from "~/features/people/drafts/draft-cookie.server";
import { LaterView } from "~/features/people/drafts/ui/later-view";
import { useLanguage, useTranslate } from "~/language/language-provider";
import { translator } from "~/language/translate.server";
import { Alert } from "~/ui/alert";
import { languageAt } from "../volunteer/language-at.server";

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];
export const headers = () => ({ "cache-control": "no-store" });

export const loader = open(async (door) => {
  const t = translator(languageAt(door), "signup", "common");
  const draft = await draftAt(door, "family");
  return {
    title: t("common:site.title", { page: t("signup:later.heading") }),
    begun: draft !== null && draft.fileId === null,
    forgotten: door.url.searchParams.get("done") === "forgotten",
  };
});

/** A private link to go on with on another device; it works once. */
export const action = open(async (door) => {
  const language = languageAt(door);
  const draft = await draftAt(door, "family");
  if (!draft || draft.fileId) return redirect(`/${language}/family`, 303);
  const secret = await makeDraftLink(door.db, door.now, draft);
  return { link: `${door.house.env.origin}/${language}/family/join/later/${secret}` };
});

/** What is written is kept already; here is the link to it. */
export default function JoinLater() {
  const { begun, forgotten } = useLoaderData<typeof loader>();
  const link = useActionData<typeof action>()?.link;
  const t = useTranslate("signup", "common");
  const { tag } = useLanguage();
  return (
    <>
      {forgotten && <Alert color="success" label={t("common:saved")} heading={t("signup:forgotten")} live />}
      <LaterView begun={begun} link={link} back={`/${tag}/family${begun ? "/join" : ""}`} />
    </>
  );
}
