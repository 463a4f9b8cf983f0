// What is publicly known of Zoom's operations, one line each: name | method and path | answers | rate table and label |
// granular scopes | classic scopes | refusals as status:code,code. Written by us from Zoom's published descriptions of
// July 2026 (phone, number management) and March 2025 (users); how calls are counted per table is documented, that
// number management counts in the phone table is assumed. `none` is a refusal that was seen without a known code.
const TABLE = `
listPhoneUsers | GET /phone/users | 200 | phone MEDIUM | phone:read:list_users:admin | phone:read:admin | 400:124,400 404:2001
updateUsersPropertiesInBatch | PUT /phone/users/batch | 204 | phone LIGHT | phone:update:batch_users:admin | phone:write:admin | 400:12007,12008,400 404:2001
batchAddUsers | POST /phone/users/batch | 201 | phone MEDIUM | phone:write:batch_users:admin | phone:write:admin | 400:300,400 404:404
phoneUser | GET /phone/users/{userId} | 200 | phone LIGHT | phone:read:user:admin | phone:read:admin | 400:300 404:1001,2001,404
updateUserProfile | PATCH /phone/users/{userId} | 204 | phone LIGHT | phone:update:user:admin | phone:write:admin | 400:13800,300,405,none 404:1001,2001
updateCallingPlan | PUT /phone/users/{userId}/calling_plans | 204 | phone LIGHT | phone:update:calling_plan:admin | phone:write:admin | 400:404 404:1001
assignCallingPlan | POST /phone/users/{userId}/calling_plans | 200/201 | phone LIGHT | phone:write:calling_plan:admin | phone:write:admin | 400:300 404:1001,2001
unassignCallingPlan | DELETE /phone/users/{userId}/calling_plans/{planType} | 204 | phone LIGHT | phone:delete:users_calling_plan:admin | phone:write:admin | 400:300,400 404:1001,2001
phoneUserSettings | GET /phone/users/{userId}/settings | 200 | phone LIGHT | phone:read:user_setting:admin | phone:read:admin | 400:300 404:1001,2001
listCallingPlans | GET /phone/calling_plans | 200 | phone MEDIUM | phone:read:list_calling_plans:admin | phone:read:admin | -
listPhonePlans (deprecated) | GET /phone/plans | 200 | phone MEDIUM | phone:read:list_calling_plans:admin | phone:read:admin | 400:403 404:2001
listAccountPhoneNumbers (deprecated) | GET /phone/numbers | 200 | phone MEDIUM | phone:read:list_numbers:admin | phone:read:admin | -
deleteUnassignedPhoneNumbers (deprecated) | DELETE /phone/numbers | 204 | phone MEDIUM | phone:delete:number:admin | phone:write:admin | 400:300
getPhoneNumberDetails (deprecated) | GET /phone/numbers/{phoneNumberId} | 200 | phone LIGHT | phone:read:numbers:admin | phone:read:admin | 400:400
updatePhoneNumberDetails (deprecated) | PATCH /phone/numbers/{phoneNumberId} | 204 | phone LIGHT | phone:update:number:admin | phone:write:admin | 400:300 404:404
updateSiteForUnassignedPhoneNumbers | PATCH /phone/numbers/sites/{siteId} | 204 | phone MEDIUM | phone:update:site_number:admin | phone:write:admin | 400:300
assignPhoneNumber | POST /phone/users/{userId}/phone_numbers | 200/201 | phone LIGHT | phone:write:user_number:admin | phone:write:admin | 400:300 404:1001,2001
UnassignPhoneNumber | DELETE /phone/users/{userId}/phone_numbers/{phoneNumberId} | 204 | phone LIGHT | phone:delete:user_number:admin | phone:write:admin | 400:300 404:1001,2001,400
phoneSetting | GET /phone/settings | 200 | phone LIGHT | phone:read:settings:admin | phone:read:admin | 403:2031
listPhoneSites | GET /phone/sites | 200 | phone MEDIUM | phone:read:list_sites:admin | phone:read:admin | -
getASite | GET /phone/sites/{siteId} | 200 | phone LIGHT | phone:read:site:admin | phone:read:admin | 400:400
listCommonAreas | GET /phone/common_areas | 200 | phone MEDIUM | phone:read:common_area:admin | phone:read:admin | -
addCommonArea | POST /phone/common_areas | 201 | phone LIGHT | phone:write:common_area:admin | phone:write:admin | 400:300
getACommonArea | GET /phone/common_areas/{commonAreaId} | 200 | phone LIGHT | phone:read:common_area:admin | phone:read:admin | 400:400
updateCommonArea | PATCH /phone/common_areas/{commonAreaId} | 204 | phone LIGHT | phone:update:common_area:admin | phone:write:admin | 400:404,409
deleteCommonArea | DELETE /phone/common_areas/{commonAreaId} | 204 | phone LIGHT | phone:delete:common_area:admin | phone:write:admin | 400:404
assignCallingPlansToCommonArea | POST /phone/common_areas/{commonAreaId}/calling_plans | 201 | phone LIGHT | phone:write:common_area_calling_plan:admin | phone:write:admin | 400:404,405
unassignCallingPlansFromCommonArea | DELETE /phone/common_areas/{commonAreaId}/calling_plans/{type} | 204 | phone LIGHT | phone:delete:common_area_calling_plan:admin | phone:write:admin | 400:404
assignPhoneNumbersToCommonArea | POST /phone/common_areas/{commonAreaId}/phone_numbers | 201 | phone LIGHT | phone:write:common_area_number:admin | phone:write:admin | 400:404,405
unassignPhoneNumbersFromCommonArea | DELETE /phone/common_areas/{commonAreaId}/phone_numbers/{phoneNumberId} | 204 | phone LIGHT | phone:delete:common_area_number:admin | phone:write:admin | 400:404
listSettingTemplates | GET /phone/setting_templates | 200 | phone LIGHT | phone:read:list_setting_templates:admin | phone:read:admin | 400:300 401:124
getSettingTemplate | GET /phone/setting_templates/{templateId} | 200 | phone LIGHT | phone:read:setting_template:admin | phone:read:admin | 401:124
listEmergencyAddresses | GET /phone/emergency_addresses | 200 | phone MEDIUM | phone:read:list_emergency_addresses:admin | phone:read:admin | 400:400
addEmergencyAddress | POST /phone/emergency_addresses | 201 | phone LIGHT | phone:write:emergency_address:admin | phone:write:admin | 400:300
getEmergencyAddress | GET /phone/emergency_addresses/{emergencyAddressId} | 200 | phone LIGHT | phone:read:emergency_address:admin | phone:read:admin | 400:400
ListPhoneRoles | GET /phone/roles | 200 | phone MEDIUM | phone:read:list_roles:admin | phone:read:admin | 400:401 404:2001
getRoleInformation | GET /phone/roles/{roleId} | 200 | phone MEDIUM | phone:read:role:admin | phone:read:admin | -
ListRoleMembers | GET /phone/roles/{roleId}/members | 200 | phone MEDIUM | phone:read:role_member:admin | phone:read:admin | 400:300 404:2001
AddRoleMembers | POST /phone/roles/{roleId}/members | 201 | phone LIGHT | phone:write:role_member:admin | phone:write:admin | 400:300,400
DelRoleMembers | DELETE /phone/roles/{roleId}/members | 204 | phone LIGHT | phone:delete:role_member:admin | phone:write:admin | 400:300,400
listPortedNumbers (deprecated) | GET /phone/ported_numbers/orders | 200 | phone MEDIUM | phone:read:list_ported_numbers:admin | phone:read:admin phone_peering:read:admin | -
getPortedNumbersDetails (deprecated) | GET /phone/ported_numbers/orders/{orderId} | 200 | phone LIGHT | phone:read:ported_number:admin | phone:read:admin phone_peering:read:admin | 400:400
accountCallHistory | GET /phone/call_history | 200 | phone HEAVY | phone:read:list_call_logs:admin | phone:read:admin phone_call_log:read:admin | 400:300
phoneUserCallHistory | GET /phone/users/{userId}/call_history | 200 | phone MEDIUM | phone:read:list_call_logs:admin | phone:read:admin | 400:301 404:300
getPSOperationLogs | GET /phone/reports/operationlogs | 200 | phone HEAVY | phone:read:operation_logs:admin | phone:read:admin | 404:124
listPhoneDevices | GET /phone/devices | 200 | phone MEDIUM | phone:read:list_devices:admin | phone:read:admin | -
listCallQueues | GET /phone/call_queues | 200 | phone MEDIUM | phone:read:list_call_queues:admin | phone:read:admin | -
listCallQueueMembers | GET /phone/call_queues/{callQueueId}/members | 200 | phone MEDIUM | phone:read:list_call_queue_members:admin | phone:read:admin | -
listAutoReceptionists | GET /phone/auto_receptionists | 200 | phone MEDIUM | phone:read:list_auto_receptionists:admin | phone:read:admin | -
listSharedLineGroups | GET /phone/shared_line_groups | 200 | phone MEDIUM | phone:read:list_shared_line_groups:admin | phone:read:admin | -
listBillingAccount | GET /phone/billing_accounts | 200 | phone MEDIUM | phone:read:list_billing_accounts:admin | phone:read:admin | -
listUserDefaultEmergencyAddress | GET /phone/metrics/emergency_services/default_emergency_address/users | 200 | phone MEDIUM | phone:read:default_emergency_address:admin | phone:read:admin | 400:400,8001,802
nm_listPhoneNumbers | GET /number_management/numbers | 200 | phone LIGHT | number_management:read:list_numbers:admin | number_management_numbers:read:admin | 400:1002010,1003100,999
nm_DeleteNumbers | DELETE /number_management/numbers | 204 | phone MEDIUM | number_management:delete:numbers:admin | number_management_numbers:write:master | 400:100002
nm_getPhoneNumber | GET /number_management/numbers/{phoneNumberId} | 200 | phone LIGHT | number_management:read:numbers:admin | number_management_numbers:read:admin | -
nm_updatePhoneNumberDetail | PATCH /number_management/numbers/{phoneNumberId} | 204 | phone LIGHT | number_management:update:numbers:admin | number_management_numbers:write:admin | 400:100001,200001,999
nm_AllocateNumber | PATCH /number_management/allocation | 204 | phone HEAVY | number_management:write:numbers:admin | number_management_numbers:write:admin | 400:100002,1002010,200002
nm_Listphonenumberplaninformation | GET /number_management/plan | 200 | phone LIGHT | number_management:read:numbers_plan:admin | number_management_numbers:read:admin | 400:1002006,1003100,999
nm_Listportednumbers | GET /number_management/ported_numbers/orders | 200 | phone LIGHT | number_management:read:list_ported_numbers:admin | number_management_numbers:read:admin | -
nm_Getportednumbersdetails | GET /number_management/ported_numbers/orders/{orderId} | 200 | phone LIGHT | number_management:read:ported_number:admin | number_management_numbers:read:admin | 400:400
users | GET /users | 200 | general MEDIUM | user:read:list_users:admin | user:read:admin user:write:admin | -
userCreate | POST /users | 201 | general LIGHT | user:write:user:admin | user:write:admin | 400:1009,1107,1108,200,4130 409:1005
userEmail | GET /users/email | 200 | general LIGHT | user:read:email:admin | user:read:admin user:write:admin | 400:300
userSummary | GET /users/summary | 200 | general MEDIUM | user:read:summary:admin | user:read:admin user:write:admin | -
bulkUpdateFeature | POST /users/features | 201 | general MEDIUM | user:write:feature:admin | user:write:admin | -
user | GET /users/{userId} | 200 | general LIGHT | user:read:user:admin | user:read:admin user:write:admin | 404:1001,1010,1120
userUpdate | PATCH /users/{userId} | 204 | general LIGHT | user:update:user:admin | user:write:admin | 400:1108,200 404:1001,1010,1120
userDelete | DELETE /users/{userId} | 204 | general LIGHT | user:delete:user:admin | user:write:admin | 400:1000,1107,1117,200 404:1010,1120 429:429
userSettings | GET /users/{userId}/settings | 200 | general MEDIUM | user:read:settings:admin | user:read:admin user:write:admin | 400:1000 404:1001,1120
userSettingsUpdate | PATCH /users/{userId}/settings | 204 | general MEDIUM | user:update:settings:admin | user:write:admin | 400:200 404:1010,1120
userStatus | PUT /users/{userId}/status | 200 | general LIGHT | user:update:status:admin | user:write:admin | 400:1000,200 404:1010
userPermission | GET /users/{userId}/permissions | 200 | general LIGHT | user:read:list_permissions:admin | user:read:admin user:write:admin | 404:1001,1010
s2sToken | POST /oauth/token | 200 | - - | - | - | -
`;

/** The rate table a call counts in; null for the token endpoint, which has none. */
export type RateTable = "phone" | "general";
export type RateLabel = "LIGHT" | "MEDIUM" | "HEAVY";
type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** What is known of one operation of Zoom's API. */
export interface Fact {
  readonly operation: string;
  readonly method: Method;
  readonly path: string;
  /** Statuses of success. Two where description and live API differ: the live one is last, and is what we answer. */
  readonly statuses: readonly number[];
  readonly table: RateTable | null;
  readonly label: RateLabel | null;
  /** Any one of the scopes, granular or classic, is enough. */
  readonly granular: readonly string[];
  readonly classic: readonly string[];
  readonly refusals: readonly { readonly status: number; readonly codes: readonly (number | null)[] }[];
  readonly deprecated: boolean;
}

const METHODS: readonly string[] = ["GET", "POST", "PUT", "PATCH", "DELETE"] satisfies Method[];
const isMethod = (text: string): text is Method => METHODS.includes(text);
const listOf = (text: string) => (text === "-" ? [] : text.split(" "));
const oneOf = <Word extends string>(text: string, words: readonly Word[]) =>
  words.find((word) => word === text) ?? null;

function factOf(line: string): Fact {
  const cells = line.split(" | ");
  const [name = "", call = "", statuses = "", budget = "", granular = "", classic = "", refusals = ""] =
    cells;
  const [method = "", path = ""] = call.split(" ");
  const [table = "", label = ""] = budget.split(" ");
  if (cells.length !== 7 || !isMethod(method)) throw new Error(`not a line of the facts: ${line}`);
  return {
    operation: name.replace(" (deprecated)", ""),
    method,
    path,
    statuses: statuses.split("/").map(Number),
    table: oneOf(table, ["phone", "general"]),
    label: oneOf(label, ["LIGHT", "MEDIUM", "HEAVY"]),
    granular: listOf(granular),
    classic: listOf(classic),
    refusals: listOf(refusals).map((refusal) => {
      const [status = "", codes = ""] = refusal.split(":");
      const numbers = codes.split(",").map((code) => (code === "none" ? null : Number(code)));
      return { status: Number(status), codes: numbers };
    }),
    deprecated: name.endsWith(" (deprecated)"),
  };
}

export const FACTS: readonly Fact[] = TABLE.trim().split("\n").map(factOf);

/** Every granular scope there is a fact for: what the sandbox's own app holds unless a test takes some away. */
export const ALL_SCOPES: readonly string[] = [
  ...new Set(FACTS.flatMap(({ granular }) => granular)),
].toSorted();
