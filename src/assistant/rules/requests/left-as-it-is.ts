// What asks for no change, although its words are of one: asked back, or told where it is changed.
import { ask, refuse } from "../reading.ts";
import type { RequestReader } from "./worded.ts";

/** Somebody who is away; who is protected. */
export const awayOrProtected: RequestReader = ({ line }) => {
  if (/\bAWAY\b/u.test(line))
    return ask("intent", "Somebody who is away keeps the phone, unless you say what to change.", {});
  if (/\bPROTECT\b/u.test(line))
    return refuse({
      reason: "out_of_scope",
      say: "Who is protected is set in Zac's configuration (`protected`), not by a message.",
    });
  return undefined;
};

// "She doesn't want to lose it" is the opposite of what its words are about.
const NOT_TAKEN = /\b(?:NOLONGER|NOT)\b.*\bTAKE\b/u;
// "She won't need it, you can leave it": nothing is taken that is left.
const LEFT_WITH_THEM = /\b(?:NOLONGER|NOT NEED)\b.*\bKEEP (?:PRONOUN|it|that|this)$/u;

/** What is not to be taken, or may be kept. */
export const leftWithThem: RequestReader = ({ line }) =>
  NOT_TAKEN.test(line.replace(/\bNOT NEED\b(?! (?:you )?to)/gu, " ")) || LEFT_WITH_THEM.test(line)
    ? ask("intent", "Then I change nothing. What would you like instead?")
    : undefined;
