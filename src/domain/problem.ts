import { z } from "zod";

/** Trouble that the person can do something about. `next` is never empty: a dead end is a bug. */
export const Problem = z.object({ code: z.string(), summary: z.string(), next: z.string() }).readonly();
export type Problem = z.infer<typeof Problem>;

/** `code` is for tests, records and faces, never shown; `summary` and `next` are whole sentences. */
export const problem = (code: string, summary: string, next: string): Problem => ({ code, summary, next });
