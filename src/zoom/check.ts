// What `zac doctor` asks: do the credentials work, which scopes are missing, does the account have what we need.

import type { ZoomReader } from "../ports/zoom.ts";
import { ZoomRefused, ZoomUnreachable } from "../ports/zoom.ts";
import { ENDPOINTS, type Endpoint } from "./endpoints.ts";
import type { Tokens } from "./token.ts";

/** One line of the doctor's answer. `detail` says what to do when it is not ok. */
export interface CheckRow {
  readonly name: string;
  readonly ok: boolean;
  readonly detail: string;
}

const WHERE = "Add it at marketplace.zoom.us › Manage › your app › Scopes";

const said = (error: unknown): string => {
  if (error instanceof ZoomRefused) return error.message;
  if (error instanceof ZoomUnreachable) return `${error.message}.`;
  throw error;
};

/** The scopes the app needs, each with all it is needed for; writing ones only when it may write. */
function scopesFor(mayWrite: boolean): readonly Endpoint[] {
  const endpoints: readonly Endpoint[] = Object.values(ENDPOINTS);
  const wanted = endpoints.filter(({ method }) => mayWrite || method === "GET");
  const first = new Map<string, Endpoint>();
  for (const endpoint of wanted) if (!first.has(endpoint.scopes[0])) first.set(endpoint.scopes[0], endpoint);
  return [...first.values()];
}

/** Zoom's scopes as the settings page and README list them. */
export const neededScopes = (mayWrite: boolean): readonly string[] =>
  scopesFor(mayWrite)
    .map(({ scopes }) => scopes[0])
    .toSorted();

function scopeRows(granted: readonly string[] | null, mayWrite: boolean): readonly CheckRow[] {
  if (granted === null) return [{ name: "scopes", ok: true, detail: "Zoom does not say which it gave." }];
  return scopesFor(mayWrite).map(({ scopes, purpose }) => {
    const [scope] = scopes;
    const ok = scopes.some((one) => granted.includes(one));
    return {
      name: `scope ${scope}`,
      ok,
      detail: ok ? `Lets Zac ${purpose}.` : `Needed to ${purpose}. ${WHERE}.`,
    };
  });
}

async function look(name: string, read: () => Promise<string>): Promise<CheckRow> {
  try {
    return { name, ok: true, detail: await read() };
  } catch (error) {
    return { name, ok: false, detail: said(error) };
  }
}

/** Only looks. Throws for nothing that Zoom says: that is a row which is not ok. */
export async function checkZoom(
  tokens: Tokens,
  zoom: ZoomReader,
  mayWrite: boolean,
): Promise<readonly CheckRow[]> {
  let granted: readonly string[] | null = null;
  const credentials = await look("credentials", async () => {
    granted = (await tokens.current()).scopes;
    return "Zoom accepts the account id, client id and client secret.";
  });
  if (!credentials.ok) return [credentials];
  return [
    credentials,
    ...scopeRows(granted, mayWrite),
    await look("zoom phone", async () =>
      (await zoom.siteCodes()) ? "Zoom Phone is on, with site codes." : "Zoom Phone is on.",
    ),
    await look("calling plans", async () => {
      const plans = await zoom.callingPlans();
      return plans.length === 0
        ? "The account has no calling plan yet."
        : plans
            .map(({ name, available, subscribed }) => `${name}: ${available} of ${subscribed} free`)
            .join("; ");
    }),
    await look("numbers", async () => {
      const free = await zoom.numbers({ free: true });
      return `${free.length} free ${free.length === 1 ? "number" : "numbers"}.`;
    }),
  ];
}
