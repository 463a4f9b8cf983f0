// Hours as people say them: "5pm", "17:00", "17 Uhr", "at noon", "at five".
import { countOf } from "../../../domain/number-words.ts";
import { wordTable } from "../../../domain/word-table.ts";

const NAMED = wordTable<string>({
  noon: "12:00",
  midday: "12:00",
  mittag: "12:00",
  midi: "12:00",
  midnight: "23:59",
  mitternacht: "23:59",
  minuit: "23:59",
});
const PARTS = wordTable<string | null>({
  morning: "09:00",
  afternoon: null,
  evening: null,
  night: null,
  fruh: "09:00",
  vormittag: null,
  nachmittag: null,
  abend: null,
  matin: "09:00",
  soir: null,
});
const AT =
  /^(?:at|around|by|until|till|before|after|gegen|um|ab|bis|vor|nach|vers|avant|apres|this|tomorrow|every)$/u;
const ENDS = /^(?:|sharp|today|tomorrow|tonight|on|and|please|latest|pm|am|<\w+>)$/u;
const DAY =
  /^(?:\p{L}+day|tomorrow|morgen|demain|heute|today|\p{L}+tag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)$/u;

/** The time a clock shows, of "5pm", "5:30 p.m.", "17 uhr", "17h30". */
export function clockTime(said: string): string | null {
  const [, hours = "", minutes = "00", half] = /^(\d{1,2})(?:[:.h](\d{2}))?h? ?([ap])?/u.exec(said) ?? [];
  const hour = Number(hours);
  if (hours === "" || hour > 23 || (half && (hour > 12 || hour === 0))) return null;
  const full = half === undefined ? hour : (hour % 12) + (half === "p" ? 12 : 0);
  return `${String(full).padStart(2, "0")}:${minutes}`;
}

/** An hour that is told in words; which half of the day "at five" means is anybody's guess. */
export function hourAt(
  words: readonly string[],
  at: number,
): { readonly time: string | null; readonly words: number } | undefined {
  const [before = "", word = "", next = ""] = [words[at - 1], words[at], words[at + 1]];
  const named = NAMED[word];
  if (named !== undefined) return { time: named, words: 1 };
  if (word in PARTS && DAY.test(before)) return { time: PARTS[word] ?? null, words: 1 };
  if (word === "lunch" && /^(?:at|before|after|by|until)$/u.test(before)) return { time: null, words: 1 };
  const hour = /^\d/u.test(word) || word === "a" || word === "an" ? undefined : countOf(word);
  const spoken = hour !== undefined && hour > 0 && hour < 13 && AT.test(before);
  return spoken && ENDS.test(next) ? { time: null, words: 1 } : undefined;
}
