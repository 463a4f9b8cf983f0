// "No, the other Weber, hers should be 4410": of two with one name, whoever was not meant before.
import type { Vocabulary } from "../context.ts";
import type { Meant } from "../meant.ts";
import { only } from "../reading.ts";
import type { Item, SaidPerson } from "../words/item.ts";
import { itemsOf } from "../words/items.ts";

const LEAD =
  /^(?:no|nope|sorry|wait|actually|oh|i|mean|meant|ok|,|\.|the|not that one|nein|non|die|der|l'|la|le)$/u;
const OTHER = /^(?:other|andere[nrs]?|autre)$/u;
const HERS =
  /^(?:,|\.|;|–|-|and|hers?|his|him|she|he|it|should|be|is|gets?|needs?|with|on|to|make|set|please|then|extension|ext|instead|the|ihre|seine|soll|sein|ist|und)$/u;

const isOf = (item: Item, words: RegExp): boolean =>
  (item.is === "word" || item.is === "marks" || item.is === "stop") &&
  item.folded.split(" ").every((word) => words.test(word));

/** The earlier request for the other of that name; undefined for every other text. */
export function otherOfThatName(
  items: readonly Item[],
  { meant, vocabulary }: { readonly meant: () => Meant; readonly vocabulary: Vocabulary },
): Meant | undefined {
  const at = items.findIndex((item) => isOf(item, OTHER));
  const person = items[at + 1];
  if (at < 0 || person?.is !== "person" || person.known.length !== 2) return undefined;
  const after = items.slice(at + 2);
  const digits = after.flatMap((item) => (item.is === "digits" ? [item.digits] : []));
  const bare = after.every((item) => item.is === "digits" || item.is === "stop" || isOf(item, HERS));
  if (!bare || digits.length > 1 || !items.slice(0, at).every((item) => isOf(item, LEAD))) return undefined;
  const [extension] = digits;
  const before = meant();
  if (before.kind === "clarify" && before.about === "which_user" && before.tool !== undefined) {
    if (extension === undefined) return before;
    return before.tool === "set_extension" ? { ...before, input: { ...before.input, extension } } : undefined;
  }
  const [act, ...more] = before.kind === "acts" ? before.acts : [];
  const [said, ...others] = [act?.input.people ?? []].flat().map(String);
  if (!act || said === undefined || more.length > 0 || others.length > 0) return undefined;
  if (extension !== undefined && act.tool !== "set_extension") return undefined;
  const one = itemsOf(/^[UW][A-Z0-9]{4,}$/u.test(said) ? `<@${said}>` : said, vocabulary).find(
    (item): item is SaidPerson => item.is === "person",
  );
  const taken = one && only(one);
  const left = person.known.filter((known) => known !== taken);
  const [other] = left;
  if (!taken || left.length !== 1 || !other) return undefined;
  const input = { ...act.input, people: [other.name], ...(extension === undefined ? {} : { extension }) };
  return { kind: "acts", acts: [{ ...act, input }] };
}
