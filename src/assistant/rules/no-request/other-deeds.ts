// Deeds of another world done with our words: "remove Kate from the support queue", "assign the ticket to Bob", "call Ana
// and tell her". Somebody is named, and nothing that Zac looks after.
import { type Reading, refuse } from "../reading.ts";

const OUT_OF = "(?:from|out of|off|to|into|in|onto|on)";
const GROUP =
  "(?:queues?|hunt|ring|groups?|channels?|meetings?|calls?|calendars?|invites?|invitations?|distribution|mailing|newsletters?|projects?|boards?|chats?|threads?|rota|schedule|shift)";
const WORK =
  "(?:tickets?|tasks?|issues?|cards?|stor(?:y|ies)|epics?|incidents?|todos?|to-dos?|bugs?|pull requests?|reviews?|shifts?|homework)";
const OURS = /\b(?:LICENSE|NUMBER|TEL|EXT|PLAN|PLANWORD|SITEWORD|OFFBOARD|LEFT|FILE)\b/u;

const MEMBER = new RegExp(
  `^(?:\\S+ )?\\S*\\b(?:GIVE|TAKE|MOVE|SET|UNASSIGN)\\b\\S* P\\d+(?:(?: ,| and| &)+ P\\d+)* ${OUT_OF} (?:(?:the|our|PRONOUN|ONESELF|an?|that|this|PLACE) )*(?:[\\p{Ll}-]+ ){0,2}${GROUP}\\b`,
  "u",
);
const HANDED = new RegExp(
  `^(?:\\S+ )?\\S*\\b(?:GIVE|MOVE)\\b\\S* (?:P\\d+ )?(?:(?:the|this|that|an?|ONESELF|CREATE) )+(?:[\\p{Ll}-]+ ){0,2}${WORK}\\b`,
  "u",
);
const CALLED =
  /^(?:please )?(?:call|ring|dial|text|message|e-?mail|ping) P\d+(?! 'S)(?:$| (?:back|up|NOW|to|and (?:tell|ask|let|say)))/u;

const STATUS =
  /^(?:SET|CHANGE)\S* (?:P\d+ 'S|ONESELF|PRONOUN) (?:SHOW|presence|picture|photo|avatar|name|title|password)\b/u;

/** What is said to such a clause; undefined for all others. */
export function otherDeed(line: string): Reading | undefined {
  if (
    !CALLED.test(line) &&
    !STATUS.test(line) &&
    (OURS.test(line) || !(MEMBER.test(line) || HANDED.test(line)))
  )
    return undefined;
  return refuse({
    reason: "out_of_scope",
    say: "That is not something I do. I look after Zoom Phone licenses, numbers and extensions.",
  });
}
