// A thing told first and the order after it: "+1 415 … is free, give it to Sarah", "Pro is right for Ana, switch her".
// Only where both halves are made of nothing but such words; then they are one sentence.
import type { Clause } from "../clauses/clauses.ts";
import type { SaidPerson } from "../words/item.ts";

const TOLD =
  /^(?:P\d+|'S|TEL|PLAN|PLANWORD|LICENSE|PHONE|NUMBER|EXT|PLACE|FREE|LEFT|POOL|ISIT|HAVE|NEED|WHAT|\d{2,8}|free|isn't|aren't|not|the|this|that|there|there's|one|an?|is|for|of|to|be|should|must|will|PRONOUN|ONESELF|i|we|CREATE|new|old|right|best|good|correct|proper|suitable|spare|still|by|by anybody|nobody|anyone|anybody|used|unused|taken|in use|ALL|NEWHIRE|on|belongs|goes|and|:|-|now|NOW|direct|extra|available|just|currently|he|she|asked|asks|promised|wants|wishes|requested|wished|different|,|would|like|GET|FUTURE)$/u;
const TOLD_NOT = /\bNOT (?:used|taken|GIVEN|in use|FREE)\b/u;
const ORDER =
  /^(?:P\d+|\S*(?:GIVE|CHANGE|SET|MOVE|NEED|GET|HAVE|TAKE|SWAP)\S*|PRONOUN|it|that|this|one|PRONOUN\S*|to|for|on|onto|over|so|then|and|please|can|could|let|should|ONESELF|i|we|want|like|now|NOW|accordingly|up|with|'S|over|the|:|in|\d{3,8}|too|instead|EXT|NUMBER|PLAN|LICENSE)$/u;
const DEED = /\b(?:GIVE|TAKE|UNASSIGN|CHANGE|MOVE|SET|SWAP|OFFBOARD|UNDO|IMPORT)\b/u;
const POINTS = /\b(?:PRONOUN|it|that|this|one)\b/u;
const THING = /\b(?:TEL|PLAN|NUMBER|EXT|LICENSE|PHONE)\b/u;

/** The thing a statement is about, as an order names it. */
function thingIn({
  line,
}: Clause): { readonly said: string; readonly owned: boolean; readonly kind: string } | undefined {
  const owned = /P\d+ 'S (?:\S+ )?(?:NUMBER|EXT|LICENSE|PHONE)\b|P\d+ HAVE\b/u.test(line);
  const extension = /\bEXT\b/u.test(line) ? /\b(\d{2,8})\b/u.exec(line)?.[1] : undefined;
  if (extension !== undefined) return { said: `EXT ${extension}`, owned, kind: "EXT" };
  if (/\bTEL\b/u.test(line)) return { said: "NUMBER TEL", owned, kind: "NUMBER" };
  const area = /\b(\d{3})\b/u.exec(line)?.[1];
  if (/\bNUMBER\b/u.test(line) && (area !== undefined || /\bPLACE\b/u.test(line)))
    return { said: `a ${area ?? "PLACE"} NUMBER`, owned, kind: "NUMBER" };
  if (/\bPLAN\b/u.test(line)) return { said: "PLAN", owned, kind: "PLAN" };
  if (/\bNUMBER\b/u.test(line) && /\b(?:FREE|free|LEFT|POOL|spare)\b/u.test(line))
    return { said: "a NUMBER", owned, kind: "NUMBER" };
  if (/P\d+ (?:ISIT promised|NEED) an? (?:LICENSE|PHONE)$/u.test(line))
    return { said: "a LICENSE", owned: false, kind: "LICENSE" };
  return /\b(?:LICENSE|PHONE)\b/u.test(line) && /\b(?:FREE|free|LEFT|POOL|spare|one)\b/u.test(line)
    ? { said: "a LICENSE", owned, kind: "LICENSE" }
    : undefined;
}

const isTold = ({ line, asks }: Clause): boolean =>
  !asks &&
  /\b(?:TEL|PLAN|NUMBER|EXT|LICENSE|PHONE|\d{4,6})\b/u.test(line) &&
  !DEED.test(line) &&
  line
    .replace(TOLD_NOT, "FREE")
    .split(" ")
    .every((word) => TOLD.test(word));
const isOrder = ({ line, asks }: Clause): boolean =>
  !asks &&
  !THING.test(line.replace(/\b(?:that|this|PRONOUN) (?:NUMBER|PLAN|LICENSE)\b|\bEXT\b/gu, "it")) &&
  line.split(" ").every((word) => ORDER.test(word)) &&
  (DEED.test(line) || /\b(?:NEED|GET|HAVE)\b/u.test(line)) &&
  !/\bTAKE\b(?! PRONOUN$)/u.test(line);

/** Two clauses as one, when the second is an order about what the first tells of. */
function joined(told: Clause, order: Clause): Clause | undefined {
  if (!isTold(told) || !isOrder(order)) return undefined;
  const bare = /^(?:EXT )?(\d{4,6}) ISIT /u.exec(told.line)?.[1];
  const thing =
    bare !== undefined && /\b(?:that|this) EXT\b/u.test(order.line)
      ? { said: `EXT ${bare}`, owned: false, kind: "EXT" }
      : thingIn(told);
  if (!thing) return undefined;
  const receivers = order.people.length > 0 ? order.people : told.people;
  const [receiver] = receivers;
  if (!receiver || receivers.length > 1 || told.people.length > 1) return undefined;
  const pointed = POINTS.test(order.line) || order.people.length === 0;
  if (!pointed) return undefined;
  const [owner] = told.people;
  const items = [
    ...told.items.filter((item) => item.is !== "person"),
    ...order.items.filter((item) => item.is !== "person"),
  ];
  const as = (line: string, people: readonly SaidPerson[]): Clause => ({
    ...order,
    items: [...people, ...items],
    line,
    people,
  });
  // "Kate's extension is 2100, make it 2200": hers, to be another one.
  const other = /\b(\d{3,8})\b/u.exec(order.line)?.[1];
  if (other !== undefined)
    return thing.kind === "EXT" ? as(`CHANGE EXT of P0 to ${other}`, [receiver]) : undefined;
  // "Kate has a 415 number. Bob needs one": one more, and not hers.
  const another = /\bone\b/u.test(order.line) && !/\b(?:PRONOUN|it|that|this)\b/u.test(order.line);
  if (another && owner && owner.said !== receiver.said) return undefined;
  const hands = owner && owner.said !== receiver.said && thing.owned;
  if (hands && thing.kind === "NUMBER") return as("MOVE P0 'S NUMBER TEL to P1", [owner, receiver]);
  if (hands || (owner && owner.said !== receiver.said)) return undefined;
  if (thing.owned && !/\bNEED\b/u.test(told.line) && order.people.length === 0) return undefined;
  if (thing.kind === "EXT") return as(`SET EXT of P0 to ${thing.said.slice(4)}`, [receiver]);
  if (thing.kind === "PLAN")
    return as(/\b(?:CHANGE|MOVE|SWAP)\b/u.test(order.line) ? "CHANGE P0 to PLAN" : "GIVE P0 PLAN", [
      receiver,
    ]);
  return as(`GIVE P0 ${thing.said}`, [receiver]);
}

/** Clauses, those that lean on the one before joined to it. */
export function leaning(clauses: readonly Clause[]): readonly Clause[] {
  const result: Clause[] = [];
  for (const clause of clauses) {
    const before = result.at(-1);
    const one = before ? joined(before, clause) : undefined;
    if (one) result[result.length - 1] = one;
    else result.push(clause);
  }
  return result;
}
