import { spellCount } from "../../domain/spell-count.ts";
import { type Pace, tellPace } from "../../operations/progress.ts";

/** How far a list is, as it travels to whoever shows it. */
export interface Progress {
  readonly done: number;
  readonly size: number;
  readonly pace: Pace | null;
}

const LONGEST_BAR = 30;
const SHORTEST_BAR = 5;

/**
 * "▓▓▓▓░░░░ 412 of 1,200 · 7.1 a second, about 2 min left", in one line of so many columns: a line that wraps can't be
 * drawn over. Where there is little room, how fast it goes gives way, then the bar.
 */
export function progressLine({ done, size, pace }: Progress, columns: number): string {
  const room = columns - 1;
  const count = `${spellCount(done)} of ${spellCount(size)}`;
  const whole = pace ? `${count} · ${tellPace(pace)}` : count;
  const words = whole.length + 1 + SHORTEST_BAR <= room ? whole : count;
  const bar = Math.min(LONGEST_BAR, room - words.length - 1);
  if (bar < SHORTEST_BAR) return words.slice(0, room);
  const filled = size > 0 ? Math.floor((done / size) * bar) : 0;
  return `${"▓".repeat(filled)}${"░".repeat(bar - filled)} ${words}`;
}
