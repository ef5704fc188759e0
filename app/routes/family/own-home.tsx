import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { guard } from "~/access/guard.server";
import { listOwnMatches } from "~/features/matching/own-matches.server";
import { AskedPanel } from "~/features/matching/ui/own-matches";
import { getOwnHousehold } from "~/features/people/families/own/own-queries.server";
import { viewOwnHousehold } from "~/features/people/families/own/own-view.server";
import { ComeAlong, OwnDataPanel, OwnRest, OwnWay, YesPanel } from "~/features/people/families/own/panels";
import { newId } from "~/foundation/ids";
import { useTranslate } from "~/language/language-provider";
import type { WordsHandle } from "~/language/translate";
import { translator } from "~/language/translate.server";
import { Alert } from "~/ui/alert";
import { PageHeading } from "~/ui/band";
import { languageAt } from "../volunteer/language-at.server";
import { actOnOwnPage } from "./own-act.server";

export const handle: WordsHandle = { i18n: ["cohost"] };
export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

const DONE = {
  yes: "family:own.done.yes",
  link: "family:own.done.link",
  leave: "family:own.done.leave",
  corrected: "family:own.done.corrected",
  again: "family:own.done.again",
  pause: "volunteer:done.pause",
  resume: "volunteer:done.resume",
} as const;

export const loader = guard({ may: "family.own", audit: "reads" }, async (door) => {
  const { db, now, familyId, account, url } = door;
  const language = languageAt(door);
  const own = await getOwnHousehold(db.read, familyId, account.id);
  const side = { side: "family", fileId: familyId, adultId: own.self.id } as const;
  const t = translator(language, "common");
  return {
    title: t("common:site.title", { page: t("common:nav.my-page") }),
    own: viewOwnHousehold(own, language),
    matches: await listOwnMatches(db.read, side, language, now),
    done: DONE[url.searchParams.get("done") as keyof typeof DONE] ?? null,
    once: newId(),
  };
});

export const action = guard({ may: "family.own", audit: "family.correct" }, async (door) => {
  const to = await actOnOwnPage(door, languageAt(door));
  return redirect(to, 303) as Response;
});

/** Where am I, what is asked of me, and what you know about me. */
export default function OwnHome() {
  const { own, matches, done, once } = useLoaderData<typeof loader>();
  const t = useTranslate("family", "volunteer", "common");
  const met = matches.some(({ metOn }) => metOn !== null);
  return (
    <>
      {done && <Alert color="success" label={t("common:saved")} heading={t(done)} live />}
      <PageHeading heading={t("volunteer:hello", { name: own.name })} lead={t(`family:own.state.${own.state}`)} />
      <div className="split">
        <div className="stack" data-gap="6">
          {own.state !== "withdrawn" && <AskedPanel matches={matches} hosts={false} />}
          <OwnWay own={own} asked={matches.length > 0} met={met} />
          <YesPanel own={own} once={once} />
        </div>
        <aside className="stack" data-gap="6">
          <ComeAlong />
          <OwnDataPanel own={own} />
          <OwnRest own={own} once={once} />
        </aside>
      </div>
    </>
  );
}
