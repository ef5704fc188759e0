/** Runs something again and again, never twice at once: at once, then this long after each end. `stop` waits for a run under way. */
export function runAlone(everyMs: number, run: () => Promise<void>): { stop(): Promise<void> } {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  const turn = () => {
    running = run().finally(() => {
      if (!stopped) timer = setTimeout(turn, everyMs).unref();
    });
  };
  turn();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
