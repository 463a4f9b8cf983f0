const SAMPLES = 64;

/**
 * How far the database's clock is from this process's. It was read somewhere between question and answer, so the
 * quickest answer of the last ones tells best; one that took long, on a busy machine, would shift a slot by half of it.
 */
export function compareClocks() {
  const samples: { readonly took: number; readonly difference: number }[] = [];
  return {
    difference(asked: number, theirs: number): number {
      const answered = performance.now();
      samples.push({ took: answered - asked, difference: theirs - (asked + answered) / 2 });
      if (samples.length > SAMPLES) samples.shift();
      let best = samples[0];
      for (const sample of samples) if (best === undefined || sample.took <= best.took) best = sample;
      return best?.difference ?? 0;
    },
  };
}
