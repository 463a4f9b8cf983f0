import { z } from "zod";
import { ZoomRefused } from "../ports/zoom.ts";
import type { Call } from "./one-call.ts";
import type { Requests } from "./request.ts";

// Page tokens live for 15 minutes; a list read slowly, behind an import, can outlive one.
const RESTARTS = 2;
/** More pages than any account has: a token that never ends would turn round for ever. */
const PAGES = 2000;

const isStaleToken = (error: unknown): boolean =>
  error instanceof ZoomRefused && (error.code === 1003100 || /next page token/i.test(error.message));

/**
 * A whole list, through to the end, each item read by itself: one that is not as documented is left out and counted,
 * it doesn't take the others with it. `key` tells items apart, because Zoom's pages may repeat one.
 */
export async function listAll<Item>(
  requests: Requests,
  call: Call,
  list: {
    readonly under: string;
    readonly item: z.ZodType<Item>;
    readonly key: (item: Item) => string;
    readonly skipped?: (count: number) => void;
    /** Told of each page, with how many items Zoom says there are; "stop" reads no further. */
    readonly page?: (total: number | null) => "go on" | "stop";
  },
): Promise<readonly Item[]> {
  for (let restarts = 0; ; restarts += 1) {
    try {
      return await readThrough(requests, call, list);
    } catch (error) {
      if (!isStaleToken(error) || restarts === RESTARTS) throw error;
    }
  }
}

async function readThrough<Item>(
  requests: Requests,
  call: Call,
  list: Parameters<typeof listAll<Item>>[2],
): Promise<readonly Item[]> {
  const Page = z.object({
    next_page_token: z.string().nullish(),
    total_records: z.number().nullish(),
    [list.under]: z.array(z.unknown()).nullish(),
  });
  const items = new Map<string, Item>();
  let skipped = 0;
  let token: string | undefined;
  for (let page = 0; page < PAGES; page += 1) {
    const answer: Readonly<Record<string, unknown>> = await requests.read(
      { ...call, query: { ...call.query, next_page_token: token } },
      Page,
    );
    const rows = answer[list.under];
    for (const row of Array.isArray(rows) ? rows : []) {
      const read = list.item.safeParse(row);
      if (!read.success) skipped += 1;
      else if (!items.has(list.key(read.data))) items.set(list.key(read.data), read.data);
    }
    const total = typeof answer.total_records === "number" ? answer.total_records : null;
    if (list.page?.(total) === "stop") return [...items.values()];
    const next = typeof answer.next_page_token === "string" ? answer.next_page_token : "";
    if (next === "") {
      if (skipped > 0) list.skipped?.(skipped);
      return [...items.values()];
    }
    token = next;
  }
  throw new Error(`the list under ${list.under} does not end`);
}
