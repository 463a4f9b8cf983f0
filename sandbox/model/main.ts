// The stand-in as a program of its own: `node sandbox/model/main.ts`, then OPENAI_BASE_URL and, to choose how it
// behaves, OPENAI_MODEL.
import { startModel } from "./server.ts";

const { SANDBOX_MODEL_PORT = "3213" } = process.env;
const model = await startModel({ port: Number(SANDBOX_MODEL_PORT) });
console.log(`model stand-in ready {"model":"${model.baseUrl}"}`);
let ending = false;
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.on(signal, () => {
    if (ending) return;
    ending = true;
    void model.close();
  });
