import { formatDate, formatDay } from "~/language/format.server";
import { languageName } from "~/language/language-names.server";
import type { SiteLanguage } from "~/language/languages";
import { translator } from "~/language/translate.server";
import type { Reader } from "~db/database.server";
import { ACTIVITY_KINDS, type ActivityKind, DAYS, LANGUAGES, OUTCOMES } from "~db/vocabulary";
import { listChainable } from "./plan-queries.server";
import { listTexts } from "./queries.server";
import { READY_MADE_BLOCKS, readyMadeKey } from "./ready-made";
import { textIn } from "./text-in";

type Choice = { value: string; label: string };
/** The finished words a host chooses from. */
export type FormChoices = {
  kinds: Choice[];
  days: Choice[];
  languages: Choice[];
  outcomes: Choice[];
  rooms: string[];
  chainable: Choice[];
  /** The ready-made sentences of the kind chosen. */
  readyMade: Choice[];
  readyMadeTitle: string;
};

/** Everything that can be chosen in the form of an activity, in the host's language. */
export async function showChoices(
  db: Reader,
  language: SiteLanguage,
  house: { id: string; rooms: string[] },
  kind: ActivityKind,
  ownId: string | null,
): Promise<FormChoices> {
  const t = translator(language, "vocabulary", "readymade");
  const others = (await listChainable(db, house.id)).filter(({ id }) => id !== ownId);
  const texts = await listTexts(
    db,
    others.map(({ id }) => id),
  );
  return {
    kinds: ACTIVITY_KINDS.map((value) => ({ value, label: t(`vocabulary:kind.${value}`) })),
    days: DAYS.map((value) => ({ value, label: formatDay(language, value) })),
    languages: LANGUAGES.map((value) => ({ value, label: languageName(language, value) })),
    outcomes: OUTCOMES.map((value) => ({ value, label: t(`vocabulary:outcome.${value}`) })),
    rooms: house.rooms,
    chainable: others.map(({ id, kind: its, startsAt }) => ({
      value: id,
      label: `${
        textIn(
          language,
          texts.filter(({ activityId }) => activityId === id),
        )?.title ?? t(`vocabulary:kind.${its}`)
      }, ${formatDate(language, startsAt)}`,
    })),
    readyMade: READY_MADE_BLOCKS.map((block) => ({ value: block, label: t(readyMadeKey(kind, block)) })),
    readyMadeTitle: t(`readymade:title.${kind}`),
  };
}
