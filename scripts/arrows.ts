// Who may import whom, from one small table; and what nothing in tools or assistant may reach, however far around.
// `npm run arrows` fails when an arrow points the wrong way, or when fewer modules were seen than the house has.
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { cruise, type IForbiddenRuleType } from "dependency-cruiser";

const root = join(fileURLToPath(import.meta.url), "../..");

/** A folder of src may import itself and what is listed; nothing else. */
export const ARROWS: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  ports: ["domain"],
  changes: ["domain", "ports"],
  operations: ["domain", "ports", "changes"],
  roster: ["domain", "ports"],
  tools: ["domain", "ports", "changes", "operations", "roster"],
  assistant: ["domain", "ports", "tools", "roster"],
  zoom: ["domain", "ports"],
  openai: ["domain", "ports"],
  storage: ["domain", "ports"],
  slack: ["domain", "ports", "changes", "operations", "tools", "assistant", "roster", "config.ts"],
  cli: [
    "domain",
    "ports",
    "changes",
    "operations",
    "tools",
    "assistant",
    "roster",
    "config.ts",
    "compiled.ts",
    "core.ts",
    "words.ts",
    "log.ts",
    "zoom",
  ],
};

/** npm packages the inner folders may use. Faces and adapters bring their own. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  domain: ["zod"],
  ports: ["zod"],
  changes: ["zod"],
  operations: ["zod"],
  roster: ["csv-parse", "libphonenumber-js", "fastest-levenshtein"],
  tools: ["zod", "libphonenumber-js", "fastest-levenshtein"],
  assistant: [
    "zod",
    "libphonenumber-js",
    "fastest-levenshtein",
    "minisearch",
    "mdast-util-from-markdown",
    "yaml",
  ],
};

const alternatives = (names: readonly string[]) => names.map((name) => name.replace(".", "\\.")).join("|");

function rules(): IForbiddenRuleType[] {
  const arrows = Object.entries(ARROWS).map(([folder, targets]) => ({
    name: `${folder}-imports`,
    severity: "error" as const,
    from: { path: `^src/${folder}/` },
    to: { path: "^(src|sandbox)/", pathNot: `^src/(${alternatives([folder, ...targets])})(/|$)` },
  }));
  const packages = Object.entries(PACKAGES).map(([folder, names]) => ({
    name: `${folder}-packages`,
    severity: "error" as const,
    from: { path: `^src/${folder}/` },
    to: { path: "node_modules", pathNot: `node_modules/(${alternatives(names)})/` },
  }));
  return [
    ...arrows,
    ...packages,
    {
      name: "nothing-that-understands-can-write",
      comment:
        "Law 2: tools and assistant never reach what confirms, applies or writes, directly or through others.",
      severity: "error",
      from: { path: "^src/(tools|assistant)/" },
      to: {
        path: "^src/(operations/(confirm|executor|work-item)\\.ts|changes/[^/]+/apply\\.ts|changes/(catalog|applied-kind)\\.ts|ports/zoom-writer\\.ts)",
        reachable: true,
      },
    },
    {
      name: "the-sandbox-stands-alone",
      comment: "Law 10: if it shared our code, it would share our mistakes.",
      severity: "error",
      from: { path: "^sandbox/" },
      to: { path: "^src/" },
    },
    {
      name: "one-way-to-the-sandbox",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/main\\.ts$" },
      to: { path: "^sandbox/" },
    },
    {
      name: "no-cycles",
      severity: "error",
      from: { path: "^(src|sandbox)/" },
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
  ];
}

const sourcesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(
      (entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/generated|dist/.test(entry.parentPath),
    )
    .map((entry) => join(entry.parentPath, entry.name));

export interface Arrows {
  /** Modules of ours that were read; with TypeScript 7 and without @swc/core this would be 0, and all well. */
  readonly seen: number;
  readonly there: number;
  readonly violations: readonly string[];
}

/** Reads a house and holds it against the table. */
export async function checkArrows(house: string = root): Promise<Arrows> {
  const folders = ["src", "sandbox"].filter((folder) => existsSync(join(house, folder)));
  const { output } = await cruise(folders, {
    baseDir: house,
    ruleSet: { forbidden: rules() },
    validate: true,
    doNotFollow: { path: "node_modules" },
    exclude: { path: "src/storage/generated|sandbox/web/dist" },
    parser: "swc",
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".js", ".mjs", ".json"],
      conditionNames: ["import", "node", "default"],
      exportsFields: ["exports"],
    },
  });
  if (typeof output === "string") throw new Error("dependency-cruiser answered in words");
  const seen = output.modules.filter(({ source }) => /^(src|sandbox)\//.test(source)).length;
  return {
    seen,
    there: folders.flatMap((folder) => sourcesIn(join(house, folder))).length,
    violations: output.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { seen, there, violations } = await checkArrows();
  for (const violation of violations) console.error(violation);
  if (seen < there) console.error(`Only ${seen} of ${there} modules were seen.`);
  console.log(`arrows: ${seen} modules, ${violations.length} in the wrong direction`);
  process.exitCode = violations.length > 0 || seen < there ? 1 : 0;
}
