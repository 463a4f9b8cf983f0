// What the model may ask for: the tools that words can reach, made from their own schemas, and four ways of not asking
// for one. Nothing here confirms, applies, or takes an id.
import { z } from "zod";
import type { ModelFunction } from "../../ports/language-model.ts";
import type { Tool } from "../../tools/define-tool.ts";
import { TOOL_NAMES, type ToolName } from "../interpretation.ts";

/** A roster's rows never reach the model, so it has no say in what is done with them. */
const NOT_FOR_THE_MODEL: ReadonlySet<ToolName> = new Set(["import_roster", "roster_template"]);

/** What is said instead of a tool. */
export const SAYINGS = {
  answer_how_to: {
    description: "The person asks how something is done, why it fails, or what would happen.",
    input: z.object({
      question: z.string().describe("The question, in English, with all that matters to it"),
    }),
  },
  ask_back: {
    description: "Something has to be asked before anything can be done.",
    input: z.object({
      about: z
        .enum(["which_user", "which_plan", "which_number", "which_extension", "which_site", "intent"])
        .describe("What is unclear"),
      question: z
        .string()
        .describe("One short question to the person, in English, ending in a question mark"),
    }),
  },
  decline: {
    description: "Nothing here can or may be done.",
    input: z.object({
      reason: z.enum(["out_of_scope", "too_broad", "unsafe", "emergency"]).describe("Why not"),
    }),
  },
  small_talk: {
    description: "The person says thanks or hello, or calls something off.",
    input: z.object({
      about: z.enum(["thanks", "greeting", "praise", "okay", "cancel"]).describe("What it is"),
    }),
  },
} as const;
export type SayingName = keyof typeof SAYINGS;
export const isSaying = (name: string): name is SayingName => Object.hasOwn(SAYINGS, name);

/** Keywords that strict schemas may not hold everywhere. Our own schema checks them when the call is read. */
const DROPPED = new Set(["$schema", "default", "minLength", "maxLength", "pattern", "format"]);

function strict(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(strict);
  if (typeof schema !== "object" || schema === null) return schema;
  const kept = Object.fromEntries(
    Object.entries(schema)
      .filter(([key]) => !DROPPED.has(key))
      // Under `properties` the keys are names of fields, not keywords.
      .map(([key, value]) => [
        key,
        key === "properties" && typeof value === "object" && value !== null
          ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, strict(one)]))
          : strict(value),
      ]),
  );
  return "properties" in kept
    ? { ...kept, required: Object.keys(Object(kept.properties)), additionalProperties: false }
    : kept;
}

/** A schema as strict JSON schema: every field required, those that need not be said are nullable or have a default. */
const parametersOf = (input: z.ZodObject): ModelFunction["parameters"] =>
  // An object's schema is an object.
  strict(z.toJSONSchema(input, { io: "output", target: "draft-7" })) as ModelFunction["parameters"];

export const isForTheModel = ({ name }: Pick<Tool, "name">): boolean =>
  TOOL_NAMES.some((one) => one === name && !NOT_FOR_THE_MODEL.has(one));

/** The functions for these tools. The same tools give the same list, so that the model's side can keep it. */
export const modelFunctions = (tools: readonly Tool[]): readonly ModelFunction[] => [
  ...tools
    .filter(isForTheModel)
    .map(({ name, description, input }) => ({ name, description, parameters: parametersOf(input) })),
  ...Object.entries(SAYINGS).map(([name, { description, input }]) => ({
    name,
    description,
    parameters: parametersOf(input),
  })),
];
