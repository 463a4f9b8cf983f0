// What a command says and how it ends, wherever it runs: in this process, or in the product at the socket's other end.

import { type Progress, progressLine } from "./text/progress.ts";

/** 0: done or answered. 1: blocked or failed. 2: it can't be understood, or settings are wrong. */
export type Exit = 0 | 1 | 2;

export interface Terminal {
  /** The answer. Resolves when there is room for more, so that a long export does not pile up. */
  out(text: string): Promise<void>;
  /** Why there is none, in a sentence. */
  error(text: string): Promise<void>;
  /** How far it is: a line that the next one replaces, for whoever looks; null to take it away. */
  progress(how: Progress | null): Promise<void>;
}

/** A command that can't be understood or carried out as typed: one sentence, and the code to end with. */
export class Unusable extends Error {
  override readonly name = "Unusable";
  readonly exit: Exit;
  constructor(sentence: string, exit: Exit = 2) {
    super(sentence);
    this.exit = exit;
  }
}

const USUAL_COLUMNS = 80;

/** This process's own output. */
export const ownTerminal = (): Terminal => ({
  out: (text) => written(process.stdout, text),
  error: (text) => written(process.stderr, text),
  // Into a file or a pipe there is nobody to look.
  progress: async (how) => {
    const { stderr } = process;
    if (stderr.isTTY)
      await written(stderr, `\r\u001b[K${how ? progressLine(how, stderr.columns || USUAL_COLUMNS) : ""}`);
  },
});

const written = (stream: NodeJS.WriteStream, text: string): Promise<void> =>
  new Promise((resolve, reject) => stream.write(text, (error) => (error ? reject(error) : resolve())));
