// `zac check`: reads a roster as an upload is read, and touches nothing. No database, no network, no settings.
import { z } from "zod";
import { PlanRef } from "../domain/plan-ref.ts";
import { Policy } from "../domain/policy.ts";
import { checkOf } from "../roster/check-roster.ts";
import { readInWorker } from "../roster/read-in-worker.ts";
import { rosterReport } from "../roster/roster-report.ts";
import { STANDARD_PLANS } from "../roster/standard-plans.ts";
import { readAllArguments } from "./arguments.ts";
import { fileNamed, nameOf, textNamed } from "./files.ts";
import { type Exit, type Terminal, Unusable } from "./terminal.ts";
import { forTerminal } from "./text/plain.ts";

const Directory = z.object({ plans: z.array(PlanRef).min(1) });

function plansIn(path: string): readonly PlanRef[] {
  let written: unknown;
  try {
    written = JSON.parse(textNamed(path));
  } catch (error) {
    if (error instanceof SyntaxError) throw new Unusable(`${path} is not JSON.`, 1);
    throw error;
  }
  const read = Directory.safeParse(written);
  if (!read.success) throw new Unusable(`${path} has no list of plans with type and name.`, 1);
  return read.data.plans;
}

/** Reports on a roster, for people or with --json for scripts. A file that can't be read as one is an answer too. */
export async function checkCommand(given: readonly string[], terminal: Terminal): Promise<Exit> {
  const { words, values, flags } = readAllArguments(given, { values: ["directory"], flags: ["json"] });
  const [path, ...more] = words;
  if (path === undefined || more.length > 0)
    throw new Unusable("Name one file: zac check FILE.csv, or - for what is piped in");
  const directory = values.get("directory");
  const { region, extensions } = Policy.parse({});
  const read = await readInWorker(fileNamed(path), {
    planNames: directory === undefined ? STANDARD_PLANS : plansIn(directory),
    region,
    extensions,
    fileName: nameOf(path),
  });
  const check = checkOf(read);
  await terminal.out(flags.has("json") ? `${JSON.stringify(check)}\n` : forTerminal(rosterReport(check)));
  return 0;
}
