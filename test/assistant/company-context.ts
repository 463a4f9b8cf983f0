// The company of the cases, as a text is read with it.
import { readFileSync } from "node:fs";
import { z } from "zod";
import type { UnderstandingContext } from "../../src/assistant/understand.ts";

const Directory = z.object({
  users: z.array(z.object({ slack_id: z.string(), name: z.string(), email: z.string() })),
  plans: z.array(z.object({ name: z.string() })),
  sites: z.array(z.object({ name: z.string() })),
});
const read = Directory.parse(
  JSON.parse(readFileSync(new URL("../evals/sample/directory.json", import.meta.url), "utf8")),
);

export const COMPANY_CONTEXT = {
  mayChange: true,
  people: read.users.map(({ slack_id: slackId, name, email }) => ({ slackId, name, email })),
  plans: read.plans.map(({ name }) => name),
  sites: read.sites.map(({ name }) => name),
} satisfies UnderstandingContext;
