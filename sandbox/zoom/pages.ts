// Lists in pages. A token says where the next page starts, for which question, and until when: 15 minutes [documented].
import { createHash } from "node:crypto";
import { type Answer, invalid, ok } from "./answers.ts";
import { type Asked, stalePhoneToken } from "./asked.ts";

export interface Page<Item> {
  readonly items: readonly Item[];
  readonly size: number;
  /** Empty at the end. */
  readonly next: string;
  readonly total: number;
}

const LIFETIME_MS = 15 * 60_000;

interface Position {
  readonly offset: number;
  readonly question: string;
  readonly until: number;
}

function read(token: string): Position | null {
  try {
    // Our own token; anything else is caught by the comparison of `question`.
    return JSON.parse(Buffer.from(token, "base64url").toString()) as Position;
  } catch {
    return null;
  }
}

/** The question without page and size: a token belongs to one set of filters. */
function questionOf(query: URLSearchParams): string {
  const filters = [...query]
    .filter(([name]) => name !== "next_page_token" && name !== "page_size")
    .toSorted();
  return createHash("sha256").update(JSON.stringify(filters)).digest("base64url").slice(0, 8);
}

export interface Paging {
  readonly query: URLSearchParams;
  readonly now: number;
  readonly maximum: number;
  /** What a token that is no longer good is answered with: the phone API and number management differ. */
  readonly stale: Answer;
  /** Begin each further page with the last item of the one before. */
  readonly repeats?: boolean;
}

/** One page of a list, or the refusal. */
export function pageOf<Item>(items: readonly Item[], paging: Paging): Page<Item> | Answer {
  const { query, now, maximum, stale, repeats } = paging;
  const size = Number(query.get("page_size") ?? "30");
  if (!Number.isInteger(size) || size < 1 || size > maximum)
    return invalid("page_size", `The value must be between 1 and ${maximum}.`);
  const question = questionOf(query);
  const token = query.get("next_page_token");
  const position = token ? read(token) : { offset: 0, question, until: now + 1 };
  if (!position || position.question !== question || position.until <= now) return stale;
  const start = repeats && position.offset > 0 ? position.offset - 1 : position.offset;
  const end = start + size;
  const following: Position = {
    offset: Math.max(end, position.offset + 1),
    question,
    until: now + LIFETIME_MS,
  };
  return {
    items: items.slice(start, end),
    size,
    next: end < items.length ? Buffer.from(JSON.stringify(following)).toString("base64url") : "",
    total: items.length,
  };
}

export const isPage = <Item>(page: Page<Item> | Answer): page is Page<Item> => "items" in page;

/** A list as the phone API answers with it: a page of it, and how many there are. */
export function listed<Item>(
  items: readonly Item[],
  { query, now }: Pick<Asked, "query" | "now">,
  {
    maximum,
    under,
    row,
    beside = {},
    repeats = false,
  }: {
    readonly maximum: number;
    /** What the list is called in the answer. */
    readonly under: string;
    readonly row: (item: Item) => object;
    /** What else is told beside it. */
    readonly beside?: object;
    readonly repeats?: boolean;
  },
): Answer {
  const page = pageOf(items, { query, now, maximum, stale: stalePhoneToken, repeats });
  if (!isPage(page)) return page;
  return ok({
    next_page_token: page.next,
    page_size: page.size,
    total_records: page.total,
    ...beside,
    [under]: page.items.map(row),
  });
}
