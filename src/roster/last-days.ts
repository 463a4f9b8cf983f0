// Until when people work, as columns of last days say it: of leavers whose phones are taken now, some are still at theirs.
import { dayAt, dayOf, plusDays } from "../domain/day.ts";
import { saysLeaving } from "./leavers.ts";
import { plainWords } from "./plain-words.ts";
import type { Header } from "./read-header.ts";
import type { CsvRecord } from "./read-records.ts";
import type { LastDays } from "./roster.ts";
import { isBlankAnswer } from "./words-for-nothing.ts";

/** The first column of last days in which most of what stands is a date; null where there is none. */
export function lastDays(
  { names, ignored }: Header,
  records: readonly CsvRecord[],
  region: string,
): LastDays | null {
  for (const index of ignored) {
    const column = names[index] ?? "";
    if (!saysLeaving(column)) continue;
    const filled = records.filter(({ cells }) => !isBlankAnswer(cells[index] ?? ""));
    const dayOf = dayReader(index, filled, region);
    const days = filled.flatMap((record) => {
      const day = dayOf(record);
      return day === undefined ? [] : [{ line: record.line, day }];
    });
    if (days.length * 2 > filled.length) return { column, days };
  }
  return null;
}

/** Reads the ISO days of a column, in the order of day and month that the column itself shows; undefined for anything else. */
export function dayReader(
  index: number,
  records: readonly CsvRecord[],
  region: string,
): (record: CsvRecord) => string | undefined {
  const monthFirst = isMonthFirst(
    records.map(({ cells }) => cells[index] ?? ""),
    region,
  );
  return ({ cells }) => dayIn(cells[index] ?? "", monthFirst);
}

const SLASHED = /^(\d{1,2})[/-](\d{1,2})[/-]((?:20)?\d{2})(?![\d])/u;

/** 11/30 has no thirtieth month: one such date tells how the column is written; without one, as the country does. */
function isMonthFirst(cells: readonly string[], region: string): boolean {
  const parts = cells.flatMap((cell) => {
    const found = SLASHED.exec(cell.trim());
    return found ? [{ first: Number(found[1]), second: Number(found[2]) }] : [];
  });
  if (parts.some(({ second }) => second > 12)) return true;
  return region === "US" && parts.every(({ first }) => first <= 12);
}

/** A spreadsheet's own count of days, for the years 2018 to 2064: a cell that lost its format. */
const SERIAL = /^(4[3-9]\d{3}|5\d{4})(?:\.0*)?$/u;
const SERIAL_ZERO = "1899-12-30";

/** The ISO day that a cell says, with its year; undefined for anything else. */
function dayIn(cell: string, monthFirst: boolean): string | undefined {
  const text = cell.trim().slice(0, 40);
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/u.exec(text);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dotted = /^(\d{1,2})\.\s?(\d{1,2})\.\s?((?:20)?\d{2})(?!\d)/u.exec(text);
  if (dotted) return dayOf(yearOf(dotted[3]), Number(dotted[2]), Number(dotted[1]));
  const slashed = SLASHED.exec(text);
  if (slashed) {
    const [first, second] = [Number(slashed[1]), Number(slashed[2])];
    return dayOf(yearOf(slashed[3]), monthFirst ? first : second, monthFirst ? second : first);
  }
  const serial = SERIAL.exec(text)?.[1];
  if (serial) return plusDays(SERIAL_ZERO, Number(serial));
  // "30 November 2026", "30-Nov-2026", "Nov 30, 2026".
  const words = plainWords(text.replaceAll(",", " ")).split(" ");
  const named = dayAt(words, 0, undefined, { alone: true });
  return named?.exact ? (named.day ?? undefined) : undefined;
}

const yearOf = (digits = ""): number => Number(digits.length === 2 ? `20${digits}` : digits);
