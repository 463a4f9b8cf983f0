// A calling plan as an answer: "pro", "the metered one", "and unlimited?".
import type { Act } from "../../interpretation.ts";
import type { Meant } from "../meant.ts";
import type { Item } from "../words/item.ts";

const LITTLE =
  /^(?:no|nope|wait|sorry|oh|hm+|actually|better|the|a|an|one|then|please|lets|let's|let|us|go|goes|going|with|for|on|use|take|make|it|i|i'd|we|would|will|say|prefer|rather|choose|pick|maybe|be|ok|on|to|that|this|seats?|and|what|about|how|same|und|was|ist|et|en|,|thanks|instead|now|him|her|them|put|give|should|mit|avec|left|available|\(|\)|\d+)$/u;
// "No wait, metered", to a card that shows another plan.
const CORRECTS =
  /^\W*(?:no|nope|wait|sorry|not|actually|oh|hm+|better|rather|nein|non|lieber|doch)\b|\b(?:instead|rather|statt|plutot)\b/iu;
const CARD = /\b(?:confirm|cancel)\b/iu;
const ASKS_ON = /^(?:so )?(?:and|what about|how about|same for|same with|und|et|y|e|what of)\b/iu;
const CHOOSING: ReadonlySet<string> = new Set(["assign_license", "change_calling_plan"]);

/** The plan that a short answer names, when it names nothing else. */
function onlyPlan(all: readonly Item[]): string | undefined {
  // "On Pro please, not Unlimited"
  const denies = (item: Item | undefined): boolean =>
    item?.is === "marks" && (item.marks.includes("NOT") || item.marks.includes("BUTNOT"));
  const items = all.filter(
    (item, at) =>
      !(item.is === "plan" && denies(all[at - 1])) &&
      !(
        denies(item) &&
        all[at + 1]?.is === "plan" &&
        (at > 0 || all.slice(2).some(({ is }) => is === "plan"))
      ),
  );
  const plans = items.flatMap((item) => (item.is === "plan" ? [item.said] : []));
  const rest = items.filter(
    (item) =>
      item.is !== "plan" &&
      item.is !== "stop" &&
      item.is !== "digits" &&
      !((item.is === "word" || item.is === "marks") && LITTLE.test(item.folded)) &&
      !(
        item.is === "marks" &&
        item.marks.every((mark) =>
          [
            "PLANWORD",
            "LICENSE",
            "PHONE",
            "SAME",
            "POOL",
            "LEFT",
            "FREE",
            "HOWMANY",
            "SET",
            "WHAT",
            "PRONOUN",
            "ONESELF",
          ].includes(mark),
        )
      ),
  );
  return plans.length === 1 && rest.length === 0 ? plans[0] : undefined;
}

/** "And intl?": a plan nobody here has. The tool tells which there are. */
const unknownPlan = (items: readonly Item[], text: string): string | undefined => {
  const words = items.filter((item) => item.is === "word" && !LITTLE.test(item.folded));
  const others = items.some((item) => item.is !== "word" && item.is !== "stop" && item.is !== "marks");
  const [word] = words;
  return ASKS_ON.test(text.trim()) && !others && words.length === 1 && word?.is === "word"
    ? word.text
    : undefined;
};

/** The act that goes on with another plan, or gets the one that was asked for; undefined when the words are no plan. */
export function withPlan(
  items: readonly Item[],
  text: string,
  { earlier, zacs }: { readonly earlier: () => Meant; readonly zacs: string | undefined },
): Act | undefined {
  if (items.length > 9) return undefined;
  const plan = onlyPlan(items);
  const asked = plan ?? unknownPlan(items, text);
  if (asked === undefined) return undefined;
  const before = earlier();
  if (before.kind !== "acts") {
    const open = before.kind === "clarify" && before.tool !== undefined && CHOOSING.has(before.tool);
    const knows = open && [before.input?.people ?? []].flat().length > 0 && /plan/u.test(before.about);
    return plan !== undefined && knows && before.tool
      ? { tool: before.tool, input: { ...before.input, callingPlan: plan } }
      : undefined;
  }
  const [first, ...more] = before.acts;
  if (more.length > 0) return undefined;
  if (first.tool === "show_licenses") {
    const going =
      ASKS_ON.test(text.trim()) || text.trim().endsWith("?") || (plan !== undefined && items.length <= 3);
    const { callingPlan: _left, ...rest } = first.input;
    return going ? { tool: first.tool, input: { ...rest, callingPlan: asked } } : undefined;
  }
  const choice =
    zacs !== undefined && /\b(?:which|plan|full|left|or)\b|\?/iu.test(zacs) && !ASKS_ON.test(text.trim());
  const open =
    first.input.callingPlan === undefined || (zacs !== undefined && CARD.test(zacs) && CORRECTS.test(text));
  return plan !== undefined && choice && CHOOSING.has(first.tool) && open
    ? { tool: first.tool, input: { ...first.input, callingPlan: plan } }
    : undefined;
}
