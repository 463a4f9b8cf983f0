// From one person to another, or both ways at once: which of the two it is.
import { ask, saidOf } from "../reading.ts";
import { giverAndReceiver, handingOver } from "./handing-over.ts";
import { planSaid, wantsLicense } from "./wanted.ts";
import type { RequestReader, Worded } from "./worded.ts";

/** Two things in each other's place: asked about, for one of them has to go first. */
export const swapped: RequestReader = ({ line, clause, named, verbs, people }) => {
  if (verbs.includes("SWAP") && named >= 2 && /\bEXT\b/u.test(line) && !wantsLicense(line))
    return ask(
      "what",
      "Two extensions can't be swapped in one step. Set one of them to a free one first: which?",
      { tool: "set_extension", input: { people: saidOf(people) } },
    );
  if (verbs.includes("SWAP") && named >= 2 && planSaid(clause) === undefined)
    return ask("what", "Two phones can't be swapped in one step. Which one goes where first?", {
      tool: "transfer_phone",
    });
  if ((line.match(/P\d+ 'S(?: \S+)?(?: \S+)? (?:to|an|a) P\d/gu) ?? []).length > 1)
    return ask("what", "Two hand-overs at once. Which one goes where first?", { tool: "transfer_phone" });
  return undefined;
};

/** What goes from one to another. */
export const handedOver: RequestReader = (request) => {
  const { clause, said, named, verbs } = request;
  const mayHandOver = verbs.length > 0 ? saysHandOver(request) : said.giver !== undefined && named === 1;
  const hands = mayHandOver ? giverAndReceiver(clause, said) : undefined;
  if (!hands || isOnlyTaken(request)) return undefined;
  return handingOver(hands[0], hands[1], clause, said);
};

const saysHandOver = ({ line, verbs }: Worded): boolean =>
  !/\bNEED\b.*\bPLAN\b/u.test(line) &&
  verbs.some(
    (verb) =>
      verb === "TAKEOVER" ||
      verb === "MOVE" ||
      verb === "GIVE" ||
      verb === "TAKE" ||
      (verb === "SET" && /\bSET\b \S*PRONOUN\S* (?:on|to|onto|for) P\d/u.test(line)),
  );

// "Take it from Kate, for Bob …" names whom it is for, and has it taken.
const isOnlyTaken = ({ line, verbs }: Worded): boolean =>
  verbs[0] === "TAKE" &&
  !/P\d+ TAKE PRONOUN\b/u.test(line) &&
  !/\b(?:GIVE|MOVE|TAKEOVER)\b/u.test(line) &&
  !/\bto P\d/u.test(line);
