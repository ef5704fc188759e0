import { parseWithZod } from "@conform-to/zod/v4";
import type { SignedInDoor } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { dayOf } from "~/foundation/clock";
import { translator } from "~/language/translate.server";
import { getPolicy } from "../pool-queries.server";
import { StartForm, type StartInput } from "./round-forms";
import { readNames } from "./round-names.server";
import { failureWords } from "./round-words.server";
import { type RoundWish, type Started, startRound } from "./start-round.server";

type Door = SignedInDoor<"organisation">;

/** What is wrong with a form of rounds: the field, and a finished sentence; and what was typed. */
export type Problems = { problems: { field: string; text: string }[]; typed: Record<string, string> };
export type Asked = { ok: true; id: string } | ({ ok: false; status: 409 | 422 } & Problems);

/** Reads the form of knobs at a door and asks for the round. */
export async function askForRound(door: Door): Promise<Asked> {
  const sent = parseWithZod(door.form, { schema: StartForm });
  if (sent.status !== "success") return refuseForm(door, sent.error ?? {});
  const inForce = await getPolicy(door.db.read, door.organisationId);
  return askWith(door, {
    ...wishOf(sent.value),
    policy: { ...policyOf(sent.value), halfDistanceKm: inForce.policy.halfDistanceKm },
  });
}

const wishOf = ({ matchTypeId, objective, pin, forbid }: StartInput) => ({
  matchTypeId,
  objective,
  pins: pin,
  forbids: forbid,
});

function policyOf({ floor, waitingBonus, language, location, interests, availability, purpose }: StartInput) {
  return { floor, waitingBonus, weights: { language, location, interests, availability, purpose } };
}

type Wish = Omit<RoundWish, "organisationId" | "asOf" | "repeatsId"> & Partial<Pick<RoundWish, "asOf" | "repeatsId">>;

/** Asks for a round as of today, unless the wish names another day; says what is wrong at the field it is about. */
export async function askWith(door: Door, wish: Wish): Promise<Asked> {
  const { db, organisationId, by, once, now } = door;
  const whole = { asOf: dayOf(now), repeatsId: null, ...wish, organisationId };
  const started = await startRound(db, { ...by, once }, whole);
  if (started.ok) return { ok: true, id: started.value.id };
  return refuseStart(door, started);
}

async function refuseStart(door: Door, refused: Extract<Started, { ok: false }>): Promise<Asked> {
  const language = pageLanguage(door);
  const t = translator(language, "rounds");
  const no = (field: string, text: string, status: 409 | 422 = 422): Asked => ({
    ok: false,
    status,
    problems: [{ field, text }],
    typed: typedIn(door.form),
  });
  if (refused.reason === "not-found") return no("matchTypeId", t("rounds:wrong.type"));
  if (refused.reason === "nobody-waits") return no("matchTypeId", t("rounds:wrong.nobody-waits"));
  if (refused.reason === "already-running") return no("matchTypeId", t("rounds:wrong.already-running"), 409);
  const { why } = refused as { why: NonNullable<typeof refused.why> };
  const pin = "pin" in why ? why.pin : null;
  const who = { families: pin ? [pin.family] : [], volunteers: pin ? [pin.volunteer] : [] };
  const names = await readNames(door.db.read, door.organisationId, language, who);
  return no(pin ? "pin" : "language", failureWords(language, why, names));
}

const WORDS = ["between", "weights", "type", "objective", "nothing-ticked", "reason"] as const;

/** The errors of a shape as sentences at their fields. */
export function refuseForm(
  door: Pick<Door, "form" | "url" | "request">,
  errors: Record<string, string[] | null>,
): Extract<Asked, { ok: false }> {
  const t = translator(pageLanguage(door), "rounds");
  const problems = Object.entries(errors).flatMap(([field, words]) =>
    (words ?? []).slice(0, 1).map((found) => {
      const word = WORDS.find((one) => one === found) ?? "invalid";
      return { field: field.replace(/\[.*/, ""), text: t(`rounds:wrong.${word}`, { min: 0, max: 100 }) };
    }),
  );
  const some = problems.length > 0 ? problems : [{ field: "intent", text: t("rounds:wrong.invalid") }];
  return { ok: false, status: 422, problems: some, typed: typedIn(door.form) };
}

/** What stood in the fields, for the page to show again; of lists the last. */
const typedIn = (form: FormData): Record<string, string> =>
  Object.fromEntries([...form].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])));
