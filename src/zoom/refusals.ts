import { ZoomRefused } from "../ports/zoom.ts";
import { askedOf, type EndpointName } from "./endpoints.ts";
import { reasonOf } from "./errors.ts";
import type { Answer } from "./exchange.ts";
import { opensAgain } from "./rate-headers.ts";

/** What Zoom's "no" is told as. */
export function refusalOf(endpoint: EndpointName, answer: Answer, now: Date): ZoomRefused {
  const { status, code, trackingId } = answer;
  const message = answer.message || `Zoom answered ${status}.`;
  const until = status === 429 ? opensAgain(answer.headers, answer.message, now) : null;
  const reason = until ? "rate-day" : reasonOf({ endpoint, status, code, message });
  return new ZoomRefused({ reason, status, code, message, asked: askedOf(endpoint), trackingId, until });
}

/** The same "no" as Zoom would say, without asking: the day's calls are known to be used up. */
export function parkedRefusal(asked: string, until: Date): ZoomRefused {
  const message = "Zoom's daily limit is reached.";
  return new ZoomRefused({ reason: "rate-day", status: 429, code: 429, message, asked, until });
}
