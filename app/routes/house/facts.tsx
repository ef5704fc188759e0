import { parseWithZod } from "@conform-to/zod/v4";
import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formBack } from "~/access/form-back.server";
import { guard, type SignedInDoor } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { countNewsCalls } from "~/features/activities/call-queries.server";
import { changeHouse } from "~/features/activities/change-house.server";
import { closeHouse, openHouse } from "~/features/activities/close-house.server";
import { CloseHouseForm, HouseForm } from "~/features/activities/forms";
import { onMapText } from "~/features/activities/on-map-text.server";
import { hoursFromText, hoursToText } from "~/features/activities/opening-hours";
import { getHouse, listClosures } from "~/features/activities/plan-queries.server";
import { pointFromText, pointText } from "~/features/activities/point-from-text";
import { setPoint } from "~/features/activities/point-of-house";
import { ClosePeriod, HouseFacts } from "~/features/activities/ui/house-forms";
import { ToRing } from "~/features/activities/ui/to-ring";
import { dayOf } from "~/foundation/clock";
import { newId } from "~/foundation/ids";
import { formatDateRange, formatDay } from "~/language/format.server";
import { useTranslate } from "~/language/language-provider";
import { says } from "~/language/said";
import { inDenmark } from "~/map/area-at";
import { Alert } from "~/ui/alert";
import { PageHeading } from "~/ui/band";
import { areaOfPostcode } from "~db/geography/postcode-areas";
import { NO_STORE } from "../session/text-page";
import { doingAt, planTitle } from "./door-of-house.server";

export const headers = NO_STORE;
/** A form of this page that did not fit: which one, and what conform says of it. */
type Reply = { form: string; reply: unknown };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

const DONE = {
  saved: "plan:done.saved",
  "saved-nearby": "plan:done.saved-nearby",
  closed: "plan:done.closed",
  opened: "plan:done.opened",
  "opened-some": "plan:done.opened-some",
  "opened-kept": "plan:done.opened-kept",
  "opened-empty": "plan:done.opened-empty",
} as const;

export const loader = guard({ may: "house.plan", audit: "reads" }, async (door) => {
  const { db, houseIds, url, now } = door;
  const language = pageLanguage(door);
  const house = await getHouse(db.read, houseIds, url.searchParams.get("house"));
  const set = setPoint(house);
  const closures = await listClosures(db.read, house.id, dayOf(now));
  return {
    title: planTitle(door, "plan:menu.facts"),
    name: house.name,
    start: {
      name: house.name,
      address: house.address,
      area: house.area,
      place: set ? pointText(set) : "",
      addressPublic: house.addressPublic ? "on" : "",
      phone: house.phone,
      rooms: house.rooms.join("\n"),
      stepFree: house.stepFree ? "on" : "",
      hours: hoursToText(house.hours, (day) => formatDay(language, day)),
    },
    onMap: onMapText(language, house),
    closures: closures.map(({ id, firstDay, lastDay, reason }) => ({
      id,
      days: formatDateRange(language, `${firstDay}T12:00`, `${lastDay}T12:00`, { year: true }),
      reason,
    })),
    done: DONE[url.searchParams.get("done") as keyof typeof DONE] ?? null,
    calls: await countNewsCalls(db.read, [house.id], dayOf(now)),
    once: newId(),
  };
});

export const action = guard({ may: "house.plan", audit: "house.changed" }, async (door) => {
  const house = await getHouse(door.db.read, door.houseIds, door.url.searchParams.get("house"));
  const here = `/house/facts?house=${house.id}&done=`;
  const closureId = door.form.get("open");
  if (typeof closureId === "string") {
    const opened = await openHouse(door.db, doingAt(door), { closureId, houseIds: door.houseIds });
    return redirect(`${here}${opened.ok ? wordOf(opened.value) : "opened-empty"}`, 303);
  }
  return door.form.get("intent") === "close" ? close(door, house.id, here) : save(door, house.id, here);
});

/** What became of the dates of a closed period that is taken back. */
const wordOf = ({ back, kept }: { back: number; kept: number }): keyof typeof DONE => {
  if (kept === 0) return back > 0 ? "opened" : "opened-empty";
  return back > 0 ? "opened-some" : "opened-kept";
};

type HouseDoor = SignedInDoor<"house">;

async function close(door: HouseDoor, houseId: string, here: string) {
  const submission = parseWithZod(door.form, { schema: CloseHouseForm });
  const back = (reply: ReturnType<typeof submission.reply>) => formBack({ form: "close", reply });
  if (submission.status !== "success") return back(submission.reply());
  const { firstDay, lastDay, reason = "" } = submission.value;
  const done = await closeHouse(door.db, doingAt(door), { houseId, firstDay, lastDay, reason });
  if (done.ok) return redirect(`${here}closed`, 303);
  const field = done.reason === "no-such-date" ? "firstDay" : "lastDay";
  const message = done.reason === "past" ? says("errors:field.past") : says(`plan:errors.${done.reason}`);
  return back(submission.reply({ fieldErrors: { [field]: [message] } }));
}

async function save(door: HouseDoor, houseId: string, here: string) {
  const submission = parseWithZod(door.form, { schema: HouseForm });
  const back = (reply: ReturnType<typeof submission.reply>) => formBack({ form: "house", reply });
  if (submission.status !== "success") return back(submission.reply());
  const { rooms = "", hours: typed = "", place: pasted = "", ...facts } = submission.value;
  const problems = placeProblems(facts.area, pasted);
  if (problems) return back(submission.reply({ fieldErrors: problems }));
  const hours = hoursFromText(typed);
  if (!hours) return back(submission.reply({ fieldErrors: { hours: ["plan:errors.hours"] } }));
  const named = rooms
    .split("\n")
    .map((room) => room.trim())
    .filter((room) => room !== "");
  const news = { ...facts, place: pointFromText(pasted), rooms: named, hours };
  const done = await changeHouse(door.db, doingAt(door), { houseId, houseIds: door.houseIds }, news);
  return redirect(`${here}${done.ok && done.value.placeLeft ? "saved-nearby" : "saved"}`, 303);
}

/** What only the geography knows of a postcode and a place; null where both are right. */
function placeProblems(area: string, pasted: string): Record<string, string[]> | null {
  if (!areaOfPostcode(area)) return { area: ["errors:field.postcode"] };
  const point = pointFromText(pasted);
  return point && !inDenmark(point) ? { place: ["plan:errors.place-abroad"] } : null;
}

/** A house: where it is, when it is open, when it is closed. */
export default function Facts() {
  const { name, start, onMap, closures, done, calls, once } = useLoaderData<typeof loader>();
  const answer = useActionData() as Reply | undefined;
  const t = useTranslate("plan");
  const replyTo = (form: string) => (answer?.form === form ? answer.reply : undefined);
  return (
    <>
      {done && (
        <Alert color="success" label={t("plan:done.label")} live>
          <p>{t(done)}</p>
        </Alert>
      )}
      <ToRing count={calls} />
      <PageHeading heading={name} lead={t("plan:menu.facts")} />
      <ClosePeriod answer={replyTo("close")} closures={closures} once={once} />
      <HouseFacts answer={replyTo("house")} start={start} onMap={onMap} once={`${once}-house`} />
    </>
  );
}
