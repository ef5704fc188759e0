import { SCORE_PARTS } from "~db/vocabulary";
import { checkPolicy, DEFAULT_POLICY, type Policy, type PolicyVerdict } from "./policy";

export type PolicyFile =
  | { ok: true; policy: Policy }
  | { ok: false; reason: "no-json" | "no-object" | "unknown-knob" | "no-number"; knob: string }
  | Exclude<PolicyVerdict, { ok: true }>;

/** Reads a policy from JSON; what is left out keeps its default, what is not known is refused. */
export function readPolicy(text: string): PolicyFile {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    return { ok: false, reason: "no-json", knob: "" };
  }
  if (!isObject(given)) return { ok: false, reason: "no-object", knob: "" };
  const { weights = {}, ...knobs } = given;
  if (!isObject(weights)) return { ok: false, reason: "no-object", knob: "weights" };
  const unknown =
    Object.keys(knobs).find((knob) => !["floor", "halfDistanceKm", "waitingBonus"].includes(knob)) ??
    Object.keys(weights).find((part) => !(SCORE_PARTS as readonly string[]).includes(part));
  if (unknown !== undefined) return { ok: false, reason: "unknown-knob", knob: unknown };
  const wrong = [...Object.entries(knobs), ...Object.entries(weights)].find(([, value]) => typeof value !== "number");
  if (wrong) return { ok: false, reason: "no-number", knob: wrong[0] };
  const policy = { ...DEFAULT_POLICY, ...knobs, weights: { ...DEFAULT_POLICY.weights, ...weights } } as Policy;
  const verdict = checkPolicy(policy);
  return verdict.ok ? { ok: true, policy } : verdict;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
