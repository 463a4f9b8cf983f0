// Shell access is the command line's proof of identity: rights hang on the Slack id, the record says who was at the shell.
import type { AuditLog, NewAuditEntry } from "../ports/audit-log.ts";
import type { OperationStore } from "../ports/operation-store.ts";

/** `cli:dana as dana@company.com`, or without an address where nobody is stood for. */
export const auditName = (user: string, email: string | null): string =>
  `cli:${user}${email === null ? "" : ` as ${email}`}`;

/** Audit and store that put this name where the entry would carry the Slack id. Everything else stays as it is. */
export function auditedAs(
  name: string,
  slackId: string,
  { audit, store }: { readonly audit: AuditLog; readonly store: OperationStore },
): { readonly audit: AuditLog; readonly store: OperationStore } {
  const named = (entry: NewAuditEntry): NewAuditEntry =>
    entry.who === slackId ? { ...entry, who: name } : entry;
  return {
    audit: { ...audit, append: (entry) => audit.append(named(entry)) },
    store: {
      ...store,
      create: (operation, entry) => store.create(operation, named(entry)),
      confirm: (id, facts, entry) =>
        store.confirm(id, { ...facts, supersedes: (other) => named(facts.supersedes(other)) }, named(entry)),
      move: (id, step, entry) => store.move(id, step, named(entry)),
    },
  };
}
