// German tears its verbs apart: "schalte Kate das Telefon ab" takes it, "schalte Kate frei" gives it. What the verb means
// stands at the end of the clause, so both halves are put together before anything else is read.
import { foldedOf, type Item } from "../words/item.ts";
import type { Mark } from "../words/lexicon.ts";

type Parts = Readonly<Record<string, Mark>>;

const VERBS: readonly (readonly [forms: string, parts: Parts])[] = [
  ["schalt schalte schaltet schalten", { ab: "TAKE", aus: "TAKE", frei: "GIVE", ein: "GIVE", an: "GIVE" }],
  ["nimm nehmt nehmen nehme nimmt", { weg: "TAKE", ab: "TAKE", wieder: "TAKE" }],
  ["zieh ziehe zieht ziehen", { ab: "TAKE", ein: "TAKE", um: "MOVE" }],
  ["ordne ordnet ordnen", { zu: "GIVE" }],
  ["weis weise weist weisen", { zu: "GIVE" }],
  ["teil teile teilt teilen", { zu: "GIVE" }],
  ["leg lege legt legen", { an: "GIVE", still: "TAKE" }],
  ["richt richte richtet richten", { ein: "GIVE" }],
  ["stell stelle stellt stellen", { um: "CHANGE", ein: "SET", ab: "TAKE", bereit: "GIVE" }],
  ["statt statte stattet", { aus: "GIVE" }],
  ["trag trage tragt tragen", { ein: "SET" }],
  ["setz setze setzt setzen", { um: "MOVE", fest: "SET" }],
  ["mach mache macht machen", { frei: "TAKE", dicht: "TAKE" }],
  ["gib gebt geben gebe gibt", { frei: "TAKE", zuruck: "TAKE", her: "TAKE", ab: "TAKE", weiter: "MOVE" }],
  ["meld melde meldet melden", { an: "GIVE", ab: "TAKE" }],
  ["hang hange hangt hangen", { um: "MOVE" }],
  ["klemm klemme klemmt", { ab: "TAKE" }],
  ["buch buche bucht", { um: "CHANGE" }],
  [
    "stuf stufe stuft",
    { hoch: "CHANGE", herauf: "CHANGE", runter: "CHANGE", herunter: "CHANGE", herab: "CHANGE" },
  ],
  ["lies lade lad ladt spiel spiele", { ein: "IMPORT", hoch: "IMPORT" }],
  ["leit leite leitet leiten", { um: "FORWARD", weiter: "FORWARD" }],
];

const BY_FORM: ReadonlyMap<string, Parts> = new Map(
  VERBS.flatMap(([forms, parts]) => forms.split(" ").map((form) => [form, parts] as const)),
);

/** True for a form of such a verb: it is nobody's name, and no slip of an English word. */
export const isSeparable = (folded: string): boolean => BY_FORM.has(folded);

const ENDS = /^(?:[.,!?;\n-]|und|aber|and|denn|weil|dann|bis|ab)$/u;

// Where the other half stands: the last word of the clause. "Ein" and "an" are also little words in the middle of it.
function partAt(items: readonly Item[], from: number, parts: Parts): number {
  for (let at = from + 1; at < items.length; at++) {
    const word = foldedOf(items[at]);
    const next = items[at + 1];
    if (word in parts && (next === undefined || ENDS.test(foldedOf(next)) || next.is === "day")) return at;
    if (/^[.!?;\n]$/u.test(word)) return -1;
  }
  return -1;
}

/** The pieces of a text with such verbs put together. */
export function withWholeVerbs(items: readonly Item[]): readonly Item[] {
  const result = [...items];
  for (let at = 0; at < result.length; at++) {
    const parts = BY_FORM.get(foldedOf(result[at]));
    const end = parts ? partAt(result, at, parts) : -1;
    const part = foldedOf(result[end]);
    let mark = parts?.[part];
    if (end < 0 || mark === undefined) continue;
    // "Gib ihre Nummer an Lee ab": handed on, not only taken.
    const handedOn = result
      .slice(at, end)
      .some((item, place, all) => foldedOf(item) === "an" && all[place + 1]?.is === "person");
    if (handedOn && mark === "TAKE" && part === "ab") mark = "MOVE";
    // "Gib Kate die Nummer zurück": it goes to her, not away from her.
    const toWhom = result
      .slice(at + 1, end)
      .find((item) => !/^(?:bitte|mal|der|dem|frau|herrn|sie|es|ihn|die|das|den)$/u.test(foldedOf(item)));
    const back = part === "zuruck" && mark === "TAKE";
    if (
      back &&
      (toWhom?.is === "person" || (toWhom?.is === "marks" && /^(?:ihr|ihm|ihnen)$/u.test(toWhom.folded)))
    )
      mark = "GIVE";
    result.splice(end, 1);
    result[at] = { is: "marks", marks: [mark], folded: `${foldedOf(items[at])} ${part}` };
  }
  return result;
}
