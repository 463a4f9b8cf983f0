// A stand-in of one's own for a test, and a client that holds each answer against the contract before handing it on.
import { readSeed, type Seed } from "../../../sandbox/seed.ts";
import { faultOf } from "../../../sandbox/zoom/contract.ts";
import type { LedgerEntry } from "../../../sandbox/zoom/records.ts";
import { routeOf } from "../../../sandbox/zoom/routes.ts";
import { startZoom, type ZoomOptions, type ZoomServer } from "../../../sandbox/zoom/server.ts";
import type { CallRecord } from "../../../sandbox/zoom/stand-in.ts";
import type { stateOf } from "../../../sandbox/zoom/state.ts";
import { SANDBOX_CREDENTIALS } from "../../../sandbox/zoom/tokens.ts";

interface Reply {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: the contract has checked the body; tests look at what they came for
  readonly body: any;
  readonly headers: Headers;
}

export interface OpenZoom {
  readonly server: ZoomServer;
  /** Calls the API; throws when the answer is not as the contract says. */
  ask(method: string, path: string, body?: unknown): Promise<Reply>;
  /** The answer as it is: HTML and all. */
  askAnyhow(method: string, path: string, body?: unknown): Promise<Response>;
  control(method: string, path: string, body?: unknown): Promise<Reply>;
  state(): Promise<ReturnType<typeof stateOf>>;
  person(email: string): Promise<ReturnType<typeof stateOf>["people"][number]>;
  ledger(): Promise<readonly LedgerEntry[]>;
  calls(): Promise<readonly CallRecord[]>;
  faults(faults: object): Promise<void>;
  token(): Promise<string>;
}

/** Basic authentication of the sandbox's own app. */
export const BASIC = `Basic ${btoa(`${SANDBOX_CREDENTIALS.clientId}:${SANDBOX_CREDENTIALS.clientSecret}`)}`;

const parsed = (text: string): unknown => (text === "" ? undefined : JSON.parse(text));

/** The default company, kept nowhere, with phones ready at once, unless said otherwise. */
export async function openZoom(
  options: Partial<ZoomOptions> & { readonly seed?: Seed } = {},
): Promise<OpenZoom> {
  const server = await startZoom({ port: 0, seed: readSeed(), dataDir: null, ...options });
  let kept: string | undefined;

  const control = async (method: string, path: string, body?: unknown): Promise<Reply> => {
    const response = await fetch(`${server.url}/_sandbox/${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: await response.json(), headers: response.headers };
  };
  const token = async (): Promise<string> => {
    const { accountId } = options.credentials ?? SANDBOX_CREDENTIALS;
    const response = await fetch(server.oauthUrl, {
      method: "POST",
      headers: { authorization: BASIC, "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams({ grant_type: "account_credentials", account_id: accountId }),
    });
    const answer = (await response.json()) as { access_token: string }; // shape: token.test.ts
    return answer.access_token;
  };
  const askAnyhow = async (method: string, path: string, body?: unknown): Promise<Response> => {
    kept ??= await token();
    return fetch(`${server.apiUrl}${path}`, {
      method,
      headers: { authorization: `Bearer ${kept}` },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  };

  await control("POST", "faults", { enableDelayMs: 0 });
  return {
    server,
    control,
    token,
    askAnyhow,
    async ask(method, path, body) {
      const response = await askAnyhow(method, path, body);
      const reply = {
        status: response.status,
        body: parsed(await response.text()),
        headers: response.headers,
      };
      const fact = routeOf(method, path.split("?")[0] ?? "")?.fact;
      const fault = fact ? faultOf(fact, reply) : `${method} ${path} is no operation of Zoom's`;
      if (fault) throw new Error(fault);
      return reply;
    },
    state: async () => (await control("GET", "state")).body,
    async person(email) {
      const { people } = (await control("GET", "state")).body as ReturnType<typeof stateOf>;
      const found = people.find((person) => person.email === email);
      if (!found) throw new Error(`${email} is not in the state`);
      return found;
    },
    ledger: async () => (await control("GET", "ledger")).body,
    calls: async () => (await control("GET", "calls")).body,
    async faults(faults) {
      const { status, body } = await control("POST", "faults", faults);
      if (status !== 200) throw new Error(body.error);
    },
  };
}

/** People of the default company that tests speak of. */
export const BOB = "bob.lee@lumenoak.example";
export const MAYA = "maya.okafor@lumenoak.example";
export const KATE = "kate.osei@lumenoak.example";
export const GEORGE = "george.papadakis@lumenoak.example";
export const PENDING = "priya.raman@lumenoak.example";
export const INACTIVE = "tom.becker@lumenoak.example";
