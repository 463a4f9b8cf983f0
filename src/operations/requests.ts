// Somebody who may not change things asks those who may: one card, two buttons, and the asker hears the end.
import { randomUUID } from "node:crypto";
import { z } from "zod";
import { Actor } from "../domain/actor.ts";
import { DAY_MS } from "../domain/day-ms.ts";
import type { AuditLog } from "../ports/audit-log.ts";
import type { JobQueue } from "../ports/job-queue.ts";
import type { Notes } from "../ports/notes.ts";
import { fingerprint } from "./canonical.ts";

export const Request = z.object({
  /** Another one each time it is asked, so that a request that was declined can be made again. */
  id: z.string(),
  by: Actor,
  tool: z.string(),
  input: z.record(z.string(), z.unknown()),
  /** What it is, in one line: told to the admins and back to the asker. */
  title: z.string(),
  why: z.string().nullable(),
  /** Whose site's admins are asked; nobody's in particular when empty. */
  sites: z.array(z.string()).default([]),
});
export type Request = z.infer<typeof Request>;
export type NewRequest = Omit<Request, "id">;

const KIND = "request";
export const REQUEST_JOB = "request-card";
const MONTH_MS = 30 * DAY_MS;

export interface Requesting {
  readonly notes: Notes;
  readonly jobs: JobQueue;
  readonly audit: AuditLog;
}

/** Records the request and has its card sent. False when the same person's same request waits already. */
export async function addRequest(request: NewRequest, { notes, jobs, audit }: Requesting): Promise<boolean> {
  const key = fingerprint([request.by.slackId, request.tool, request.input]).slice(0, 24);
  const id = randomUUID();
  if (!(await notes.putIfAbsent(KIND, key, { ...request, id }, { expiresInMs: MONTH_MS }))) return false;
  await audit.append({
    who: request.by.slackId,
    what: "requested",
    operation: null,
    detail: { tool: request.tool, input: request.input, why: request.why },
  });
  await jobs.send(REQUEST_JOB, { key }, { once: `request-${id}` });
  return true;
}

/** The request behind a card; undefined when somebody has answered it. */
export async function openRequest(
  key: string,
  { notes }: Pick<Requesting, "notes">,
): Promise<Request | undefined> {
  const read = Request.safeParse(await notes.get(KIND, key));
  return read.success ? read.data : undefined;
}

const TAKEN = "request-taken";

/**
 * The request, for one of several clicks to answer; undefined for all others. It stays on the list until it is closed, so
 * that the same click, worked again after a crash, finds it; and until it is given back, where it could not be answered.
 */
export async function takeRequest(
  key: string,
  click: string,
  { notes }: Pick<Requesting, "notes">,
): Promise<Request | undefined> {
  const request = await openRequest(key, { notes });
  if (!request) return undefined;
  const first = await notes.putIfAbsent(TAKEN, request.id, click, { expiresInMs: MONTH_MS });
  return first || (await notes.get(TAKEN, request.id)) === click ? request : undefined;
}

/** It could not be answered: another click may. */
export const giveRequestBack = ({ id }: Request, { notes }: Pick<Requesting, "notes">): Promise<void> =>
  notes.remove(TAKEN, id);

/** It is answered, and leaves the list. `key`: as its card has it. */
export const closeRequest = (key: string, { notes }: Pick<Requesting, "notes">): Promise<void> =>
  notes.remove(KIND, key);

/** What nobody has answered yet, oldest first. */
export async function openRequests({ notes }: Pick<Requesting, "notes">): Promise<readonly Request[]> {
  return (await notes.list(KIND, { limit: 50 }))
    .flatMap(({ value }) => {
      const read = Request.safeParse(value);
      return read.success ? [read.data] : [];
    })
    .toReversed();
}
