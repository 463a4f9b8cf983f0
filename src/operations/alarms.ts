/** What is to be done later, in this process alone: none of it outlives a stop. */
export interface Alarms {
  after(ms: number, what: () => void): void;
  /** Calls all of it off, and takes nothing new. */
  stop(): void;
}

export function openAlarms(): Alarms {
  const timers = new Set<NodeJS.Timeout>();
  let stopped = false;
  return {
    after(ms, what) {
      if (stopped) return;
      const timer = setTimeout(() => {
        timers.delete(timer);
        what();
      }, ms);
      timers.add(timer);
    },
    stop() {
      stopped = true;
      for (const timer of timers) clearTimeout(timer);
    },
  };
}
