/** Pictures that come from one run of a fresh sandbox: each builds on those before it. */
export interface Series {
  readonly name: string;
  /** Names of the pictures, in the order they are taken. */
  readonly pictures: readonly string[];
  /** Takes those that are wanted, into this folder, and goes no further than the last of them. */
  take(folder: string, wanted: ReadonlySet<string>): Promise<Taken>;
}

export interface Taken {
  readonly files: readonly string[];
  /** What could not be taken, and what the page itself complained of. */
  readonly faults: readonly string[];
}

/** A crowded machine takes its time, and a picture is worth waiting for. */
export const PATIENCE_MS = 90_000;
