// Short answers that only mean something after what was said before: "2", "@lee", "the other one", "same for him".

import { wordTable } from "../../../domain/word-table.ts";
import type { Act, Clarification, SaidInput } from "../../interpretation.ts";
import { fold } from "../../text.ts";
import type { EarlierMessage } from "../context.ts";
import type { Item, SaidPerson } from "../words/item.ts";

const ORDINALS = wordTable<number>({
  first: 0,
  second: 1,
  third: 2,
  fourth: 3,
  fifth: 4,
  one: 0,
  two: 1,
  three: 2,
  former: 0,
  latter: 1,
});

/** What Zac says where an answer or a click is waited for. */
export const WAITS = /\b(?:confirm|cancel|approve)\b|\?/iu;

/** The line the asker wrote last, and what Zac said last, if Zac spoke after it. */
export function lastExchange(thread: readonly EarlierMessage[]): {
  readonly mine: string | undefined;
  readonly zacs: string | undefined;
} {
  const mine = thread.findLast((message) => message.from === "speaker");
  const last = thread.at(-1);
  return { mine: mine?.text, zacs: last?.from === "zac" ? last.text : undefined };
}

const POINTING =
  /\b(?:both|beide[nr]?|him|her|hers|his|he|she|them|their|they|ihn|ihm|ihr|lui|elle|leur)\b/iu;

const SEVERAL = /\b(?:both|they|them|their|beide[nr]?|ihnen|ils|elles|leur|ambos)\b/iu;

/**
 * Whom "him" or "her" means after an earlier message: the one person its writer named there (or all, for "both" and "they"), as long as nobody has
 * spoken of anybody else since. Only ever the asker's own words.
 */
export function pointedAtBefore(
  text: string,
  thread: readonly EarlierMessage[],
  peopleIn: (text: string) => readonly SaidPerson[],
): readonly SaidPerson[] {
  const at = thread.findLastIndex((message) => message.from === "speaker");
  const mine = thread[at];
  if (!mine || !POINTING.test(text)) return [];
  const named = peopleIn(mine.text);
  const since = thread.slice(at + 1).filter(({ from }) => from === "other");
  const fits = named.length === 1 || (named.length > 1 && SEVERAL.test(text));
  return fits && since.every((message) => peopleIn(message.text).length === 0) ? named : [];
}

const BUTTON = /^(?:confirm|cancel|approve|decline|undo|stop|yes|no)$/iu;

/** What can be picked in a message of Zac's: "1. Mike Chen 2. Mike Cheng", or "Mike Chen or Mike Cheng?". */
export function choicesIn(message: string): readonly string[] {
  const listed = [...message.matchAll(/(?:^|[\s(])(\d)[.)]\s+(.+?)(?=(?:[\s(]\d[.)]\s)|[\n,;?]|$)/gu)].map(
    (match) => (match[2] ?? "").trim(),
  );
  if (listed.length >= 2) return listed;
  const either =
    /(?:^|[:?,]|mean|which)\s*([\p{L}' .-]{2,40}?)(?:,\s*([\p{L}' .-]{2,40}?))?,?\s+or\s+([\p{L}' .-]{2,40}?)\s*(?:\?|$)/iu.exec(
      message,
    );
  const named = (either ?? [])
    .slice(1)
    .filter((one): one is string => one !== undefined && one.trim() !== "")
    .map((one) => one.trim());
  // "Confirm or Cancel?" names buttons, and nobody.
  return named.some((one) => BUTTON.test(one)) ? [] : named;
}

/** Which of the choices a short answer picks. */
export function picked(
  answer: string,
  choices: readonly string[],
  excluded: string | undefined,
): string | undefined {
  const words = fold(answer)
    .replace(/[^\p{L}\p{N}' ]/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
  const bare = words
    .replace(
      /^(?:(?:the|number|option|no|nope|nr|take|choose|pick|i mean|i meant|it's|its|wait|sorry|oh|ah|hm+|ok|okay|yes|yeah|yep|well|actually|please) )+/u,
      "",
    )
    .replace(/(?: (?:one|please|pls|option|thanks|thx|then|of course|obviously|it is))+$/u, "");
  if (/^\d$/u.test(bare)) return choices[Number(bare) - 1];
  const ordinal = ORDINALS[bare];
  if (ordinal !== undefined) return choices[ordinal];
  if (bare === "last") return choices.at(-1);
  if (bare === "other" && choices.length === 2)
    return choices.find((one) => fold(one) !== fold(excluded ?? choices[0] ?? ""));
  const named = choices.filter((one) => fold(one).split(/[\s(]/u).includes(bare) || fold(one) === bare);
  return named.length === 1 ? named[0] : undefined;
}

/** What a bare answer adds to what was asked: a person, a plan, an extension, a number. */
export function filledIn(asked: Clarification, items: readonly Item[]): Act | undefined {
  if (!asked.tool) return undefined;
  const rest = items.filter(
    (item) =>
      item.is !== "stop" &&
      !(
        item.is === "marks" &&
        ["LICENSE", "EXT", "PLANWORD", "ONESELF"].some((mark) => item.marks.some((one) => one === mark))
      ) &&
      !(item.is === "word" && /^(?:for|to|the|a|it|is|that|and|on|of|one)$/u.test(item.folded)),
  );
  const people = rest.filter((item): item is SaidPerson => item.is === "person");
  const input: SaidInput = asked.input ?? {};
  const [only] = rest;
  if (rest.length > 0 && people.length === rest.length) {
    const unclear = people.some((person) => person.known.length > 1);
    return unclear || !asked.about.startsWith("which_user")
      ? undefined
      : { tool: asked.tool, input: { ...input, people: people.map((person) => person.said) } };
  }
  if (rest.length !== 1 || !only) return undefined;
  if (asked.about === "which_extension" && only.is === "digits")
    return { tool: asked.tool, input: { ...input, extension: only.digits } };
  if (asked.about === "which_plan" && only.is === "plan")
    return { tool: asked.tool, input: { ...input, callingPlan: only.said } };
  return undefined;
}

/** The same act for somebody else. A number or an extension belongs to one person and is not said again. */
export function sameFor(act: Act, people: readonly string[]): Act | undefined {
  if (act.tool === "transfer_phone" || act.tool === "import_roster" || act.tool === "undo_operation")
    return undefined;
  const { number: _number, extension: _extension, numberTo: _numberTo, ...rest } = act.input;
  if (act.tool === "set_extension") return undefined;
  if (act.tool === "unassign_number" && act.input.people === undefined) return undefined;
  return { tool: act.tool, input: { ...rest, people } };
}
