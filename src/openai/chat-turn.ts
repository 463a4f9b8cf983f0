import type {
  ChatCompletionCreateParamsStreaming,
  ChatCompletionMessageParam,
} from "openai/resources/chat/completions";
import type {
  ModelCall,
  ModelMessage,
  ModelRequest,
  ModelTurn,
  ModelUsage,
} from "../ports/language-model.ts";
import { oneTurn } from "./one-turn.ts";
import type { Connection } from "./responses-turn.ts";

/** OpenAI's own models take functions here only when they don't reason; other servers know no such setting. */
const reasonsUnlessTold = (baseUrl: string): boolean =>
  /^https:\/\/([a-z0-9-]+\.)*(openai\.com|openai\.azure\.com)(\/|$)/i.test(baseUrl);

function messageOf(message: ModelMessage): ChatCompletionMessageParam {
  switch (message.from) {
    case "person":
      return { role: "user", content: message.text };
    case "model":
      return {
        role: "assistant",
        content: message.turn.text || null,
        ...(message.turn.calls.length > 0
          ? {
              tool_calls: message.turn.calls.map(({ id, name, input }) => ({
                id,
                type: "function" as const,
                function: { name, arguments: input },
              })),
            }
          : {}),
      };
    case "function":
      return { role: "tool", tool_call_id: message.call, content: message.answer };
  }
}

function asked(request: ModelRequest, { client, model }: Connection): ChatCompletionCreateParamsStreaming {
  const own = reasonsUnlessTold(client.baseURL);
  return {
    model,
    messages: [{ role: "system", content: request.instructions }, ...request.messages.map(messageOf)],
    stream: true,
    stream_options: { include_usage: true },
    // Older servers know only the old name of the limit.
    ...(own ? { max_completion_tokens: request.maxOutputTokens } : { max_tokens: request.maxOutputTokens }),
    ...(own
      ? {
          store: false,
          reasoning_effort: "none" as const,
          safety_identifier: request.asker,
          prompt_cache_key: request.alike,
        }
      : {}),
    ...(request.functions.length > 0
      ? {
          tools: request.functions.map((one) => ({
            type: "function" as const,
            function: { strict: true, ...one },
          })),
        }
      : {}),
  };
}

/** One turn through Chat Completions. Calls arrive in pieces; a stream without a finish reason is `cut`. */
export const chatTurn = (request: ModelRequest, connection: Connection): Promise<ModelTurn> =>
  oneTurn(request, async (signal) => {
    const stream = await connection.client.chat.completions.create(asked(request, connection), { signal });
    const calls = new Map<number, ModelCall>();
    let text = "";
    let declined = false;
    let ended: ModelTurn["ended"] = "cut";
    let usage: ModelUsage = { input: 0, cached: 0, output: 0 };
    for await (const { choices, usage: told } of stream) {
      if (told)
        usage = {
          input: told.prompt_tokens,
          cached: told.prompt_tokens_details?.cached_tokens ?? 0,
          output: told.completion_tokens,
        };
      const [choice] = choices;
      if (!choice) continue;
      if (choice.delta.content) {
        text += choice.delta.content;
        request.onText?.(choice.delta.content);
      }
      if (choice.delta.refusal) declined = true;
      for (const piece of choice.delta.tool_calls ?? []) {
        const before = calls.get(piece.index);
        calls.set(piece.index, {
          // Some servers send no id; it only has to match within this conversation.
          id: before?.id ?? piece.id ?? `call_${piece.index}`,
          name: before?.name ?? piece.function?.name ?? "",
          input: (before?.input ?? "") + (piece.function?.arguments ?? ""),
        });
      }
      if (choice.finish_reason) ended = endOf(choice.finish_reason);
    }
    return {
      text,
      calls: [...calls.values()],
      usage,
      ended: declined ? "declined" : ended,
    };
  });

const endOf = (reason: string): ModelTurn["ended"] =>
  reason === "length" ? "too-long" : reason === "content_filter" ? "declined" : "complete";
