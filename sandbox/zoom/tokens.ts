// Server-to-server tokens: signed, so they outlive a restart, and several are good at once [documented].
import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { type Answer, ok } from "./answers.ts";

export interface Credentials {
  readonly accountId: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What the app may do; everything when not said. */
  readonly scopes?: readonly string[];
}

export const SANDBOX_CREDENTIALS: Credentials = {
  accountId: "sandbox-account",
  clientId: "sandbox-client",
  clientSecret: "sandbox-secret",
};

const LIFETIME_S = 3599;

/** What a token says when it is presented. */
type Presented = { readonly scopes: ReadonlySet<string> } | "invalid" | "expired";

export interface Tokens {
  mint(request: {
    readonly authorization: string | undefined;
    readonly form: URLSearchParams;
    readonly now: number;
  }): Answer;
  present(authorization: string | undefined, now: number): Presented;
  /** How many calls a token is good for from now on; null for no such limit. */
  expireAfter(calls: number | null): void;
}

const tokenFault = (status: number, error: string, reason: string): Answer => ({
  status,
  code: null,
  body: { reason, error },
});

/** Tokens say themselves what they are good for: they outlive a stand-in that is started anew. */
export function createTokens(
  credentials: Credentials,
  scopes: readonly string[],
  apiUrl: () => string,
): Tokens {
  const used = new Map<string, number>();
  let goodFor: number | null = null;
  const sign = (text: string) =>
    createHmac("sha256", credentials.clientSecret).update(text).digest("base64url");
  const basic = Buffer.from(`${credentials.clientId}:${credentials.clientSecret}`).toString("base64");

  return {
    mint({ authorization, form, now }) {
      // The token endpoint has an error shape of its own [documented shape, assumed words].
      if (authorization !== `Basic ${basic}`)
        return tokenFault(401, "invalid_client", "Invalid client_id or client_secret");
      if (form.get("grant_type") !== "account_credentials")
        return tokenFault(400, "unsupported_grant_type", "unsupported grant type");
      if (form.get("account_id") !== credentials.accountId)
        return tokenFault(400, "invalid_request", "Bad Request");
      const claims = { until: now + LIFETIME_S * 1000, nonce: randomBytes(9).toString("base64url"), scopes };
      const text = Buffer.from(JSON.stringify(claims)).toString("base64url");
      return ok({
        access_token: `${text}.${sign(text)}`,
        token_type: "bearer",
        expires_in: LIFETIME_S,
        scope: scopes.join(" "),
        api_url: apiUrl(),
      });
    },
    present(authorization, now) {
      const [, text = "", signature = ""] = /^Bearer ([\w-]+)\.([\w-]+)$/i.exec(authorization ?? "") ?? [];
      const expected = Buffer.from(sign(text));
      const given = Buffer.from(signature);
      if (given.length !== expected.length || !timingSafeEqual(given, expected)) return "invalid";
      // Signed by us a moment ago, so it is what we wrote.
      const claims = JSON.parse(Buffer.from(text, "base64url").toString()) as {
        until: number;
        scopes: string[];
      };
      if (claims.until <= now) return "expired";
      if (goodFor !== null) {
        const calls = (used.get(signature) ?? 0) + 1;
        used.set(signature, calls);
        if (calls > goodFor) return "expired";
      }
      return { scopes: new Set(claims.scopes) };
    },
    expireAfter(calls) {
      goodFor = calls;
      used.clear();
    },
  };
}
