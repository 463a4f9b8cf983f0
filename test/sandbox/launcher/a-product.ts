// Stands for the product where only the launcher is under test: says that it is ready, tells its environment, and ends as told.
import { createServer } from "node:http";

const manner = process.env.MANNER ?? "";
if (manner === "broken") {
  console.error("it is broken on purpose");
  process.exit(3);
}
const server = createServer((request, response) => {
  response.setHeader("content-type", "application/json");
  if (request.url === "/environment") return response.end(JSON.stringify(process.env));
  if (request.url === "/zoom/webhook") return response.end(JSON.stringify(request.headers));
  response.end(JSON.stringify({ ok: true, turns: 0 }));
});
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  process.send?.({ type: "ready", url: `http://127.0.0.1:${port}` });
});
process.on("disconnect", () => process.exit(0));
process.on("SIGTERM", () => {
  if (manner !== "stubborn") process.exit(0);
});
