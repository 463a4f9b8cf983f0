// The product's side of Zoom against the sandbox's stand-in, as a test of the adapter meets it.
import { readSeed } from "../../sandbox/seed.ts";
import { startZoom, type ZoomServer } from "../../sandbox/zoom/server.ts";
import { SANDBOX_CREDENTIALS } from "../../sandbox/zoom/tokens.ts";
import type { ZoomReader } from "../../src/ports/zoom.ts";
import type { ZoomWriter } from "../../src/ports/zoom-writer.ts";
import { connectZoom, type ZoomConnection, type ZoomSettings } from "../../src/zoom/connect-zoom.ts";
import { ours, pacerThatNeverWaits, quiet } from "./pretend-zoom.ts";

export interface Meeting {
  readonly server: ZoomServer;
  readonly zoom: ZoomConnection;
  readonly reader: ZoomReader;
  readonly writer: ZoomWriter;
  /** `METHOD /path` with ids as stars, in order, of every call since the last time this was asked. */
  calls(): Promise<readonly string[]>;
  control(call: string, body?: object): Promise<unknown>;
  idOf(email: string): Promise<string>;
  end(): Promise<void>;
}

/** Starts the stand-in with its own company and connects to it. */
export async function meetZoom(
  settings: Partial<ZoomSettings> = {},
  given: { readonly scopes?: readonly string[] } = {},
): Promise<Meeting> {
  const credentials = { ...SANDBOX_CREDENTIALS, ...(given.scopes ? { scopes: given.scopes } : {}) };
  const server = await startZoom({ port: 0, dataDir: null, seed: readSeed(), credentials });
  const control = async (call: string, body?: object): Promise<unknown> => {
    const response = await fetch(
      `${server.url}/_sandbox/${call}`,
      body ? { method: "POST", body: JSON.stringify(body) } : {},
    );
    return response.json();
  };
  await control("faults", { enableDelayMs: 0 });
  const zoom = connectZoom({
    ...credentials,
    apiUrl: server.apiUrl,
    oauthUrl: server.oauthUrl,
    pacer: pacerThatNeverWaits(),
    clock: { now: () => new Date(), elapsed: () => 0, sleep: async () => undefined },
    mayWrite: true,
    log: quiet,
    ...settings,
  });
  const writer = zoom.writer?.("interactive", ours);
  if (!writer) throw new Error("these tests write");
  let seen = 0;
  return {
    server,
    zoom,
    reader: zoom.reader("interactive"),
    writer,
    control,
    async calls() {
      // The stand-in's own list of what it was asked.
      const all = (await control("calls")) as readonly { method: string; path: string }[];
      const fresh = all.slice(seen);
      seen = all.length;
      return fresh
        .filter(({ path }) => !path.includes("/oauth/"))
        .map(({ method, path }) => `${method} ${path.replace(/\?.*$/, "").replace(/^\/v2/, "")}`)
        .map((call) => call.replace(/\/users\/[^/]+/, "/users/*"));
    },
    async idOf(email) {
      const person = await zoom.reader("interactive").findPerson(email);
      if (!person?.zoomId) throw new Error(`nobody with an id: ${email}`);
      return person.zoomId;
    },
    async end() {
      await zoom.close();
      await server.close();
    },
  };
}
