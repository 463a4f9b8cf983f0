// Where this command's settings come from: the environment and .env, or the running sandbox where SANDBOX=1 says so.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Unusable } from "./terminal.ts";

/** Where Zoom is when nobody says otherwise. */
const ZOOM = "https://api.zoom.us/v2";

/** Settings as the product would read them. */
export interface Settings {
  readonly environment: NodeJS.ProcessEnv;
  readonly dataDir: string;
  /** Where Zoom must be for a product to be the one that is meant; null when any is. */
  readonly zoomUrl: string | null;
}

/** The settings of the shell; with SANDBOX=1 those the sandbox gave its product. */
export function settingsOf(given: NodeJS.ProcessEnv): Settings {
  const dataDir = given.DATA_DIR?.trim() || "data";
  if (given.SANDBOX !== "1") {
    // Whoever set up an account means that one, and not the sandbox that happens to run in the same folder.
    const zoomUrl = given.ZOOM_ACCOUNT_ID?.trim() ? given.ZOOM_API_URL?.trim() || ZOOM : null;
    return { environment: given, dataDir, zoomUrl };
  }
  const path = join(dataDir, "sandbox/product.json");
  if (!existsSync(path))
    throw new Unusable(
      `SANDBOX=1, but there is no sandbox in ${dataDir}: start it with npm start, or name its DATA_DIR.`,
      1,
    );
  // Written by the sandbox's launcher: names and values of settings.
  const sandbox = JSON.parse(readFileSync(path, "utf8")) as Record<string, string>;
  const kept = Object.entries(given).filter(([name]) => !/^(SLACK|ZOOM)_/.test(name));
  return {
    environment: { ...Object.fromEntries(kept), ...sandbox },
    dataDir,
    zoomUrl: sandbox.ZOOM_API_URL ?? null,
  };
}
