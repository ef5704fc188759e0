import { addDays, dayOf, mondayOf } from "~/foundation/clock";
import { SITE_LANGUAGE_TAGS } from "~/language/languages";
import { translator } from "~/language/translate.server";
import type { Rows } from "~tests/factories/rows";
import { HOUSES, WEEK } from "./houses.table";
import type { Make } from "./organisations";

const WEEKS = 8;

/** Four Welcome Houses with a host each, and what happens there this week and the next seven. */
export function seedActivities(make: Make, now: Date, passwordHash: string): { rows: Rows }[] {
  const houses = HOUSES.map((house) =>
    make.house({
      ...house,
      hours: (["mon", "tue", "wed", "thu", "fri"] as const).map((day) => ({ day, from: "10:00", to: "19:00" })),
    }),
  );
  const hosts = HOUSES.map(({ id }) =>
    make.account.host({ houseId: id, name: "Mona", email: `vaert@${id}.example`, passwordHash }),
  );
  const administrator = make.account.administrator({ name: "Drift", email: "drift@nyven.example", passwordHash });
  const monday = mondayOf(dayOf(now));
  const activities = WEEK.map((planned) => {
    const dates = Array.from(
      { length: WEEKS },
      (_, week) => `${addDays(monday, planned.weekday + 7 * week)}T${planned.time}`,
    );
    const made = make.activity({
      houseId: planned.house,
      kind: planned.kind,
      dates,
      rule: "FREQ=WEEKLY",
      texts: texts(planned),
      textsBy: "ready-made",
      organiser: planned.organiser ?? null,
      durationMinutes: planned.minutes,
      heldIn: planned.heldIn,
      interpreterFor: planned.interpreterFor ?? [],
      places: planned.places ?? null,
      womenOnly: planned.womenOnly ?? false,
      forChildren: planned.forChildren ?? false,
      childCareFrom: planned.childCare?.[0] ?? null,
      childCareTo: planned.childCare?.[1] ?? null,
      hostsNeeded: planned.hosts ?? 0,
      stepFree: HOUSES.find((house) => house.id === planned.house)?.stepFree ?? false,
      room: "Stuen",
    });
    const { own } = planned;
    const writtenBy = hosts.find((_, at) => HOUSES[at]?.id === planned.house)?.id ?? null;
    const written = { activityId: made.id, source: "host" as const, writtenBy, firstAt: now, changedAt: now };
    return { ...made, rows: { ...made.rows, activityWords: own ? [{ ...own, ...written }] : [] } };
  });
  return [...houses, ...hosts, administrator, ...activities];
}

/** The kind's own word in each language stands as the title, but in the one the organiser wrote in. */
function texts({ kind, own }: (typeof WEEK)[number]) {
  return Object.fromEntries(
    SITE_LANGUAGE_TAGS.map((language) => {
      if (language === own?.language) return [language, own];
      const title = translator(language, "vocabulary")(`vocabulary:kind.${kind}`);
      return [language, { title, further: own ?? null }];
    }),
  );
}
