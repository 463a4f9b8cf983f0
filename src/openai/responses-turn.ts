import type OpenAI from "openai";
import type {
  ResponseCreateParamsStreaming,
  ResponseInputItem,
  ResponseOutputItem,
  ResponseUsage,
} from "openai/resources/responses/responses";
import {
  type ModelMessage,
  type ModelRequest,
  ModelTrouble,
  type ModelTurn,
  type ModelUsage,
} from "../ports/language-model.ts";
import { oneTurn } from "./one-turn.ts";

export interface Connection {
  readonly client: OpenAI;
  readonly model: string;
}

const asUsage = (usage: ResponseUsage | null | undefined): ModelUsage => ({
  input: usage?.input_tokens ?? 0,
  cached: usage?.input_tokens_details?.cached_tokens ?? 0,
  output: usage?.output_tokens ?? 0,
});

/**
 * Earlier turns are told in their plain form, without the server's ids and without its reasoning: those belong to
 * conversations that are kept there, and many servers that speak this interface keep none.
 */
function itemsOf(message: ModelMessage): ResponseInputItem[] {
  switch (message.from) {
    case "person":
      return [{ role: "user", content: message.text }];
    case "model":
      return [
        ...(message.turn.text ? [{ role: "assistant" as const, content: message.turn.text }] : []),
        ...message.turn.calls.map(({ id, name, input }) => ({
          type: "function_call" as const,
          call_id: id,
          name,
          arguments: input,
        })),
      ];
    case "function":
      return [{ type: "function_call_output", call_id: message.call, output: message.answer }];
  }
}

const asked = (request: ModelRequest, model: string): ResponseCreateParamsStreaming => ({
  model,
  instructions: request.instructions,
  input: request.messages.flatMap(itemsOf),
  stream: true,
  store: false,
  max_output_tokens: request.maxOutputTokens,
  safety_identifier: request.asker,
  prompt_cache_key: request.alike,
  ...(request.functions.length > 0
    ? { tools: request.functions.map((one) => ({ type: "function" as const, strict: true, ...one })) }
    : {}),
});

/** One turn through the Responses API. A stream that ends before it says so is `cut`, whatever came until then. */
export const responsesTurn = (request: ModelRequest, { client, model }: Connection): Promise<ModelTurn> =>
  oneTurn(request, async (signal) => {
    const stream = await client.responses.create(asked(request, model), { signal });
    const items: ResponseOutputItem[] = [];
    let text = "";
    let declined = false;
    let ended: ModelTurn["ended"] = "cut";
    let usage = asUsage(undefined);
    for await (const event of stream)
      switch (event.type) {
        case "response.output_text.delta":
          text += event.delta;
          request.onText?.(event.delta);
          break;
        case "response.refusal.delta":
          declined = true;
          break;
        case "response.output_item.done":
          items.push(event.item);
          break;
        case "response.completed":
        case "response.incomplete":
          usage = asUsage(event.response.usage);
          ended = endOf(event.response.status, event.response.incomplete_details?.reason);
          // Some servers tell the items only here.
          if (items.length === 0) items.push(...(event.response.output ?? []));
          break;
        case "response.failed":
          throw new ModelTrouble(
            event.response.error?.code === "rate_limit_exceeded" ? "busy" : "unreachable",
            `the model failed: ${event.response.error?.code ?? "no reason given"}`,
          );
        case "error":
          throw new ModelTrouble(
            event.code === "rate_limit_exceeded" ? "busy" : "unreachable",
            `the model failed: ${event.code ?? "no reason given"}`,
          );
        default:
          // Progress of parts that are read when they are done.
          break;
      }
    const calls = items.flatMap((item) =>
      item.type === "function_call" ? [{ id: item.call_id, name: item.name, input: item.arguments }] : [],
    );
    return { text, calls, usage, ended: declined ? "declined" : ended };
  });

function endOf(status: string | undefined, reason: string | undefined): ModelTurn["ended"] {
  if (status === "completed") return "complete";
  if (status !== "incomplete") return "cut";
  return reason === "content_filter" ? "declined" : "too-long";
}
