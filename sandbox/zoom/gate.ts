// What stands before every operation, in Zoom's order: is the token good, is there room in the budget, is the scope
// there. Decided the moment a call arrives.
import { type Answer, refused } from "./answers.ts";
import type { Fact } from "./contract/facts.ts";
import type { Verdict } from "./rates.ts";
import type { CallRecord, StandIn } from "./stand-in.ts";

type Headers = Readonly<Record<string, string>>;

/** Let through, with what the answer says of the budget; or the refusal. */
type Gate =
  | {
      readonly draw: (purpose: string) => number;
      /** Headers of an answer that was let through. */
      readonly headers: Headers;
      /** A refusal for pace although there was room. */
      readonly overPace: { readonly answer: Answer; readonly headers: Headers };
    }
  | { readonly refusal: { readonly answer: Answer; readonly headers: Headers } };

const SECOND_LIMIT = "You have reached the maximum per-second rate limit for this API. Try again later.";
const DAY_LIMIT =
  "You have reached the maximum daily rate limit for this API. Refer to the response header for details on when you can make another request.";
const overSecond = refused(429, 429, SECOND_LIMIT);
const overDay = refused(429, 429, DAY_LIMIT);

/** Takes the call from its budget and writes into its record how full that is. */
export function passGate(
  standIn: StandIn,
  fact: Fact,
  { call, authorization }: { readonly call: CallRecord; readonly authorization: string | undefined },
): Gate {
  const refusal = (answer: Answer, headers: Headers = {}): Gate => ({ refusal: { answer, headers } });
  const presented = standIn.tokens.present(authorization, call.at);
  if (presented === "invalid") return refusal(refused(401, 124, "Invalid access token."));
  if (presented === "expired") return refusal(refused(401, 124, "Access token is expired."));

  const draw = standIn.draws.next(`${call.method} ${call.path}`);
  const verdict = takeFrom(standIn, fact, call.at);
  call.inLastSecond = verdict.inLastSecond;
  // A refusal sometimes comes without type and counts, as a real one was seen to [observed].
  const refusedHeaders = (kind: Verdict["kind"]): Headers =>
    kind === "day"
      ? dayHeaders(fact, verdict)
      : draw("bare headers") < 0.5
        ? category(fact)
        : secondHeaders(fact, verdict, 0);
  if (!verdict.allowed)
    return refusal(verdict.kind === "day" ? overDay : overSecond, refusedHeaders(verdict.kind));

  const headers = secondHeaders(fact, verdict, verdict.remaining);
  const scopes = [...fact.granular, ...fact.classic];
  if (!scopes.some((scope) => presented.scopes.has(scope)))
    // The status was seen as 400; 401 and 403 are thinkable [observed].
    return refusal(
      refused(400, 4711, `Invalid access token, does not contain scopes:[${scopes.join(", ")}].`),
      headers,
    );
  return {
    draw,
    headers,
    get overPace() {
      return { answer: overSecond, headers: refusedHeaders("second") };
    },
  };
}

function takeFrom(standIn: StandIn, { table, label }: Fact, now: number): Verdict {
  if (!table || !label) return { allowed: true, kind: "second", limit: 0, remaining: 0, inLastSecond: 0 };
  return standIn.rates.take(table, label, { mono: performance.now(), now });
}

const category = ({ label }: Fact): Headers =>
  label === null ? {} : { "x-ratelimit-category": label.slice(0, 1) + label.slice(1).toLowerCase() };

const secondHeaders = (fact: Fact, { limit }: Verdict, remaining: number): Headers => ({
  ...category(fact),
  "x-ratelimit-type": "QPS",
  "x-ratelimit-limit": String(limit),
  "x-ratelimit-remaining": String(remaining),
});

/** A date, and only for the day: the limit starts anew at midnight UTC [documented]. */
const dayHeaders = (fact: Fact, { limit }: Verdict): Headers => ({
  ...category(fact),
  "x-ratelimit-type": "Daily-limit",
  "x-ratelimit-limit": String(limit),
  "x-ratelimit-remaining": "0",
  "retry-after": `${new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)}T00:00:00Z`,
});
