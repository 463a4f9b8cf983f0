// Something that was done, taken back.
import { CHANGING } from "../../interpretation.ts";
import { act, acts, ask, itemsOfKind, type Reading, saidOf, unclearPerson } from "../reading.ts";
import type { Request } from "./request.ts";

// "Kate's last change" is what she did; "Kate's transfer" is what was done to her.
const THEIR_DOING =
  /P\d+ 'S (?:(?:last|latest|recent|most|PAST|NOW|whole|own|FREE|entire) )*(?:CHANGE|\S*HISTORY|IMPORT|work|mess|doings?|actions?|stuff|mistakes?|edits?|FILE|operations?|act|$)/u;
// "Op-77c0", "operation 9e1d": as it is written on other people's tickets.
const NAMED = /\b(?:op|operation|vorgang)[-_ #]?((?=[a-z]*\d)[\da-z]{2,12})\b/u;

/** An operation taken back: one at a time. */
export function undoing({ clause, line, people, said }: Request): Reading {
  const operation =
    itemsOfKind(clause, "operation")[0]?.id ??
    NAMED.exec(line)?.[1] ??
    /\bUNDO\b (?:\S+ ){0,2}?(\d{1,6})\b/u.exec(line)?.[1];
  const day = itemsOfKind(clause, "day")[0]?.day;
  const kind = /\bIMPORT\b|\bFILE\b/u.test(line) ? "import" : undefined;
  const owner =
    /\b(?:did|by|from|MADE)\b/u.test(line) ||
    /P\d+ (?:CHANGED|did|made)/u.test(line) ||
    THEIR_DOING.test(line)
      ? clause.people[0]
      : undefined;
  // "Can you undo a transfer?", "… or is that final?": whether it can be done at all.
  if (
    clause.asks &&
    /\bUNDO (?:an?|any|eine?n?|une?|such|these)\b|\bor ISIT (?:that|PRONOUN|it|this|everything)\b/u.test(line)
  )
    return { is: "how-to" };
  if (/\bALL\b|\beverything\b|\balles\b|\btout\b/u.test(line))
    return ask("which_operation", "I undo one operation at a time. Which one?", { tool: "undo_operation" });
  if (clause.people.length > 0 && !owner && /\bLICENSE\b|\bPHONE\b|\bNUMBER\b/u.test(line))
    return ask("what", "Undo what was taken from them, or give a new license?", {
      tool: "undo_operation",
      input: { people: saidOf(people) },
    });
  if (clause.people.length === 0 && /\b(?:for|from|of) PRONOUN\b/u.test(line) && people.length === 0)
    return ask("which_user", "Whose? Mention them.", { tool: "undo_operation" });
  const unclear = unclearPerson(clause.people, "undo_operation", said.vocabulary);
  if (unclear) return unclear;
  const op = operation ?? (kind && day ? `${kind} ${day.day ?? day.said}` : kind);
  // "I gave Bob a license by mistake, take it back": what was told a moment ago is what is taken back.
  const told =
    clause.people.length === 0 && op === undefined && !day && !CHANGING.has(said.lastTool ?? "show_person")
      ? said.all
      : [];
  const about = owner ? [] : [...clause.people, ...told];
  return acts(
    act("undo_operation", {
      ...(op === undefined ? {} : { op }),
      ...(owner ? { actor: owner.said } : {}),
      ...(day && !kind && op === undefined ? { since: day.day ?? day.said } : {}),
      ...(about.length > 0 ? { people: saidOf(about) } : {}),
    }),
  );
}
