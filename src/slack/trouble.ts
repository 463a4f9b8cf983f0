// The edge: what nobody caught becomes one honest sentence, with a number to ask about, and a line in the log.
import { randomUUID } from "node:crypto";
import { problemOf } from "../operations/refusals.ts";
import { ZoomRefused, ZoomUnreachable } from "../ports/zoom.ts";
import { spellMoment } from "../tools/dates.ts";
import { problemMessage } from "./blocks/outcome.ts";
import { type Message, plain } from "./blocks/text.ts";

export interface ErrorLog {
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

/** The message for a person about an error that reached the edge. Moments in it are told in their time zone. */
export function troubleMessage(error: unknown, timeZone: string, log: ErrorLog): Message {
  if (error instanceof ZoomUnreachable) {
    log.warn({ error }, "Zoom did not answer");
    return plain("Zoom isn't answering at the moment. Nothing was changed. Try again in a minute.");
  }
  if (error instanceof ZoomRefused) {
    log.warn({ error, reason: error.reason, asked: error.asked }, "Zoom refused");
    const told = problemOf(error);
    if (error.reason !== "rate-day" || error.until === null) return problemMessage(told);
    const opens = `Ask again on ${spellMoment(error.until, timeZone)}. What is confirmed goes on by itself then.`;
    return problemMessage({ ...told, next: opens });
  }
  const reference = randomUUID().slice(0, 8);
  log.error({ error, reference }, "a bug reached the edge");
  return plain(
    `Something went wrong on my side, and nothing was changed by this request. If it happens again, tell whoever runs me this number: \`${reference}\`.`,
  );
}
