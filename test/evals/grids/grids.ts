// Grids of sentences: deeds in frames that ask for none of them, and sentences in which it matters whom.
import { type Act, CHANGING, type Interpretation } from "../../../src/assistant/interpretation.ts";
import type { RulesContext } from "../../../src/assistant/rules/context.ts";
import { SENTENCES } from "./cases.ts";
import { DEEDS, type Deed, TAKING_DEEDS, WHOM } from "./deeds.ts";
import { DENIALS } from "./denials.ts";
import { KINDS } from "./frames.ts";
import { HAND_OVERS } from "./hand-overs.ts";
import { NOTES_AND_FORMS } from "./notes-and-forms.ts";

/** A kind of sentence, all of them spelled out. */
export interface Grid {
  readonly name: string;
  readonly texts: readonly string[];
  readonly may: readonly string[];
  readonly thread: RulesContext["thread"];
}

const FORM = /\{(base|ing|third|past|done)\}/gu;
const spelled = (frame: string, deed: Deed, who: string): string =>
  frame.replace(FORM, (_, form: keyof Deed) => deed[form]).replaceAll("{p}", who);

/** Every grid; the same every time. */
export function grids(): readonly Grid[] {
  const framed = KINDS.map(
    ({ name, of, frames }): Grid => ({
      name,
      texts: frames.flatMap((frame) =>
        (of === "all" ? DEEDS : TAKING_DEEDS).flatMap((deed) => WHOM.map((who) => spelled(frame, deed, who))),
      ),
      may: [],
      thread: [],
    }),
  );
  const told = [...SENTENCES, ...NOTES_AND_FORMS].map(
    ({ name, frames, may = [], thread = [] }): Grid => ({
      name,
      texts: frames,
      may,
      thread: thread.map((line) => ({
        from: line.startsWith("bot: ") ? "zac" : "other",
        text: line.slice(line.indexOf(": ") + 2),
      })),
    }),
  );
  const over = [...HAND_OVERS, ...DENIALS].map((grid): Grid => ({ ...grid, thread: [] }));
  return [...framed, ...told, ...over];
}

const whom = ({ people }: Act["input"]): string => [people ?? []].flat().map(String).toSorted().join(" ");
const told = ({ tool, input }: Act): string =>
  tool === "transfer_phone"
    ? `${tool} ${input.from}>${input.to}`
    : `${tool} ${whom(input)}${input.numberTo ? `>${input.numberTo}` : ""}`;

/** What would be changed, as `tool who + tool who`; empty when nothing would. */
export const changesOf = (meant: Interpretation): string =>
  meant.kind === "acts"
    ? meant.acts
        .filter(({ tool, input }) => CHANGING.has(tool) && input.dryRun !== true)
        .map(told)
        .join(" + ")
    : "";

/** Sentences of a grid after which something would be changed that nobody asked for. */
export const wrongIn = (
  { texts, may }: Grid,
  understand: (text: string) => Interpretation,
): readonly string[] =>
  texts.flatMap((text) => {
    const changed = changesOf(understand(text));
    return changed === "" || may.includes(changed) ? [] : [`${text} → ${changed}`];
  });
