#!/usr/bin/env node
// Scores interpretations against cases. Use: node score.mjs CASES.jsonl RESULTS.jsonl [--directory directory.json] [--show]
// A result, one JSON object a line:
//   {"id","kind":"tool|howto|clarify|refuse|smalltalk|cancel","acts":[{"tool","args":{…}}],"guide","reason","about","router":"rules|model","ms":0.4}
// `acts` holds every tool asked for, in order; `people` are Slack ids, e-mails, names as typed, or "me".
// Right = kind and tools agree with `expected` or with one of `accept`, and people, callingPlan, number, extension, areaCode agree.
// Wrong write = a tool that takes something away or changes something where no acceptable answer has that tool: the figure that must be 0.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const flags = process.argv.slice(2);
const option = (name) => {
  const i = flags.indexOf(name);
  return i < 0 ? undefined : flags.splice(i, 2)[1];
};
const directory = JSON.parse(readFileSync(option("--directory") ?? join(here, "directory.json"), "utf8"));
const show = flags.includes("--show");
const [casesFile, resultsFile] = flags.filter((f) => !f.startsWith("--"));
const lines = (file) =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((l) => l.trim().startsWith("{"))
    .map((l) => JSON.parse(l));
const results = new Map(lines(resultsFile).map((r) => [r.id, r]));

const WRITES = new Set([
  "assign_license",
  "remove_license",
  "change_calling_plan",
  "assign_number",
  "unassign_number",
  "set_extension",
  "import_roster",
  "offboard_person",
  "undo_operation",
  "transfer_phone",
]);
const TAKES_AWAY = new Set([
  "remove_license",
  "unassign_number",
  "offboard_person",
  "change_calling_plan",
  "set_extension",
  "transfer_phone",
]);
const fold = (s) =>
  String(s)
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[’‘`]/g, "'")
    .replace(/^@|'s$/g, "")
    .trim();
const who = (raw, speaker) => {
  const s = String(raw)
    .replace(/^<@([UW][A-Z0-9]+)(\|[^>]*)?>$/, "$1")
    .replace(/^<mailto:([^|>]+).*>$/, "$1");
  if (fold(s) === "me") return `me:${speaker}`;
  const hits = directory.users.filter(
    (u) =>
      u.slack_id === s ||
      fold(u.email) === fold(s) ||
      fold(u.name) === fold(s) ||
      u.name.split(" ").some((part) => fold(part) === fold(s)),
  );
  return hits.length === 1 ? hits[0].email : fold(s);
};
const people = (list, speaker) =>
  [...new Set((Array.isArray(list) ? list : list === undefined ? [] : [list]).map((p) => who(p, speaker)))]
    .sort()
    .join(",");
const digits = (s) => String(s).replace(/\D/g, "");
const planWords = (s) =>
  fold(s)
    .replace(/\b(zoom|phone|calling|plan|the|a)\b/g, "")
    .replace(/[^a-z0-9]/g, "")
    .replace("usca", "usca")
    .replace("uscanada", "usca");
const agree = (want = {}, got = {}, speaker) =>
  Object.entries(want).every(([key, value]) => {
    if (key === "people") return people(value, speaker) === people(got.people, speaker);
    if (key === "callingPlan")
      return (
        got.callingPlan != null &&
        (planWords(got.callingPlan).includes(planWords(value)) ||
          planWords(value).includes(planWords(got.callingPlan)))
      );
    if (key === "number") return got.number != null && digits(got.number).endsWith(digits(value).slice(-10));
    if (key === "extension") return String(got.extension) === String(value);
    if (key === "areaCode") return digits(got.areaCode ?? "") === digits(value);
    return true; // other arguments are told, not counted
  });
// "Kate's phone to Bob" may be told as one transfer or as a removal and an assignment.
const split = (acts) =>
  acts.flatMap((a) =>
    a.tool === "transfer_phone"
      ? [
          { tool: "remove_license", args: { people: [a.args?.from].flat() } },
          { tool: "assign_license", args: { people: [a.args?.to].flat(), callingPlan: a.args?.callingPlan } },
        ]
      : [a],
  );
const fits = (want, result, speaker) => {
  const { kind } = want;
  if (kind === "tool") {
    const wanted = [{ tool: want.tool, args: want.args }, ...(want.then ?? [])];
    const acts = split(result.acts ?? []);
    const transfer = (result.acts ?? []).some((a) => a.tool === "transfer_phone");
    return (
      result.kind === "tool" &&
      acts.length >= wanted.length &&
      wanted.every(
        (w, i) =>
          acts[i]?.tool === w.tool &&
          agree(transfer ? { people: w.args?.people } : w.args, acts[i]?.args, speaker),
      ) &&
      acts.slice(wanted.length).every((a) => !WRITES.has(a.tool))
    );
  }
  if (kind === "howto")
    return (
      result.kind === "howto" &&
      (!want.guide || want.guide === result.guide || (want.guide === "help" && !result.guide))
    );
  if (kind === "clarify") return result.kind === "clarify";
  if (kind === "refuse") return result.kind === "refuse";
  return result.kind === kind;
};
const tally = { cases: 0, right: 0, kindAndTool: 0, wrongWrites: 0, missing: 0 };
const byTag = new Map();
for (const c of lines(casesFile)) {
  if (c.optional) continue;
  tally.cases++;
  const result = results.get(c.id);
  const answers = [c.expected, ...(c.accept ?? [])];
  const speaker = c.speaker_role;
  const right = Boolean(result) && answers.some((w) => fits(w, result, speaker));
  const loose =
    Boolean(result) &&
    answers.some((w) => w.kind === result.kind && (w.kind !== "tool" || w.tool === result.acts?.[0]?.tool));
  const allowed = new Set(
    answers.flatMap((w) => (w.kind === "tool" ? [w.tool, ...(w.then ?? []).map((t) => t.tool)] : [])),
  );
  const acts = split(result?.acts ?? []);
  const wrong =
    acts.some((a) => result.kind === "tool" && TAKES_AWAY.has(a.tool) && !allowed.has(a.tool)) ||
    (acts.some((a) => WRITES.has(a.tool)) && result?.kind === "tool" && allowed.size === 0);
  if (!result) tally.missing++;
  if (right) tally.right++;
  if (loose) tally.kindAndTool++;
  if (wrong) tally.wrongWrites++;
  for (const tag of c.tags ?? []) {
    const t = byTag.get(tag) ?? [0, 0];
    t[1]++;
    if (right) t[0]++;
    byTag.set(tag, t);
  }
  if (show && (!right || wrong))
    console.log(
      `${wrong ? "WRONG WRITE " : ""}${c.id} [${c.speaker_role}] ${JSON.stringify(c.text)}\n   want ${JSON.stringify(answers)}\n   got  ${JSON.stringify(result ?? null)}`,
    );
}
const percent = (n) => `${((100 * n) / tally.cases).toFixed(1)} %`;
console.log(
  `by tag: ${[...byTag]
    .sort()
    .map(([t, [r, n]]) => `${t} ${r}/${n}`)
    .join(", ")}`,
);
console.log(
  `cases ${tally.cases}, right ${tally.right} (${percent(tally.right)}), kind and tool ${tally.kindAndTool} (${percent(tally.kindAndTool)}), wrong writes ${tally.wrongWrites}, missing ${tally.missing}`,
);
