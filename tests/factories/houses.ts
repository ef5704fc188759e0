import type { activities } from "~db/schema/activities.server";
import type { houses } from "~db/schema/houses.server";
import type { FurtherWords } from "~db/schema/texts.server";
import type { Made } from "./make";
import type { Rows } from "./rows";

type House = typeof houses.$inferInsert;
type Activity = typeof activities.$inferInsert;
type Texts = Record<string, { title: string; description?: string; further?: FurtherWords | null }>;
type Wishes = Partial<Activity> & {
  houseId: string;
  dates?: string[];
  texts?: Texts;
  /** Whose words the texts are; ready-made ones nobody here wrote. */
  textsBy?: "host" | "ready-made";
};

/** Welcome Houses: `house({ name })`. */
export function houseFactory(made: Made) {
  return (wishes: Partial<House> = {}) => {
    const id = wishes.id ?? `house-${made.random.id().slice(0, 8)}`;
    const row: House = {
      name: "Welcome House Nørrebro",
      address: "Nørrebrogade 1",
      area: "2200",
      latitude: 55.6998,
      longitude: 12.5489,
      phone: "00 00 00 00",
      rooms: ["Stuen", "Værkstedet"],
      hours: [{ day: "mon", from: "10:00", to: "18:00" }],
      stepFree: true,
      createdAt: made.now,
      ...wishes,
      id,
    };
    return { id, rows: { houses: [row] } satisfies Rows };
  };
}

/** Activities with their dates and words as plain rows: `activity({ houseId, dates: ["2026-11-26T16:30"] })`. */
export function activityFactory(made: Made) {
  return (wishes: Wishes) => {
    const {
      dates = ["2026-11-26T16:30"],
      texts = { da: { title: "Sprogcafé" }, en: { title: "Language café" } },
      textsBy = "host",
      ...more
    } = wishes;
    const id = more.id ?? made.random.id();
    const row: Activity = {
      kind: "language-cafe",
      state: "published",
      startsAt: dates[0] as string,
      durationMinutes: 120,
      extraDates: more.rule ? [] : dates.slice(1),
      leftOut: [],
      heldIn: ["da"],
      interpreterFor: [],
      stepFree: true,
      outcomes: ["a"],
      coHosts: [],
      createdAt: made.now,
      changedAt: made.now,
      publishedAt: more.state === undefined || more.state === "published" ? made.now : null,
      ...more,
      id,
    };
    const occurrences = dates.map((start) => ({
      id: made.random.id(),
      activityId: id,
      houseId: row.houseId,
      originalStart: start,
      startsAt: start,
      durationMinutes: row.durationMinutes,
      state: "planned" as const,
      places: row.places ?? null,
      changedAt: made.now,
    }));
    const activityTexts = Object.entries(texts).map(([language, { title, description = "", further = null }]) => ({
      activityId: id,
      language,
      title,
      description,
      further,
      source: textsBy,
      changedAt: made.now,
    }));
    const activityWords = (textsBy === "host" ? activityTexts : []).map(({ language, title, description }) => ({
      ...{ activityId: id, language, title, description },
      source: "host" as const,
      firstAt: made.now,
      changedAt: made.now,
    }));
    return {
      id,
      occurrences,
      occurrenceId: occurrences[0]?.id as string,
      rows: { activities: [row], activityWords, activityTexts, occurrences } satisfies Rows,
    };
  };
}
