import { z } from "zod";
import type { Clock } from "../ports/clock.ts";
import { ZoomRefused, ZoomUnreachable } from "../ports/zoom.ts";
import { reasonOf } from "./errors.ts";
import { exchange, NoAnswer } from "./exchange.ts";

/** The account's access token: fetched once for all who wait, renewed a minute early, thrown away when Zoom says so. */
export interface Tokens {
  current(): Promise<Token>;
  /** Zoom did not take this one. Ignored when a newer one is there already. */
  discard(token: Token): void;
  /** Zoom took this one: if it doesn't any more, it has run out, and the credentials are fine. */
  taken(token: Token): void;
  hasBeenTaken(token: Token): boolean;
}

export interface Token {
  readonly value: string;
  /** What Zoom says the app may do; null when it does not say. */
  readonly scopes: readonly string[] | null;
  /** ms since 1970. */
  readonly gotAt: number;
}

interface TokenSettings {
  readonly accountId: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly oauthUrl: string;
  readonly clock: Clock;
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

const ASKED = "POST /oauth/token";
const EARLY_MS = 60_000;
const TRIES = 3;

const TokenAnswer = z.object({
  access_token: z.string().min(1),
  expires_in: z.number().positive().default(3600),
  scope: z.string().nullish(),
});

async function mint(settings: TokenSettings): Promise<{ token: Token; freshUntil: number }> {
  const { accountId, clientId, clientSecret, oauthUrl, clock, timeoutMs, signal } = settings;
  const gotAt = clock.now().getTime();
  const answer = await exchange({
    method: "POST",
    url: oauthUrl,
    headers: {
      authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString("base64")}`,
      "content-type": "application/x-www-form-urlencoded",
    },
    body: new URLSearchParams({ grant_type: "account_credentials", account_id: accountId }).toString(),
    timeoutMs,
    signal,
  });
  if (answer.status === 429) throw new NoAnswer("HTTP 429", answer);
  const { status, code, trackingId } = answer;
  if (!answer.ok) {
    const message = `Zoom did not accept the app's credentials: ${answer.message || `HTTP ${status}`}`;
    const reason = reasonOf({ endpoint: "token", status, code, message });
    throw new ZoomRefused({ reason, status, code, message, asked: ASKED, trackingId });
  }
  const read = TokenAnswer.safeParse(answer.body);
  if (!read.success) throw new NoAnswer("no token in the answer", answer);
  const { access_token, expires_in, scope } = read.data;
  const lifeMs = expires_in * 1000;
  return {
    token: { value: access_token, scopes: scope ? scope.split(/[\s,]+/).filter(Boolean) : null, gotAt },
    freshUntil: gotAt + lifeMs - Math.min(EARLY_MS, lifeMs / 2),
  };
}

/** Asking for a token has no effect worth fearing, so silence is met with another try. */
async function mintPatiently(settings: TokenSettings): Promise<{ token: Token; freshUntil: number }> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await mint(settings);
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      if (tried === TRIES || settings.signal.aborted)
        throw new ZoomUnreachable(ASKED, error, error.trackingId);
      await settings.clock.sleep(tried * 200 + Math.random() * 300, settings.signal);
    }
  }
}

/** One token for all lanes: whoever asks while it is being renewed waits for that one. */
export function keepToken(settings: TokenSettings): Tokens {
  let held: { token: Token; freshUntil: number } | undefined;
  let underWay: Promise<Token> | undefined;
  const good = new WeakSet<Token>();

  async function renew(): Promise<Token> {
    try {
      held = await mintPatiently(settings);
      return held.token;
    } finally {
      underWay = undefined;
    }
  }
  return {
    current() {
      if (held && settings.clock.now().getTime() < held.freshUntil) return Promise.resolve(held.token);
      underWay ??= renew();
      return underWay;
    },
    discard(token) {
      if (held?.token === token) held = undefined;
    },
    taken: (token) => void good.add(token),
    hasBeenTaken: (token) => good.has(token),
  };
}
