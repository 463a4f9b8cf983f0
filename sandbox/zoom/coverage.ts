// What the stand-in does of Zoom's API, and the test that shows it. A test reads this table and holds it to its word.

export type Coverage =
  | { readonly how: "supported"; readonly shownBy: string }
  /** Supported, but for what `without` names. */
  | { readonly how: "partial"; readonly shownBy: string; readonly without: string }
  | { readonly how: "not yet" };

const supported = (shownBy: string): Coverage => ({ how: "supported", shownBy });
const partial = (shownBy: string, without: string): Coverage => ({ how: "partial", shownBy, without });
const notYet: Coverage = { how: "not yet" };

/** By Zoom's name of the operation. `shownBy` is a test's file and the beginning of its title. */
export const COVERAGE: Readonly<Record<string, Coverage>> = {
  s2sToken: supported("token: a token is given for the account's credentials"),
  users: partial("users: are listed by status", "the filters include_fields and license"),
  user: partial("users: are found by id and by e-mail address", "login types and custom attributes"),
  userEmail: supported("users: are counted, and known by e-mail address"),
  userSummary: supported("users: are counted, and known by e-mail address"),
  userUpdate: partial("users: is switched on for somebody", "every field but feature.zoom_phone"),
  userSettings: partial("users: is switched on for somebody", "every setting but the phone feature"),
  userSettingsUpdate: partial("users: is switched off", "every setting but the phone feature"),
  userStatus: partial("users: a deactivated person loses all licenses", "clocking in and out"),
  userPermission: partial("users: have permissions by their role", "roles of one's own making"),
  userCreate: notYet,
  userDelete: notYet,
  bulkUpdateFeature: notYet,

  listPhoneUsers: partial("phone-users: are listed in pages that repeat one", "departments and cost centers"),
  phoneUser: partial("phone-users: have a plan, an extension as an integer", "policies"),
  updateUserProfile: partial("phone-users: is set as a string and read as an integer", "policies"),
  phoneUserSettings: partial(
    "phone-users: settings tell caller ids and shared lines",
    "devices and voicemail",
  ),
  batchAddUsers: notYet,
  updateUsersPropertiesInBatch: notYet,

  listCallingPlans: partial("calling-plans: is given with 201 and an empty body", "several billing accounts"),
  listPhonePlans: supported("calling-plans: the list that is being switched off"),
  assignCallingPlan: partial("calling-plans: is given with 201 and an empty body", "billing accounts"),
  updateCallingPlan: partial("calling-plans: frees one seat and takes another", "billing subscriptions"),
  unassignCallingPlan: partial("calling-plans: a plan is taken and its seat is free", "billing accounts"),

  assignPhoneNumber: supported("numbers: is given with 201, by number or id"),
  UnassignPhoneNumber: supported("numbers: is taken by number or id"),
  nm_listPhoneNumbers: partial("numbers: lists free numbers by prefix", "number_source, contact center"),
  nm_getPhoneNumber: supported("numbers: tells a single number's holder"),
  nm_AllocateNumber: supported("numbers: counts numbers, and moves a free one"),
  nm_Listphonenumberplaninformation: partial("numbers: counts numbers, and moves", "several number plans"),
  nm_updatePhoneNumberDetail: notYet,
  nm_DeleteNumbers: notYet,
  nm_Listportednumbers: notYet,
  nm_Getportednumbersdetails: notYet,
  updateSiteForUnassignedPhoneNumbers: supported("numbers: a free number moves to another site"),
  listAccountPhoneNumbers: partial(
    "numbers: the old lists have other words",
    "own carriers (BYOC), pending_numbers",
  ),
  getPhoneNumberDetails: supported("numbers: the old lists have other words"),
  updatePhoneNumberDetails: notYet,
  deleteUnassignedPhoneNumbers: notYet,
  listPortedNumbers: notYet,
  getPortedNumbersDetails: notYet,

  phoneSetting: supported("surroundings: have a code as an integer"),
  listPhoneSites: supported("surroundings: have a code as an integer"),
  getASite: partial("surroundings: have a code as an integer", "policies and extension ranges"),
  listSettingTemplates: supported("surroundings: have templates"),
  getSettingTemplate: partial("surroundings: have templates", "policies and settings"),
  listEmergencyAddresses: partial("surroundings: are listed and read", "people's own addresses, search"),
  getEmergencyAddress: supported("surroundings: are listed and read"),
  addEmergencyAddress: notYet,
  listUserDefaultEmergencyAddress: partial("surroundings: are missing for people at a site", "search"),

  listCallQueues: supported("surroundings: what holds an extension and is nobody"),
  listCallQueueMembers: supported("users: is switched off"),
  listAutoReceptionists: supported("surroundings: what holds an extension and is nobody"),
  listCommonAreas: partial("surroundings: what holds an extension and is nobody", "plans and desk phones"),
  getACommonArea: partial("surroundings: what holds an extension and is nobody", "plans and addresses"),
  listSharedLineGroups: supported("surroundings: what holds an extension and is nobody"),
  addCommonArea: notYet,
  updateCommonArea: notYet,
  deleteCommonArea: notYet,
  assignCallingPlansToCommonArea: notYet,
  unassignCallingPlansFromCommonArea: notYet,
  assignPhoneNumbersToCommonArea: notYet,
  unassignPhoneNumbersFromCommonArea: notYet,

  ListPhoneRoles: partial(
    "surroundings: the phone role is held by owner and admins",
    "roles of one's own making",
  ),
  ListRoleMembers: supported("surroundings: the phone role is held by owner and admins"),
  getRoleInformation: notYet,
  AddRoleMembers: notYet,
  DelRoleMembers: notYet,

  phoneUserCallHistory: partial(
    "surroundings: a call history shows whether a phone is used",
    "all but the last call",
  ),
  accountCallHistory: partial(
    "surroundings: the account's calls are those of everybody",
    "filters; all but the last calls",
  ),
  getPSOperationLogs: partial("surroundings: the operation log tells of changes", "categories"),
  listPhoneDevices: partial("surroundings: there are no desk phones", "desk phones: there are none"),
  listBillingAccount: partial("surroundings: there are no desk phones", "billing accounts: there are none"),
};
