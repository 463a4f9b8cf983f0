// A request's card may stand in several people's messages. Once one of them has answered, the others say so as well.
import { WebAPIPlatformError, type WebClient } from "@slack/web-api";
import { z } from "zod";
import { DAY_MS } from "../domain/day-ms.ts";
import type { Notes } from "../ports/notes.ts";
import { plain } from "./blocks/text.ts";

const Copies = z.array(z.object({ channel: z.string(), ts: z.string() })).catch([]);
export type Copies = z.infer<typeof Copies>;

const KIND = "request-card";
const MONTH_MS = 30 * DAY_MS;

/** `id`: the request's own. */
export const keepCopies = (id: string, copies: Copies, notes: Notes): Promise<void> =>
  notes.put(KIND, id, copies, { expiresInMs: MONTH_MS });

/** Draws every copy as answered, but for the one that was clicked. A message that is gone stays gone. */
export async function settleCopies(
  id: string,
  text: string,
  {
    clicked,
    client,
    notes,
  }: { readonly clicked: string | null; readonly client: WebClient; readonly notes: Notes },
): Promise<void> {
  for (const { channel, ts } of Copies.parse(await notes.take(KIND, id))) {
    if (ts === clicked) continue;
    const { blocks } = plain(text);
    await client.chat.update({ channel, ts, text, blocks: [...blocks] }).catch((error: unknown) => {
      if (!(error instanceof WebAPIPlatformError)) throw error;
    });
  }
}
