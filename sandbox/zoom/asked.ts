// What an operation is handed: the call as it was made, and the account it is about.
import { type Account, phoneAt } from "./account.ts";
import { type Answer, noUser, refused } from "./answers.ts";
import type { Changes, LedgerEntry, PersonRecord, PhoneRecord } from "./records.ts";

/** What Zoom does in cases nobody has described in public: one switch each, so that both can be tried. */
export interface Assumptions {
  /** Refuse a full extension that does not begin with its site's code. */
  readonly extensionsNeedSiteCode: boolean;
  /** Answer 410 where Zoom has announced that a path will be switched off. */
  readonly deprecatedIsGone: boolean;
  /** A second write to somebody is refused while the first is under way: documented for batches and for disassociating. */
  readonly oneWriteAPerson: boolean;
}

export const USUAL_ASSUMPTIONS: Assumptions = {
  extensionsNeedSiteCode: false,
  deprecatedIsGone: false,
  oneWriteAPerson: true,
};

export interface Asked {
  readonly method: string;
  /** Without /v2 and query. */
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly now: number;
  /** Reads show the account as of this moment. */
  readonly asOf: number;
  readonly account: Account;
  readonly accountId: string;
  readonly enableDelayMs: number;
  readonly assumptions: Assumptions;
}

export type Operation = (asked: Asked) => Answer;

/** Carries a write out and writes it down; a write that changes nothing is written down too, so repeats show. */
export function commit(asked: Asked, changes: Changes, target: string, what: string): void {
  const { now, method, path, account } = asked;
  const entry: LedgerEntry = { at: now, method, path, target, what };
  account.commit({ ...changes, entry }, now);
}

/** Somebody whose phone is there. */
export type PhoneUser = PersonRecord & { readonly phone: PhoneRecord };

/** The phone user of the path as a read shows it, or the refusal: unknown and phoneless look alike [documented]. */
export function phoneUserRead(asked: Asked): PhoneUser | Answer {
  return withPhone(asked.account.person(asked.params.userId ?? "", asked.asOf), asked.asOf, asked);
}

/** The phone user of the path as a write finds it: never stale. */
export function phoneUserWritten(asked: Asked): PhoneUser | Answer {
  return withPhone(asked.account.person(asked.params.userId ?? ""), asked.now, asked);
}

function withPhone(person: PersonRecord | undefined, at: number, asked: Asked): PhoneUser | Answer {
  const phone = person?.status === "active" ? phoneAt(person, at) : null;
  return person && phone ? { ...person, phone } : noUser(asked.params.userId ?? "");
}

export const isAnswer = (value: object): value is Answer => "status" in value && "code" in value;

/** The body as fields; null when it is no JSON object. */
export const fieldsOf = (body: unknown): Readonly<Record<string, unknown>> | null =>
  typeof body === "object" && body !== null && !Array.isArray(body)
    ? Object.fromEntries(Object.entries(body))
    : null;

export const noFields: Answer = refused(400, 300, "Request Body should be a valid JSON object.");

/** How the phone API refuses a page token [documented]. */
export const stalePhoneToken: Answer = refused(400, 400, "The next page token is invalid or expired.");
/** How number management does [documented]. */
export const staleNumberToken: Answer = refused(
  400,
  1003100,
  "The next page token is either invalid or has expired",
);
