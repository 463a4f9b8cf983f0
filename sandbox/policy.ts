// The product's policy in the sandbox: one that lets everything be tried, or whoever starts it says otherwise.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { parse, stringify } from "yaml";

type Policy = Readonly<Record<string, unknown>>;

const isPolicy = (value: unknown): value is Policy =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const usual = (defaultCallingPlan: number | null) => ({
  mode: "act",
  rateShare: 1,
  defaultCallingPlan,
  privateChannels: ["zoom-admins"],
  channels: { requests: "zoom-admins", approvals: "zoom-admins", audit: "zoom-admins" },
});

/** The sandbox's own policy, written once: whoever edits it keeps what they wrote. */
export function writePolicy(path: string, defaultCallingPlan: number | null): void {
  if (existsSync(path)) return;
  writeFileSync(
    path,
    `# Zac's policy in the sandbox. Yours to edit; read again at the next start.\n${stringify(usual(defaultCallingPlan))}`,
  );
}

/**
 * A policy file of one's own (ZAC_CONFIG) over the sandbox's: what it doesn't say stays as the sandbox has it. One that
 * can't be read is handed on as it is: the product tells its faults.
 */
export function layPolicy(own: string, path: string, defaultCallingPlan: number | null): void {
  const text = readFileSync(own, "utf8");
  const said = policyIn(text);
  const before = usual(defaultCallingPlan);
  const channels = isPolicy(said?.channels) ? { channels: { ...before.channels, ...said.channels } } : {};
  writeFileSync(
    path,
    said ? `# ${own}, over the sandbox's policy.\n${stringify({ ...before, ...said, ...channels })}` : text,
  );
}

function policyIn(text: string): Policy | null {
  try {
    const said: unknown = parse(text) ?? {};
    return isPolicy(said) ? said : null;
  } catch {
    return null;
  }
}
