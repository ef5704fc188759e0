import * as z from "zod";
import { says } from "~/language/said";
import { GROUP_THEMES } from "~db/vocabulary";

/** Outside the organisation's areas. */
export const ELSEWHERE = "elsewhere";

const between = (min: number, max: number) => {
  const error = says("errors:field.number-between", { min, max });
  return z.int(error).min(min, error).max(max, error);
};

/** One outing: numbers and themes. There is no field for anything about a person, not even free text. */
export const OutreachForm = z.object({
  matchTypeId: z.string("errors:field.choose-one").min(1, "errors:field.choose-one").max(64),
  heldOn: z.iso.date(says("errors:field.date", { example: "2027-03-14" })),
  /** One of the organisation's areas, or `elsewhere`. */
  areaId: z.string("errors:field.choose-one").min(1, "errors:field.choose-one").max(64),
  reached: between(0, 2000),
  volunteersOut: between(1, 100),
  themes: z
    .array(z.enum(GROUP_THEMES, "errors:field.choose-at-least-one"), "errors:field.choose-at-least-one")
    .min(1, "errors:field.choose-at-least-one")
    .max(GROUP_THEMES.length),
});
