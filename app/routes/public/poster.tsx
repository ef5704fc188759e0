import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { open } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { orNotFound } from "~/access/refuse.server";
import { showPoster } from "~/features/activities/show-poster.server";
import { useTranslate } from "~/language/language-provider";
import type { WordsHandle } from "~/language/translate";
import { Poster, PosterDay, PosterFoot, PosterRow } from "~/ui/poster";
import { POSTER_STYLES } from "~/ui/stylesheets";

export { publicHeaders as headers } from "./public-headers";
export const handle: WordsHandle = { i18n: ["activities"] };
export const links = () => POSTER_STYLES;
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.poster.houseName },
  { name: "robots", content: "noindex" },
];

const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

export const loader = open(async (door) => {
  const week = door.url.searchParams.get("week") ?? "";
  const poster = await showPoster(door.db.read, {
    houseId: door.params.house ?? "",
    day: DAY.test(week) ? week : null,
    other: door.url.searchParams.get("other"),
    language: pageLanguage(door),
    now: door.now,
    origin: door.house.env.origin,
  });
  return { poster: orNotFound(poster) };
});

/** The week of a house on one A4 sheet: Danish at one side, another language at the other, houses between them. */
export default function WeekPoster() {
  const { poster } = useLoaderData<typeof loader>();
  const t = useTranslate("activities");
  const { danish, other, phone, days, more, dense, qr, houseName } = poster;
  const side = { lang: other.lang, dir: other.dir };
  return (
    <main className="poster" lang="da" dir="ltr">
      <Poster heading={danish.heading} dates={danish.dates} other={other} sign={houseName} dense={dense}>
        {days.map((day) => (
          <PosterDay key={day.day} name={day.danish} day={day.plate} other={{ ...side, name: day.other }}>
            {day.rows.map((row) => (
              <PosterRow
                key={row.id}
                kind={row.kind}
                kindLabel={row.kindLabel}
                danish={row.danish}
                other={{ ...side, ...row.other }}
              />
            ))}
          </PosterDay>
        ))}
        <PosterFoot
          danish={<Invitation {...danish} phone={phone} />}
          other={{ ...side, text: <Invitation {...other} phone={phone} /> }}
          qr={qr}
        />
      </Poster>
      {more > 0 && <p className="no-print page">{t("activities:sheet.more", { count: more })}</p>}
    </main>
  );
}

function Invitation({ invitation, call, phone }: { invitation: string; call: string; phone: string }) {
  return (
    <p>
      <strong>{invitation}</strong>
      <br />
      {call} <bdi dir="ltr">{phone}</bdi>
    </p>
  );
}
