import { readFileSync } from "node:fs";
import { type ModelServer, startModel } from "../../../sandbox/model/server.ts";
import { contextOf } from "../../../src/assistant/interpret-cases.ts";
import {
  type AskedBy,
  type ModelMeans,
  understandingWith,
} from "../../../src/assistant/model/understand-with-model.ts";
import { dailyBudget, type UsageRecord } from "../../../src/assistant/model/usage.ts";
import type { UnderstandingContext } from "../../../src/assistant/understand.ts";
import { Policy } from "../../../src/domain/policy.ts";
import { connectModel } from "../../../src/openai/connect-model.ts";
import type { Clock } from "../../../src/ports/clock.ts";
import { tools } from "../../../src/tools/registry.ts";
import { notesInMemory } from "./notes-in-memory.ts";

const directory = readFileSync(new URL("../../evals/sample/directory.json", import.meta.url), "utf8");

/** The small company of the cases, for an admin. */
export const COMPANY: UnderstandingContext = {
  ...contextOf(directory),
  mayChange: true,
  today: "2026-11-24",
};

export interface WithModel {
  readonly server: ModelServer;
  readonly records: UsageRecord[];
  readonly means: ModelMeans;
  /** Understands a text with the stand-in behaving like this; or with what it was scripted to say. */
  understand(
    text: string,
    behaviour?: string,
    more?: { readonly context?: Partial<UnderstandingContext>; readonly by?: AskedBy },
  ): ReturnType<ReturnType<typeof understandingWith>>;
  /** Says these calls once. */
  calls(...calls: readonly (readonly [name: string, input: unknown])[]): void;
  says(text: string): void;
}

/** The real client against the stand-in. */
export async function withStandIn(api: "responses" | "chat", policy: unknown = {}): Promise<WithModel> {
  const server = await startModel({ port: 0 });
  const records: UsageRecord[] = [];
  const clock: Clock = {
    now: () => new Date(),
    elapsed: () => performance.now(),
    sleep: async () => undefined,
  };
  const { model: settings } = Policy.parse({ model: policy });
  const budget = dailyBudget({ policy: settings, notes: notesInMemory(), clock });
  const means = (name: string): ModelMeans => ({
    model: connectModel({ apiKey: null, baseUrl: server.baseUrl, name, api }),
    tools,
    policy: settings,
    budget,
    clock: { now: () => new Date(), elapsed: () => 0, sleep: async () => undefined },
    usage: (record) => void records.push(record),
  });
  const blank = {
    refusal: null,
    status: null,
    code: null,
    retryAfter: null,
    delayMs: 0,
    pieceMs: 0,
    cut: null,
  };
  return {
    server,
    records,
    means: means("sensible"),
    understand: (text, behaviour = "sensible", { context = {}, by = { asker: "U15DAN" } } = {}) =>
      understandingWith(means(behaviour))(text, { ...COMPANY, ...context }, by),
    calls: (...calls) =>
      void server.state.script.push({
        ...blank,
        text: "",
        calls: calls.map(([name, input]) => ({ name, input: JSON.stringify(input) })),
      }),
    says: (text) => void server.state.script.push({ ...blank, text, calls: [] }),
  };
}
