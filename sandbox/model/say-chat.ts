// A reply in Chat Completions' own chunks.
import { randomUUID } from "node:crypto";
import type { Asked } from "./asked.ts";
import { piecesOf, type Reply, tokensOf } from "./reply.ts";

export type Chunk = Readonly<Record<string, unknown>>;

const finish = ({ cut, calls }: Reply) =>
  cut === "too-long" ? "length" : calls.length > 0 ? "tool_calls" : "stop";

function usageOf(asked: Asked, reply: Reply) {
  const prompt = asked.said.reduce((sum, { text }) => sum + tokensOf(text), 0);
  const completion = tokensOf(reply.text + reply.calls.map(({ input }) => input).join(""));
  return {
    prompt_tokens: prompt,
    completion_tokens: completion,
    total_tokens: prompt + completion,
    prompt_tokens_details: { cached_tokens: 0 },
  };
}

const head = (asked: Asked, object: string) => ({
  id: `chatcmpl-${randomUUID().replaceAll("-", "")}`,
  object,
  created: Math.floor(Date.now() / 1_000),
  model: asked.model,
});

/** The whole completion, for those who don't stream. */
export const completionOf = (asked: Asked, reply: Reply): Record<string, unknown> => ({
  ...head(asked, "chat.completion"),
  choices: [
    {
      index: 0,
      finish_reason: finish(reply),
      logprobs: null,
      message: {
        role: "assistant",
        content: reply.text || null,
        refusal: reply.refusal,
        ...(reply.calls.length > 0
          ? {
              tool_calls: reply.calls.map(({ name, input }) => ({
                id: `call_${randomUUID()}`,
                type: "function",
                function: { name, arguments: input },
              })),
            }
          : {}),
      },
    },
  ],
  usage: usageOf(asked, reply),
});

/** The same in chunks: role first, then text, then calls in pieces, then the reason it ended. */
export function* completionChunks(asked: Asked, reply: Reply): Generator<Chunk> {
  const base = head(asked, "chat.completion.chunk");
  const chunk = (delta: Chunk, reason: string | null = null) => ({
    ...base,
    choices: [{ index: 0, delta, finish_reason: reason, logprobs: null }],
  });
  yield chunk({ role: "assistant", content: "" });
  for (const piece of piecesOf(reply.refusal ?? "")) yield chunk({ refusal: piece });
  for (const piece of piecesOf(reply.text)) yield chunk({ content: piece });
  for (const [index, { name, input }] of reply.calls.entries()) {
    yield chunk({
      tool_calls: [
        { index, id: `call_${randomUUID()}`, type: "function", function: { name, arguments: "" } },
      ],
    });
    for (const piece of piecesOf(input))
      yield chunk({ tool_calls: [{ index, function: { arguments: piece } }] });
  }
  yield chunk({}, finish(reply));
  if (asked.usageWanted) yield { ...base, choices: [], usage: usageOf(asked, reply) };
}
