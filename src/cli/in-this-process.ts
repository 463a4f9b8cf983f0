// A command in a process of its own: no product runs in this folder, so the core is opened for it, and closed again.
import { userInfo } from "node:os";
import { type Config, ConfigFaults, readConfig } from "../config.ts";
import type { Core } from "../core.ts";
import type { CoreAtHand } from "./core-at-hand.ts";
import type { NamedFile } from "./files.ts";
import type { Interruption } from "./interruption.ts";
import type { Settings } from "./settings.ts";
import { type Exit, type Terminal, Unusable } from "./terminal.ts";
import { understand } from "./understand.ts";

const HERE = "this shell";

/** Understands first, loads and opens then: what can't be understood is told at once. */
export async function runHere(
  words: readonly string[],
  file: NamedFile | null,
  { settings, interrupted }: { readonly settings: Settings; readonly interrupted: Interruption },
  terminal: Terminal,
): Promise<Exit> {
  const understood = understand(words, file);
  let config: Config;
  try {
    // Its log would stand between the lines of the answer.
    config = { ...readConfig(settings.environment), logLevel: "silent" };
  } catch (error) {
    if (!(error instanceof ConfigFaults)) throw error;
    if (understood.kind === "doctor") {
      const { doctorOfFaults } = await import("./doctor/doctor.ts");
      return doctorOfFaults(error.faults, { where: HERE, json: understood.json }, terminal);
    }
    throw new Unusable(`These settings can't be used: ${error.faults.join("; ")}.`);
  }
  if (understood.kind === "doctor") {
    const { doctor } = await import("./doctor/doctor.ts");
    return doctor(config, { where: HERE, json: understood.json, database: () => probe(config) }, terminal);
  }
  if (config.slack === null || config.zoom === null)
    throw new Unusable(
      "Slack and Zoom are not set up here, and no Ask Zac runs in this folder: zac doctor says what is needed, npm start opens the sandbox.",
    );
  const { runRequest } = await import("./run-request.ts");
  const core = await opened(config);
  try {
    return await runRequest(understood, userInfo().username, handOf(config, core, interrupted), terminal);
  } finally {
    await core.close();
  }
}

async function opened(config: Config): Promise<Core> {
  const { openCore } = await import("../core.ts");
  try {
    return await openCore(config);
  } catch (error) {
    // Somebody has the folder without answering at its socket: starting, ending, or of another user.
    if (error instanceof Error && error.name === "FolderInUse") throw new Unusable(error.message, 1);
    throw error;
  }
}

/** Opens the database as the product would, and closes it again. */
async function probe(config: Config): Promise<void> {
  const core = await opened({
    ...config,
    // Only the database is looked at; what Slack and Zoom lack is told beside it.
    slack: config.slack ?? { botToken: "", appToken: null, signingSecret: null, apiUrl: null, teamId: null },
    zoom: config.zoom ?? {
      accountId: "",
      clientId: "",
      clientSecret: "",
      apiUrl: "https://api.zoom.us/v2",
      oauthUrl: "https://zoom.us/oauth/token",
      webhookSecret: null,
      ratePlan: "business",
    },
  });
  try {
    await core.storage.ping();
  } finally {
    await core.close();
  }
}

function handOf(config: Config, core: Core, interrupted: Interruption): CoreAtHand {
  let starting: Promise<unknown> | null = null;
  return {
    config,
    core,
    where: HERE,
    moved: () => undefined,
    async working() {
      starting ??= core.startWorking({
        moved: () => undefined,
        paused: () => undefined,
        parked: () => undefined,
        expired: () => undefined,
        concluded: async () => undefined,
      });
      await starting;
    },
    askSeconds: null,
    interrupted,
  };
}
