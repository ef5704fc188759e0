import { parseWithZod } from "@conform-to/zod/v4";
import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { open } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { refuse } from "~/access/refuse.server";
import { answerCheckIn, findCheckIn } from "~/features/matching/answer-check-in.server";
import { doingAt } from "~/features/matching/doing.server";
import { CheckInForm } from "~/features/matching/forms";
import { OldLink } from "~/features/matching/ui/answer-view";
import { CheckInPage, type CheckInView } from "~/features/matching/ui/check-in-view";
import { newSecret } from "~/foundation/ids";
import type { SmallScriptHandle } from "~/foundation/scripted";
import type { WordsHandle } from "~/language/translate";
import { translator } from "~/language/translate.server";
import { LISTEN_SCRIPT } from "~/ui/listen/listen-script";
import { Listening, ringing } from "../listening";

export const handle: WordsHandle & SmallScriptHandle = {
  i18n: ["answers", "vocabulary", "listen"],
  small: { listen: LISTEN_SCRIPT },
};
type Shown = { title: string; view: CheckInView | null };
export const meta: MetaFunction = ({ data: shown }) => [
  { title: (shown as Shown | undefined)?.title ?? "Nyven" },
  { name: "robots", content: "noindex" },
];
export const headers = () => ({ "cache-control": "no-store", "referrer-policy": "no-referrer" });

export const loader = open(async (door) => {
  const t = translator(pageLanguage(door), "answers", "common");
  const found = await findCheckIn(door.db.read, door.params.secret ?? "", door.now);
  const title = t("common:site.title", { page: t(found ? "answers:check-in.heading" : "answers:old.title") });
  if (!found) return data({ title, view: null }, { status: 404 });
  const { name: organisation, phone } = found.organisation;
  const said = found.checkIn.answeredAt !== null;
  return data({ title, view: { once: newSecret(), said, organisation, phone } });
});

export const action = open(async (door) => {
  const sent = parseWithZod(door.form, { schema: CheckInForm });
  if (sent.status !== "success") throw refuse(400);
  await answerCheckIn(door.db, doingAt(door), door.params.secret ?? "", sent.value);
  // Whatever came of it, the page itself says: thanks, or that the link is old.
  return redirect(door.url.pathname, 303);
});

/** How is it going? Two taps. */
export default function CheckIn() {
  const { view } = useLoaderData<Shown>();
  return view === null ? <OldLink /> : <CheckInPage {...view} listen={<Listening phone={ringing(view.phone)} />} />;
}
