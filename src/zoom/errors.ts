// What Zoom's refusals mean. Zoom's codes are reused freely (300 is anything, 404 comes on HTTP 400), and some refusals
// are known by their words alone, so a rule may ask for any of endpoint, status, code and words. First match wins.
import type { RefusalReason } from "../ports/zoom.ts";
import type { EndpointName } from "./endpoints.ts";

/** A no of Zoom's, as it came. */
export interface Refusal {
  readonly endpoint: EndpointName | "token";
  /** Of HTTP; what it means is told by the code more often than by this. */
  readonly status: number;
  /** Zoom's own; null where the answer had none. */
  readonly code: number | null;
  readonly message: string;
}

interface Rule {
  readonly reason: RefusalReason;
  readonly endpoints?: readonly Refusal["endpoint"][];
  readonly statuses?: readonly number[];
  readonly codes?: readonly number[];
  readonly words?: RegExp;
}

const PHONE_USER = [
  "getPhoneUser",
  "updatePhoneUser",
  "getPhoneUserSettings",
  "assignPlan",
  "switchPlan",
  "unassignPlan",
  "assignNumber",
  "unassignNumber",
] as const;

const RULES: readonly Rule[] = [
  // The account and the app, whatever was asked.
  { reason: "missing-scope", codes: [4711] },
  { reason: "missing-scope", words: /does not contain scopes/i },
  { reason: "busy", words: /too many concurrent requests|request has already been made/i },
  { reason: "busy", words: /conflict occurred|try again later\W*$/i, codes: [409, 802] },
  { reason: "rate-day", statuses: [429], words: /daily/i },
  { reason: "rate-second", statuses: [429] },
  { reason: "rate-second", codes: [429], words: /rate limit/i },
  { reason: "token-expired", endpoints: ["token"] },
  { reason: "not-zoom-phone", codes: [2031, 2013] },
  { reason: "not-zoom-phone", words: /zoom phone has not been enabled/i },
  { reason: "token-expired", statuses: [401], codes: [124] },
  { reason: "token-expired", codes: [4700, 4702, 4704, 4717, 4741] },
  { reason: "token-expired", statuses: [401] },

  // People. Codes before words: a message repeats the address that was asked for, which may say anything.
  { reason: "no-phone", endpoints: PHONE_USER, codes: [1001] },
  { reason: "no-phone", endpoints: ["listCallHistory"], statuses: [404], codes: [300, 1001] },
  { reason: "not-found", codes: [1001, 1010, 1120] },
  { reason: "person-pending", words: /pending state|pending user|still pending/i },
  { reason: "person-inactive", words: /\b(inactive|deactivated)\b/i },
  { reason: "not-found", words: /^invalid user id/i },

  // Extensions: Zoom gives no code for these, and has changed the words over the years.
  {
    reason: "extension-reserved",
    endpoints: ["updatePhoneUser"],
    words: /reserved extension|extension.* is reserved/i,
  },
  {
    reason: "extension-taken",
    endpoints: ["updatePhoneUser"],
    words: /extension.*(taken|already (been )?used|in use)/i,
  },
  {
    reason: "extension-range",
    endpoints: ["updatePhoneUser"],
    words: /out of range|must be .*digits|invalid .*number length/i,
  },

  // Calling plans and seats.
  { reason: "plan-from-bundle", endpoints: ["unassignPlan", "switchPlan"], words: /bundle|zoom one/i },
  { reason: "plan-not-held", endpoints: ["switchPlan"], words: /did not subscribe to the source plan/i },
  {
    reason: "plan-not-held",
    endpoints: ["unassignPlan"],
    words: /(does|did) not (have|subscribe|hold)|not assigned/i,
  },
  {
    reason: "plan-held",
    endpoints: ["assignPlan", "switchPlan"],
    words: /already (has|have|assigned|subscribed)/i,
  },
  { reason: "no-seats", endpoints: ["updateUser"], codes: [200], words: /can(no|')t add|can add max/i },
  {
    reason: "no-seats",
    endpoints: ["assignPlan", "switchPlan"],
    words: /no (more )?(available|licen[sc]es?|seats?)|insufficient|not enough|exceed|can add max/i,
  },

  // Numbers.
  {
    reason: "plan-required",
    endpoints: ["assignNumber"],
    words: /requires? .*\bplan\b|no calling plan/i,
  },
  {
    reason: "number-in-use",
    endpoints: ["assignNumber"],
    words: /already (in use|assigned|used|taken)|in use/i,
  },
  { reason: "not-found", endpoints: ["unassignNumber"], words: /phone.?number/i, statuses: [400, 404] },
  { reason: "not-found", statuses: [400, 404], codes: [400, 404], words: /does not exist/i },
];

/** The reason behind a refusal; `other` for what nobody has told us about. Never guesses from the status alone. */
export function reasonOf(refusal: Refusal): RefusalReason {
  const { endpoint, status, code, message } = refusal;
  const rule = RULES.find(
    ({ endpoints, statuses, codes, words }) =>
      (!endpoints || endpoints.includes(endpoint)) &&
      (!statuses || statuses.includes(status)) &&
      (!codes || (code !== null && codes.includes(code))) &&
      (!words || words.test(message)),
  );
  return rule?.reason ?? "other";
}
