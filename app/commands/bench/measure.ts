/** One line of a table, and of `--json`. Times are milliseconds of one processor (user time), medians of `runs`. */
export type Measurement = {
  what: string;
  who: string;
  size: number;
  ms: number;
  runs: number;
  total?: number;
  optimal?: boolean;
  /** How many times longer than ours. */
  ratio?: number;
  p99?: number;
  peakMB?: number;
};

/** Processor time rather than the clock's: other programs on the machine then disturb less. */
export function timed<Result>(run: () => Result): { ms: number; result: Result } {
  const before = process.cpuUsage();
  const result = run();
  const used = process.cpuUsage(before);
  return { ms: (used.user + used.system) / 1000, result };
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

export const quantile = (numbers: readonly number[], share: number) =>
  [...numbers].sort((one, other) => one - other)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))]!;

/** The slope of log time over log size between the smallest and the largest. */
export function growth(points: readonly { size: number; ms: number }[]): number {
  const [first, last] = [points[0]!, points.at(-1)!];
  return Math.log(last.ms / first.ms) / Math.log(last.size / first.size);
}

export function requireEqual(what: string, found: number, expected: number): void {
  if (found !== expected) throw new Error(`${what}: ${found} instead of ${expected}`);
}

/** Highest resident memory of this process so far, MB. */
export const peakMB = () => Math.round(process.resourceUsage().maxRSS / 1024);
