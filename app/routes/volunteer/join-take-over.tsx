import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { open } from "~/access/guard.server";
import { hasDraftLink, takeOverDraft } from "~/features/people/drafts/draft.server";
import { draftCookie } from "~/features/people/drafts/draft-cookie.server";
import { TakeOverView } from "~/features/people/drafts/ui/take-over-view";
import { useLanguage } from "~/language/language-provider";
import { translator } from "~/language/translate.server";
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
  const { tag } = useLanguage();
  return <TakeOverView works={works} begin={`/${tag}/volunteer/join`} />;
}
