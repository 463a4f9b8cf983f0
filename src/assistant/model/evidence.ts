// Whether the asker's own words carry an act that a model read into them. Stricter than reading: a model may understand
// more than the rules do, but what it proposes needs a verb in the text that says so, on the right person, and no "not".
import { type Act, CHANGING, TAKING, type ToolName } from "../interpretation.ts";
import { type Clause, clausesOf } from "../rules/clauses/clauses.ts";
import { type RulesContext, vocabularyOf } from "../rules/context.ts";
import { isQuestion } from "../rules/questions/read-questions.ts";
import type { Item } from "../rules/words/item.ts";
import { itemsOf } from "../rules/words/items.ts";
import type { Mark } from "../rules/words/lexicon.ts";
import { foldName } from "../rules/words/people.ts";
import { fold, normalise } from "../text.ts";

const GIVING: readonly Mark[] = ["GIVE", "NEED", "GET", "SET", "CREATE", "NEWHIRE"];
const LOSING: readonly Mark[] = ["TAKE", "UNASSIGN", "OFFBOARD", "LEFT", "NOLONGER", "TAKEN"];

/** The verbs that say it. */
const VERBS: Partial<Readonly<Record<ToolName, readonly Mark[]>>> = {
  assign_license: GIVING,
  assign_number: GIVING,
  remove_license: LOSING,
  unassign_number: LOSING,
  offboard_person: LOSING,
  change_calling_plan: ["CHANGE", "MOVE", "SWAP", "SET", "GIVE"],
  transfer_phone: ["MOVE", "GIVE", "TAKEOVER", "SWAP"],
  set_extension: ["SET", "CHANGE", "GIVE"],
  set_site: ["SET", "CHANGE", "MOVE"],
  undo_operation: ["UNDO"],
};

const ASKS_OR_SUPPOSES = /\b(?:HOW|HOWMANY|HOWLONG|WHY|WHERE|WHEN|WHO|WHICH|WHATIF|WHAT|IF)\b/u;
const HOLDS_BACK = /\b(?:NOT|BUTNOT|KEEP|PROTECT|AWAY)\b/u;
const ASKS_US = /\b(?:can|could|would|will) you\b|\bplease\b|\bpls\b/u;

/** Where somebody stands in a clause, as patterns see it: `P0`. Empty when they are not in it. */
const places = (clause: Clause, said: string): readonly string[] =>
  clause.people.flatMap((person, at) =>
    foldName(person.said) === foldName(said) ||
    person.known.some(({ slackId, email }) => slackId === said || email === said.toLowerCase())
      ? [`P${at}`]
      : [],
  );

/** Who has to be named in the clause of the verb, and what may not stand right before them. */
function whom({ tool, input }: Act): readonly { readonly who: string; readonly wrong: RegExp }[] {
  const list = (value: unknown): readonly string[] => [value ?? []].flat().map(String);
  const receives = /\b(?:from|off|von|vom|like|as|than|by|of|wie|comme|como)$/u;
  const gives = /\b(?:to|for|fur|an|like|as|than|by|wie|comme|como)$/u;
  return [
    ...list(input.people).map((who) => ({
      who,
      wrong: TAKING.has(tool) && tool !== "set_site" ? gives : receives,
    })),
    ...list(input.from).map((who) => ({ who, wrong: gives })),
    ...[...list(input.to), ...list(input.numberTo), ...list(input.forwardTo)].map((who) => ({
      who,
      wrong: receives,
    })),
  ];
}

function carries(clause: Clause, act: Act, asking: boolean): boolean {
  const { line } = clause;
  const verbs = VERBS[act.tool] ?? [];
  if (!verbs.some((mark) => new RegExp(`\\b${mark}\\b`, "u").test(line))) return false;
  if (asksForElse(act, clause)) return false;
  if (ASKS_OR_SUPPOSES.test(line) || HOLDS_BACK.test(line)) return false;
  if (!asking && (isQuestion(line) || clause.asks)) return false;
  return whom(act).every(({ who, wrong }) => {
    if (who === "me") return /\bONESELF\b/u.test(line);
    const at = places(clause, who);
    // Pointed at ("him") or said in another clause: grounding has already asked for their name somewhere.
    if (at.length === 0) return clause.people.length === 0 && /\bPRONOUN\b/u.test(line);
    return at.every(
      (place) => !wrong.test(line.slice(0, line.search(new RegExp(`\\b${place}\\b`, "u"))).trim()),
    );
  });
}

// Fields that grounding does not look at, and that decide what is done: which operation, which day, which template.
const COPIED = ["op", "when", "template"];
const piecesOf = (text: string): readonly string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

const isCopied = ({ input }: Act, words: ReadonlySet<string>): boolean =>
  COPIED.every((field) => piecesOf(String(input[field] ?? "")).every((piece) => words.has(piece)));

// An extension or another plan that was asked for is no license.
const asksForElse = ({ tool }: Act, { line }: Clause): boolean =>
  tool === "assign_license" &&
  (/\b(?:different|other|another|new)\b.*\bPLANWORD\b/u.test(line) ||
    (/\b(?:EXT|NUMBER|SITEWORD)\b/u.test(line) && !/\b(?:LICENSE|PHONE|PLAN)\b/u.test(line)));

/** Plans and numbers that were said and that no act takes up: then something was not understood. */
function leavesOut(acts: readonly Act[], items: readonly Item[]): boolean {
  const said = (kind: "plan" | "number") =>
    new Set(items.flatMap((item) => (item.is === kind ? [JSON.stringify(item)] : []))).size;
  const taken = (field: string) =>
    new Set(acts.flatMap(({ input }) => (input[field] ? [input[field]] : []))).size;
  return said("plan") > taken("callingPlan") || said("number") > taken("number");
}

/** True when the text itself asks for every act that changes something. */
export function saysSo(acts: readonly Act[], text: string, context: RulesContext): boolean {
  const { text: plain } = normalise(text);
  const own = itemsOf(plain, vocabularyOf(context)).filter(
    (item) => item.is !== "quote" && item.is !== "code",
  );
  const clauses = clausesOf(own);
  if (leavesOut(acts, own)) return false;
  const words = new Set(piecesOf(plain));
  const asking = ASKS_US.test(plain.toLowerCase());
  return acts
    .filter(({ tool }) => CHANGING.has(tool))
    .every((act) => isCopied(act, words) && clauses.some((clause) => carries(clause, act, asking)));
}
