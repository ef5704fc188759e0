import type { SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import * as z from "zod";
import { languageName } from "~/language/language-names.server";
import type { SiteLanguage } from "~/language/languages";
import { translator } from "~/language/translate.server";
import type { SpokenLanguage } from "~db/schema/people.server";
import type { Level } from "~db/vocabulary";
import { typedOf } from "../volunteers/join/read-answers.server";
import { languagesShape, OTHERS_MAX, type Say, youShape } from "../volunteers/join/shapes";
import { changeRows, type SpokenRow } from "../volunteers/join/spoken-rows";

/** One adult as they correct themselves: their name, and what they speak. */
export type OwnSpeech = { adultId: string; name: string; languages: SpokenLanguage[] };
/** The form as it starts and as it comes back. */
export type TypedSpeech = { adults: { adultId: string; name: string; languages: SpokenRow[] }[] };

const shape = (say: Say, nameOf: (tag: string) => string) => {
  const { languages } = languagesShape(say, nameOf).shape.adults.element.shape;
  const adult = z.object({ adultId: z.string(), name: youShape(say).shape.name, languages });
  return z.object({
    adults: z
      .array(adult)
      .min(1)
      .max(OTHERS_MAX + 1),
  });
};

/** Reads names and languages as one's own page asks them; what was not understood comes back as it was typed. */
export function readLanguages(
  form: FormData,
  language: SiteLanguage,
): { ok: true; value: OwnSpeech[] } | { ok: false; result: SubmissionResult<string[]>; status: number } {
  const changed = changeRows(typedOf(form), String(form.get("do")));
  if (changed) {
    return { ok: false, result: { initialValue: { adults: adultsIn(form, changed) } }, status: 200 };
  }
  const say = translator(language, "errors", "signup");
  const read = parseWithZod(form, { schema: shape(say, (tag) => languageName(language, tag as never)) });
  if (read.status !== "success") return { ok: false, result: read.reply(), status: 422 };
  const { adults } = read.value as z.output<ReturnType<typeof shape>>;
  return {
    ok: true,
    value: adults.map(({ languages, ...adult }) => ({
      ...adult,
      languages: languages.map(({ tag, speaking, reading }) => ({
        tag,
        speaking: speaking as Level,
        // Left open it is as good as the speaking.
        reading: (reading ?? speaking) as 0 | Level,
      })),
    })),
  };
}

/** The adults of the form as they were typed; of one who has no language left there is no row to know them by. */
function adultsIn(form: FormData, rows: readonly SpokenRow[][]): TypedSpeech["adults"] {
  const of = (adult: number, part: string) => form.get(`adults[${adult}].${part}`);
  const asked = Array.from({ length: OTHERS_MAX + 1 }, (_, at) => at).filter((at) => of(at, "adultId") !== null);
  return asked.map((at) => ({
    adultId: String(of(at, "adultId")),
    name: String(of(at, "name") ?? ""),
    languages: rows[at] ?? [],
  }));
}

/** The form as it starts for those who answer it. */
export const startSpeech = (
  adults: readonly { id: string; name: string; languages: readonly SpokenLanguage[] }[],
): TypedSpeech => ({
  adults: adults.map(({ id, name, languages }) => ({
    adultId: id,
    name,
    languages: languages.map(({ tag, speaking, reading }) => ({
      tag,
      speaking: String(speaking),
      reading: reading === speaking ? "" : String(reading),
    })),
  })),
});
