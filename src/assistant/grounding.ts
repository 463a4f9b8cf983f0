// Law 3: whom and what an act is about has to stand in the asker's own words, in a choice they made, or in their roster.
// Checked by code after anybody, a model above all, has understood a text: nothing here trusts what was understood.
import { type Act, CHANGING, type Interpretation, TAKING } from "./interpretation.ts";
import { type RulesContext, vocabularyOf } from "./rules/context.ts";
import { interpretByRules } from "./rules/interpret-by-rules.ts";
import type { Item } from "./rules/words/item.ts";
import { itemsOf } from "./rules/words/items.ts";
import { foldName, peopleNamed } from "./rules/words/people.ts";
import { foldPlanWords } from "./rules/words/plan-words.ts";
import { fold, normalise } from "./text.ts";

/** Where a target may come from. Nothing else counts: not names in Zoom, not guides, not other people's messages. */
export interface Grounds {
  /** What the asker typed: this message, and theirs before it in the thread. */
  readonly words: readonly string[];
  /** What they picked from a menu or typed into a form. */
  readonly choices?: readonly string[];
  /** Cells of the roster they uploaded. */
  readonly rows?: readonly string[];
}

/** A target that stands nowhere in the asker's own words. */
export interface Ungrounded {
  readonly tool: string;
  readonly field: string;
  readonly value: string;
}

const PEOPLE_FIELDS = ["people", "from", "to", "numberTo", "forwardTo", "actor"];
const DIGIT_FIELDS = ["number", "extension", "areaCode"];
const NAME_FIELDS = ["callingPlan", "site", "city"];
const digitsOf = (text: string): string => text.replace(/\D/gu, "").replace(/^0+/u, "");

interface Spoken {
  readonly folded: string;
  readonly digits: readonly string[];
  readonly items: readonly Item[];
  readonly given: ReadonlySet<string>;
}

// A quotation is somebody else's words even in the asker's message.
function spokenBy({ words, choices = [], rows = [] }: Grounds, context: RulesContext): Spoken {
  const vocabulary = vocabularyOf(context);
  const items = words
    .flatMap((text) => itemsOf(normalise(text).text, vocabulary))
    .filter((item) => item.is !== "quote");
  const text = words.map((one) => normalise(one).text.replace(/"[^"\n]*"|^>.*$/gmu, " ")).join("\n");
  return {
    folded: ` ${fold(text).replace(/[^\p{L}\p{N}@.<>]+/gu, " ")} `,
    digits: [
      ...[...text.matchAll(/\d[\d\s().-]*/gu)].map((match) => digitsOf(match[0])),
      ...items.flatMap((item) =>
        item.is === "digits" ? [item.digits] : item.is === "number" ? [digitsOf(item.number)] : [],
      ),
    ].filter((one) => one !== ""),
    items,
    given: new Set([...choices, ...rows].map((one) => fold(one.trim()))),
  };
}

function isPersonSaid(value: string, spoken: Spoken, context: RulesContext): boolean {
  if (value === "me" || spoken.given.has(fold(value))) return true;
  const names = vocabularyOf(context).names;
  const meant = names.bySlackId.get(value) ?? names.byEmail.get(value.toLowerCase());
  const people = meant ? [meant] : peopleNamed(value, names);
  return spoken.items.some(
    (item) =>
      item.is === "person" &&
      (foldName(item.said) === foldName(value) ||
        // Said by name or mention, told by e-mail: the same, when only one person can be meant.
        (item.known.length === 1 && people.length === 1 && item.known[0] === people[0])),
  );
}

const isNumberSaid = (value: string, spoken: Spoken): boolean => {
  const wanted = digitsOf(value);
  if (wanted === "" || spoken.given.has(fold(value))) return true;
  return spoken.digits.some(
    (said) =>
      said === wanted ||
      (said.length >= 4 && wanted.endsWith(said)) ||
      (wanted.length >= 7 && said.endsWith(wanted)),
  );
};

const isNameSaid = (value: string, spoken: Spoken): boolean => {
  if (spoken.given.has(fold(value))) return true;
  const said = foldPlanWords(spoken.folded).split(" ");
  const wanted = foldPlanWords(value)
    .split(" ")
    .filter((word) => !/^(?:zoom|phone|calling|plan|us|ca|the)$/u.test(word));
  return wanted.length === 0 || wanted.some((word) => said.includes(word));
};

/** Every target of these acts that the asker did not name. Empty: all of it is theirs. */
export function ungroundedTargets(
  acts: readonly Act[],
  grounds: Grounds,
  context: RulesContext = {},
): readonly Ungrounded[] {
  const spoken = spokenBy(grounds, context);
  const missing: Ungrounded[] = [];
  for (const { tool, input } of acts) {
    if (!CHANGING.has(tool)) continue;
    for (const [field, given] of Object.entries(input))
      for (const one of [given].flat()) {
        if (typeof one !== "string" && typeof one !== "number") continue;
        const value = String(one);
        const said = PEOPLE_FIELDS.includes(field)
          ? isPersonSaid(value, spoken, context)
          : DIGIT_FIELDS.includes(field)
            ? isNumberSaid(value, spoken)
            : NAME_FIELDS.includes(field)
              ? isNameSaid(value, spoken)
              : true;
        if (!said) missing.push({ tool, field, value });
      }
  }
  return missing;
}

// Which acts a reading by rules goes together with. A question goes with none that changes anything.
const FAMILY: Readonly<Record<string, readonly string[]>> = {
  remove_license: ["remove_license", "offboard_person", "transfer_phone"],
  offboard_person: ["offboard_person", "remove_license", "transfer_phone"],
  transfer_phone: ["transfer_phone", "remove_license", "unassign_number", "offboard_person"],
  unassign_number: ["unassign_number", "transfer_phone", "remove_license"],
  change_calling_plan: ["change_calling_plan", "assign_license", "transfer_phone"],
  set_extension: ["set_extension"],
  set_site: ["set_site"],
};

/** True when the asker's verb does not contradict the acts: what takes away needs words that take away. */
export function verbAgrees(acts: readonly Act[], text: string, context: RulesContext = {}): boolean {
  const taking = acts.filter(({ tool }) => TAKING.has(tool));
  const changing = acts.some(({ tool }) => CHANGING.has(tool));
  if (!changing) return true;
  const meant: Interpretation = interpretByRules(text, context);
  if (meant.kind === "refuse" || meant.kind === "cancel" || meant.kind === "chat") return false;
  if (meant.kind === "clarify" && meant.against) return false;
  if (meant.kind === "clarify")
    return taking.every(({ tool }) => meant.tool !== undefined && (FAMILY[tool] ?? []).includes(meant.tool));
  if (meant.kind === "how-to") return false;
  if (meant.kind === "unknown") return taking.length === 0;
  const read = meant.acts.map(({ tool }) => tool);
  if (!read.some((tool) => CHANGING.has(tool))) return false;
  return taking.every(({ tool }) => (FAMILY[tool] ?? []).some((one) => read.some((found) => found === one)));
}

/** The interpretation when all of it is the asker's own; else a question that says what was not. */
export function grounded(
  meant: Interpretation,
  grounds: Grounds,
  context: RulesContext = {},
): Interpretation {
  if (meant.kind !== "acts") return meant;
  const { confident: _confident, stripped, language } = meant;
  const unsure = (question: string): Interpretation => ({
    kind: "clarify",
    about: "intent",
    question,
    confident: false,
    stripped,
    language,
  });
  const [missing] = ungroundedTargets(meant.acts, grounds, context);
  if (missing)
    return unsure(
      `You did not name “${missing.value.slice(0, 60)}” yourself, so I leave it alone. Who or what do you mean?`,
    );
  const [latest = ""] = grounds.words;
  if (!verbAgrees(meant.acts, latest, context))
    return unsure("I am not sure you want that changed. Say what to do, and to whom.");
  return meant;
}
