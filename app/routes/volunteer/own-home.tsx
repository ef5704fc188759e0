import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { guard } from "~/access/guard.server";
import { stopMatchesOf } from "~/features/matching/stop-matches.server";
import { moveVolunteer } from "~/features/people/volunteers/move-volunteer.server";
import { getOwnFile } from "~/features/people/volunteers/own/own-queries.server";
import { viewOwnFile } from "~/features/people/volunteers/own/own-view.server";
import { OwnDataPanel, OwnPapers, OwnPath, OwnPause } from "~/features/people/volunteers/own/panels";
import { newId } from "~/foundation/ids";
import { useTranslate } from "~/language/language-provider";
import { translator } from "~/language/translate.server";
import { Alert } from "~/ui/alert";
import { PageHeading } from "~/ui/band";
import { languageAt } from "./language-at.server";

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

const MOVES = ["pause", "resume", "leave"] as const;
const DONE = [...MOVES, "corrected"] as const;

export const loader = guard({ may: "volunteer.own", audit: "reads" }, async (door) => {
  const language = languageAt(door);
  const own = await getOwnFile(door.db.read, door.volunteerId, door.account.id);
  const t = translator(language, "common");
  return {
    title: t("common:site.title", { page: t("common:nav.my-page") }),
    own: viewOwnFile(own, language, door.now),
    done: DONE.find((word) => word === door.url.searchParams.get("done")) ?? null,
    once: newId(),
  };
});

export const action = guard({ may: "volunteer.own", audit: "volunteer.changed" }, async (door) => {
  const { unit } = await getOwnFile(door.db.read, door.volunteerId, door.account.id);
  const move = MOVES.find((word) => word === door.form.get("do"));
  const version = Number(door.form.get("version"));
  if (!move) return data({ stale: true }, { status: 422 });
  const doing = { ...door.by, origin: door.house.env.origin, once: null };
  const done = await moveVolunteer(
    door.db,
    door.by,
    { id: unit.id, organisationId: unit.organisationId, version },
    {
      moving: move === "pause" ? { move, until: null } : { move },
      once: door.once,
      stopMatches: (tx) => stopMatchesOf(tx, doing, { volunteerId: unit.id }, "withdraw"),
    },
  );
  if (!done.ok) return data({ stale: true }, { status: 409 });
  return redirect(`/${languageAt(door)}/volunteer?done=${move}`, 303) as Response;
});

/** Where am I, what is asked of me, and what you know about me. */
export default function OwnHome() {
  const { own, done, once } = useLoaderData<typeof loader>();
  const stale = useActionData<typeof action>()?.stale;
  const t = useTranslate("volunteer", "errors", "common");
  return (
    <>
      {stale && <Alert color="danger" label={t("errors:label")} heading={t("errors:form.stale")} live />}
      {done && !stale && <Alert color="success" label={t("common:saved")} heading={t(`volunteer:done.${done}`)} live />}
      <PageHeading heading={t("volunteer:hello", { name: own.name })} lead={t(`volunteer:state.${own.state}`)} />
      <div className="split">
        <div className="stack" data-gap="6">
          <OwnPath own={own} />
          <OwnPapers own={own} />
        </div>
        <aside className="stack" data-gap="6">
          <OwnDataPanel own={own} />
          <OwnPause own={own} once={once} />
        </aside>
      </div>
    </>
  );
}
