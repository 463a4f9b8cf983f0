// The embedded database as this thread sees it: every statement is carried out in a thread of its own.
import { Worker } from "node:worker_threads";
import type { Answer, Ask, Failure, Rows } from "./pglite-thread.ts";

/** Runs statements. `big`: numbers of 64 bits come as BigInts. */
export type Query = <Row>(text: string, values?: readonly unknown[], big?: boolean) => Promise<Rows<Row>>;

export interface PgliteThread {
  readonly query: Query;
  /** A script of several statements; the rows of each. */
  exec(text: string): Promise<Rows[]>;
  /** All of the work or nothing of it. Others wait meanwhile, so the work may use nothing but the query it is given. */
  transaction<Result>(work: (query: Query) => Promise<Result>): Promise<Result>;
  /** Calls back with what is notified on the channel, until the answered function is called. */
  listen(channel: string, heard: (payload: string) => void): Promise<() => Promise<void>>;
  /** Ends what is under way, closes the files and the thread. */
  close(): Promise<void>;
}

interface Waiting {
  resolve(result: unknown): void;
  reject(error: Error): void;
}

const errorOf = ({ message, stack, facts }: Failure): Error =>
  Object.assign(new Error(message), facts, stack === undefined ? {} : { stack });

/** Opens the database in that folder, and makes it where there is none. What is asked meanwhile waits. */
export function startPgliteThread(folder: string): PgliteThread {
  const worker = new Worker(new URL("./pglite-thread.ts", import.meta.url), {
    workerData: { folder },
    // What this process was started with is about its own main program.
    execArgv: [],
  });
  const waiting = new Map<number, Waiting>();
  const listeners = new Map<number, (payload: string) => void>();
  let last = 0;
  let gone: Error | undefined;
  // It keeps this process alive only while somebody waits for it.
  worker.unref();

  const end = (error: Error) => {
    gone ??= error;
    for (const { reject } of waiting.values()) reject(gone);
    waiting.clear();
  };
  worker.once("error", end);
  worker.once("exit", () => end(new Error("The embedded database is closed.")));
  worker.on("message", (answer: Answer) => {
    if ("heardBy" in answer) return listeners.get(answer.heardBy)?.(answer.payload);
    const asked = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (waiting.size === 0) worker.unref();
    if ("failed" in answer) asked?.reject(errorOf(answer.failed));
    else asked?.resolve(answer.result);
  });

  function ask<Result>(what: Ask, id: number): Promise<Result> {
    if (gone) return Promise.reject(gone);
    return new Promise((resolve, reject) => {
      // What is asked for says what comes back.
      waiting.set(id, { resolve: (result) => resolve(result as Result), reject });
      worker.ref();
      worker.postMessage({ ...what, id });
    });
  }

  const next = () => {
    last += 1;
    return last;
  };
  const queryIn =
    (inside?: number): Query =>
    (text, values = [], big = false) =>
      ask({ query: text, values, big, ...(inside === undefined ? {} : { inside }) }, next());

  return {
    query: queryIn(),
    exec: (text) => ask({ exec: text }, next()),
    async transaction(work) {
      const id = next();
      await ask({ begin: true }, id);
      let keep = false;
      try {
        const result = await work(queryIn(id));
        keep = true;
        return result;
      } finally {
        await ask({ end: id, keep }, next());
      }
    },
    async listen(channel, heard) {
      const id = next();
      listeners.set(id, heard);
      await ask({ listen: channel }, id);
      return async () => {
        listeners.delete(id);
        await ask({ forget: id }, next());
      };
    },
    async close() {
      await ask({ close: true }, next());
      await worker.terminate();
    },
  };
}
