// People as they are typed: the stand-in reads `@Bob Lee` itself, as Slack's composer would.
import type { RichTextElement } from "@slack/types";
import type { Person } from "./model.ts";

/** The word a person is written with after `@`: their name, or their handle where two people share a name. */
export function mentionWord(person: Person, people: readonly Person[]): string {
  const same = people.filter(({ name }) => name.toLowerCase() === person.name.toLowerCase());
  return same.length > 1 ? (person.handle ?? person.id) : person.name;
}

function personAt(
  text: string,
  at: number,
  people: readonly Person[],
): { person: Person; word: string } | null {
  const rest = text.slice(at).toLowerCase();
  const found = people
    .map((person) => ({ person, word: mentionWord(person, people) }))
    .filter(
      ({ word }) => rest.startsWith(word.toLowerCase()) && !/[\p{L}\p{N}_]/u.test(rest[word.length] ?? " "),
    )
    .sort((a, b) => b.word.length - a.word.length);
  return found[0] ?? null;
}

/** A typed text with its people marked, to be shown back to whoever typed it. */
export function typedElements(text: string, people: readonly Person[]): RichTextElement[] {
  const elements: RichTextElement[] = [];
  let plain = "";
  for (let at = 0; at < text.length; at += 1) {
    const found = text[at] === "@" ? personAt(text, at + 1, people) : null;
    if (!found) {
      plain += text[at];
      continue;
    }
    if (plain !== "") elements.push({ type: "text", text: plain });
    plain = "";
    elements.push({ type: "user", user_id: found.person.id });
    at += found.word.length;
  }
  if (plain !== "") elements.push({ type: "text", text: plain });
  return elements;
}
