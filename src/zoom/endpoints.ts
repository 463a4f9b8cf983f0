// Every call of ours to Zoom: where it goes, which budget it costs, which scope it needs. Nothing else names a path.
import type { Budget } from "../ports/pacer.ts";

export interface Endpoint {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** `{name}` is filled in by path-of.ts, which lets only harmless ids through. */
  readonly path: string;
  readonly table: Budget["table"];
  readonly label: Budget["label"];
  /** Any one of these is enough: the granular scope first, then what apps from before 2024 hold. */
  readonly scopes: readonly [string, ...string[]];
  /** Ends the sentence "Needed to …". */
  readonly purpose: string;
}

const USERS_READ = ["user:read:admin", "user:write:admin"] as const;
const PHONE_READ = ["phone:read:admin", "phone:write:admin"] as const;
const NUMBERS_READ = ["number_management_numbers:read:admin"] as const;

export const ENDPOINTS = {
  listUsers: {
    method: "GET",
    path: "/users",
    table: "general",
    label: "MEDIUM",
    scopes: ["user:read:list_users:admin", ...USERS_READ],
    purpose: "find people by name",
  },
  getUser: {
    method: "GET",
    path: "/users/{userId}",
    table: "general",
    label: "LIGHT",
    scopes: ["user:read:user:admin", ...USERS_READ],
    purpose: "find people by e-mail address",
  },
  getUserSettings: {
    method: "GET",
    path: "/users/{userId}/settings",
    table: "general",
    label: "MEDIUM",
    scopes: ["user:read:settings:admin", ...USERS_READ],
    purpose: "see whether Zoom Phone is switched on for somebody",
  },
  updateUser: {
    method: "PATCH",
    path: "/users/{userId}",
    table: "general",
    label: "LIGHT",
    scopes: ["user:update:user:admin", "user:write:admin"],
    purpose: "switch Zoom Phone on and off for somebody",
  },
  listPhoneUsers: {
    method: "GET",
    path: "/phone/users",
    table: "phone",
    label: "MEDIUM",
    scopes: ["phone:read:list_users:admin", ...PHONE_READ],
    purpose: "list everybody's phones",
  },
  getPhoneUser: {
    method: "GET",
    path: "/phone/users/{userId}",
    table: "phone",
    label: "LIGHT",
    scopes: ["phone:read:user:admin", ...PHONE_READ],
    purpose: "see somebody's plan, extension and numbers",
  },
  updatePhoneUser: {
    method: "PATCH",
    path: "/phone/users/{userId}",
    table: "phone",
    label: "LIGHT",
    scopes: ["phone:update:user:admin", "phone:write:admin"],
    purpose: "set extensions, sites and setting templates",
  },
  getPhoneUserSettings: {
    method: "GET",
    path: "/phone/users/{userId}/settings",
    table: "phone",
    label: "LIGHT",
    scopes: ["phone:read:user_setting:admin", ...PHONE_READ],
    purpose: "say which shared lines somebody is on",
  },
  listCallHistory: {
    method: "GET",
    path: "/phone/users/{userId}/call_history",
    table: "phone",
    label: "MEDIUM",
    scopes: ["phone:read:list_call_logs:admin", ...PHONE_READ],
    purpose: "see whether a phone is used",
  },
  assignPlan: {
    method: "POST",
    path: "/phone/users/{userId}/calling_plans",
    table: "phone",
    label: "LIGHT",
    scopes: ["phone:write:calling_plan:admin", "phone:write:admin"],
    purpose: "give calling plans",
  },
  switchPlan: {
    method: "PUT",
    path: "/phone/users/{userId}/calling_plans",
    table: "phone",
    label: "LIGHT",
    scopes: ["phone:update:calling_plan:admin", "phone:write:admin"],
    purpose: "change calling plans",
  },
  unassignPlan: {
    method: "DELETE",
    path: "/phone/users/{userId}/calling_plans/{planType}",
    table: "phone",
    label: "LIGHT",
    scopes: ["phone:delete:users_calling_plan:admin", "phone:write:admin"],
    purpose: "take calling plans back",
  },
  assignNumber: {
    method: "POST",
    path: "/phone/users/{userId}/phone_numbers",
    table: "phone",
    label: "LIGHT",
    scopes: ["phone:write:user_number:admin", "phone:write:admin"],
    purpose: "give numbers",
  },
  unassignNumber: {
    method: "DELETE",
    path: "/phone/users/{userId}/phone_numbers/{phoneNumberId}",
    table: "phone",
    label: "LIGHT",
    scopes: ["phone:delete:user_number:admin", "phone:write:admin"],
    purpose: "take numbers back",
  },
  listCallingPlans: {
    method: "GET",
    path: "/phone/calling_plans",
    table: "phone",
    label: "MEDIUM",
    scopes: ["phone:read:list_calling_plans:admin", ...PHONE_READ],
    purpose: "count seats",
  },
  getPhoneSettings: {
    method: "GET",
    path: "/phone/settings",
    table: "phone",
    label: "LIGHT",
    scopes: ["phone:read:settings:admin", ...PHONE_READ],
    purpose: "see whether site codes are in use",
  },
  listSites: {
    method: "GET",
    path: "/phone/sites",
    table: "phone",
    label: "MEDIUM",
    scopes: ["phone:read:list_sites:admin", ...PHONE_READ],
    purpose: "list sites",
  },
  getSite: {
    method: "GET",
    path: "/phone/sites/{siteId}",
    table: "phone",
    label: "LIGHT",
    scopes: ["phone:read:site:admin", ...PHONE_READ],
    purpose: "see a site's extension length and emergency address",
  },
  listAddresses: {
    method: "GET",
    path: "/phone/emergency_addresses",
    table: "phone",
    label: "MEDIUM",
    scopes: ["phone:read:list_emergency_addresses:admin", ...PHONE_READ],
    purpose: "say when an emergency address is missing",
  },
  listTemplates: {
    method: "GET",
    path: "/phone/setting_templates",
    table: "phone",
    label: "LIGHT",
    scopes: ["phone:read:list_setting_templates:admin", ...PHONE_READ],
    purpose: "list setting templates",
  },
  // Zoom does not say which table number management counts in; the phone table is the tighter one.
  listNumbers: {
    method: "GET",
    path: "/number_management/numbers",
    table: "phone",
    label: "LIGHT",
    scopes: ["number_management:read:list_numbers:admin", ...NUMBERS_READ],
    purpose: "find numbers and who holds them",
  },
  listQueues: {
    method: "GET",
    path: "/phone/call_queues",
    table: "phone",
    label: "MEDIUM",
    scopes: ["phone:read:list_call_queues:admin", ...PHONE_READ],
    purpose: "know which extensions queues have",
  },
  listQueueMembers: {
    method: "GET",
    path: "/phone/call_queues/{callQueueId}/members",
    table: "phone",
    label: "MEDIUM",
    scopes: ["phone:read:list_call_queue_members:admin", ...PHONE_READ],
    purpose: "say which queues somebody is in",
  },
  listReceptionists: {
    method: "GET",
    path: "/phone/auto_receptionists",
    table: "phone",
    label: "MEDIUM",
    scopes: ["phone:read:list_auto_receptionists:admin", ...PHONE_READ],
    purpose: "know which extensions auto receptionists have",
  },
  listCommonAreas: {
    method: "GET",
    path: "/phone/common_areas",
    table: "phone",
    label: "MEDIUM",
    scopes: ["phone:read:common_area:admin", ...PHONE_READ],
    purpose: "know which extensions common areas have",
  },
  listSharedLines: {
    method: "GET",
    path: "/phone/shared_line_groups",
    table: "phone",
    label: "MEDIUM",
    scopes: ["phone:read:list_shared_line_groups:admin", ...PHONE_READ],
    purpose: "know which extensions shared lines have",
  },
} as const satisfies Readonly<Record<string, Endpoint>>;

export type EndpointName = keyof typeof ENDPOINTS;

/** How a call is named in logs, metrics and errors: never with an id in it. */
export const askedOf = (name: EndpointName): string => `${ENDPOINTS[name].method} ${ENDPOINTS[name].path}`;

/** The budget that such a call is paced by. */
export function budgetOf(name: EndpointName): Budget {
  const { table, label } = ENDPOINTS[name];
  return { table, label };
}
