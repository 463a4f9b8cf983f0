// What was asked, out of either interface, and what OpenAI refuses of it.
import { z } from "zod";

export interface AskedFunction {
  readonly name: string;
  readonly strict: boolean;
  readonly parameters: Readonly<Record<string, unknown>>;
}

export interface Said {
  readonly role: "system" | "user" | "assistant" | "tool";
  readonly text: string;
}

export interface Asked {
  readonly model: string;
  readonly api: "responses" | "chat";
  readonly stream: boolean;
  /** Whether the server was asked to remember it. */
  readonly kept: boolean;
  readonly usageWanted: boolean;
  readonly functions: readonly AskedFunction[];
  readonly said: readonly Said[];
  readonly maxTokens: number | null;
}

/** A request that OpenAI would answer with 400. */
export class BadRequest extends Error {
  override readonly name = "BadRequest";
  readonly param: string | null;
  constructor(message: string, param: string | null = null) {
    super(message);
    this.param = param;
  }
}

const Parameters = z.record(z.string(), z.unknown());
const Parts = z.union([
  z.string(),
  z
    .array(z.object({ text: z.string().default("") }))
    .transform((parts) => parts.map(({ text }) => text).join("")),
]);

const ResponsesItem = z.union([
  z.object({
    type: z.literal("function_call"),
    call_id: z.string(),
    name: z.string(),
    arguments: z.string(),
  }),
  z.object({ type: z.literal("function_call_output"), call_id: z.string(), output: z.string() }),
  z.object({ role: z.enum(["user", "assistant", "system", "developer"]), content: Parts }),
]);
const ResponsesBody = z.object({
  model: z.string(),
  instructions: z.string().nullish(),
  input: z.union([z.string(), z.array(ResponsesItem)]),
  stream: z.boolean().default(false),
  store: z.boolean().default(true),
  max_output_tokens: z.number().int().min(16).nullish(),
  tools: z
    .array(
      z.object({
        type: z.literal("function"),
        name: z.string(),
        strict: z.boolean().default(true),
        parameters: Parameters,
      }),
    )
    .default([]),
});

const ChatBody = z.object({
  model: z.string(),
  messages: z.array(
    z.object({
      role: z.enum(["system", "developer", "user", "assistant", "tool"]),
      content: Parts.nullish(),
      tool_call_id: z.string().optional(),
      tool_calls: z
        .array(z.object({ id: z.string(), function: z.object({ name: z.string(), arguments: z.string() }) }))
        .default([]),
    }),
  ),
  stream: z.boolean().default(false),
  store: z.boolean().default(false),
  stream_options: z.object({ include_usage: z.boolean().default(false) }).nullish(),
  max_tokens: z.number().nullish(),
  max_completion_tokens: z.number().nullish(),
  tools: z
    .array(
      z.object({
        type: z.literal("function"),
        function: z.object({ name: z.string(), strict: z.boolean().default(false), parameters: Parameters }),
      }),
    )
    .default([]),
});

function read<Shape extends z.ZodType>(shape: Shape, body: unknown): z.infer<Shape> {
  const result = shape.safeParse(body);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new BadRequest(issue?.message ?? "Invalid request.", issue?.path.join(".") ?? null);
}

/** Every output answers a call made before it. */
function checkCalls(calls: readonly string[], answered: readonly string[], param: string): void {
  for (const id of answered)
    if (!calls.includes(id))
      throw new BadRequest(`No tool call found for function call output with call_id ${id}.`, param);
  for (const id of calls)
    if (!answered.includes(id)) throw new BadRequest(`No tool output found for function call ${id}.`, param);
}

/** A body of the Responses API. Throws BadRequest for what OpenAI would refuse. */
export function askedOfResponses(body: unknown): Asked {
  const { model, instructions, input, stream, store, tools, max_output_tokens } = read(ResponsesBody, body);
  const items = typeof input === "string" ? [{ role: "user" as const, content: input }] : input;
  checkCalls(
    items.flatMap((item) => ("arguments" in item ? [item.call_id] : [])),
    items.flatMap((item) => ("output" in item ? [item.call_id] : [])),
    "input",
  );
  return {
    model,
    api: "responses",
    stream,
    kept: store,
    usageWanted: true,
    maxTokens: max_output_tokens ?? null,
    functions: tools.map(checkedFunction),
    said: [
      ...(instructions ? [{ role: "system" as const, text: instructions }] : []),
      ...items.map((item): Said => {
        if ("output" in item) return { role: "tool", text: item.output };
        if ("arguments" in item) return { role: "assistant", text: `${item.name}(${item.arguments})` };
        return { role: item.role === "developer" ? "system" : item.role, text: item.content };
      }),
    ],
  };
}

/** A body of Chat Completions. Throws BadRequest for what OpenAI would refuse. */
export function askedOfChat(body: unknown): Asked {
  const { model, messages, stream, store, stream_options, tools, max_tokens, max_completion_tokens } = read(
    ChatBody,
    body,
  );
  checkCalls(
    messages.flatMap(({ tool_calls }) => tool_calls.map(({ id }) => id)),
    messages.flatMap(({ tool_call_id }) => (tool_call_id === undefined ? [] : [tool_call_id])),
    "messages",
  );
  return {
    model,
    api: "chat",
    stream,
    kept: store,
    usageWanted: stream_options?.include_usage ?? false,
    maxTokens: max_completion_tokens ?? max_tokens ?? null,
    functions: tools.map((tool) => checkedFunction(tool.function)),
    said: messages.map(({ role, content, tool_calls }) => ({
      role: role === "developer" ? "system" : role,
      text:
        content ?? tool_calls.map((call) => `${call.function.name}(${call.function.arguments})`).join("\n"),
    })),
  };
}

/** Keywords that a strict schema may hold. Others are refused when the function is given, not when it is called. */
const ALLOWED = new Set([
  "type",
  "properties",
  "required",
  "additionalProperties",
  "description",
  "enum",
  "const",
  "anyOf",
  "items",
  "minItems",
  "maxItems",
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "multipleOf",
  "pattern",
  "format",
  "title",
  "$defs",
  "$ref",
]);

function checkStrict(schema: unknown, path: string): void {
  if (typeof schema !== "object" || schema === null) return;
  const node: Record<string, unknown> = { ...schema };
  for (const key of Object.keys(node))
    if (!ALLOWED.has(key))
      throw new BadRequest(`Invalid schema: In context=${path}, '${key}' is not permitted.`);
  const properties = z.record(z.string(), z.unknown()).safeParse(node.properties ?? undefined).data;
  if (node.type === "object" || properties) {
    if (node.additionalProperties !== false)
      throw new BadRequest(
        `Invalid schema: In context=${path}, 'additionalProperties' is required to be supplied and to be false.`,
      );
    const required = z.array(z.string()).catch([]).parse(node.required);
    for (const [name, property] of Object.entries(properties ?? {})) {
      if (!required.includes(name))
        throw new BadRequest(
          `Invalid schema: In context=${path}, 'required' must include every key in properties. Missing '${name}'.`,
        );
      checkStrict(property, `${path}.${name}`);
    }
  }
  checkStrict(node.items, `${path}[]`);
  for (const one of z.array(z.unknown()).catch([]).parse(node.anyOf)) checkStrict(one, path);
}

function checkedFunction({ name, strict, parameters }: AskedFunction): AskedFunction {
  if (!/^[A-Za-z0-9_-]{1,64}$/.test(name)) throw new BadRequest(`Invalid function name '${name}'.`, "tools");
  if (strict) checkStrict(parameters, name);
  return { name, strict, parameters };
}
