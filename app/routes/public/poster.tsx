import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { open } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { orNotFound } from "~/access/refuse.server";
import { isRealDate } from "~/features/activities/recurrence/wall-time";
import { showPoster } from "~/features/activities/show-poster.server";
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

export const loader = open(async (door) => {
  const week = door.url.searchParams.get("week") ?? "";
  const poster = await showPoster(door.db.read, {
    houseId: door.params.house ?? "",
    day: isRealDate(week) ? week : null,
    other: door.url.searchParams.get("other"),
    language: pageLanguage(door),
    now: door.now,
    origin: door.house.env.origin,
  });
  return { poster: orNotFound(poster) };
});

/** The week of a house on an A4 sheet, a very full one on two: Danish at one side, another language at the other, houses between them. */
export default function WeekPoster() {
  const { poster } = useLoaderData<typeof loader>();
  const { danish, other, phone, sheets, qr, houseName, address } = poster;
  const side = { lang: other.lang, dir: other.dir };
  return (
    <main className="poster" lang="da" dir="ltr">
      {sheets.map(({ days, dense }) => (
        <Poster
          key={days[0]?.rows[0]?.id ?? "empty"}
          heading={danish.heading}
          dates={danish.dates}
          other={other}
          sign={houseName}
          address={address}
          dense={dense}
        >
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
      ))}
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
