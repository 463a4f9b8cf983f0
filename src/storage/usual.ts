const SAMPLES = 64;
const ENOUGH = 16;
/** One of four takes no longer. The quickest alone would be luck, and on a busy machine the middle one is late itself. */
const USUAL = 0.25;

/** How much longer something took than when nothing holds it up, in ms: 0 until enough is known. */
export function beyondUsual(): (tookMs: number) => number {
  const samples: number[] = [];
  return (tookMs) => {
    const usual = samples.toSorted((a, b) => a - b)[Math.floor(samples.length * USUAL)] ?? tookMs;
    const known = samples.length >= ENOUGH;
    samples.push(tookMs);
    if (samples.length > SAMPLES) samples.shift();
    return known ? Math.max(0, tookMs - usual) : 0;
  };
}
