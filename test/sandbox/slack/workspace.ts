// A workspace with a real Bolt app in it, for the tests of the stand-in: the app does what each test gives it to do.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App, LogLevel, SocketModeReceiver } from "@slack/bolt";
import { parseSeed, type Seed } from "../../../sandbox/seed.ts";
import { type SlackOptions, type SlackStandIn, startSlack } from "../../../sandbox/slack/server.ts";

export const MANIFEST = join(import.meta.dirname, "../../../manifest.yml");

const person = (slack_id: string, name: string, email: string, zoom = "active") => ({
  slack_id,
  name,
  email,
  zoom,
});

/** A small company: one Bob, two Mikes, and somebody Zoom has never heard of. */
export const seed: Seed = parseSeed({
  admins: ["U15DAN"],
  sites: [{ name: "San Francisco HQ", main: true }],
  plans: [{ name: "US/CA Unlimited", type: 200, subscribed: 5, assigned: 1, available: 4 }],
  users: [
    person("U02BOB", "Bob Hartley", "bob.hartley@acme.example"),
    person("U03ANA", "Ana García", "ana.garcia@acme.example"),
    person("U05MIK", "Mike Chen", "mike.chen@acme.example"),
    person("U06MIK", "Mike Cheng", "mike.cheng@acme.example"),
    person("U15DAN", "Dana Reyes", "dana.reyes@acme.example"),
    person("U17CAS", "Casey Lund", "casey.lund@contractor.example", "none"),
  ],
});

export interface Workspace {
  readonly slack: SlackStandIn;
  readonly folder: string;
  readonly app: App;
  post(route: string, body: unknown): Promise<Record<string, unknown>>;
  get<Answer = Record<string, unknown>[]>(route: string): Promise<Answer>;
  /** A Web API call as any program would make it. */
  call(method: string, body: unknown, token?: string): Promise<Record<string, unknown>>;
  close(): Promise<void>;
}

const read = async <Answer>(response: Response): Promise<Answer> => {
  // The tests look at what they expect to be there; a wrong shape fails them.
  return (await response.json()) as Answer;
};

/** Starts a stand-in in a folder of its own, and a Bolt app connected to it over Socket Mode. */
export async function openWorkspace(
  listen: (app: App) => void = () => undefined,
  options: Partial<SlackOptions> = {},
): Promise<Workspace> {
  const folder = options.dataDir ?? mkdtempSync(join(tmpdir(), "slack-stand-in-"));
  const slack = await startSlack({ port: 0, seed, dataDir: folder, manifestPath: MANIFEST, ...options });
  const clientOptions = { slackApiUrl: `${slack.url}/api/`, retryConfig: { retries: 0 } };
  const app = new App({
    token: slack.tokens.bot,
    convoStore: false,
    logLevel: LogLevel.ERROR,
    clientOptions,
    // The time a client waits before it connects anew is this one, too: five seconds when nobody says otherwise.
    receiver: new SocketModeReceiver({
      appToken: slack.tokens.app,
      clientPingTimeout: 500,
      logLevel: LogLevel.ERROR,
      installerOptions: { clientOptions },
    }),
  });
  listen(app);
  await app.start();
  const post = async (route: string, body: unknown) =>
    read<Record<string, unknown>>(
      await fetch(`${slack.url}/_sandbox/${route}`, { method: "POST", body: JSON.stringify(body) }),
    );
  return {
    slack,
    folder,
    app,
    post,
    get: async (route) => read(await fetch(`${slack.url}/_sandbox/${route}`)),
    call: async (method, body, token = slack.tokens.bot) =>
      read(
        await fetch(`${slack.url}/api/${method}`, {
          method: "POST",
          headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
          body: JSON.stringify(body),
        }),
      ),
    async close() {
      await app.stop();
      await slack.close();
      if (!options.dataDir) rmSync(folder, { recursive: true, force: true });
    },
  };
}
