import { parseWithZod } from "@conform-to/zod/v4";
import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { guard } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { bookCafeHour, listPairsToMeet } from "~/features/matching/book-cafe-hour.server";
import { doingAt } from "~/features/matching/doing.server";
import { CafeHourForm } from "~/features/matching/forms";
import { listCompanions, listHouses } from "~/features/matching/queries.server";
import { CafeHourPage, type HourSent } from "~/features/matching/ui/cafe-hour";
import { dayOf } from "~/foundation/clock";
import type { WordsHandle } from "~/language/translate";
import { translator } from "~/language/translate.server";
import { wallTimeText } from "~/language/wall-time";

export const handle: WordsHandle = { i18n: ["matching", "follow", "errors"] };
export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

export const loader = guard({ may: "match.propose", audit: "reads" }, async (door) => {
  const language = pageLanguage(door);
  const { db, organisationId, now, url } = door;
  const t = translator(language, "follow", "common");
  return {
    title: t("common:site.title", { page: t("follow:cafe.heading") }),
    pairs: await listPairsToMeet(db.read, organisationId, language),
    houses: await listHouses(db.read),
    companions: await listCompanions(db.read, organisationId),
    today: dayOf(now),
    booked: Math.min(99, Number.parseInt(url.searchParams.get("booked") ?? "", 10) || 0),
  };
});

export const action = guard({ may: "match.answer", audit: "match.answer" }, async (door) => {
  const { db, form, organisationId, now } = door;
  const sent = parseWithZod(form, { schema: CafeHourForm });
  const typed: HourSent["typed"] = {
    ...Object.fromEntries(
      ["houseId", "date", "time", "companionId"].map((name) => [name, String(form.get(name) ?? "")]),
    ),
    pairs: form.getAll("pairs").map(String),
  };
  if (sent.status !== "success")
    return data<HourSent>({ typed, errors: sent.error ?? {}, refused: [] }, { status: 422 });
  const { pairs, houseId, date, time, companionId } = sent.value;
  const at = `${date}T${time}`;
  if (at <= wallTimeText(now))
    return data<HourSent>({ typed, errors: { date: ["past"] }, refused: [] }, { status: 422 });
  const done = await bookCafeHour(
    db,
    doingAt(door),
    organisationId,
    pairs.map((pair) => ({ matchId: pair.slice(0, pair.lastIndexOf(":")), version: Number(pair.split(":").at(-1)) })),
    { at, houseId, place: null, companionId: companionId ?? null },
  );
  if (done.refused.length > 0)
    return data<HourSent>({ typed, errors: {}, refused: done.refused.map(({ matchId }) => matchId) }, { status: 409 });
  return redirect(`/desk/matches/cafe-hour?booked=${done.booked.length}`, 303);
});

/** One place and hour, several pairs who meet for the first time. */
export default function CafeHour() {
  const shown = useLoaderData<typeof loader>();
  return <CafeHourPage {...shown} sent={useActionData<HourSent>()} />;
}
