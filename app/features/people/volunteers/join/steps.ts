/** The steps of the sign-up, in their order, each with the window of the progress it belongs to. */
export const STEPS = {
  commitment: "you",
  you: "you",
  with: "you",
  languages: "languages",
  likes: "languages",
  when: "languages",
  whom: "whom",
  organisation: "agreements",
  talk: "talk",
} as const;
export type Step = keyof typeof STEPS;
export const STEP_NAMES = Object.keys(STEPS) as Step[];

/** The five windows. */
export const WINDOWS = [
  "you",
  "languages",
  "whom",
  "agreements",
  "talk",
] as const satisfies readonly (typeof STEPS)[Step][];

export const isStep = (word: unknown): word is Step => typeof word === "string" && Object.hasOwn(STEPS, word);

/** The steps somebody goes through: who signs up alone is not asked about others. */
export const stepsFor = (others: number): Step[] => STEP_NAMES.filter((step) => step !== "with" || others > 0);

/** The step after (1) or before (-1) one, or null at the ends. */
export function neighbour(step: Step, by: 1 | -1, others: number): Step | null {
  const steps = stepsFor(others);
  return steps[steps.indexOf(step) + by] ?? null;
}

/** The first step that still has to be filled in before this one; this one where none is left out. */
export function firstOpen(step: Step, done: readonly Step[], others: number): Step {
  const steps = stepsFor(others);
  const before = steps.slice(0, Math.max(steps.indexOf(step), 0));
  return before.find((one) => !done.includes(one)) ?? step;
}
