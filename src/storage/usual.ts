const SAMPLES = 64;
const ENOUGH = 16;

/** How much longer something took than half of the last ones did, in ms; all of it, until enough is known. */
export function beyondUsual(): (tookMs: number) => number {
  const samples: number[] = [];
  return (tookMs) => {
    const middle = samples.toSorted((a, b) => a - b)[Math.floor(samples.length / 2)] ?? 0;
    const usual = samples.length < ENOUGH ? 0 : middle;
    samples.push(tookMs);
    if (samples.length > SAMPLES) samples.shift();
    return Math.max(0, tookMs - usual);
  };
}
