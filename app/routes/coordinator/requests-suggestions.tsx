import { parseWithZod } from "@conform-to/zod/v4";
import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { guard } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { orNotFound, refuse } from "~/access/refuse.server";
import { doingAt } from "~/features/matching/doing.server";
import { findRequest } from "~/features/matching/faces-queries.server";
import { SuggestionForm } from "~/features/matching/forms";
import { proposeMatch } from "~/features/matching/propose-match.server";
import { setAside } from "~/features/matching/set-aside.server";
import { SHOWN_AT_FIRST, suggestionsPage } from "~/features/matching/suggestions-page.server";
import { flashAt, type Refused, Said } from "~/features/matching/ui/said";
import { SuggestionsPage } from "~/features/matching/ui/suggestions-view";
import { newSecret } from "~/foundation/ids";
import type { WordsHandle } from "~/language/translate";
import { translator } from "~/language/translate.server";

export const handle: WordsHandle = { i18n: ["matching", "desk", "errors"] };
export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title ?? "Nyven" }];

const TOP_MOST = 100;

export const loader = guard({ may: "match.propose", audit: "reads" }, async (door) => {
  const { db, organisationId, params, url, now } = door;
  const found = orNotFound(await findRequest(db.read, organisationId, params.id ?? ""));
  const language = pageLanguage(door);
  const sort = url.searchParams.get("sort") === "points" ? "points" : "net";
  const asked = Number.parseInt(url.searchParams.get("top") ?? "", 10);
  const top = Number.isNaN(asked) ? SHOWN_AT_FIRST : Math.min(TOP_MOST, Math.max(1, asked));
  const view = await suggestionsPage(db.read, found, { language, organisationId, now, sort, top });
  const t = translator(language, "matching", "common");
  const title = t("common:site.title", { page: t("matching:suggestions.title", { name: found.family.name }) });
  return { view, title, once: newSecret(), done: flashAt(url) };
});

export const action = guard({ may: "match.propose", audit: "match.propose" }, async (door) => {
  const { db, organisationId, params, form } = door;
  const found = orNotFound(await findRequest(db.read, organisationId, params.id ?? ""));
  const sent = parseWithZod(form, { schema: SuggestionForm });
  const no = (refused: Refused, status: 409 | 422) => data({ refused }, { status });
  if (sent.status !== "success") return no({ reason: "invalid" }, 422);
  const pair = { organisationId, requestId: found.request.id, volunteerId: sent.value.volunteerId };
  if (sent.value.intent === "set-aside") {
    const kept = await setAside(db, doingAt(door), { ...pair, reason: sent.value.reason });
    if (!kept.ok) throw refuse(404);
    return redirect(`/desk/requests/${found.request.id}?done=set-aside`, 303);
  }
  const overrideReason = sent.value.overrideReason ?? null;
  const proposed = await proposeMatch(db, doingAt(door), { ...pair, overrideReason, roundId: null });
  if (proposed.ok) return redirect(`/desk/matches/${proposed.value.id}?done=proposed`, 303);
  if (proposed.reason === "not-found") throw refuse(404);
  const t = translator(pageLanguage(door), "vocabulary");
  const gate = proposed.gates?.map((one) => t(`vocabulary:gate.${one}`)).join(". ");
  return no({ reason: proposed.reason, gate }, proposed.reason === "changed-since" ? 409 : 422);
});

/** Who may fit this family, and why. */
export default function Suggestions() {
  const { view, once, done } = useLoaderData<typeof loader>();
  const refused = useActionData<{ refused: Refused }>()?.refused;
  return (
    <>
      <Said refused={refused} done={done} />
      <SuggestionsPage view={view} once={once} />
    </>
  );
}
