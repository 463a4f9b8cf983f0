// The product as a process: it says when it is ready, and ends in order, once.
import { compiledSoFar } from "./compiled.ts";
import { compose } from "./compose.ts";
import type { Config } from "./config.ts";

/** Runs until a signal, or until the parent that started it is gone. */
export async function runProduct(config: Config): Promise<void> {
  let ending = false;
  let stop: () => Promise<void> = async () => undefined;
  const end = (): void => {
    if (ending) return;
    ending = true;
    const limit = setTimeout(() => process.exit(1), 10_000);
    limit.unref();
    void stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on("SIGTERM", end);
  process.on("SIGINT", end);
  // A child of the launcher must not outlive it.
  process.on("disconnect", end);

  const product = await compose(config);
  stop = () => product.stop();
  process.send?.({ type: "ready", url: product.url });
  // Uploads are read in threads, from the first one on.
  compiledSoFar();
  if (!process.send) process.stderr.write(`Ask Zac is connected. Health: ${product.url}/healthz\n`);
}
