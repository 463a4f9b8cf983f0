// What happened: calls made, and the log of changes. Read only.
import { invalid, ok, refused } from "../answers.ts";
import { type Asked, type Operation, stalePhoneToken } from "../asked.ts";
import { isPage, listed, pageOf } from "../pages.ts";

const DAY = 86_400_000;
const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** The days asked for, in ms: today when none are; Zoom gives a month at most [documented]. */
function period({ query, now }: Asked): { from: number; to: number } | null {
  const from = Date.parse(query.get("from") ?? new Date(now - DAY).toISOString().slice(0, 10));
  const to = Date.parse(query.get("to") ?? new Date(now).toISOString().slice(0, 10)) + DAY;
  return Number.isNaN(from) || Number.isNaN(to) || to - from > 32 * DAY ? null : { from, to };
}

const userCallHistory: Operation = (asked) => {
  const { account, params, asOf } = asked;
  const id = params.userId ?? "";
  const person = account.person(id, asOf);
  // This operation alone says 300 for somebody it doesn't know [documented].
  if (!person?.phone) return refused(404, 300, `User does not exist: ${id}.`);
  const days = period(asked);
  if (!days) return refused(400, 301, "Invalid request param: from.");
  const at = person.lastCallAt === null ? Number.NaN : Date.parse(person.lastCallAt);
  const calls = at >= days.from && at < days.to ? [person] : [];
  return listed(calls, asked, {
    maximum: 300,
    under: "call_logs",
    beside: { from: dayOf(days.from), to: dayOf(days.to - DAY) },
    row: ({ lastCallAt }) => ({
      id: `call-${at}`,
      call_id: String(at),
      direction: "outbound",
      connect_type: "internal",
      call_type: "general",
      start_time: lastCallAt,
      result: "connected",
    }),
  });
};

/** Everybody's calls: heavy, and the same facts as one person's list under other names [documented]. */
const accountCallHistory: Operation = (asked) => {
  const { account, asOf } = asked;
  const days = period(asked);
  if (!days) return refused(400, 300, "Validation Failed");
  const callers = account.people.all(asOf).filter(({ phone, lastCallAt }) => {
    const at = lastCallAt === null ? Number.NaN : Date.parse(lastCallAt);
    return phone !== null && at >= days.from && at < days.to;
  });
  return listed(callers, asked, {
    maximum: 300,
    under: "call_history",
    beside: { from: dayOf(days.from), to: dayOf(days.to - DAY) },
    row: ({ id, email, displayName, phone, lastCallAt }) => ({
      call_history_uuid: id,
      call_id: id,
      direction: "outbound",
      connect_type: "internal",
      call_type: "general",
      call_result: "connected",
      start_time: lastCallAt,
      caller_name: displayName,
      caller_email: email,
      caller_ext_number: phone?.extension ?? "",
    }),
  });
};

const operationLogs: Operation = (asked) => {
  const { account, accountId } = asked;
  const days = period(asked);
  if (!days) return invalid("from", "Invalid field.");
  const found = account.ledger.filter(({ at }) => at >= days.from && at < days.to).toReversed();
  return listed(found, asked, {
    maximum: 300,
    under: "operation_logs",
    beside: { from: dayOf(days.from), to: dayOf(days.to - DAY) },
    // Free text, and the app's owner as operator whoever asked the app [documented].
    row: ({ at, target, what }) => ({
      time: new Date(at).toISOString(),
      operator: `owner of ${accountId}`,
      category_type: "user",
      action: "Update",
      operation_detail: `${target}: ${what}`,
    }),
  });
};

const noDevices: Operation = ({ query, now }) => {
  const type = query.get("type");
  if (type !== "assigned" && type !== "unassigned") return invalid("type", "Invalid field.");
  const page = pageOf([], { query, now, maximum: 300, stale: stalePhoneToken });
  if (!isPage(page)) return page;
  return ok({ next_page_token: "", page_size: page.size, total_records: 0, devices: [] });
};

const noBillingAccounts: Operation = () => ok({ billing_accounts: [] });

export const reports = {
  phoneUserCallHistory: userCallHistory,
  accountCallHistory,
  getPSOperationLogs: operationLogs,
  listPhoneDevices: noDevices,
  listBillingAccount: noBillingAccounts,
} satisfies Record<string, Operation>;
