// Something that was done, taken back.
import type { SaidDay } from "../../../domain/day.ts";
import { CHANGING } from "../../interpretation.ts";
import type { Clause } from "../clauses/clauses.ts";
import { spanSaid } from "../questions/span-asked.ts";
import { act, acts, ask, itemsOfKind, type Reading, saidOf, unclearPerson } from "../reading.ts";
import type { Request } from "./request.ts";

// "Kate's last change" is what she did; "Kate's transfer" is what was done to her.
const THEIR_DOING =
  /P\d+ 'S (?:(?:last|latest|recent|most|PAST|NOW|whole|own|FREE|entire) )*(?:CHANGE|\S*HISTORY|IMPORT|work|mess|doings?|actions?|stuff|mistakes?|edits?|FILE|operations?|act|$)/u;
// Who is named is whom it was done to, unless the words say that they did it.
const BY_THEM =
  /\b(?:by|from|MADE by) P\d|P\d+ (?:has |had |just |HAVE |ISIT )*\S*(?:CHANGED|did|made|MADE)/u;
// "What I did to Kate", "my changes to Bob"
const OWN_DOING =
  /\bONESELF (?:\S+ )?\S*(?:CHANGED|CHANGE|did|made|MADE|work)\S*\b.*\b(?:to|for|with|on|of|from) P\d/u;
// "Op-77c0", "operation 9e1d": as it is written on other people's tickets.
const NAMED = /\b(?:op|operation|vorgang)[-_ #]?((?=[a-z]*\d)[\da-z]{2,12})\b/u;

const NOT_THEM = /\bNOT (?:that |the |this )*P0\b/u;
const RESTORE = /^(?:restore|bring back|put (?:it|that|them) back)$/u;

// "Yesterday" is that day; "since Monday" goes on.
function spanOf(clause: Clause, day: SaidDay, today: string | undefined): Record<string, string> {
  const { since, until } = spanSaid(clause, today);
  const from = day.day ?? since ?? day.said;
  const single =
    /^(?:yesterday|gestern|hier)$/u.test(day.said) && !/\b(?:since|seit|depuis)\b/u.test(clause.line);
  const to = until ?? (single ? from : undefined);
  return { since: from, ...(to === undefined ? {} : { until: to }) };
}

/** An operation taken back: one at a time. */
export function undoing({ clause, line, people, said }: Request): Reading {
  const operation =
    itemsOfKind(clause, "operation")[0]?.id ??
    NAMED.exec(line)?.[1] ??
    /\bUNDO\b (?:\S+ ){0,2}?(\d{1,6})\b/u.exec(line)?.[1];
  const day = itemsOfKind(clause, "day")[0]?.day;
  const kind = /\bIMPORT\b|\bFILE\b/u.test(line) ? "import" : undefined;
  // "No, not that Kate! Revert": named to say who was not meant.
  const named = NOT_THEM.test(line) ? [] : clause.people;
  const own = OWN_DOING.test(line);
  const owner = !own && (BY_THEM.test(line) || THEIR_DOING.test(line)) ? clause.people[0] : undefined;
  // "Can you undo a transfer?", "… or is that final?": whether it can be done at all.
  if (
    clause.asks &&
    /\bUNDO (?:an?|any|eine?n?|une?|such|these)\b|\bor ISIT (?:that|PRONOUN|it|this|everything)\b/u.test(line)
  )
    return { is: "how-to" };
  if (/\bALL\b|\beverything\b|\balles\b|\btout\b/u.test(line))
    return ask("which_operation", "I undo one operation at a time. Which one?", { tool: "undo_operation" });
  // "Restore Kate's license" may ask for a new one; "it was removed by mistake" tells what is taken back.
  const restored = clause.items.some((item) => item.is === "marks" && RESTORE.test(item.folded));
  const told = /\b(?:TAKEN?|CHANGED?|GIVEN|MOVE)\b/u.test(line) || !restored;
  if (clause.people.length > 0 && !owner && !told && /\bLICENSE\b|\bPHONE\b|\bNUMBER\b/u.test(line))
    return ask("what", "Undo what was taken from them, or give a new license?", {
      tool: "undo_operation",
      input: { people: saidOf(people) },
    });
  if (clause.people.length === 0 && /\b(?:for|from|of) PRONOUN\b/u.test(line) && people.length === 0)
    return ask("which_user", "Whose? Mention them.", { tool: "undo_operation" });
  const unclear = unclearPerson(named, "undo_operation", said.vocabulary);
  if (unclear) return unclear;
  const op = operation ?? (kind && day ? `${kind} ${day.day ?? day.said}` : kind);
  // "I gave Bob a license by mistake, take it back": what was told a moment ago is what is taken back.
  const before =
    named.length === 0 && op === undefined && !day && !CHANGING.has(said.lastTool ?? "show_person")
      ? said.all
      : [];
  const about = owner ? [] : [...named, ...before];
  return acts(
    act("undo_operation", {
      ...(op === undefined ? {} : { op }),
      ...(owner ? { actor: owner.said } : own ? { actor: "me" } : {}),
      ...(day && !kind && op === undefined ? spanOf(clause, day, said.vocabulary.today) : {}),
      ...(about.length > 0 ? { people: saidOf(about) } : {}),
    }),
  );
}
