// What rows say against each other: the same person twice, one extension or number asked for by two.
import { rowFaults } from "./faults.ts";
import { foldLicense } from "./read-license.ts";
import { addFault, type Draft } from "./read-row.ts";

/** Adds the faults that only show when all rows are known. */
export function findDuplicates(drafts: readonly Draft[]): void {
  const people = new Map<string, Draft[]>();
  for (const draft of drafts) {
    const { email } = draft.values;
    const rows = email === null ? undefined : people.get(email);
    if (rows) rows.push(draft);
    else if (email !== null) people.set(email, [draft]);
  }
  for (const [email, rows] of people) if (rows.length > 1) judgeTwins(email, rows);
  judgeClaims(drafts, "extension");
  judgeClaims(drafts, "number");
}

/** Rows of one person: the same values keep the first; other values and nobody can tell which is right. */
function judgeTwins(email: string, rows: readonly Draft[]): void {
  const [first] = rows;
  if (!first) return;
  if (rows.every((row) => asksTheSame(first, row))) {
    for (const row of rows.slice(1))
      addFault(row, "DUPLICATE_EMAIL", rowFaults.duplicateEmail(email, first.values.line));
    return;
  }
  for (const row of rows) {
    const others = rows.filter((other) => other !== row).map(({ values }) => values.line);
    addFault(row, "DUPLICATE_CONFLICT", rowFaults.duplicateConflict(email, others));
  }
}

const fold = (text: string | null): string =>
  (text ?? "").normalize("NFKC").toLowerCase().replace(/\s+/gu, " ").trim();

/** Names may be left out in one of the two; everything that would be done must agree. */
function asksTheSame(one: Draft, other: Draft): boolean {
  const asked = ({ values, faults, licenseSaid }: Draft) =>
    [
      values.plan?.name ?? foldLicense(licenseSaid),
      values.extension ??
        (faults?.get("INVALID_EXTENSION") ?? faults?.get("RESERVED_EXTENSION"))?.problem ??
        "",
      values.number ?? (faults?.get("INVALID_PHONE") ?? faults?.get("PHONE_SCIENTIFIC"))?.problem ?? "",
      fold(values.siteCode),
      fold(values.siteName),
    ].join("\n");
  const names = [fold(one.values.name), fold(other.values.name)];
  return asked(one) === asked(other) && (names.includes("") || names[0] === names[1]);
}

/** Of two people asking for one extension or number the second is handed back. */
function judgeClaims(drafts: readonly Draft[], what: "extension" | "number"): void {
  const claimed = new Map<string, Draft["values"]>();
  for (const draft of drafts) {
    const { values } = draft;
    const value = values[what];
    if (value === null) continue;
    // With site codes the same short extension can be had once at each site.
    const claim = what === "extension" && values.siteCode ? `${values.siteCode}|${value}` : value;
    const before = claimed.get(claim);
    if (!before) claimed.set(claim, values);
    else if (before.email !== values.email || values.email === null)
      addFault(
        draft,
        what === "extension" ? "DUPLICATE_EXTENSION" : "DUPLICATE_PHONE",
        what === "extension"
          ? rowFaults.duplicateExtension(value, before.line)
          : rowFaults.duplicatePhone(value, before.line),
      );
  }
}
