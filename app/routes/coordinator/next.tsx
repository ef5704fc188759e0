import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { guard } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { MEETING_GOAL_DAYS, showDesk } from "~/features/desk/show-desk.server";
import { DeskCharts, MeetingFigure } from "~/features/desk/ui/desk-figures";
import { DeskQueues, NextPanel } from "~/features/desk/ui/desk-queues";
import { familyRow } from "~/features/people/families/show-list.server";
import { FamilyTable } from "~/features/people/families/ui/family-table";
import { useTranslate } from "~/language/language-provider";
import type { WordsHandle } from "~/language/translate";
import { translator } from "~/language/translate.server";
import { ButtonLink } from "~/ui/button";
import { Panel } from "~/ui/panel";

export const handle: WordsHandle = { i18n: ["desk", "people"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = guard({ may: "desk.see", audit: "reads" }, async (door) => {
  const { db, now, organisationId, account } = door;
  const language = pageLanguage(door);
  const t = translator(language, "desk", "common");
  const desk = await showDesk(db.read, { organisationId, accountId: account.id, now }, language);
  return {
    title: t("common:site.title", { page: t("desk:menu.desk") }),
    name: account.name.split(" ")[0] as string,
    goal: MEETING_GOAL_DAYS,
    desk: { ...desk, longest: desk.longest.map((family) => familyRow(family, language, now)) },
  };
});

/** The desk opens here: the number on top, what is next, who has waited longest, queues and charts. */
export default function Next() {
  const { name, goal, desk } = useLoaderData<typeof loader>();
  const t = useTranslate("desk");
  return (
    <>
      <MeetingFigure months={desk.months} goal={goal} name={name} date={desk.date} />
      <div className="deskgrid">
        <NextPanel lines={desk.next} />
        <Panel
          id="longest"
          heading={t("desk:next.waits")}
          wide
          end={
            <ButtonLink variant="secondary" href="/desk/families">
              {t("desk:next.all")}
            </ButtonLink>
          }
        >
          <FamilyTable families={desk.longest} />
        </Panel>
        <DeskQueues desk={desk} />
      </div>
      <DeskCharts byLanguage={desk.byLanguage} funnel={desk.funnel} />
    </>
  );
}
