import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { guard } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { copyWeek } from "~/features/activities/copy-week.server";
import { listHostsToSee } from "~/features/activities/hosts-to-see.server";
import { showHouseWeek } from "~/features/activities/house-week.server";
import { getHouse, listHouses } from "~/features/activities/plan-queries.server";
import { publishDrafts } from "~/features/activities/publish-drafts.server";
import { HostsToSee } from "~/features/activities/ui/hosts-to-see";
import { HouseShown } from "~/features/activities/ui/house-shown";
import { HouseWeekGrid } from "~/features/activities/ui/house-week-grid";
import { WeekDrafts } from "~/features/activities/ui/week-drafts";
import { listWeekDrafts } from "~/features/activities/week-drafts.server";
import { dayOf } from "~/foundation/clock";
import { newId } from "~/foundation/ids";
import { useTranslate } from "~/language/language-provider";
import { Alert } from "~/ui/alert";
import { PageHeading } from "~/ui/band";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { OnceField } from "~/ui/once-field";
import { WeekNav } from "~/ui/week-nav";
import { NO_STORE } from "../session/text-page";
import { dayAsked, doingAt, planTitle } from "./door-of-house.server";

export const headers = NO_STORE;
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

const DONE = {
  copied: "plan:done.copied",
  "nothing-copied": "plan:done.nothing-copied",
  withdrawn: "plan:done.withdrawn",
  "none-ticked": "plan:drafts.none-ticked",
} as const;

export const loader = guard({ may: "house.plan", audit: "reads" }, async (door) => {
  const { db, houseIds, url, now } = door;
  const house = await getHouse(db.read, houseIds, url.searchParams.get("house"));
  const houses = await listHouses(db.read, houseIds);
  const language = pageLanguage(door);
  const week = await showHouseWeek(db.read, language, house.id, dayAsked(door, "week", dayOf(now)), now);
  return {
    title: planTitle(door, "plan:menu.week"),
    house: { id: house.id, name: house.name },
    houses: houses.map(({ id, name }) => ({ id, name })),
    week,
    drafts: await listWeekDrafts(db.read, language, week, now),
    hostsToSee: await listHostsToSee(db.read, language, house.id, now),
    published: publishedOf(url),
    done: DONE[url.searchParams.get("done") as keyof typeof DONE] ?? null,
    once: newId(),
  };
});

/** How many drafts were just published, or null. */
function publishedOf(url: URL): number | null {
  const count = url.searchParams.get("published") ?? "";
  return /^\d{1,3}$/.test(count) ? Number(count) : null;
}

/** Copies the week before into the week shown, as drafts; or publishes the drafts of that week that are ticked. */
export const action = guard({ may: "house.plan", audit: "house.week-copied" }, async (door) => {
  const house = await getHouse(door.db.read, door.houseIds, String(door.form.get("house") ?? ""));
  const [from, to] = [String(door.form.get("from") ?? ""), String(door.form.get("to") ?? "")];
  const here = `/house?house=${house.id}&week=${to}`;
  if (door.form.get("intent") === "publish") {
    const activityIds = door.form.getAll("activity").map(String);
    if (activityIds.length === 0) return redirect(`${here}&done=none-ticked#drafts`, 303);
    const { published } = await publishDrafts(door.db, doingAt(door), { activityIds, houseIds: [house.id] });
    return redirect(`${here}&published=${published}`, 303);
  }
  const real = [from, to].every((day) => /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day)));
  const { copied } = real ? await copyWeek(door.db, doingAt(door), { houseId: house.id, from, to }) : { copied: 0 };
  return redirect(`${here}&done=${copied > 0 ? "copied" : "nothing-copied"}`, 303);
});

/** The week of a house, as its hosts plan it. */
export default function Week() {
  const { house, houses, week, drafts, hostsToSee, published, done, once } = useLoaderData<typeof loader>();
  const t = useTranslate("plan");
  const lacking = drafts.filter(({ missing }) => missing.length > 0).length;
  const at = (monday: string) => `/house?house=${house.id}&week=${monday}`;
  return (
    <>
      {done && (
        <Alert color="success" label={t("plan:done.label")} live>
          <p>{t(done)}</p>
        </Alert>
      )}
      {published !== null && (
        <Alert color={published > 0 ? "success" : "warning"} label={t("plan:done.label")} live>
          <p>
            {t("plan:drafts.published", { count: published })}
            {lacking > 0 && ` ${t("plan:drafts.left", { count: lacking })}`}
            {drafts.length > lacking && ` ${t("plan:drafts.ready", { count: drafts.length - lacking })}`}
          </p>
        </Alert>
      )}
      <PageHeading
        heading={house.name}
        lead={week.heading}
        end={
          <ButtonLink variant="primary" href={`/house/activities/new?house=${house.id}`} icon="plus">
            {t("plan:week.new")}
          </ButtonLink>
        }
      />
      {houses.length > 1 && (
        <nav className="cluster" aria-label={t("plan:week.houses")}>
          {houses.map(({ id, name }) => (
            <a
              key={id}
              className="hit"
              href={`/house?house=${id}&week=${week.monday}`}
              aria-current={id === house.id ? "page" : undefined}
            >
              {name}
            </a>
          ))}
        </nav>
      )}
      <WeekNav
        label={t("plan:week.nav")}
        before={{ href: at(week.before), label: t("plan:week.before") }}
        after={{ href: at(week.after), label: t("plan:week.after") }}
        status={t("plan:week.count", { count: week.days.reduce((sum, { dates }) => sum + dates.length, 0) })}
      />
      <HostsToSee dates={hostsToSee} />
      <HouseWeekGrid days={week.days} houseId={house.id} />
      <WeekDrafts drafts={drafts} houseId={house.id} monday={week.monday} once={`${once}-drafts`} />
      <div className="no-print">
        <HouseShown houseId={house.id} monday={week.monday} />
      </div>
      <form method="post" className="no-print">
        <OnceField value={once} />
        <input type="hidden" name="house" value={house.id} />
        <input type="hidden" name="from" value={week.before} />
        <input type="hidden" name="to" value={week.monday} />
        <SubmitButton variant="secondary" icon="copy">
          {t("plan:week.copy")}
        </SubmitButton>
        <p className="dim small">{t("plan:week.copy-about")}</p>
      </form>
    </>
  );
}
