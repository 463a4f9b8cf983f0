// What a card is drawn from, and the lines that several of them have.
import type { OperationId } from "../../domain/ids.ts";
import { shortPlanName } from "../../domain/license.ts";
import type { Item, ItemCounts, Operation } from "../../domain/operation.ts";
import type { SeatCount } from "../../domain/proposal.ts";
import { spellCount } from "../../domain/spell-count.ts";
import type { Rest } from "../../operations/mark-undone.ts";
import type { Pace } from "../../operations/progress.ts";
import { tellItem } from "../../operations/telling.ts";
import type { Parking } from "../parking.ts";
import { escapeText, type Shade } from "./text.ts";

export interface CardFacts {
  readonly operation: Operation;
  /** The first items; `counts` has them all. */
  readonly items: readonly Item[];
  readonly counts: ItemCounts;
  /** Stopped or paused: so many who were begun are brought to their end first. */
  readonly finishing: number;
  /** What a partial undo of it left; null where nothing was undone, or all of it. */
  readonly rest: Rest | null;
  /** How fast it goes; null before that can be told. */
  readonly pace: Pace | null;
  /** Where others read along, numbers are hidden. */
  readonly masked: boolean;
  /** Nobody but the asker reads this card. */
  readonly askersOwn: boolean;
  /** Who can be the second person it waits for, in words; null while it doesn't wait for one. */
  readonly seconds: string | null;
  readonly mode: "observe" | "act";
  readonly paused: boolean;
  /** Since when Zoom has not answered; null while it does. */
  readonly silent: Date | null;
  /** It waits for Zoom's next day; null when it doesn't. */
  readonly parked: Parking | null;
  /** The report of a list is in the list's thread, not in the asker's DM. */
  readonly reportedBeside: boolean;
  /** The operation on the same person that it waits for. */
  readonly behind: OperationId | null;
}

/** Who stands for it: the asker, and the other person where one confirmed. */
export function byWhom({ requester, confirmedBy }: Operation): string {
  const asker = escapeText(requester.name);
  return confirmedBy && confirmedBy.slackId !== requester.slackId
    ? `asked by ${asker}, confirmed by ${escapeText(confirmedBy.name)}`
    : `by ${asker}`;
}

/** Free seats before and after, plan by plan. */
export const seatsOf = (seats: readonly SeatCount[]): string =>
  seats
    .map(
      ({ name, before, after, promised = 0 }) =>
        `${escapeText(shortPlanName(name))}: free seats ${spellCount(before)} → ${spellCount(after)}${promised > 0 ? `, ${spellCount(promised)} promised` : ""}`,
    )
    .join(" · ");
/** "" where no seats are taken or given back. */
export const seatLine = ({ proposal }: Operation): string => seatsOf(proposal.seats);

/** What became of one person. */
export const told = (item: Item, shade: Shade): string => escapeText(shade(tellItem(item)));
