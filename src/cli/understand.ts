// From the words of a shell command to what is asked of the core. Opens nothing, so that what can't be understood costs nothing.
import { Email } from "../domain/ids.ts";
import { ROSTER_ACTIONS } from "../domain/roster-summary.ts";
import { parseCommand } from "../tools/grammar.ts";
import { tools } from "../tools/registry.ts";
import { asTyped, readAllArguments, readArguments } from "./arguments.ts";
import { IMPORT_FLAGS, type NamedFile } from "./files.ts";
import { Unusable } from "./terminal.ts";
import { forTerminal } from "./text/plain.ts";

/** Something that needs the core. */
export type Understood =
  | {
      readonly kind: "tool";
      readonly tool: string;
      readonly input: Readonly<Record<string, unknown>>;
      readonly as: Email;
      readonly why: string | null;
      readonly dryRun: boolean;
      /** The asker's own confirm. Never the second person's. */
      readonly yes: boolean;
      readonly json: boolean;
      readonly said: string;
      /** Lines of the menus that come up, by number: the request goes on with them. */
      readonly picks: readonly number[];
      /** What is imported. */
      readonly file: NamedFile | null;
    }
  | {
      readonly kind: "audit-verify";
      readonly against: { readonly sequence: bigint; readonly hash: string } | null;
      readonly json: boolean;
    }
  | { readonly kind: "audit-export"; readonly since: Date | null; readonly csv: boolean }
  | { readonly kind: "gaps"; readonly json: boolean }
  | { readonly kind: "doctor"; readonly json: boolean };

/** Reads a command. Throws Unusable with one sentence when it is none. */
export function understand(given: readonly string[], file: NamedFile | null = null): Understood {
  const [command, ...rest] = given;
  if (command === "import") return understandImport(rest, file);
  if (command === "audit" && (rest[0] === "verify" || rest[0] === "export")) return understandAudit(rest);
  if (command === "doctor" || command === "gaps") {
    const { words, flags } = readAllArguments(rest, { values: [], flags: ["json"] });
    if (words.length > 0) throw new Unusable(`${command} takes nothing but --json.`);
    return { kind: command, json: flags.has("json") };
  }
  return understandTool(given);
}

function understandAudit([what, ...rest]: readonly string[]): Understood {
  if (what === "verify") {
    const { words, values, flags } = readAllArguments(rest, { values: ["against"], flags: ["json"] });
    if (words.length > 0) throw new Unusable("Say it like this: zac audit verify --against 312:5f2c…");
    const against = values.get("against");
    const read = /^(\d{1,15}):([0-9a-f]{64})$/i.exec(against ?? "");
    if (against !== undefined && !read)
      throw new Unusable(
        "--against should be a number, a colon and the 64 digits of the hash, as they were posted.",
      );
    return {
      kind: "audit-verify",
      against: read ? { sequence: BigInt(read[1] ?? 0), hash: (read[2] ?? "").toLowerCase() } : null,
      json: flags.has("json"),
    };
  }
  const { words, values, flags } = readAllArguments(rest, { values: ["since"], flags: ["csv"] });
  if (words.length > 0) throw new Unusable("Say it like this: zac audit export --since 2026-11-01 --csv");
  const said = values.get("since");
  const since = said === undefined ? null : new Date(said);
  if (since !== null && (!/^\d{4}-\d\d-\d\d/.test(said ?? "") || Number.isNaN(since.getTime())))
    throw new Unusable("--since should be a day such as 2026-11-01.");
  return { kind: "audit-export", since, csv: flags.has("csv") };
}

function understandTool(given: readonly string[]): Understood {
  const { words, values, flags } = readArguments(given, { values: ["as", "pick"], flags: ["json", "yes"] });
  const said = asTyped(words);
  const parsed = parseCommand(said, tools);
  if (parsed.kind === "empty") throw new Unusable("Say what to do; `zac help` lists the commands.");
  if (parsed.kind === "unknown") {
    const near = parsed.near.map((word) => `zac ${word}`).join(" or ");
    throw new Unusable(
      `I don't know “${forTerminal(parsed.word)}”. ${near ? `Did you mean ${near}?` : "zac help lists what I can do."}`,
    );
  }
  if (parsed.kind === "unclear")
    throw new Unusable(forTerminal(`${parsed.problem.summary} ${parsed.problem.next}`));
  return {
    kind: "tool",
    tool: parsed.tool.name,
    input: parsed.input,
    as: askerIn(values),
    why: parsed.why,
    dryRun: parsed.dryRun,
    yes: flags.has("yes"),
    json: flags.has("json"),
    said: `zac ${said}`,
    picks: picksIn(values),
    file: null,
  };
}

function askerIn(values: ReadonlyMap<string, string>): Email {
  const as = values.get("as");
  if (as === undefined) throw new Unusable("Say who asks: --as you@company.com");
  const email = Email.safeParse(as);
  if (!email.success) throw new Unusable(`--as should be an e-mail address, not “${forTerminal(as)}”.`);
  return email.data;
}

function picksIn(values: ReadonlyMap<string, string>): readonly number[] {
  const said = values.get("pick");
  if (said === undefined) return [];
  if (!/^[1-9]\d{0,2}(,[1-9]\d{0,2})*$/.test(said))
    throw new Unusable("--pick should be the number of a line, or several: --pick 2,1");
  return said.split(",").map(Number);
}

const IMPORT = "zac import FILE.csv --as you@company.com [--action assign|remove|offboard|change|place]";

/** A file's words are no tool's words: it is named by its path, and asked for by what it becomes. */
function understandImport(rest: readonly string[], file: NamedFile | null): Understood {
  const { words, values, flags } = readAllArguments(rest, IMPORT_FLAGS);
  if (file === null || words.length !== 1) throw new Unusable(`Name one file: ${IMPORT}`);
  const action = values.get("action") ?? null;
  if (action !== null && !ROSTER_ACTIONS.some((one) => one === action))
    throw new Unusable(`--action should be one of ${ROSTER_ACTIONS.join(", ")}.`);
  return {
    kind: "tool",
    tool: "import_roster",
    input: { action, callingPlan: values.get("plan") ?? null, site: values.get("site") ?? null },
    as: askerIn(values),
    why: values.get("why") ?? null,
    dryRun: flags.has("dry-run"),
    yes: flags.has("yes"),
    json: flags.has("json"),
    said: `zac import ${file.name}`,
    picks: picksIn(values),
    file,
  };
}
