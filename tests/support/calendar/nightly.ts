/** How many cases a property test tries: many more when NIGHTLY=1. The seed is fixed, so that a red test stays red. */
export function cases(usual: number): { numRuns: number; seed: number } {
  return { numRuns: process.env.NIGHTLY === "1" ? usual * 20 : usual, seed: 20261126 };
}

/** For property tests: vitest's five seconds are too few on a busy machine, and for the nightly number of cases. */
export const PATIENT = { timeout: 20 * 60_000 };
