// What the model called for, read by the tools' own schemas. A call that does not fit is a fault told back, never guessed at.
import { z } from "zod";
import type { ModelCall } from "../../ports/language-model.ts";
import type { Tool } from "../../tools/define-tool.ts";
import { type Act, TOOL_NAMES } from "../interpretation.ts";
import { isForTheModel, isSaying, SAYINGS } from "./model-functions.ts";

/** A way of not asking for a tool. */
export type Saying =
  | { readonly says: "how-to"; readonly question: string }
  | { readonly says: "ask"; readonly about: string; readonly question: string }
  | { readonly says: "decline"; readonly reason: "out_of_scope" | "too_broad" | "unsafe" | "emergency" }
  | { readonly says: "talk"; readonly about: "thanks" | "greeting" | "praise" | "okay" | "cancel" };

export type ReadCall =
  | { readonly is: "act"; readonly act: Act; readonly id: string }
  | { readonly is: "saying"; readonly saying: Saying; readonly id: string }
  /** `why` is for the model: what to mend. */
  | { readonly is: "fault"; readonly why: string; readonly id: string };

function parsed(input: string): unknown {
  try {
    // Some servers send nothing where there is nothing to say.
    return JSON.parse(input.trim() || "{}");
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

const MENTION = /^<?@?([UW][A-Z0-9]{4,})(?:\|[^>]*)?>?$/;

/** As a person would have written it: a mention without its brackets, an address without its link. */
const said = (value: string): string =>
  MENTION.exec(value.trim())?.[1] ?? value.trim().replace(/^<mailto:([^|>]+).*>$/, "$1");

function tidy(input: Readonly<Record<string, unknown>>): Act["input"] {
  const kept = Object.entries(input).flatMap(([name, value]) => {
    if (value === null || value === undefined || value === false) return [];
    if (typeof value === "string") return [[name, said(value)] as const];
    if (Array.isArray(value))
      return [[name, [...new Set(value.map((one) => (typeof one === "string" ? said(one) : one)))]] as const];
    return [[name, value] as const];
  });
  return Object.fromEntries(kept);
}

function sayingOf(name: keyof typeof SAYINGS, value: unknown): Saying | string {
  const told = <Shape extends z.ZodType>(shape: Shape) => shape.safeParse(value);
  switch (name) {
    case "answer_how_to": {
      const read = told(SAYINGS.answer_how_to.input);
      return read.success ? { says: "how-to", ...read.data } : z.prettifyError(read.error);
    }
    case "ask_back": {
      const read = told(SAYINGS.ask_back.input);
      return read.success ? { says: "ask", ...read.data } : z.prettifyError(read.error);
    }
    case "decline": {
      const read = told(SAYINGS.decline.input);
      return read.success ? { says: "decline", ...read.data } : z.prettifyError(read.error);
    }
    case "small_talk": {
      const read = told(SAYINGS.small_talk.input);
      return read.success ? { says: "talk", ...read.data } : z.prettifyError(read.error);
    }
  }
}

/** Reads one call. */
export function readCall({ id, name, input }: ModelCall, tools: readonly Tool[]): ReadCall {
  const value = parsed(input);
  if (isSaying(name)) {
    const saying = sayingOf(name, value);
    return typeof saying === "string" ? { is: "fault", id, why: saying } : { is: "saying", id, saying };
  }
  const tool = tools.find((one) => one.name === name && isForTheModel(one));
  const known = TOOL_NAMES.find((one) => one === name);
  if (!tool || !known) return { is: "fault", id, why: `There is no function ${name}.` };
  if (value === undefined) return { is: "fault", id, why: "The arguments are not JSON." };
  const read = z.strictObject(tool.input.shape).safeParse(value);
  if (!read.success) return { is: "fault", id, why: z.prettifyError(read.error) };
  return { is: "act", id, act: { tool: known, input: tidy(read.data) } };
}
