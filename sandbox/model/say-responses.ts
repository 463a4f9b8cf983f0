// A reply in the Responses API's own events.
import { randomUUID } from "node:crypto";
import type { Asked } from "./asked.ts";
import { piecesOf, type Reply, tokensOf } from "./reply.ts";

/** One event of a stream. */
export type Event = Readonly<Record<string, unknown>> & { readonly type: string };

const id = (kind: string) => `${kind}_${randomUUID().replaceAll("-", "")}`;

function itemsOf({ text, calls, refusal }: Reply) {
  const content = refusal
    ? [{ type: "refusal", refusal }]
    : [{ type: "output_text", text, annotations: [], logprobs: [] }];
  return [
    ...(text || refusal
      ? [{ type: "message", id: id("msg"), role: "assistant", status: "completed", content }]
      : []),
    ...calls.map(({ name, input }) => ({
      type: "function_call",
      id: id("fc"),
      call_id: id("call"),
      status: "completed",
      name,
      arguments: input,
    })),
  ];
}

/** The whole response: what is answered without streaming, and what the last event holds. */
export function responseOf(asked: Asked, reply: Reply): Record<string, unknown> {
  const input = asked.said.reduce((sum, { text }) => sum + tokensOf(text), 0);
  const output = tokensOf(reply.text + reply.calls.map((call) => call.input).join(""));
  return {
    id: id("resp"),
    object: "response",
    created_at: Math.floor(Date.now() / 1_000),
    model: asked.model,
    status: reply.cut === "too-long" ? "incomplete" : "completed",
    incomplete_details: reply.cut === "too-long" ? { reason: "max_output_tokens" } : null,
    error: null,
    output: itemsOf(reply),
    parallel_tool_calls: true,
    tools: [],
    usage: {
      input_tokens: input,
      input_tokens_details: { cached_tokens: 0 },
      output_tokens: output,
      output_tokens_details: { reasoning_tokens: 0 },
      total_tokens: input + output,
    },
  };
}

/** The same as events, in the order the API sends them. */
export function* responseEvents(asked: Asked, reply: Reply): Generator<Event> {
  const whole = responseOf(asked, reply);
  const begun = { ...whole, status: "in_progress", output: [], usage: null };
  const items = itemsOf(reply);
  yield { type: "response.created", response: begun };
  yield { type: "response.in_progress", response: begun };
  for (const [index, item] of items.entries()) {
    const at = { output_index: index, item_id: item.id };
    if ("arguments" in item) {
      yield {
        type: "response.output_item.added",
        output_index: index,
        item: { ...item, arguments: "", status: "in_progress" },
      };
      for (const delta of piecesOf(item.arguments))
        yield { type: "response.function_call_arguments.delta", ...at, delta };
      yield {
        type: "response.function_call_arguments.done",
        ...at,
        name: item.name,
        arguments: item.arguments,
      };
    } else {
      yield {
        type: "response.output_item.added",
        output_index: index,
        item: { ...item, content: [], status: "in_progress" },
      };
      const kind = reply.refusal ? "refusal" : "output_text";
      const said = reply.refusal ?? reply.text;
      for (const delta of piecesOf(said))
        yield { type: `response.${kind}.delta`, ...at, content_index: 0, delta, logprobs: [] };
      yield {
        type: `response.${kind}.done`,
        ...at,
        content_index: 0,
        [reply.refusal ? "refusal" : "text"]: said,
      };
    }
    yield { type: "response.output_item.done", output_index: index, item };
  }
  yield {
    type: reply.cut === "too-long" ? "response.incomplete" : "response.completed",
    response: { ...whole, output: items },
  };
}
