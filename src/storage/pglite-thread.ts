// The thread that has the embedded database: carries out what `startPgliteThread` asks, one after the other. A statement
// holds its thread up for as long as it takes, and here nobody else waits for that.
import { parentPort, workerData } from "node:worker_threads";
import { PGlite, type QueryOptions, type Transaction, types } from "@electric-sql/pglite";
import { preparing } from "./prepared-pglite.ts";

/** What is asked. Statements of a transaction name it by the number it was begun with. */
export type Ask =
  | {
      readonly query: string;
      readonly values: readonly unknown[];
      /** Whether numbers of 64 bits come as BigInts, or as PGlite has them. */
      readonly big: boolean;
      readonly inside?: number;
    }
  | { readonly exec: string }
  | { readonly begin: true }
  | { readonly end: number; readonly keep: boolean }
  /** Everything that is notified on a channel is told from now on, by the number of this asking; until that is forgotten. */
  | { readonly listen: string }
  | { readonly forget: number }
  | { readonly close: true };
export type Asked = Ask & { readonly id: number };

export interface Rows<Row = unknown> {
  readonly rows: Row[];
  readonly affectedRows: number;
}

/** What comes back, for each that was asked: a statement's rows, those of each statement of a script, or nothing. */
export type Answer =
  | { readonly id: number; readonly result: Rows | readonly Rows[] | null }
  | { readonly id: number; readonly failed: Failure }
  | { readonly heardBy: number; readonly payload: string };

/** An error on its way to the other thread, which keeps of its class only these. */
export interface Failure {
  readonly message: string;
  readonly stack: string | undefined;
  /** What Postgres tells beside it: its code, the constraint, and so on. */
  readonly facts: Readonly<Record<string, string | number>>;
}

/** Numbers of 64 bits are BigInts, also where they would fit: a column has one type. */
const BIG: QueryOptions = { parsers: { [types.INT8]: BigInt } };

const rowsOf = ({ rows, affectedRows = 0 }: { rows: unknown[]; affectedRows?: number }): Rows => ({
  rows,
  affectedRows,
});

function failureOf(error: unknown): Failure {
  if (!(error instanceof Error)) return { message: String(error), stack: undefined, facts: {} };
  const facts = Object.fromEntries(
    Object.entries(error).filter(([, value]) => typeof value === "string" || typeof value === "number"),
  );
  return { message: error.message, stack: error.stack, facts };
}

/** Not an error of anybody's: what makes PGlite roll back when the work on the other side did not succeed. */
class NotKept extends Error {}

interface Open {
  readonly inside: Transaction;
  end(keep: boolean): void;
  /** Resolves when all of it is written, or gone. */
  readonly over: Promise<void>;
}

// Only startPgliteThread starts this file, and hands it exactly this.
const { folder } = workerData as { readonly folder: string };
const pglite = await PGlite.create({ dataDir: folder });
const query = preparing(pglite);
const open = new Map<number, Open>();
const listening = new Map<number, () => Promise<void>>();
const post = (answer: Answer): void => parentPort?.postMessage(answer);

function transactionOf(id: number): Open {
  const found = open.get(id);
  if (!found) throw new Error("The transaction is over.");
  return found;
}

/** Resolves once the transaction has the database for itself. */
async function begin(id: number): Promise<void> {
  const begun = Promise.withResolvers<Transaction>();
  const ended = Promise.withResolvers<boolean>();
  const over = pglite
    .transaction(async (inside) => {
      begun.resolve(inside);
      if (!(await ended.promise)) throw new NotKept();
    })
    .catch((error: unknown) => {
      if (!(error instanceof NotKept)) throw error;
    })
    .finally(() => open.delete(id));
  // Whoever ends it hears of it; before that it is the beginning that failed.
  over.catch(begun.reject);
  open.set(id, { inside: await begun.promise, end: ended.resolve, over });
}

async function perform(asked: Asked): Promise<Rows | readonly Rows[] | null> {
  if ("query" in asked) {
    const values = [...asked.values];
    const options = asked.big ? BIG : undefined;
    const { inside } = asked;
    return rowsOf(
      inside === undefined
        ? await query(asked.query, values, options)
        : await transactionOf(inside).inside.query(asked.query, values, options),
    );
  }
  if ("exec" in asked) return (await pglite.exec(asked.exec)).map(rowsOf);
  if ("begin" in asked) await begin(asked.id);
  else if ("end" in asked) {
    const { end, over } = transactionOf(asked.end);
    end(asked.keep);
    await over;
  } else if ("listen" in asked) {
    const { id, listen } = asked;
    listening.set(id, await pglite.listen(listen, (payload) => post({ heardBy: id, payload })));
  } else if ("forget" in asked) {
    await listening.get(asked.forget)?.();
    listening.delete(asked.forget);
  } else await pglite.close();
  return null;
}

parentPort?.on("message", (asked: Asked) => {
  perform(asked).then(
    (result) => post({ id: asked.id, result }),
    (error: unknown) => post({ id: asked.id, failed: failureOf(error) }),
  );
});
