// Words about Zac's own work: pausing it, what waits, taking back what waits. They are commands of one word, which stop or
// show things for everybody: in a sentence they are pointed at, never done.
import type { Clarification } from "../../interpretation.ts";

/** What such a hint is about: no guide stands in for it. */
export const HINT = "command";

const EVERYTHING = `(?:all|everything|any|every|the|your|our|zac'?s?|zoom|phone|further|more|changes?|writes?|writing|updates?|operations?|work|alles|alle|anderungen)`;
const STOPPING = new RegExp(
  `^(?:pause|halt|suspend|freeze|hold|stop|stoppe?|pausiere?)(?: ${EVERYTHING})*(?: (?:for now|right now|now|at once|immediately|until .{1,30}|till .{1,30}|because .*|, .*))?$`,
  "u",
);
/** "Stop" alone belongs to the conversation. */
const ALONE = /^(?:stop|stoppe?|halt|hold)(?: (?:now|right now|at once|zac))?$/u;
const BREACH =
  /\b(?:hacked|compromised|breach(?:ed)?|attacked|phished|stolen credentials|security incident|gehackt|piratee?s?)\b/u;
const GOING_ON =
  /^(?:resume|unpause|unfreeze|continue|go on with|carry on with|lift the pause)(?: (?:all|everything|the|with|changes?|writes?|work|operations?|again|now))*$/u;
const WAITING =
  /^(?:what(?:'?s| is| are| else is)?|anything|is anything|is something|is there anything|show|list|any)(?: (?:me|all|the|still|currently|right|now|that|is|things?|changes?|operations?|requests?|approvals?))*(?: (?:pending|waiting|open|running|in progress|under way|outstanding|queued|scheduled|to approve|waits?))(?: (?:right now|now|for me|for approval|at the moment|changes?|operations?|requests?|approvals?))*$/u;
const TAKING_BACK =
  /^(?:cancel|stop|abort|call off|withdraw) (?:operation |op |nr\.? |no\.? |number )?#?(\d{1,7})$/u;

const bare = (folded: string): string =>
  folded
    .replace(/[.!?…]+$/u, "")
    .replace(/^(?:(?:please|pls|hey|hi|ok|okay|bitte|can you|could you|zac|we'?re done)[ ,]+)+/u, "")
    .replace(/[ ,]+(?:please|pls|bitte|thanks|thx)$/u, "")
    .trim();

/** Where to find what was asked of Zac's own work; undefined for everything else. `folded` is the whole text. */
export function houseHint(folded: string): Clarification | undefined {
  const words = bare(folded);
  const hint = (question: string): Clarification => ({ about: HINT, question });
  if (BREACH.test(words) || (STOPPING.test(words) && !ALONE.test(words)))
    return hint(
      "`/zphone pause` stops every change to Zoom for everybody, before the next one. Nobody's phone is touched by it; `/zphone resume` lets changes go on.",
    );
  if (GOING_ON.test(words)) return hint("`/zphone resume` lets changes to Zoom go on after a pause.");
  if (WAITING.test(words)) return hint("`/zphone pending` lists what waits, and for whom.");
  const [, id] = TAKING_BACK.exec(words) ?? [];
  if (id !== undefined)
    return hint(
      `\`/zphone cancel ${id}\` takes back what has not begun. What is under way has Stop on its card; what is done is undone by \`/zphone undo ${id}\`.`,
    );
  return undefined;
}
