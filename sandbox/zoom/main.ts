// The stand-in as a program of its own: `node sandbox/zoom/main.ts`. Settings as in the whole sandbox.
import { join } from "node:path";
import { readSeed, SeedError } from "../seed.ts";
import { startZoom } from "./server.ts";

async function run(): Promise<void> {
  const {
    SANDBOX_ZOOM_PORT = "3211",
    SANDBOX_SEED,
    SANDBOX_WEBHOOK_URL,
    SANDBOX_WEBHOOK_SECRET,
    DATA_DIR = "data",
  } = process.env;
  const zoom = await startZoom({
    port: Number(SANDBOX_ZOOM_PORT),
    seed: readSeed(SANDBOX_SEED || undefined),
    dataDir: join(DATA_DIR, "sandbox"),
    ...(SANDBOX_WEBHOOK_URL && SANDBOX_WEBHOOK_SECRET
      ? { webhook: { url: SANDBOX_WEBHOOK_URL, secret: SANDBOX_WEBHOOK_SECRET } }
      : {}),
  });
  console.log(`zoom stand-in ready {"zoom":"${zoom.url}"}`);
  let ending = false;
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.on(signal, () => {
      if (ending) return;
      ending = true;
      void zoom.close();
    });
}

try {
  await run();
} catch (error) {
  if (!(error instanceof SeedError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
