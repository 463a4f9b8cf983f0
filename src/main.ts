// Start: the sandbox when nothing is set up or it is asked for, else the product against the real services.
import { existsSync } from "node:fs";
import { keepCompiled } from "./compiled.ts";

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(
    `Ask Zac needs Node 22.18 or newer; this is ${process.versions.node}. Run it with \`npm start\`.\n`,
  );
  process.exit(2);
}

keepCompiled();
if (existsSync(".env")) process.loadEnvFile(".env");
const { ConfigFaults, readConfig } = await import("./config.ts");

try {
  const config = readConfig(process.env);
  if (process.argv.includes("--sandbox") || (config.slack === null && config.zoom === null)) {
    const { startSandbox } = await import("../sandbox/start.ts");
    await startSandbox();
  } else {
    const { runProduct } = await import("./run-product.ts");
    await runProduct(config);
  }
} catch (error) {
  if (error instanceof ConfigFaults) {
    process.stderr.write(
      `Ask Zac can't start with these settings:\n${error.faults.map((fault) => `  ${fault}`).join("\n")}\n`,
    );
    process.exit(2);
  }
  const { startFault } = await import("./start-faults.ts");
  const sentence = startFault(error);
  if (sentence === null) throw error;
  process.stderr.write(`Ask Zac can't start. ${sentence}\n`);
  process.exit(1);
}
