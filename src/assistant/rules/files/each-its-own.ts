// "starters.csv get licenses, leavers.csv lose theirs": several files of one message, each with something of its own to be done
// with its people. Only where every file is named, and something plain is said of each.
import type { Act } from "../../interpretation.ts";
import type { RulesContext } from "../context.ts";
import type { Meant } from "../meant.ts";
import { mentionsOf } from "./which-file.ts";

const BETWEEN =
  / *(?:[.;,\n]+|(?<![\p{L}\p{N}])(?:and|but|while|whereas|then|und|aber|et|mais|y)(?![\p{L}\p{N}])) */giu;
/** What can stand between the beginning of a clause and the file it is about. */
const LEADS_IN =
  /^(?:(?:and|but|then|also|the|those|these|people|persons|ones|everyone|everybody|all|who are|in|from|of|for|my|our|file|list|use|und|die|der|aus|les|ceux|de) ?)*$/iu;
const NO_WORD = /^[^\p{L}]*$/u;

interface Part {
  readonly file: string;
  /** What is said of it, with the people of the list in the place of its name. */
  readonly said: string;
}

function partsOf(text: string, files: readonly { readonly name: string }[]): readonly Part[] | undefined {
  const mentions = mentionsOf(text, files);
  if (files.length < 2 || mentions.some(([at, denied]) => at === null || denied !== null)) return undefined;
  const named = mentions
    .flatMap(([at], index) => (at ? [{ ...at, file: files[index]?.name ?? "" }] : []))
    .toSorted((one, other) => one.from - other.from);
  const starts = [0];
  for (const [index, { from }] of named.entries()) {
    const before = named[index - 1];
    if (!before) continue;
    const between = text.slice(before.to, from);
    const stops = [...between.matchAll(BETWEEN)].map((stop) => stop.index + stop[0].length);
    const [first] = stops;
    const last = stops.at(-1);
    if (first === undefined || last === undefined) return undefined;
    starts.push(before.to + (LEADS_IN.test(between.slice(last)) ? last : first));
  }
  return named.map(({ file, from, to }, index) => {
    const start = starts[index] ?? 0;
    const end = starts[index + 1] ?? text.length;
    if (from < start) return { file, said: "" };
    const before = text
      .slice(start, from)
      .replace(/(?:(?:the|file|list|in|from) )+$/iu, (lead) => (/from/iu.test(lead) ? "from " : ""));
    const after = text
      .slice(to, end)
      .replace(/^["'”’]?\s*(?:one|file|list|csv|people|guys|folks)\b/iu, "")
      .replace(BETWEEN, (stop) => (/[.;,\n]/u.test(stop) ? ", " : stop))
      .replace(/(?:[\s,.;]|\b(?:and|but|while|whereas|then|und|aber|et|mais|y)\b)+$/iu, "");
    return { file, said: NO_WORD.test(before + after) ? "" : `${before}these people${after}` };
  });
}

/** "These people: metered", "these people - remove". */
function asSentence(said: string, marks: (said: string) => string): string {
  const [, told] = /^these people\s*(?:[:=→]+|[–-]+)\s*(.+)$/u.exec(said) ?? [];
  if (told === undefined) return said;
  return /^(?:[a-z]+ )*PLAN\b/u.test(marks(told)) ? `give these people ${told}` : `${told} these people`;
}

/** Something is to be done, and it isn't denied. */
const DEED =
  /^(?!.*\bNOT\b).*\b(?:GIVE|GET|NEED|TAKE|UNASSIGN|OFFBOARD|CHANGE|MOVE|SET|IMPORT|VALIDATE|LEFT|NOLONGER|PLAN)\b/u;
const GIVES = /\b(?:GIVE|GET|NEED)\b/u;

/**
 * The acts of such a text, in order; undefined for every other. `read`: understands what is said of one file; `marks`: the
 * same words in marks.
 */
export function eachItsOwn(
  text: string,
  context: RulesContext,
  read: (said: string, context: RulesContext) => Meant,
  marks: (said: string) => string,
): Meant | undefined {
  const files = context.files ?? [];
  const parts = partsOf(text, files);
  if (!parts) return undefined;
  const found: { readonly said: string; readonly act: Act }[] = [];
  // "b.csv and c.csv lose theirs": what is said of the last one is said of all of them.
  for (const { file, said } of parts.toReversed()) {
    const words = said === "" ? found[0]?.said : asSentence(said, marks);
    if (words === undefined || !DEED.test(marks(words))) return undefined;
    const meant = read(words, { ...context, files: [{ name: file }] });
    const [act, ...more] = meant.kind === "acts" ? meant.acts : [];
    if (act?.tool !== "import_roster" || more.length > 0) return undefined;
    found.unshift({ said: words, act });
  }
  const [first, ...more] = found.map(({ act, said }) =>
    act.input.action || !GIVES.test(marks(said))
      ? act
      : { ...act, input: { ...act.input, action: "assign" } },
  );
  const same = more.every(({ input }) => input.action === first?.input.action);
  // One thing for all of them is said otherwise: "import both".
  return first && !(same && found.every(({ said }) => said === found[0]?.said))
    ? { kind: "acts", acts: [first, ...more] }
    : undefined;
}
