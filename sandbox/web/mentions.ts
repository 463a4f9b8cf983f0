// People as they are typed: the stand-in reads `@Bob Lee` itself, as Slack's composer would.
import type { RichTextElement } from "@slack/types";
import type { Person } from "./model.ts";

/** The word each person is written with after `@`: their name, or their handle where people share a name. */
export function mentionWords(people: readonly Person[]): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  for (const { name } of people) counts.set(name.toLowerCase(), (counts.get(name.toLowerCase()) ?? 0) + 1);
  return new Map(
    people.map((one) => [
      one.id,
      (counts.get(one.name.toLowerCase()) ?? 0) > 1 ? (one.handle ?? one.id) : one.name,
    ]),
  );
}

/** The longest word that stands at a place. */
function wordAt(text: string, at: number, words: ReadonlyMap<string, string>): [string, string] | undefined {
  const rest = text.slice(at).toLowerCase();
  let found: [string, string] | undefined;
  for (const [id, word] of words)
    if (
      rest.startsWith(word.toLowerCase()) &&
      !/[\p{L}\p{N}_]/u.test(rest[word.length] ?? " ") &&
      word.length > (found?.[1].length ?? 0)
    )
      found = [id, word];
  return found;
}

/** A typed text with its people marked, to be shown back to whoever typed it. */
export function typedElements(text: string, people: readonly Person[]): RichTextElement[] {
  const words = mentionWords(people);
  const elements: RichTextElement[] = [];
  let plain = "";
  for (let at = 0; at < text.length; at += 1) {
    const found = text[at] === "@" ? wordAt(text, at + 1, words) : undefined;
    if (!found) {
      plain += text[at];
      continue;
    }
    if (plain !== "") elements.push({ type: "text", text: plain });
    plain = "";
    elements.push({ type: "user", user_id: found[0] });
    at += found[1].length;
  }
  if (plain !== "") elements.push({ type: "text", text: plain });
  return elements;
}
