// A line of a menu was picked: a tool with its input, words to be read again, or a further menu.
import { escapeText, plain } from "../blocks/text.ts";
import type { What } from "../face.ts";
import { type Pick as Picked, pickFrom, putBack } from "../menus.ts";
import { isWaiting } from "../remembered.ts";
import { beside, send, type Target } from "../target.ts";
import type { ClickMeans } from "./click-means.ts";

/** `via`: what was picked by words has a card before anything is done. */
export async function onPick(
  value: string,
  target: Target,
  { key, via }: { readonly key: string | null; readonly via: "click" | "words" },
  means: ClickMeans,
): Promise<void> {
  const pick = await pickFrom(value, { by: target.actor.slackId, act: key }, means.notes);
  if (pick.kind !== "picked") return means.whisper(notPickedTold(pick), target);
  const { tool, input, label, words, menu } = pick.option;
  const { why, waiting } = pick;
  const what: What = { tool, input, via, why, said: `picked ${label}`, key, waiting };
  if (menu) return void (await means.present({ kind: "choose", next: "", why, ...menu }, what, target));
  if (words !== null) {
    await send(plain(`You picked *${escapeText(label)}*.`), target, means);
    return means.reread(words, beside(target), key ?? value);
  }
  const shown = await means.ask(what, target);
  if (shown === null) return putBack(value, means.notes);
  if (!isWaiting(shown)) means.released(target);
}

function notPickedTold(pick: Exclude<Picked, { kind: "picked" }>): string {
  if (pick.kind === "too-old") return "This menu is too old. Ask again, please.";
  if (pick.kind === "not-yours") return "This menu belongs to whoever asked.";
  return `${escapeText(pick.label)} was picked here already. For something else, ask again.`;
}
