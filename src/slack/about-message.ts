// "Ask Zac about this": a message of somebody else's, answered in the DM of whoever asks. Its words are data (law 3): they
// are read by the rules alone, a question is answered from the guides, and a request becomes a menu, never an act.
import { answerHowTo } from "../assistant/guides/answer-how-to.ts";
import type { Act, Interpretation } from "../assistant/interpretation.ts";
import { toldOfHidden, visible } from "../assistant/text.ts";
import { understand } from "../assistant/understand.ts";
import { howToMessage } from "./blocks/how-to.ts";
import { chooseMessage } from "./blocks/outcome.ts";
import { bright, clip, escapeText, plain } from "./blocks/text.ts";
import { keepMenu } from "./menus.ts";
import { type ReadingMeans, readingContext } from "./reading-context.ts";
import type { Showing } from "./show.ts";
import { send, type Target } from "./target.ts";

export type AboutMeans = ReadingMeans & Pick<Showing, "client" | "respond" | "notes">;

const told = (value: unknown): string =>
  Array.isArray(value) ? value.map(told).join(", ") : value === true ? "" : String(value ?? "");

/** An act in words: "Assign license: bob, Pro". */
function labelOf({ tool, input }: Act): string {
  const words = tool.replaceAll("_", " ");
  const values = Object.values(input).map(told).filter(Boolean).join(", ");
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${values ? `: ${values}` : ""}`;
}

/** What it may come to, each to be picked: the acts it asks for, or the same for each person who could be meant. */
function actsIn(meant: Interpretation): readonly Act[] {
  if (meant.kind === "acts") return meant.acts;
  if (meant.kind !== "clarify" || !meant.tool || meant.against) return [];
  const { tool, input = {}, about, options } = meant;
  if (about === "which_user" && options)
    return options.map((name) => ({ tool, input: { ...input, people: [name] } }));
  return input.people ? [{ tool, input }] : [];
}

/** Answers what a message asks, for whoever came upon it. */
export async function aboutMessage(raw: string, target: Target, means: AboutMeans): Promise<void> {
  const { text, stripped } = visible(raw);
  const hidden = toldOfHidden(stripped);
  if (hidden) await send(plain(hidden), target, means);
  const meant = understand(text, await readingContext(target, [], means));
  const quoted = `Of “${clip(text.replace(/\s+/g, " ").trim(), 150)}”`;
  const acts = actsIn(meant);
  if (acts.length > 0) {
    const options = acts.map((act) => ({
      label: labelOf(act),
      detail: "",
      tool: act.tool,
      input: { ...act.input },
      words: null,
    }));
    const menu = await keepMenu({ asker: target.actor.slackId, why: null, options }, means.notes);
    const question = `${quoted}: shall I?`;
    const next = "I don't act on somebody else's words. Nothing is done until you pick.";
    return void (await send(chooseMessage(question, next, options, menu, bright), target, means));
  }
  const answer = answerHowTo(text);
  if (answer.covered) {
    const message = howToMessage(answer, { question: text, person: null });
    return void (await send(message, target, means));
  }
  await send(
    plain(
      `${escapeText(quoted)}: I find nothing about Zoom Phone to answer or do. Tell me here what you would like.`,
    ),
    target,
    means,
  );
}
