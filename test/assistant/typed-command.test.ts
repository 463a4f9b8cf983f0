import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { interpretCases } from "../../src/assistant/interpret-cases.ts";
import { TOOL_NAMES } from "../../src/assistant/interpretation.ts";
import { interpretByRules } from "../../src/assistant/rules/interpret-by-rules.ts";
import { toolNamed } from "../../src/tools/registry.ts";
import { slash } from "../../src/tools/slash.ts";

const directory = readFileSync(join(import.meta.dirname, "../evals/sample/directory.json"), "utf8");

const interpreted = async (text: string) => {
  const [line = ""] = await interpretCases(
    JSON.stringify({ id: "1", text, speaker_role: "admin" }),
    directory,
    {
      router: { name: "rules", interpret: interpretByRules },
      today: "2026-11-24",
      clock: () => 0,
    },
  );
  return JSON.parse(line) as { kind: string; acts: { tool: string; args: Record<string, unknown> }[] };
};

// A value of each kind that a flag can take, and how it is told.
const VALUES: Readonly<Record<string, readonly [typed: string, told: string]>> = {
  plan: ['"US/CA Metered"', "US/CA Metered"],
  site: ["London", "London"],
  template: ["Sales", "Sales"],
  number: ["+14155550150", "+14155550150"],
  extension: ["4021", "4021"],
  day: ["2026-12-04", "2026-12-04"],
  count: ["31", "31"],
  area: ["212", "212"],
  ending: ["0150", "0150"],
  to: ["<@U14LEE>", "U14LEE"],
  forward: ["<@U14LEE>", "U14LEE"],
  by: ["<@U15DAN>", "U15DAN"],
  op: ["71", "71"],
  format: ["csv", "csv"],
  type: ["toll-free", "toll-free"],
  status: ["assigned", "assigned"],
};

interface Flag {
  readonly typed: string;
  readonly told: string;
}

function flagsOf(name: string): readonly Flag[] {
  const shape = toolNamed(name)?.input.shape ?? {};
  return Object.entries(shape).flatMap(([field, schema]): readonly Flag[] => {
    const hints = slash.get(schema);
    if (!hints?.flag) return [];
    const yes = (schema as { def?: { innerType?: { def?: { type?: string } } } }).def?.innerType?.def?.type;
    if (yes === "boolean") return [{ typed: `--${hints.flag}`, told: `"${field}":true` }];
    const [typed, told] = VALUES[hints.is ?? hints.flag] ?? VALUES[hints.flag] ?? ["Paris", "Paris"];
    return [{ typed: `--${hints.flag} ${typed}`, told }];
  });
}

// Whom each command is about, where it needs somebody.
const WHOM: Readonly<Record<string, string>> = {
  show_licenses: "",
  find_numbers: "",
  roster_template: "",
  undo_operation: "",
  show_history: "",
  transfer_phone: "<@U13KAT> <@U02BOB>",
  set_extension: "<@U13KAT>",
};

const commands = TOOL_NAMES.flatMap((name) => {
  const tool = toolNamed(name);
  return tool?.command ? [{ name, tool, command: tool.command }] : [];
});

describe("a command typed after /zphone", () => {
  it.each(commands.map((one) => [one.name, one] as const))(
    "%s keeps every flag, wherever it stands",
    async (name, { command }) => {
      const flags = flagsOf(name);
      const needed =
        name === "set_extension" ? flags.slice(0, 1) : name === "set_site" ? flags.slice(0, 1) : [];
      const sets = [
        ...flags.map((one) => [one]),
        ...flags.map((one, at) => [one, flags[at - 1] ?? one]),
        flags,
      ];
      for (const set of sets) {
        const given = [...new Set([...needed, ...set])];
        const whom = WHOM[name] ?? "<@U03ANA>";
        for (const words of [
          [whom, ...given.map(({ typed }) => typed)],
          [...given.map(({ typed }) => typed), whom],
          [...given.toReversed().map(({ typed }) => typed), whom, "--dry-run"],
          [whom, ...given.toReversed().map(({ typed }) => typed), '--why "asked by HR"'],
        ]) {
          const typed = ["/zphone", command, ...words].filter((word) => word !== "").join(" ");
          const { kind, acts } = await interpreted(typed);
          expect(kind, typed).toBe("tool");
          expect(acts[0]?.tool, typed).toBe(name);
          const told = JSON.stringify(acts);
          for (const flag of given) expect(told, typed).toContain(flag.told);
          if (typed.includes("--dry-run")) expect(told, typed).toContain('"dryRun":true');
          if (typed.includes("--why")) expect(told, typed).toContain("asked by HR");
        }
      }
    },
  );

  it.each(commands.flatMap(({ name, tool }) => tool.examples.map((example) => [example, name] as const)))(
    "“%s” is %s",
    async (example, name) => {
      const { kind, acts } = await interpreted(`/zphone ${example}`);
      expect(kind).toBe("tool");
      expect(acts[0]?.tool).toBe(name);
      const told = JSON.stringify(acts);
      for (const [, value = ""] of example.matchAll(/(?<= )(?:@)?([a-z]+|\d+|\+\d+)(?= |$)/gu))
        if (!/^(?:me|next|number|unused|import|last)$/u.test(value)) expect(told).toContain(value);
    },
  );

  it("that takes something, and doesn't say what, asks as the tool does", async () => {
    for (const typed of ["/zphone unassign <@U13KAT>", "/zphone unassign <@U13KAT> --dry-run"]) {
      const asked = await interpreted(typed);
      expect(asked, typed).toMatchObject({ kind: "clarify", tool: "unassign_number", acts: [] });
    }
    expect((await interpreted("/zphone unassign <@U13KAT> +14155550120")).kind).toBe("tool");
  });

  it("that names somebody nobody knows, or goes on as a sentence, is read as one", async () => {
    expect((await interpreted("/zphone remove sarah")).kind).toBe("clarify");
    const { acts } = await interpreted("/zphone remove kate and give it to bob");
    expect(acts[0]?.tool).toBe("transfer_phone");
  });
});
