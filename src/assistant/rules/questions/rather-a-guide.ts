// What is asked about nobody in particular, and a guide answers, is a question about how things are done. "What may a phone
// site admin do" is no look at licenses, "I don't remember my PIN" none of what Zac refuses, and "the import says no" needs
// no question back. Only what writes nothing gives way, and never to a guide that answers by a hair.
import type { Act } from "../../interpretation.ts";
import type { RulesContext, Vocabulary } from "../context.ts";
import { howToFrom, type Meant } from "../meant.ts";
import { HINT } from "../no-request/house-words.ts";
import { isAboutSound } from "../no-request/refusals.ts";
import { peopleNamed } from "../words/people.ts";
import { HE_MEANS } from "./asked-in-general.ts";
import { isAskedOfNewcomers } from "./newcomers.ts";

/**
 * How much has to speak for the guide: little where nothing would be done at all, more instead of a question back, most
 * where something would be looked up, which is no wrong answer either.
 */
const SURE = { refuse: 1, clarify: 4, look: 6 };
/** In a thread few words go on with what was said. */
const ALONE = 4;

/** A count, a list, a state: answered by looking, whoever else explains it. */
const LOOK =
  /\b(?:which of (?:our|the|my|these)|who(?:'s| has) (?:got )?(?:what|which)\b|who(?:'s| has) got|how many (?!people|users|persons?|names|digits|rows|devices|members|agents|(?:phones?|numbers?) (?:can|may))|do we (?:still )?have|have we got|(?:any|more|enough|no) (?:\w+ )?(?:licen[cs]es?|seats?|numbers?)|left|free|available|spare|names? of|remaining|unused|idle|leftover|overview|list|seats|count|report|export|show (?:me|us)|situation|status|state|stock|usage|inventory|currently|never (?:use|touch|call)\w*|without (?:ever )?(?:using|touching)|(?:bought|purchased|owned)\b.*\b(?:vs|versus|used|assigned|use)|frei\w*|verfugbar\w*|noch|ubersicht|liste|reich(?:en|t)|combien|qui a|y a-t-il|gibt es|reste\w*|libres?|disponibles?)\b|^\W*\w+\W*$|running out|^\W*(?:are (?:all|we)|is the pool)\b|\bwho(?:'s| is| are|se| in| isn'?t| has| have| holds| got| uses)\b|\bwer hat\b|\b(?:which|what) (?:\w+ )?(?:users|licen[cs]es|numbers)\b|\bpeople who\b|\bunassigned numbers\b|\blicensed (?:but|users|people|colleagues|staff)\b|\bmaximum number of\b/u;
const LOOK_BACK =
  /\b(?:show|log|history|changes|waiting|did you|have you|pending|approvals?|go(?:ne)? through|went through|finish\p{L}*|complete\p{L}*|done|fertig|durch)\b/u;
const MINE =
  /\b(?:my|mine|am i|do i have|i'?m on|i am on|i have|i use|reach me|i be reached|habe ich|meine?n?|ma|mon|j'ai)\b/u;

/** Words that begin a request or an objection, unless they ask how. */
const REQUEST =
  /^\W*(?:no|that'?s?|it|this|don'?t|please|pls|kindly|bitte|(?:can|could|would|will) (?:you|u|someone)|need|[iw]e? need|want|i want|i'?d like|let|make|have|as+ign\w*|allot|allocate|remove|take|give|grant|licen[cs]e|change|import|move|downgrade|upgrade|clean|add|set|put|free|hand|pass|transfer|port|buy|order|purchase|delete|drop|cancel|release|protect|unassign|detach|strip|switch|create|register|get|bring|send|show|pick|attach|swap|use|turn|enable|disable|activate|deactivate|offboard|onboard|gib|nimm|weise)\b|\bbitte\b/u;
const HOW = /\b(?:how|steps?|where)\b/u;

/** Somebody or something that was spoken of before. */
const POINTS =
  /\b(?:she|her|hers|he|him|his|ihr|ihm|ihn|again)\b|^(?:\W*\p{L}+){0,3}\W+(?:it|that)\b(?:\W+\p{L}+){0,2}\W*$/u;

/** A person, a number, an extension, a mention; or what points at one. */
const namesTarget = (folded: string, { names }: Vocabulary): boolean =>
  /<@|@\w|\+\d|\b\d{2,}\b/u.test(folded) ||
  (POINTS.test(folded) && !HOW.test(folded)) ||
  (folded.match(/[\p{L}'-]{2,}/gu) ?? []).some((word) =>
    [word, word.replace(/'?s?$/u, "")].some((one) => one.length > 2 && peopleNamed(one, names).length > 0),
  );

/** True for a look that has nothing to look for: no person, no plan, no day. */
function isAimless({ tool, input }: Act, folded: string): boolean {
  if (tool === "show_history" && LOOK_BACK.test(folded)) return false;
  if (
    tool !== "show_history" &&
    tool !== "show_licenses" &&
    tool !== "find_numbers" &&
    tool !== "show_person"
  )
    return false;
  if (LOOK.test(folded) || input.status === "deactivated" || input.status === "unused") return false;
  const { status: _status, holders: _holders, people, ...aims } = input;
  const said = Object.values(aims).filter((one) => one !== null && one !== undefined);
  const self = Array.isArray(people) && people.length === 1 && people[0] === "me";
  return said.length === 0 && (people === undefined || people === null || (self && !MINE.test(folded)));
}

/** How sure a guide has to be to stand in for this reading; undefined where none may. */
function yields(meant: Meant, folded: string): number | undefined {
  if (meant.kind === "acts") {
    const [act, ...more] = meant.acts;
    return more.length === 0 && isAimless(act, folded) ? SURE.look : undefined;
  }
  if (REQUEST.test(folded) && !HOW.test(folded)) return undefined;
  // Who is to get something was not said, or what somebody else means: no guide knows.
  if (meant.kind === "clarify" && isAskedOfNewcomers(meant.question)) return undefined;
  if (HE_MEANS.test(folded)) return undefined;
  // What it is about was not said, and no guide can know.
  if (meant.kind === "clarify" && (meant.about === "subject" || meant.about === HINT)) return undefined;
  // Somebody was named, known or not: no guide knows who they are.
  if (meant.kind === "clarify" && meant.about === "which_file" && meant.input) return undefined;
  if (meant.kind === "clarify") return meant.input?.people === undefined ? SURE.clarify : undefined;
  if (isAboutSound(folded)) return undefined;
  return meant.kind === "refuse" && meant.reason === "out_of_scope" ? SURE.refuse : undefined;
}

/** The meaning, or the guide that answers what was rather asked. */
export function ratherGuide(
  meant: Meant,
  said: { readonly text: string; readonly folded: string },
  { findGuide, files = [], thread = [] }: RulesContext,
  vocabulary: Vocabulary,
): Meant {
  const { text, folded } = said;
  const needed = files.length === 0 ? yields(meant, folded) : undefined;
  if (needed === undefined || !findGuide || namesTarget(folded, vocabulary)) return meant;
  if (thread.length > 0 && folded.split(/\s+/u).length < ALONE) return meant;
  const found = findGuide(text);
  return found && found.coverage >= needed ? howToFrom(text, found) : meant;
}
