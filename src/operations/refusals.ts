// What Zoom's "no" means to the person, by reason. Words only; what to do about it technically is the executor's.
import { shortPlanName } from "../domain/license.ts";
import type { PlanRef } from "../domain/plan-ref.ts";
import { type Problem, problem } from "../domain/problem.ts";
import type { RefusalReason, ZoomRefused } from "../ports/zoom.ts";

const WORDS: { readonly [Reason in RefusalReason]?: readonly [string, string] } = {
  "not-found": ["Zoom doesn't know this person or number any more", "Look again with `/zphone show`."],
  "no-phone": ["Zoom has no phone for this person", "Give them a license first."],
  "no-seats": ["No seat of that calling plan is left", "Free one or buy more, then press Retry failed."],
  "extension-taken": ["That extension is taken", "Pick another one."],
  "extension-reserved": ["Zoom keeps that extension for itself", "Pick another one."],
  "extension-range": ["That extension is outside the site's range", "Pick one inside it."],
  "number-in-use": ["Somebody else has that number now", "Pick another one."],
  "plan-required": ["Zoom wants a calling plan first", "Give them a license first."],
  "plan-not-held": ["They don't hold that plan any more", "Look again with `/zphone show`."],
  "plan-held": ["They hold another base plan already", "Use `/zphone change` to switch it."],
  "plan-from-bundle": [
    "Their plan comes with a Zoom bundle",
    "Take the bundle off in Zoom's portal: User Management › Users.",
  ],
  "person-pending": [
    "They have not accepted their Zoom invitation yet",
    "Try again when they have signed in.",
  ],
  "person-inactive": ["They are deactivated in Zoom", "Activate them in Zoom first."],
  busy: ["Zoom is still busy with an earlier change to them", "Press Retry failed in a minute."],
  "rate-day": [
    "Today's Zoom API calls are used up",
    "What is confirmed goes on by itself tomorrow; nothing else is changed until then.",
  ],
  "token-expired": [
    "Zoom doesn't accept our credentials any more",
    "Check the Zoom app's client secret; `zac doctor` tells.",
  ],
  "missing-scope": [
    "The Zoom app lacks a scope for this",
    "Add it in the Zoom Marketplace; `zac doctor` names it.",
  ],
  "not-zoom-phone": ["This Zoom account has no Zoom Phone", "Check the account in the Zoom portal."],
};

/** Zoom's own words, for people: a long string that is no address may be anything, a token included, and tells them nothing. */
const quoted = (message: string): string =>
  message
    .replace(/\S{20,}/g, (word) => (/^[^@\s]+@[^@\s]+$/.test(word) ? word : "…"))
    .replace(/\b(Bearer|Basic)\s+\S+/gi, "$1 …")
    .slice(0, 200);

/**
 * The problem for the person. What Zoom itself said is added where we have no better words. `plan`: the one that was
 * asked for, so that of a list with several it is told which one is full.
 */
export function problemOf({ reason, message, status, code }: ZoomRefused, plan?: PlanRef): Problem {
  const [said, next] = WORDS[reason] ?? [
    `Zoom refused: ${quoted(message)}`,
    "Look at it in Zoom, then press Retry failed.",
  ];
  const summary = plan && reason === "no-seats" ? `No seat of ${shortPlanName(plan.name)} is left` : said;
  return problem(reason, `${summary} (Zoom: ${code ?? status}).`, next);
}
