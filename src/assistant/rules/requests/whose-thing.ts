// What somebody else has, asked for somebody: theirs, or one like it?
import { ask } from "../reading.ts";
import type { RequestReader } from "./worded.ts";

export const theirsOrTheSame: RequestReader = ({ line }) => {
  // "Give him what Lee has": the same, or Lee's own?
  if (/\b(?:GIVE|SET)\b PRONOUN (?:exactly )?WHAT P\d+ HAVE\b/u.test(line))
    return ask("what", "The same as they have, or what is theirs? Say plan, number or extension.", {});
  // "One of Kate's old licenses": hers, or any?
  if (/\b(?:one|some|any) of P\d+ 'S (?:\S+ )?(?:LICENSE|NUMBER|PHONE)\b/u.test(line))
    return ask("what", "Theirs, or a new one? Say whose goes to whom.", {
      tool: /\bNUMBER\b/u.test(line) ? "assign_number" : "assign_license",
    });
  return undefined;
};
