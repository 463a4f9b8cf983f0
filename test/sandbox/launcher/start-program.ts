// The sandbox as `npm start` runs it, with a stand-in for the product.
import { fileURLToPath } from "node:url";
import { startSandbox } from "../../../sandbox/start.ts";

await startSandbox({
  entry: fileURLToPath(new URL("a-product.ts", import.meta.url)),
  pageDirectory: process.env.PAGE ?? "",
});
