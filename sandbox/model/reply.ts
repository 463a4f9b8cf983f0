// What the stand-in says, and how badly it says it: one form for both interfaces.
import { z } from "zod";

export const Reply = z.object({
  text: z.string().default(""),
  /** `input` is sent as it is, JSON or not. */
  calls: z.array(z.object({ name: z.string(), input: z.string() })).default([]),
  /** Said instead of an answer. */
  refusal: z.string().nullable().default(null),
  /** An error instead of a turn. */
  status: z.number().int().nullable().default(null),
  code: z.string().nullable().default(null),
  /** For 429: seconds, as a header. */
  retryAfter: z.number().nullable().default(null),
  /** Before the first byte. */
  delayMs: z.number().default(0),
  /** Between two pieces. */
  pieceMs: z.number().default(0),
  /** `hung-up`: the connection is dropped half-way; `ended`: the stream just ends half-way; `too-long`: the limit. */
  cut: z.enum(["hung-up", "ended", "too-long"]).nullable().default(null),
});
export type Reply = z.infer<typeof Reply>;

/** What is left out is as in a plain answer. */
export const reply = (partial: z.input<typeof Reply>): Reply => Reply.parse(partial);

/** A text in pieces of a few letters, as tokens come. */
export const piecesOf = (text: string): readonly string[] => text.match(/[\s\S]{1,6}/g) ?? [];

/** Tokens, roughly: what the figures of a real server look like. */
export const tokensOf = (text: string): number => Math.ceil(text.length / 4);
