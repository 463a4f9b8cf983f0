// The record, checked and taken out.
import type { AuditEntry } from "../ports/audit-log.ts";
import { writeCsv } from "../roster/write-csv.ts";
import { auditName } from "./audited-as.ts";
import type { CoreAtHand } from "./core-at-hand.ts";
import { jsonText } from "./json.ts";
import type { Exit, Terminal } from "./terminal.ts";
import { shown } from "./text/plain.ts";
import type { Understood } from "./understand.ts";

type Verify = Extract<Understood, { kind: "audit-verify" }>;
type Export = Extract<Understood, { kind: "audit-export" }>;

const PAGE = 500;

const spell = ({ at, who, what, operation }: AuditEntry): string =>
  shown(`${at.toISOString()} ${who} ${what}${operation === null ? "" : ` #${operation}`}`);

/** Whether every entry follows from the one before it; else the first that doesn't, by name. */
export async function verifyAudit(
  { against, json }: Verify,
  { core }: CoreAtHand,
  terminal: Terminal,
): Promise<Exit> {
  const { audit } = core.storage;
  const fault = await audit.verify(against ?? undefined);
  const { sequence, hash } = await audit.head();
  if (fault === null) {
    await terminal.out(
      json
        ? jsonText({ whole: true, sequence, hash })
        : `The record is whole: ${sequence} ${sequence === 1n ? "entry" : "entries"}${against ? ", and the one noted down is among them" : ""}. Its head is ${sequence}:${hash}\n`,
    );
    return 0;
  }
  const [changed] = await audit.read(fault.sequence, 1);
  const row = changed?.sequence === fault.sequence ? changed : null;
  if (json)
    await terminal.out(jsonText({ whole: false, sequence: fault.sequence, why: fault.why, entry: row }));
  else
    await terminal.error(`The record is not whole: ${fault.why}.${row ? ` It says: ${spell(row)}.` : ""}\n`);
  return 1;
}

const COLUMNS = ["sequence", "at", "who", "what", "operation", "detail", "hash"];
const cells = ({ sequence, at, who, what, operation, detail, hash }: AuditEntry): readonly string[] => [
  String(sequence),
  at.toISOString(),
  who,
  what,
  operation === null ? "" : String(operation),
  JSON.stringify(detail),
  hash,
];

/** All entries, oldest first: a JSON object a line, or CSV. That it was taken out is recorded first. */
export async function exportAudit(
  { since, csv }: Export,
  user: string,
  { core }: CoreAtHand,
  terminal: Terminal,
): Promise<Exit> {
  const { audit } = core.storage;
  await audit.append({
    who: auditName(user, null),
    what: "exported",
    operation: null,
    detail: { record: "audit", since: since?.toISOString() ?? null, format: csv ? "csv" : "jsonl" },
  });
  if (csv) await terminal.out(writeCsv([COLUMNS]));
  const { sequence: last } = await audit.head();
  for (let from = 1n; from <= last; ) {
    const page = await audit.read(from, PAGE);
    const end = page.at(-1);
    if (!end) break;
    const wanted = page.filter(({ at, sequence }) => sequence <= last && (since === null || at >= since));
    if (wanted.length > 0)
      await terminal.out(csv ? writeCsv(wanted.map(cells)).slice(1) : wanted.map(jsonText).join(""));
    from = end.sequence + 1n;
  }
  return 0;
}
