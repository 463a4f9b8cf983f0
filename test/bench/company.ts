// A company to measure with: the sample's, and as many people without a phone as are wanted.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const SAMPLE = fileURLToPath(new URL("../evals/sample/directory.json", import.meta.url));

const SITE = "San Francisco HQ";

export const emailOf = (index: number): string => `person.${index}@acme.example`;
export const slackIdOf = (index: number): string => `U9P${String(index).padStart(5, "0")}`;

/** So many people without a phone, each with a name of their own: one that could be mistaken would ask first. */
export const staff = (size: number) =>
  Array.from({ length: size }, (_, index) => ({
    slack_id: slackIdOf(index),
    name: `${word(index)} ${word(index * 7 + 3)}`,
    email: emailOf(index),
    zoom: "active",
    phone: null,
  }));

/** So many others who have a phone already. */
const holders = (count: number, from: number) =>
  staff(from + count)
    .slice(from)
    .map((one, index) => ({
      ...one,
      phone: { plan: 200, extension: 100_000 + index, numbers: [], site: SITE },
    }));

/**
 * Writes the seed into the folder; the plan everybody gets has seats for all of them, and so many others have it
 * already. Returns its path.
 */
export function companyOf(size: number, folder: string, { phones = 0 } = {}): string {
  const sample = JSON.parse(readFileSync(SAMPLE, "utf8")) as { users: object[]; plans: { type: number }[] };
  const plans = sample.plans.map((plan) =>
    plan.type === 200
      ? { ...plan, subscribed: size + phones + 1_000, assigned: phones + 23, available: size + 977 }
      : plan,
  );
  const path = join(folder, "company.json");
  writeFileSync(
    path,
    JSON.stringify({ ...sample, plans, users: [...sample.users, ...staff(size), ...holders(phones, size)] }),
  );
  return path;
}

const SYLLABLES = [
  "ba",
  "ko",
  "ri",
  "ten",
  "mul",
  "sa",
  "dor",
  "vi",
  "lan",
  "pe",
  "chu",
  "gor",
  "nim",
  "tza",
  "wo",
  "fel",
];
const word = (index: number): string => {
  const letters = [index & 15, (index >> 4) & 15, (index >> 8) & 15, (index * 31 + 7) & 15]
    .map((part) => SYLLABLES[part])
    .join("");
  return letters.charAt(0).toUpperCase() + letters.slice(1);
};

/** What somebody reads of many measurements: the middle, and the worst of a hundred. */
export function percentiles(values: readonly number[]): {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
} {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}
