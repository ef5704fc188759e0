import { parseWithZod } from "@conform-to/zod/v4";
import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { open } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { type AnswerView, answerPage, findLink } from "~/features/matching/answer-page-queries.server";
import { answerByLink } from "~/features/matching/answer-proposal.server";
import { doingAt } from "~/features/matching/doing.server";
import { LinkForm } from "~/features/matching/forms";
import { AnswerPage, type AnswerRefused, OldLink } from "~/features/matching/ui/answer-view";
import { newSecret } from "~/foundation/ids";
import type { SmallScriptHandle } from "~/foundation/scripted";
import type { WordsHandle } from "~/language/translate";
import { translator } from "~/language/translate.server";
import { LISTEN_SCRIPT } from "~/ui/listen/listen-script";
import { Listening, ringing } from "../listening";

export const handle: WordsHandle & SmallScriptHandle = {
  i18n: ["answers", "errors", "listen"],
  small: { listen: LISTEN_SCRIPT },
};
type Shown = { title: string; view: AnswerView | null; once: string; here: string };
export const meta: MetaFunction = ({ data: shown }) => [
  { title: (shown as Shown | undefined)?.title ?? "Nyven" },
  { name: "robots", content: "noindex" },
];
export const headers = () => ({ "cache-control": "no-store" });

export const loader = open(async (door) => {
  const language = pageLanguage(door);
  const t = translator(language, "answers", "common");
  const found = await findLink(door.db.read, door.params.secret ?? "", door.now);
  const title = t("common:site.title", { page: t(found ? "answers:title" : "answers:old.title") });
  if (!found) return data({ title, view: null, once: "", here: "" }, { status: 404 });
  const view = await answerPage(door.db.read, found, language, door.now);
  return data({ title, view, once: newSecret().slice(0, 40), here: door.url.pathname });
});

export const action = open(async (door) => {
  const sent = parseWithZod(door.form, { schema: LinkForm });
  const no = (refused: AnswerRefused, status: number) => data({ refused }, { status });
  if (sent.status !== "success") return no("choose", 422);
  const { answer, reason = null, sharesPhone } = sent.value;
  const said = await answerByLink(door.db, doingAt(door), door.params.secret ?? "", { answer, reason, sharesPhone });
  if (said.ok) return redirect(door.url.pathname, 303);
  // An old link: the page itself says so.
  if (said.reason === "not-found") return redirect(door.url.pathname, 303);
  return said.reason === "already-said" ? no("already-said", 422) : no("changed", 409);
});

/** A private link to a proposal: what it is about, and the answer. */
export default function Answer() {
  const { view, once, here } = useLoaderData<Shown>();
  const refused = useActionData<{ refused: AnswerRefused }>()?.refused;
  if (view === null) return <OldLink />;
  const listen = <Listening phone={ringing(view.phone)} />;
  return <AnswerPage view={view} once={once} here={here} refused={refused} listen={listen} />;
}
