/** The steps in which somebody registers a household of their own, in their order, each with its window of the progress. */
export const STEPS = {
  who: "you",
  with: "you",
  home: "you",
  languages: "languages",
  reach: "languages",
  likes: "likes",
  when: "likes",
  hopes: "wishes",
  organisation: "yes",
  yes: "yes",
} as const;
export type Step = keyof typeof STEPS;
const STEP_NAMES = Object.keys(STEPS) as Step[];

/** The five windows. */
export const WINDOWS = [
  "you",
  "languages",
  "likes",
  "wishes",
  "yes",
] as const satisfies readonly (typeof STEPS)[Step][];

export const isStep = (word: unknown): word is Step => typeof word === "string" && Object.hasOwn(STEPS, word);

/** The steps somebody goes through: who lives alone is not asked about others. */
export const stepsFor = (others: number): Step[] => STEP_NAMES.filter((step) => step !== "with" || others > 0);

/** The step after (1) or before (-1) one, or null at the ends. */
export function neighbour(step: Step, by: 1 | -1, others: number): Step | null {
  const steps = stepsFor(others);
  return steps[steps.indexOf(step) + by] ?? null;
}

/** The first step that is still open before this one; this one where none was left out. */
export function firstOpen(step: Step, done: readonly Step[], others: number): Step {
  const steps = stepsFor(others);
  const before = steps.slice(0, Math.max(steps.indexOf(step), 0));
  return before.find((one) => !done.includes(one)) ?? step;
}
