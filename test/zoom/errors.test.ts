import { describe, expect, test } from "vitest";
import type { RefusalReason } from "../../src/ports/zoom.ts";
import { type Refusal, reasonOf } from "../../src/zoom/errors.ts";

type Case = readonly [Refusal["endpoint"], number, number | null, string, RefusalReason];

const CASES: readonly Case[] = [
  ["getUser", 404, 1001, "User does not exist: bob@acme.example.", "not-found"],
  ["getUser", 404, 1010, "User not belong to this account.", "not-found"],
  ["getUser", 404, 1120, "Invite not exist", "not-found"],
  ["getUser", 404, 1001, "User does not exist: deactivated@acme.example.", "not-found"],
  ["getPhoneUser", 404, 1001, "User does not exist: abc.", "no-phone"],
  ["getPhoneUser", 404, 404, "Site does not exist.", "not-found"],
  ["getPhoneUser", 404, 2001, "Account does not exist.", "other"],
  ["listCallHistory", 404, 300, "User does not exist: abc.", "no-phone"],
  ["assignPlan", 404, 1001, "User does not exist:abc.", "no-phone"],
  ["assignPlan", 400, 300, "Invalid field.", "other"],
  ["assignPlan", 400, 300, "No available license of this calling plan.", "no-seats"],
  ["assignPlan", 400, 300, "The user already has a calling plan.", "plan-held"],
  ["switchPlan", 400, 404, "User did not subscribe to the source plan.", "plan-not-held"],
  ["unassignPlan", 400, 400, "Invalid field.", "other"],
  ["unassignPlan", 400, 400, "This plan is part of a Zoom One bundle.", "plan-from-bundle"],
  ["updateUser", 400, 200, "You can add max 20 Zoom Phone users.", "no-seats"],
  ["updateUser", 400, 200, "You can't add paid users.", "no-seats"],
  ["updateUser", 404, 1001, "User does not exist: abc.", "not-found"],
  ["updatePhoneUser", 400, null, "Extension number 2041 is taken.", "extension-taken"],
  ["updatePhoneUser", 400, 400, "Extension number 2041 is already used.", "extension-taken"],
  ["updatePhoneUser", 400, 409, "Number 911 is a reserved extension number.", "extension-reserved"],
  ["updatePhoneUser", 400, 300, "Extension Number must be 3 to 6 digits", "extension-range"],
  ["updatePhoneUser", 400, 300, "99 is out of range", "extension-range"],
  ["updatePhoneUser", 400, 300, "Invalid short number length.", "extension-range"],
  ["updatePhoneUser", 400, 300, "Invalid full extension number length.", "extension-range"],
  [
    "updatePhoneUser",
    400,
    409,
    "A conflict occurred with the target extension number. Try again later.",
    "busy",
  ],
  ["assignNumber", 400, 409, "Phone number already in use.", "number-in-use"],
  [
    "assignNumber",
    400,
    409,
    "This function requires a Zoom Phone Metered, Unlimited, or Pro plan.",
    "plan-required",
  ],
  ["unassignNumber", 404, 400, 'Invalid query parameter "phone_number".', "not-found"],
  [
    "getUserSettings",
    400,
    1000,
    "You can not access settings of users that are still in pending state.",
    "person-pending",
  ],
  ["getUserSettings", 400, 1000, "Can not access pending user settings.", "person-pending"],
  ["updateUser", 400, 1000, "The user is deactivated.", "person-inactive"],
  [
    "updateUser",
    429,
    429,
    "Too many concurrent requests. A request to disassociate this user has already been made.",
    "busy",
  ],
  ["assignPlan", 400, 300, "Too many concurrent requests. A request has already been made.", "busy"],
  [
    "getUser",
    429,
    429,
    "You have reached the maximum per-second rate limit for this API. Try again later.",
    "rate-second",
  ],
  ["getUser", 400, 429, "You have reached the maximum per-second rate limit for this API.", "rate-second"],
  ["getUser", 429, null, "", "rate-second"],
  ["getUser", 429, 429, "You have reached the maximum daily rate limit for this API.", "rate-day"],
  ["getUser", 401, 124, "Access token is expired.", "token-expired"],
  ["getUser", 401, null, "", "token-expired"],
  ["token", 400, null, "Invalid client_id or client_secret invalid_client", "token-expired"],
  ["listSites", 400, 4711, "Invalid access token, does not contain scopes:[a, b].", "missing-scope"],
  ["listSites", 401, 4711, "Invalid access token, does not contain scopes:[a, b].", "missing-scope"],
  ["getPhoneSettings", 403, 2031, "Zoom Phone has not been enabled for this account.", "not-zoom-phone"],
  ["listNumbers", 400, 999, "Invalid value", "other"],
];

describe("what Zoom's refusals mean", () => {
  test.each(CASES)("%s %i/%s %s → %s", (endpoint, status, code, message, reason) => {
    expect(reasonOf({ endpoint, status, code, message })).toBe(reason);
  });
});
