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
  // "Ana's number should go to whoever replaces her": who that is was not said.
  if (
    /P\d+ 'S (?:\S+ )?(?:LICENSE|NUMBER|PHONE|EXT) (?:NEED|(?:\S+ )*?(?:to|for)) (?:(?:the|our|an?|PRONOUN|CREATE) )*(?:NEWHIRE|PEOPLEWORD)\b/u.test(
      line,
    )
  )
    return ask("which_user", "Who gets it? Mention them.", {
      tool: /\bNUMBER\b/u.test(line) ? "assign_number" : "transfer_phone",
    });
  return undefined;
};
