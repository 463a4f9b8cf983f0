// Where a click is not enough: how many lose something has to be typed. The modal carries the operation's number and
// where its card is; what is compared is the stored proposal.
import type { ModalView } from "@slack/types";
import { z } from "zod";
import { OperationId } from "../domain/ids.ts";
import type { Operation } from "../domain/operation.ts";
import { clip, escapeText, section } from "./blocks/text.ts";
import type { Target } from "./target.ts";

export const TYPED_COUNT = "typed-count";
const COUNT = "count";

const Facts = z.object({
  id: OperationId,
  kind: z.enum(["message", "ephemeral"]),
  channel: z.string(),
  thread: z.string().nullable(),
  responseUrl: z.string().nullable(),
  ts: z.string().nullable(),
  private: z.boolean(),
  keep: z.boolean(),
});
export type TypedFacts = z.infer<typeof Facts>;

/** The modal for this operation, asked for from that card. */
export function typedCountView({ id, proposal }: Operation, target: Target, keep: boolean): ModalView {
  const { kind, channel, thread, responseUrl, ts } = target;
  const facts: TypedFacts = { id, kind, channel, thread, responseUrl, ts, private: target.private, keep };
  return {
    type: "modal",
    callback_id: TYPED_COUNT,
    private_metadata: JSON.stringify(facts),
    title: { type: "plain_text", text: "Confirm" },
    submit: { type: "plain_text", text: "Confirm" },
    close: { type: "plain_text", text: "Back" },
    blocks: [
      section(
        `*${escapeText(proposal.title)}*\nA second person is asked next: ${escapeText(proposal.needsSecond ?? "")}.`,
      ),
      {
        type: "input",
        block_id: COUNT,
        label: { type: "plain_text", text: clip(`Type ${proposal.typed} to confirm`, 100) },
        element: { type: "plain_text_input", action_id: COUNT, max_length: 10 },
      },
    ],
  };
}

/** What was typed, and where the card is. */
export function typedIn(view: {
  readonly private_metadata: string;
  readonly state: {
    readonly values: Readonly<Record<string, Readonly<Record<string, { readonly value?: string | null }>>>>;
  };
}): { readonly facts: TypedFacts; readonly typed: number | null } {
  const value = view.state.values[COUNT]?.[COUNT]?.value?.replace(/[\s.,]/g, "") ?? "";
  return {
    facts: Facts.parse(JSON.parse(view.private_metadata)),
    typed: /^\d{1,9}$/.test(value) ? Number(value) : null,
  };
}

/** What the modal says under its field when something else was typed. */
export const notTheCount = (wanted: number): Readonly<Record<string, string>> => ({
  [COUNT]: `Type ${wanted}: that is how many people it is about.`,
});
