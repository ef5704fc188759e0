import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { guard } from "~/access/guard.server";
import { scopesOf } from "~/access/permissions";
import { listLedGroups } from "~/features/groups/led-queries.server";
import { OwnGroups } from "~/features/groups/ui/own-groups";
import { listOwnMatches } from "~/features/matching/own-matches.server";
import { stopMatchesOf } from "~/features/matching/stop-matches.server";
import { AskedPanel, OwnMatchesPanel } from "~/features/matching/ui/own-matches";
import { goesOut } from "~/features/outreach/goes-out.server";
import { findDeclarationInForce } from "~/features/people/volunteers/declared-queries.server";
import { hasDone, listDone } from "~/features/people/volunteers/diploma/done-queries.server";
import { moveVolunteer } from "~/features/people/volunteers/move-volunteer.server";
import { declare } from "~/features/people/volunteers/own/declare.server";
import { DeclarePanel } from "~/features/people/volunteers/own/declare-panel";
import { getOwnFile } from "~/features/people/volunteers/own/own-queries.server";
import { viewOwnFile } from "~/features/people/volunteers/own/own-view.server";
import { OwnDataPanel, OwnDiploma, OwnPapers, OwnPath, OwnPause } from "~/features/people/volunteers/own/panels";
import { toDeclare } from "~/features/people/volunteers/own/to-declare";
import { dayOf } from "~/foundation/clock";
import { newId } from "~/foundation/ids";
import { useTranslate } from "~/language/language-provider";
import { translator } from "~/language/translate.server";
import { Alert } from "~/ui/alert";
import { PageHeading } from "~/ui/band";
import { languageAt } from "./language-at.server";
import { leaveOwnUnit } from "./leave-own-unit.server";
import { answerAsked, logOwnMeeting } from "./own-match-action.server";

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

const MOVES = ["pause", "resume", "leave"] as const;
const DONE = [...MOVES, "corrected", "met", "declare"] as const;

export const loader = guard({ may: "volunteer.own", audit: "reads" }, async (door) => {
  const language = languageAt(door);
  const own = await getOwnFile(door.db.read, door.volunteerId, door.account.id);
  const t = translator(language, "common");
  const side = { side: "volunteer", fileId: own.unit.id, adultId: own.self.id } as const;
  const leader = { accountId: door.account.id, volunteerIds: scopesOf("group.lead", door.account.roles) };
  const led = await listLedGroups(door.db.read, leader);
  return {
    led: led.map(({ group }) => ({ id: group.id, name: group.name })),
    goesOut: await goesOut(door.db.read, own.unit),
    matches: await listOwnMatches(door.db.read, side, language, door.now),
    today: dayOf(door.now),
    diploma: hasDone(await listDone(door.db.read, door.volunteerId, door.now)),
    title: t("common:site.title", { page: t("common:nav.my-page") }),
    own: viewOwnFile(own, language, door.now),
    declare: toDeclare(own, await findDeclarationInForce(door.db.read, own.unit.organisationId ?? "")),
    done: DONE.find((word) => word === door.url.searchParams.get("done")) ?? null,
    once: newId(),
  };
});

export const action = guard({ may: "volunteer.own", audit: "volunteer.changed" }, async (door) => {
  const { unit, self } = await getOwnFile(door.db.read, door.volunteerId, door.account.id);
  if (door.form.get("do") === "answer") return answerAsked(door, self.id);
  if (door.form.get("do") === "met") return logOwnMeeting(door);
  if (door.form.get("do") === "declare") {
    const organisationId = unit.organisationId ?? "";
    const who = { volunteerId: unit.id, organisationId, adultId: self.id, once: door.once };
    const said = await declare(door.db, door.by, { ...who, version: Number(door.form.get("version")) });
    if (!said.ok) return data({ stale: true }, { status: 409 });
    return redirect(`/${languageAt(door)}/volunteer?done=declare`, 303) as Response;
  }
  if (door.form.get("do") === "unit-left") return leaveOwnUnit(door, unit, self.id);
  const move = MOVES.find((word) => word === door.form.get("do"));
  const version = Number(door.form.get("version"));
  if (!move) return data({ stale: true }, { status: 422 });
  const doing = { ...door.by, origin: door.house.env.origin, once: null };
  const done = await moveVolunteer(
    door.db,
    door.by,
    { id: unit.id, organisationId: unit.organisationId, version },
    {
      atDesk: false,
      moving: move === "pause" ? { move, until: null } : { move },
      once: door.once,
      stopMatches: (tx) => stopMatchesOf(tx, doing, { volunteerId: unit.id }, "withdraw"),
    },
  );
  if (!done.ok && done.reason === "not-ready") return data({ notReady: true }, { status: 422 });
  if (!done.ok) return data({ stale: true }, { status: 409 });
  return redirect(`/${languageAt(door)}/volunteer?done=${move}`, 303) as Response;
});

/** Where am I, what is asked of me, and what you know about me. */
export default function OwnHome() {
  const {
    own,
    declare: asked,
    led,
    goesOut: out,
    matches,
    today,
    diploma,
    done,
    once,
  } = useLoaderData<typeof loader>();
  const refusal = useActionData<{ stale?: boolean; notReady?: boolean; wrongMeeting?: boolean }>();
  const wrong = refusal?.notReady ? "volunteer:not-ready" : refusal?.stale ? "errors:form.stale" : null;
  const t = useTranslate("volunteer", "errors", "common");
  return (
    <>
      {wrong && <Alert color="danger" label={t("errors:label")} heading={t(wrong)} live />}
      {done && !wrong && <Alert color="success" label={t("common:saved")} heading={t(`volunteer:done.${done}`)} live />}
      <PageHeading heading={t("volunteer:hello", { name: own.name })} lead={t(`volunteer:state.${own.state}`)} />
      <div className="split">
        <div className="stack" data-gap="6">
          {asked && <DeclarePanel declare={asked} once={once} />}
          {own.approved && <AskedPanel matches={matches} hosts={own.state === "approved"} />}
          <OwnMatchesPanel matches={matches} once={once} today={today} wrong={refusal?.wrongMeeting === true} />
          <OwnGroups led={led} goesOut={out} />
          <OwnPath own={own} />
          <OwnPapers own={own} />
        </div>
        <aside className="stack" data-gap="6">
          <OwnDataPanel own={own} />
          {diploma && <OwnDiploma />}
          <OwnPause own={own} once={once} />
        </aside>
      </div>
    </>
  );
}
