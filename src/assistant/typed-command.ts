// What stands after /zphone, as acts: by the same grammar as in Slack, so that no argument and no flag gets lost. Words
// that are no command, or that name somebody nobody knows, are left to whoever understands sentences.
import type { z } from "zod";
import { dayAt } from "../domain/day.ts";
import { parseCommand } from "../tools/grammar.ts";
import { tools } from "../tools/registry.ts";
import { slash } from "../tools/slash.ts";
import {
  type Act,
  type Interpretation,
  type SaidInput,
  TOOL_NAMES,
  type ToolName,
} from "./interpretation.ts";
import type { RulesContext } from "./rules/context.ts";
import { vocabularyOf } from "./rules/context.ts";
import { peopleNamed } from "./rules/words/people.ts";
import { fold, normalise } from "./text.ts";

const COMMAND = /^\s*[!/]?zphone\b\s*(\S[\s\S]*)$/iu;
const PEOPLE_FIELDS: ReadonlySet<string> = new Set([
  "people",
  "from",
  "to",
  "numberTo",
  "forwardTo",
  "actor",
]);

const isSayable = (name: string): name is ToolName => TOOL_NAMES.some((one) => one === name);

/** Somebody as acts name them: an id without its brackets, a handle without its sign. */
const bare = (said: string): string => said.replace(/^<@([UW][A-Z0-9]+)>$/u, "$1").replace(/^@(?=\S)/u, "");

/** The acts of a typed command; null when it is none that can be read to the end. */
export function typedCommand(raw: string, context: RulesContext): readonly [Act, ...Act[]] | null {
  const typed = COMMAND.exec(normalise(raw).text)?.[1];
  const parsed = typed === undefined ? null : parseCommand(typed, tools);
  if (parsed?.kind !== "tool" || !isSayable(parsed.tool.name)) return null;
  const { names, known } = vocabularyOf(context);
  const isClear = (said: string): boolean =>
    /^<@|@|^[UW][A-Z0-9]{4,}$|^me$/u.test(said) || !known || peopleNamed(said, names).length === 1;
  const read: Readonly<Record<string, unknown>> = parsed.tool.input.parse(parsed.input);
  const input: Record<string, unknown> = {};
  // Only what was typed, in the order of the tool's own fields.
  for (const [field, value] of Object.entries(read)) {
    if (!(field in parsed.input)) continue;
    const values = [value].flat();
    if (!PEOPLE_FIELDS.has(field)) {
      input[field] = isDay(parsed.tool.input.shape[field]) ? spelledDay(value, context.today) : value;
      continue;
    }
    if (!values.every((one) => typeof one === "string" && isClear(one))) return null;
    const people = values.map((one) => bare(String(one)));
    input[field] = Array.isArray(value) ? people : people[0];
  }
  const more = { ...(parsed.dryRun ? { dryRun: true } : {}), ...(parsed.why ? { why: parsed.why } : {}) };
  return oneByOne(parsed.tool.name, { ...input, ...more });
}

/** What a typed command means. `unassign @p` alone takes nothing: the tool asks what is meant, and so does its reading. */
export function typedMeaning(raw: string, context: RulesContext): Interpretation | null {
  const acts = typedCommand(raw, context);
  if (!acts) return null;
  const plainly = { confident: true, stripped: [], language: "en" } as const;
  const [{ tool, input }] = acts;
  if (
    tool === "unassign_number" &&
    input.number === undefined &&
    !/\b(?:numbers?|nummer|num[eé]ro)\b/iu.test(raw)
  )
    return {
      kind: "clarify",
      about: "intent",
      question: "Only the number, or the whole license?",
      tool,
      input,
      options: ["number", "license"],
      ...plainly,
    };
  return { kind: "acts", acts, ...plainly };
}

const isDay = (schema: z.ZodType | undefined): boolean =>
  schema !== undefined && slash.get(schema)?.is === "day";

function spelledDay(said: unknown, today: string | undefined): unknown {
  if (typeof said !== "string") return said;
  return dayAt(fold(said).split(/\s+/u), 0, today)?.day ?? said;
}

/** "415" among a number's words is where it is from. */
const numberAsked = (said: unknown): SaidInput =>
  typeof said === "string" && /^\d{3}$/u.test(said) ? { areaCode: said } : { number: said };

// One act for each thing asked for, as sentences are read: the flags of a license are a number and an extension.
function oneByOne(tool: ToolName, input: SaidInput): readonly [Act, ...Act[]] {
  const { number, extension, dryRun, ...rest } = input;
  const how = dryRun === undefined ? {} : { dryRun };
  const whom = { people: input.people, ...how };
  if (tool === "assign_license")
    return [
      { tool, input: { ...rest, ...how } },
      ...(number === undefined
        ? []
        : [{ tool: "assign_number" as const, input: { ...whom, ...numberAsked(number) } }]),
      ...(extension === undefined ? [] : [{ tool: "set_extension" as const, input: { ...whom, extension } }]),
    ];
  if (tool === "assign_number" && number !== undefined)
    return [{ tool, input: { ...rest, ...how, ...numberAsked(number) } }];
  if (tool === "show_person" && Object.keys(input).length === 0) return [{ tool, input: { people: ["me"] } }];
  return [{ tool, input }];
}
