import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { open } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { orNotFound } from "~/access/refuse.server";
import { showHouseWithDays } from "~/features/activities/show-houses.server";
import { useTranslate } from "~/language/language-provider";
import type { WordsHandle } from "~/language/translate";
import { Days } from "~/ui/days";
import { EmptyState } from "~/ui/empty-state";

export { publicHeaders as headers } from "./public-headers";
export const handle: WordsHandle = { i18n: ["houses"] };
/** The monitor asks again by itself, without script. */
const AGAIN_S = "300";
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.house.place.name },
  { httpEquiv: "refresh", content: AGAIN_S },
  { name: "robots", content: "noindex" },
];

export const loader = open(async (door) => {
  const house = await showHouseWithDays(door.db.read, pageLanguage(door), door.params.house ?? "", door.now);
  return { house: orNotFound(house) };
});

/** The house's coming days, for the monitor in the entrance. */
export default function Screen() {
  const { house } = useLoaderData<typeof loader>();
  const t = useTranslate("houses");
  return (
    <main className="page band stack" data-tight="" data-gap="6">
      <h1 className="h1">
        <bdi lang="da">{house.place.name}</bdi>
      </h1>
      {house.days.length > 0 ? (
        <div className="grid" data-gap="8" data-min="22">
          <Days days={house.days} />
        </div>
      ) : (
        <EmptyState text={t("houses:empty")} />
      )}
    </main>
  );
}
