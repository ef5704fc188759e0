import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { guard } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { orNotFound, refuse } from "~/access/refuse.server";
import { changeMatchByForm } from "~/features/matching/change-match.server";
import { doingAt } from "~/features/matching/doing.server";
import { showFollowUp } from "~/features/matching/follow-up.server";
import { matchPage } from "~/features/matching/match-page.server";
import { findMatch } from "~/features/matching/queries.server";
import { MatchPage } from "~/features/matching/ui/match-view";
import { flashAt, type Refused, Said } from "~/features/matching/ui/said";
import type { SentMeeting } from "~/features/matching/ui/sent-meeting";
import { listHouseholdPeople, listUnitPeople } from "~/features/safety/people-queries.server";
import { FileSafety } from "~/features/safety/ui/file-safety";
import { dayOf } from "~/foundation/clock";
import { newSecret } from "~/foundation/ids";
import type { WordsHandle } from "~/language/translate";
import { translator } from "~/language/translate.server";

export const handle: WordsHandle = { i18n: ["matching", "follow", "desk", "errors", "protection"] };
export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title ?? "Nyven" }];

export const loader = guard({ may: "match.propose", audit: "reads" }, async (door) => {
  const { db, organisationId, params, account, url, now } = door;
  const found = orNotFound(await findMatch(db.read, organisationId, params.id ?? "", account.id));
  const language = pageLanguage(door);
  const view = await matchPage(db.read, found, language, dayOf(now));
  const follow = await showFollowUp(db.read, found.match, language, now);
  const people = [
    ...(await listUnitPeople(db.read, organisationId, found.match.volunteerId)),
    ...(await listHouseholdPeople(db.read, organisationId, found.match.familyId)),
  ];
  const title = translator(language, "common")("common:site.title", { page: view.title });
  return { view, follow, people, title, once: newSecret().slice(0, 32), done: flashAt(url) };
});

export const action = guard({ may: "match.answer", audit: "match.answer" }, async (door) => {
  const { db, organisationId, params, account, form } = door;
  const { match } = orNotFound(await findMatch(db.read, organisationId, params.id ?? "", account.id));
  const changed = await changeMatchByForm(db, doingAt(door), { organisationId, matchId: match.id }, form);
  if (changed.ok) return redirect(`/desk/matches/${match.id}?done=${changed.done}`, 303);
  const { reason, sent } = changed;
  if (reason === "not-found") throw refuse(404);
  return data({ refused: { reason }, sent }, { status: reason === "changed-since" ? 409 : 422 });
});

/** One match: where it stands and what is asked now. */
export default function Match() {
  const { view, follow, people, once, done } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: Refused; sent?: SentMeeting }>();
  return (
    <>
      <Said refused={answer?.refused} done={done} />
      <MatchPage view={view} follow={follow} once={once} sent={answer?.sent} />
      <FileSafety from={`match=${view.matchId}`} people={people} />
    </>
  );
}
