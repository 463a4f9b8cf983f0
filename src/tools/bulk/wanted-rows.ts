// "Only London", "everyone except Bob", beside a file: which of its rows are meant, and what is said of the others.
import { z } from "zod";
import { problem } from "../../domain/problem.ts";
import { blocked, choose, type Proposal } from "../../domain/proposal.ts";
import { spellCount } from "../../domain/spell-count.ts";
import type { RowsTerm, RowsWanted } from "../../roster/pick/rows-wanted.ts";
import type { Part, Roster, RosterFault } from "../../roster/roster.ts";
import type { ToolContext } from "../define-tool.ts";
import type { Left } from "../item-for.ts";
import { notThisFile } from "./not-this-file.ts";

const term = z.union([z.string().trim().min(1).max(200), z.object({ lines: z.string(), told: z.string() })]);
const terms = z.array(term).max(20).default([]);

/** As a tool's input has it. */
export const ROWS_WANTED = {
  only: terms.describe("Only these rows of it, as the words say"),
  without: terms.describe("Rows of it that are left out, as the words say"),
  of: terms.describe("Groups the words name, in case the file tells them apart"),
  said: z.string().trim().max(4_000).nullable().default(null).describe("The words that were said beside it"),
};

/** That part of an input. */
export const rowsOf = ({ only, without, of }: RowsWanted): RowsWanted => ({ only, without, of });

const MENTION = /<@([UW][A-Z0-9]+)(?:\|[^>]*)?>|\b(U[A-Z0-9]{6,})\b/gu;
const ONESELF = /^(?:me|myself|mich|moi|mir)$/iu;

/** The same with addresses in the place of mentions: a file knows nobody's Slack id. */
export async function withAddresses(
  { only, without, of }: RowsWanted,
  { directory, actor }: Pick<ToolContext, "directory" | "actor">,
): Promise<RowsWanted> {
  const said = async (one: RowsTerm): Promise<RowsTerm> => {
    if (typeof one !== "string") return one;
    if (ONESELF.test(one)) return actor.email ?? one;
    const ids = [...one.matchAll(MENTION)].map(([as, mentioned, bare]) => ({
      as,
      id: mentioned ?? bare ?? "",
    }));
    let phrase = one;
    for (const { as, id } of ids) {
      const { email, name } = await directory.actor(id);
      phrase = phrase.replace(as, email ?? name);
    }
    return phrase;
  };
  const all = (list: readonly RowsTerm[]) => Promise.all(list.map(said));
  return { only: await all(only), without: await all(without), of: await all(of), said: null };
}

/**
 * What was said beside a list, without what is heeded otherwise: the plan, the site, and what the file is called. Null where
 * nothing is to be done with its rows.
 */
export function saidOfRows(
  { said, callingPlan, site, asks, dryRun }: SaidBeside,
  fileName: string,
): string | null {
  if (said === null || asks !== null || dryRun) return null;
  const heeded = [callingPlan ?? "", site ?? "", fileName.replace(/\.[a-z]{2,4}$/iu, "")]
    .flatMap((one) => one.split(/[^\p{L}\p{N}]+/u))
    .filter((word) => word.length > 1);
  const words = heeded.length > 0 ? new RegExp(`(?<!\\p{L})(?:${heeded.join("|")})(?!\\p{L})`, "giu") : null;
  return words ? said.replace(words, " ") : said;
}

interface SaidBeside {
  readonly said: string | null;
  readonly callingPlan: string | null;
  readonly site: string | null;
  readonly asks: string | null;
  readonly dryRun: boolean;
}

/** A row left out on request: it is told, and neither a fault nor handed back. */
export const NOT_ASKED = "not-asked";

export const leftAside = (part: Part | null): readonly Left[] =>
  (part?.aside ?? []).map(({ line, who }) => ({
    who: who ?? `line ${line}`,
    why: problem(NOT_ASKED, "Left out, as you asked.", ""),
    line,
  }));

/** "Only 23 of 120 rows: those whose Site is London." Empty where the whole file was meant. */
export function partTold(part: Part | null): string {
  if (part === null) return "";
  const { of, aside, unsure, told } = part;
  const shifted =
    unsure > 0
      ? ` ${spellCount(unsure)} more ${unsure === 1 ? "has its" : "have their"} cells shifted, so nobody can tell.`
      : "";
  return `Only ${spellCount(of - aside.length - unsure)} of ${spellCount(of)} rows: ${told}.${shifted}`;
}

/** What is asked of a part of a file says first which part that is. */
export const withPart = (asked: Proposal, roster: Roster | RosterFault): Proposal =>
  asked.outcome === "choose" && roster.outcome === "parsed" && roster.part
    ? { ...asked, question: `${partTold(roster.part)} ${asked.question}` }
    : asked;

/** The question which rows are meant; undefined where there is none. */
export function askWhichRows(read: Roster | RosterFault, file: string): Proposal | undefined {
  if (read.outcome !== "file_error" || !read.rowsAsked) return undefined;
  const { options } = read.rowsAsked;
  if (options.length === 0) return blocked(read.problem);
  return choose(read.problem.summary, [
    ...options.map(({ label, wanted }) => ({ label, detail: "shown first", input: { ...wanted } })),
    notThisFile(file),
  ]);
}
