/** From this far on, a wait is no longer a matter of seconds. */
const LONG_MS = 60_000;

const startOfTomorrow = (now: Date) =>
  new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + 1));

/** Zoom documents an ISO date; seconds and HTTP dates are what everybody else sends. */
function retryAfter(value: string | null, now: Date): Date | null {
  if (!value) return null;
  if (/^\d+$/.test(value.trim())) return new Date(now.getTime() + Number(value) * 1000);
  const at = Date.parse(value);
  return Number.isNaN(at) ? null : new Date(at);
}

/**
 * When a 429 is about the day: the moment it ends (00:00 UTC when Zoom names none). Null when it is about the second.
 * The headers are not always there, so the words count too.
 */
export function opensAgain(headers: Pick<Headers, "get">, message: string, now: Date): Date | null {
  const named = retryAfter(headers.get("retry-after"), now);
  const kind = headers.get("x-ratelimit-type") ?? "";
  const far = named !== null && named.getTime() - now.getTime() > LONG_MS;
  const daily = /daily/i.test(kind) || (kind === "" && (/daily/i.test(message) || far));
  if (!daily) return null;
  return named && named > now ? named : startOfTomorrow(now);
}
