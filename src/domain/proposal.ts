import { z } from "zod";
import { Change } from "./change.ts";
import { OperationId } from "./ids.ts";
import { RowToKeep } from "./kept-row.ts";
import { PersonRef } from "./person.ts";
import { Shown } from "./phone.ts";
import { Problem } from "./problem.ts";
import { RosterSummary } from "./roster-summary.ts";

/** One person's part of a proposal: what was shown of them, and the ordered changes. */
export const ProposedItem = z.object({
  person: PersonRef,
  /** Job title and site, told on the card beside the name. */
  about: z.string(),
  shown: Shown,
  changes: z.array(Change).readonly(),
  /** What the card says beyond the changes: lines such as "voicemail" that undo can't bring back. */
  lost: z.array(z.string()).readonly().default([]),
  /** Line of the roster this came from, 1-based; null elsewhere. */
  line: z.number().int().nullable().default(null),
  /** Items that must have been applied before this one may start, by position. A transfer frees the giver first. */
  after: z.array(z.number().int()).readonly().default([]),
  /** When this item cannot be done, put these earlier items back. A transfer's giver gets the phone back. */
  putsBack: z.array(z.number().int()).readonly().default([]),
});
export type ProposedItem = z.infer<typeof ProposedItem>;

/** Free seats of one plan before and after a proposal. */
export const SeatCount = z.object({
  type: z.number(),
  name: z.string(),
  before: z.number(),
  after: z.number(),
  /** Of those free afterwards: how many are for people who haven't appeared yet. */
  promised: z.number().optional(),
});
export type SeatCount = z.infer<typeof SeatCount>;

export const Changes = z.object({
  outcome: z.literal("changes"),
  /** One line: what this is, as the card's title and the history's row. Names the people. */
  title: z.string(),
  items: z.array(ProposedItem).min(1).readonly(),
  seats: z.array(SeatCount).readonly(),
  /** Above the buttons: what one should know before confirming. */
  warnings: z.array(z.string()).readonly(),
  /** Told on the card: which rule chose the plan, and the like. */
  notes: z.array(z.string()).readonly(),
  /** People or rows that asked for something and get nothing, each with its reason. */
  left: z
    .array(z.object({ who: z.string(), why: Problem, line: z.number().int().nullable().default(null) }))
    .readonly(),
  /** True when another active person could have been meant: never applied without a look. */
  mistakable: z.boolean().default(false),
  /** Why a second person must confirm; null where the asker's own confirm is enough. */
  needsSecond: z.string().nullable().default(null),
  /** Rows of people who aren't there yet: kept when the confirm says so. */
  keep: z.array(RowToKeep).readonly().default([]),
  /** What the asker has to type to confirm: how many lose something. Null where a click is enough. */
  typed: z.number().int().nullable().default(null),
  /** The operation whose changes these take back, and its risk in this case: one click, or a card. */
  undoOf: OperationId.nullable().default(null),
  risk: z.enum(["reversible", "destructive"]).nullable().default(null),
  /** Names of the sites these changes touch, by id; `main` is where somebody new goes. For what site admins may do. */
  siteNames: z.record(z.string(), z.string()).readonly().default({}),
  /** When it is to be done, ISO 8601; null is at once. */
  dueAt: z.string().nullable().default(null),
  /** The file these changes came from; null when they were asked for one by one. */
  roster: RosterSummary.nullable().default(null),
});
export type Changes = z.infer<typeof Changes>;

/** One line of a menu. `input` is merged into what was asked when it is picked. */
export interface Option {
  readonly label: string;
  readonly detail: string;
  readonly input: Readonly<Record<string, unknown>>;
  /** When picking asks another tool. */
  readonly tool?: string;
  /** A further menu behind this line. */
  readonly menu?: { readonly question: string; readonly options: readonly Option[] };
}

/** What a tool answers. A tool never writes. */
export type Proposal =
  | Changes
  | { readonly outcome: "no-op"; readonly because: string }
  | {
      readonly outcome: "choose";
      readonly question: string;
      readonly options: readonly Option[];
      readonly next: string;
      readonly beside?: Beside;
    }
  | Blocked
  | { readonly outcome: "answer"; readonly answer: Answer }
  /** A question for the guides, which the assistant has. */
  | { readonly outcome: "how-to"; readonly question: string };

interface Blocked {
  readonly outcome: "blocked";
  readonly problem: Problem;
  readonly offer?: Offer;
  /** The field of the input that it is about: a form shows it there. */
  readonly field?: string;
  readonly beside?: Beside;
}

/** What helps somebody who is stuck: facts, words to copy into a mail, and other things that could be done. */
export interface Beside {
  readonly lines: readonly string[];
  readonly copy: string | null;
  readonly offers: readonly Offer[];
}

/** Another tool offered as a button beside a problem. */
export interface Offer {
  readonly label: string;
  readonly tool: string;
  readonly input: Readonly<Record<string, unknown>>;
}

/** What a read tool answers: a title, facts, and a table when there is one. Faces render it; no face knows which tool it is. */
export interface Answer {
  readonly title: string;
  readonly lines: readonly string[];
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly table: {
    readonly columns: readonly string[];
    readonly rows: readonly (readonly string[])[];
  } | null;
  /** Phone numbers that stand in the answer: a face where others read along masks them. */
  readonly numbers: readonly string[];
  readonly offers: readonly Offer[];
  /** Name of the CSV the table is to be given as; null to show it. */
  readonly file: string | null;
  /** A kept file that is handed over with it. */
  readonly attached: { readonly name: string; readonly key: string } | null;
  readonly data: unknown;
}

/** A proposal of changes, with what was not said at its default. Throws without an item: that is a bug of the caller. */
export const changes = (
  partial: Pick<Changes, "title"> &
    Partial<Omit<Changes, "items">> & { readonly items: readonly ProposedItem[] },
): Changes => ({
  outcome: "changes",
  seats: [],
  warnings: [],
  notes: [],
  left: [],
  mistakable: false,
  needsSecond: null,
  keep: [],
  typed: null,
  undoOf: null,
  risk: null,
  siteNames: {},
  dueAt: null,
  roster: null,
  ...partial,
});

/** Nothing is to be done: it is so already. `because` is all that is told. */
export const noOp = (because: string): Proposal => ({ outcome: "no-op", because });

/** It can't be done as it was asked. What goes with the problem is left out where there is none. */
export const blocked = (
  problem: Problem,
  { offer, field, beside }: Partial<Pick<Blocked, "offer" | "field" | "beside">> = {},
): Proposal => ({
  outcome: "blocked",
  problem,
  ...(offer ? { offer } : {}),
  ...(field ? { field } : {}),
  ...(beside ? { beside } : {}),
});

/** A menu: what is asked goes on with the input of the line that is picked. `next` is told below it. */
export const choose = (
  question: string,
  options: readonly Option[],
  next = "",
  beside?: Beside,
): Proposal => ({ outcome: "choose", question, options, next, ...(beside ? { beside } : {}) });

/** What a read tool found, with what was not said at nothing. */
export const answer = (partial: Partial<Answer> & { readonly title: string }): Proposal => ({
  outcome: "answer",
  answer: {
    lines: [],
    facts: [],
    table: null,
    numbers: [],
    offers: [],
    file: null,
    attached: null,
    data: null,
    ...partial,
  },
});
