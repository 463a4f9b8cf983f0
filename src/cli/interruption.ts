// Ctrl-C at a command. While nothing is carried out here it ends the command; while something is, the first one stops that
// as the button does, because nobody else would go on with it, and a second one leaves at once.

/** What a command that carries something out hears of Ctrl-C. */
export interface Interruption {
  readonly signal: AbortSignal;
  /** From now on Ctrl-C is this command's to heed. */
  heed(): void;
}

const LEFT = "\nStopped waiting. What was confirmed is finished by Ask Zac; zac history tells how.\n";
const LEFT_AT_ONCE =
  "\nLeft at once. It is stopped; what was under way is looked at when Ask Zac starts again, and zac history tells how it ended.\n";

/** Listens for Ctrl-C until this process ends. */
export function interruption(): Interruption {
  const stop = new AbortController();
  let heeded = false;
  process.on("SIGINT", () => {
    if (heeded && !stop.signal.aborted) return stop.abort();
    process.stderr.write(stop.signal.aborted ? LEFT_AT_ONCE : LEFT);
    process.exit(130);
  });
  return {
    signal: stop.signal,
    heed: () => {
      heeded = true;
    },
  };
}
