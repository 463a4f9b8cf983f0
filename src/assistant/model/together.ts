// Two readings of one text become one. What the model adds has to stand in the asker's own words (law 3); where it does
// not, or where the two disagree, the asker is asked.

import { ungroundedTargets, verbAgrees } from "../grounding.ts";
import { findGuide } from "../guides/find-guide.ts";
import { type Act, CHANGING, type Interpretation, TAKING, type ToolName } from "../interpretation.ts";
import type { RulesContext } from "../rules/context.ts";
import type { ModelView } from "./ask-model.ts";
import { saysSo } from "./evidence.ts";
import { plainQuestion } from "./plain-words.ts";
import type { Saying } from "./read-calls.ts";

const DECLINED: Readonly<Record<Extract<Saying, { says: "decline" }>["reason"], string>> = {
  out_of_scope: "That is not something I do. I look after Zoom Phone licenses, numbers and extensions.",
  too_broad:
    "I only change people who are named. For a whole group, drop a CSV of them here and I'll show what would change.",
  unsafe:
    "That I don't do: nobody's rules are lifted by a message. A change is confirmed with its own button.",
  emergency: "I can't call anybody. Call your emergency number (911, 112, 999) from any phone now.",
};

const DOES: Partial<Readonly<Record<ToolName, string>>> = {
  assign_license: "Give a license",
  remove_license: "Take the license",
  change_calling_plan: "Change the calling plan",
  transfer_phone: "Hand over the phone",
  assign_number: "Give a number",
  unassign_number: "Take the number",
  set_extension: "Change the extension",
  set_site: "Change the site",
  offboard_person: "Take the phone of somebody who leaves",
  undo_operation: "Undo what was done",
};

type Carried = Pick<Interpretation, "stripped" | "language">;

const peopleOf = ({ input }: Act): readonly string[] => [input.people ?? input.from ?? []].flat().map(String);
const sameAct = (one: Act, other: Act): boolean =>
  one.tool === other.tool &&
  JSON.stringify(peopleOf(one).toSorted()) === JSON.stringify(peopleOf(other).toSorted());
const agree = (ones: readonly Act[], others: readonly Act[]): boolean =>
  ones.length === others.length && ones.every((one) => others.some((other) => sameAct(one, other)));

/** The rules' reading and the model's, as one. Returns `rules` itself where the model adds nothing. */
export function together(
  rules: Interpretation,
  view: ModelView,
  text: string,
  context: RulesContext,
): Interpretation {
  const { stripped, language } = rules;
  const carried = { stripped, language };
  if (view.view === "nothing") return rules;
  if (view.view === "saying") return rules.kind === "acts" ? rules : said(view.saying, rules, carried);
  return actsTogether(rules, view, text, context);
}

function actsTogether(
  rules: Interpretation,
  { acts, remark }: Extract<ModelView, { view: "acts" }>,
  text: string,
  context: RulesContext,
): Interpretation {
  const { stripped, language } = rules;
  const changes = acts.some(({ tool }) => CHANGING.has(tool));
  if (rules.kind === "acts") return agree(rules.acts, acts) ? rules : unsure(acts, rules, context);
  if (rules.kind === "refuse" || rules.kind === "cancel") return changes ? rules : asInterpretation();
  // The rules know what is asked for, and only miss a part of it.
  if (rules.kind === "clarify" && rules.tool && acts.some(({ tool }) => tool !== rules.tool)) return rules;
  const earlier = (context.thread ?? [])
    .filter(({ from }) => from === "speaker")
    .map((message) => message.text);
  const words = [text, ...earlier.slice(-3).toReversed()];
  // A target that the asker never named: nothing of this reading can be trusted, not even to be asked about.
  if (ungroundedTargets(acts, { words }, context).length > 0)
    return rules.kind === "unknown" ? unheard(rules) : rules;
  if (verbAgrees(acts, text, context) && saysSo(acts, text, context)) return asInterpretation();
  return rules.kind === "clarify" && rules.tool ? rules : unsure(acts, rules, context);

  function asInterpretation(): Interpretation {
    return {
      kind: "acts",
      acts: [acts[0] as Act, ...acts.slice(1)],
      confident: true,
      stripped,
      language,
      ...(remark ? { also: { say: remark } } : {}),
    };
  }
}

const unheard = ({ stripped, language }: Interpretation): Interpretation => ({
  kind: "clarify",
  about: "intent",
  question: "Who is it about, and what should change? Name them yourself, and I'll show what would be done.",
  confident: false,
  stripped,
  language,
});

/**
 * The model read an act into words that don't plainly say it: asked, in words of ours. What only gives can be gone on
 * with by picking the person; what takes has to be said.
 */
function unsure(acts: readonly Act[], rules: Interpretation, context: RulesContext): Interpretation {
  const { stripped, language } = rules;
  const changing = acts.find(({ tool }) => CHANGING.has(tool));
  if (!changing) return rules;
  const [who, ...others] = peopleOf(changing);
  const does = DOES[changing.tool] ?? "Change something";
  const name = (context.people ?? []).find(
    ({ slackId, email }) => slackId === who || email === who?.toLowerCase(),
  )?.name;
  const pick = who !== undefined && others.length === 0 && acts.length === 1 && !TAKING.has(changing.tool);
  return {
    kind: "clarify",
    about: pick ? "which_user" : "intent",
    question: pick
      ? `${does}: is that what you want?`
      : `${does}: is that what you want? Then say so, and for whom.`,
    ...(pick ? { tool: changing.tool, input: changing.input, options: [name ?? who] } : {}),
    confident: false,
    stripped,
    language,
  };
}

function said(saying: Saying, rules: Interpretation, carried: Carried): Interpretation {
  switch (saying.says) {
    case "how-to": {
      // In English by now, whatever it was asked in: the guides may know it after all.
      const found = findGuide(saying.question);
      if (!found.covered)
        return rules.kind === "unknown"
          ? { kind: "how-to", question: saying.question, covered: false, confident: true, ...carried }
          : rules;
      return {
        kind: "how-to",
        question: saying.question,
        guide: found.guide,
        section: found.section,
        covered: true,
        confident: true,
        ...carried,
      };
    }
    case "ask": {
      const question = plainQuestion(saying.question);
      if (rules.kind === "clarify" || question === undefined) return rules;
      return { kind: "clarify", about: saying.about, question, confident: false, ...carried };
    }
    case "decline":
      return {
        kind: "refuse",
        reason: saying.reason,
        say: DECLINED[saying.reason],
        ...(saying.reason === "too_broad" ? { offer: "csv" as const } : {}),
        confident: true,
        ...carried,
      };
    case "talk":
      return saying.about === "cancel"
        ? { kind: "cancel", confident: true, ...carried }
        : { kind: "chat", about: saying.about, confident: true, ...carried };
  }
}
