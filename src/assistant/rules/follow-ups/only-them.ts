// "Only Bob", "without Lee", after a request for several people: the same for fewer of them. Nobody is added by it.
import type { Act } from "../../interpretation.ts";
import { fold } from "../../text.ts";
import type { Vocabulary } from "../context.ts";
import type { Meant } from "../meant.ts";
import { only } from "../reading.ts";
import { foldedOf, type Item, type SaidPerson } from "../words/item.ts";
import { itemsOf } from "../words/items.ts";

const KEEPS = /^(?:only|just|nur|seulement|juste|uniquement)$/u;
const DROPS = /^(?:without|not|except|minus|but not|leave out|skip|ohne|nicht|ausser|sauf|sans|pas)$/u;
const LITTLE =
  /^(?:no|nope|sorry|wait|actually|ok|okay|oh|and|&|for|please|then|now|,|do|make|it|the|leave|out|nein|und|fur|bitte|non|et|pour)$/u;
const FOR_ANYBODY: ReadonlySet<string> = new Set([
  "assign_license",
  "remove_license",
  "change_calling_plan",
  "set_site",
  "assign_number",
  "unassign_number",
  "offboard_person",
]);

/** Everybody an earlier act is about, with who they are. */
const whom = (
  { input }: Act,
  vocabulary: Vocabulary,
): readonly (readonly [string, SaidPerson | undefined])[] =>
  [input.people ?? []]
    .flat()
    .map(String)
    .map((said) => [
      said,
      itemsOf(/^[UW][A-Z0-9]{4,}$/u.test(said) ? `<@${said}>` : said, vocabulary).find(
        (item): item is SaidPerson => item.is === "person",
      ),
    ]);

/** The earlier request for fewer people; undefined for every other text. */
export function onlyThem(
  text: string,
  items: readonly Item[],
  { meant, vocabulary }: { readonly meant: () => Meant; readonly vocabulary: Vocabulary },
): Meant | undefined {
  const people = items.filter((item): item is SaidPerson => item.is === "person");
  // "Just" is no word of its own in a request.
  const words = fold(text).split(/[^\p{L}]+/u);
  const keeps = words.some((word) => KEEPS.test(word));
  const drops = items.some((item) => DROPS.test(foldedOf(item)));
  const bare = items.every(
    (item) =>
      item.is === "person" ||
      item.is === "stop" ||
      [KEEPS, DROPS, LITTLE].some((words) => words.test(foldedOf(item))),
  );
  if (people.length === 0 || keeps === drops || !bare) return undefined;
  const before = meant();
  const [act, ...more] = before.kind === "acts" ? before.acts : [];
  if (!act || more.length > 0 || !FOR_ANYBODY.has(act.tool)) return undefined;
  if (act.input.number !== undefined || act.input.extension !== undefined) return undefined;
  const all = whom(act, vocabulary);
  const meantBy = (one: SaidPerson) =>
    all.filter(([, other]) => other && only(one) !== undefined && only(other) === only(one));
  if (all.length < 2 || people.some((one) => meantBy(one).length !== 1)) return undefined;
  const named = new Set(people.flatMap(meantBy).map(([said]) => said));
  const left = all.map(([said]) => said).filter((said) => named.has(said) === keeps);
  return left.length > 0
    ? { kind: "acts", acts: [{ ...act, input: { ...act.input, people: left } }] }
    : undefined;
}
