// A short answer, read with what was asked and answered before it.
import { normalise } from "../../text.ts";
import { type Clause, clausesOf } from "../clauses/clauses.ts";
import type { RulesContext, Vocabulary } from "../context.ts";
import type { Meant } from "../meant.ts";
import { saidOf, unclearPerson } from "../reading.ts";
import type { Item, SaidPerson } from "../words/item.ts";
import { allOfThem } from "./all-of-them.ts";
import { anotherDetail } from "./another-detail.ts";
import { withPlan } from "./follow-up-plan.ts";
import { choicesIn, filledIn, lastExchange, picked, sameFor, WAITS } from "./follow-ups.ts";
import { howOfThat } from "./how-of-that.ts";
import { otherOfThatName } from "./namesakes.ts";
import { onceMore } from "./once-more.ts";
import { onlyThat, withoutPraise } from "./only-that.ts";
import { onlyThem } from "./only-them.ts";
import { somebodyInstead } from "./somebody-instead.ts";
import { otherOne } from "./the-other-one.ts";
import { differently } from "./the-same-but.ts";
import { theirThing } from "./their-thing.ts";
import { type Asked, withChoice } from "./with-choice.ts";

// "And a 415 number on top": one more thing for the same person.
function addedTo(clause: Clause | undefined, text: string): string | undefined {
  if (!clause || !/\b(?:NUMBER|EXT|LICENSE|PHONE|PLAN|TEL)\b/u.test(clause.line)) return undefined;
  if (
    /\b(?:TAKE|UNASSIGN|CHANGE|MOVE|OFFBOARD|UNDO|HOW|WHAT|WHO|WHICH|HOWMANY|SHOW|LIST|FIND|NOT|PRONOUN|ISIT|ALL|FREE)\b/u.test(
      clause.line.replace(/^(?:SET|GIVE) PRONOUN\b|\bfor PRONOUN$/gu, ""),
    )
  )
    return undefined;
  const more = /^(?:and|also|plus|with|oh and|now|then|next|\+|&|(?=(?:make|set) it\b))\b[, ]*(.*)$/isu.exec(
    text.trim(),
  )?.[1];
  const last = /^(.*?),? (?:too|as well|also|on top)[.! ]*$/isu.exec(text.trim())?.[1];
  // "Ext 2222 please": an extension is nobody's by itself.
  const bare = /^EXT \d{2,8}$/u.test(clause.line) && !clause.asks ? text.trim() : undefined;
  return (more ?? last ?? bare)
    ?.replace(/,? (?:too|as well|also|on top)[.! ]*$/iu, "")
    .replace(/ for (?:him|her|them)(?= |$)/iu, "")
    .replace(/^(?:please |also |give (?:him|her|them) |(?:make|set) it )+/iu, "");
}

const asTyped = (said: string): string => (/^[UW][A-Z0-9]{4,}$/u.test(said) ? `<@${said}>` : said);

/** The meaning of a short answer; undefined for a text that stands by itself. `reread` understands an earlier message. */
export function followUp(
  items: readonly Item[],
  text: string,
  context: RulesContext,
  { vocabulary, reread }: { readonly vocabulary: Vocabulary; readonly reread: Asked["reread"] },
): Meant | undefined {
  const thread = context.thread ?? [];
  const { mine, zacs } = lastExchange(thread);
  const clauses = clausesOf(items);
  const [clause] = clauses;
  const line = clause?.line ?? "";
  const people = items.filter((item): item is SaidPerson => item.is === "person");
  const verbs =
    /\b(?:GIVE|TAKE|UNASSIGN|CHANGE|MOVE|SET|OFFBOARD|UNDO|NEED|HOW|WHAT|WHO|IMPORT|TAKEN|GIVEN|LEFT)\b/u;
  const echo =
    /\bSAME\b/u.test(line) && !verbs.test(line) && !/\bNUMBER\b|\bEXT\b|\bPLAN\b|\bTEL\b/u.test(line);
  const only = items.every(
    (item) =>
      item.is === "person" ||
      (item.is === "word" &&
        /^(?:and|also|now|then|plus|next|,|great|perfect|super|nice|cool|good|excellent|lovely|prima|gut|parfait)$/u.test(
          item.folded,
        )) ||
      item.is === "stop",
  );
  const continued =
    only && people.length > 0 && /^(?:and|also|now|then|plus|next)\b/iu.test(withoutPraise(text.trim()));
  const short = clauses.length <= 1 && line.split(" ").length <= 6;
  if (mine === undefined) {
    const ofAThing = people.length === 0 && /\b(?:LICENSE|PHONE|FILE)\b/u.test(line);
    if (!(echo && short) || ofAThing) return undefined;
    return {
      kind: "clarify",
      about: people.length > 0 ? "intent" : "which_user",
      question: "The same as what? Say who and what.",
    };
  }
  // An earlier request of the asker's, read as it was then.
  const askedAt = (at: number): Asked => ({
    text: normalise(thread[at]?.text ?? "").text,
    context: { ...context, thread: thread.slice(0, at) },
    reread,
  });
  const latest = askedAt(thread.findLastIndex((message) => message.from === "speaker"));
  const meant = () => reread(latest.text, latest.context, vocabulary);
  const how = howOfThat(text, meant);
  if (how) return how;
  const theirs = theirThing(clauses, meant);
  if (theirs) return theirs;
  const other = otherOne(text, thread);
  const left = other && withChoice(askedAt(other.request), other.choice, vocabulary);
  if (left) return left;
  const part = onlyThat(text, items, { meant, zacs });
  if (part) return part;
  const planned = withPlan(items, text, { earlier: meant, zacs });
  if (planned) return { kind: "acts", acts: [planned] };
  const differs = differently(clauses, items, { meant, vocabulary });
  if (differs) return differs;
  const waiting = zacs !== undefined && WAITS.test(zacs);
  const corrected =
    anotherDetail(text, items, { latest, meant, waiting, vocabulary }) ??
    (zacs === undefined ? undefined : otherOfThatName(items, { meant, vocabulary })) ??
    (waiting
      ? (onlyThem(text, items, { meant, vocabulary }) ?? somebodyInstead(text, items, { meant, vocabulary }))
      : undefined);
  if (corrected) return corrected;
  if ((echo || continued) && short) {
    if (people.length === 0) return { kind: "clarify", about: "which_user", question: "Who? Mention them." };
    const earlier = meant();
    const repeated =
      earlier.kind === "acts" ? earlier.acts.flatMap((one) => sameFor(one, saidOf(people)) ?? []) : [];
    const [first, ...rest] = repeated;
    const unclear = first ? unclearPerson(people, first.tool, vocabulary) : undefined;
    if (unclear?.is === "ask") return { kind: "clarify", ...unclear.ask };
    if (first) return { kind: "acts", acts: [first, ...rest] };
    return { kind: "clarify", about: "intent", question: "The same as what? Say who and what." };
  }
  const added = addedTo(clause, text);
  if (added !== undefined && people.length === 0) {
    const earlier = meant();
    const whom = earlier.kind === "acts" ? [earlier.acts[0].input.people ?? []].flat().map(String) : [];
    // Whoever it was about before: written out, so that it is read like any other request.
    if (whom.length > 0)
      return reread(`give ${whom.map(asTyped).join(", ")} ${added}`, latest.context, vocabulary);
  }
  const another = onceMore(text, clauses, { meant, vocabulary });
  if (another) return another;
  const choices = zacs ? choicesIn(zacs) : [];
  const none = /^(?:neither|none(?: of (?:them|these))?|no one|keine[rn]?|aucun)[.! ]*$/iu.test(text.trim());
  if (choices.length > 1 && none) return { kind: "cancel" };
  const all = allOfThem(text, choices, meant);
  if (all) return all;
  if (short && choices.length > 1) {
    const choice = picked(text, choices, undefined);
    const chosen = choice ? withChoice(latest, choice, vocabulary) : undefined;
    if (chosen) return chosen;
  }
  if (short && !verbs.test(line)) {
    const earlier = meant();
    const filled = earlier.kind === "clarify" ? filledIn(earlier, items) : undefined;
    if (filled) return { kind: "acts", acts: [filled] };
  }
  return undefined;
}
