import { z } from "zod";
import {
  Count,
  Country,
  DateTime,
  ExtensionNumber,
  Id,
  NumberRef,
  PlanHeld,
  PlanSeats,
  paged,
  pagedWithoutTotal,
  SiteRef,
} from "./shapes.ts";

const PhoneUserBase = z.strictObject({
  id: Id,
  phone_user_id: Id,
  extension_id: Id,
  extension_number: ExtensionNumber.optional(),
  email: z.email(),
  status: z.enum(["activate", "deactivate"]),
  calling_plans: z.array(PlanHeld),
  phone_numbers: z.array(NumberRef).max(10),
  department: z.string(),
  cost_center: z.string(),
});

const Address = z.strictObject({
  id: Id,
  address_line1: z.string(),
  address_line2: z.string(),
  city: z.string(),
  state_code: z.string(),
  country: z.string().length(2),
  zip: z.string(),
});
const SiteAddress = Address.extend({
  is_default: z.boolean(),
  level: z.int().max(2),
  status: z.int().min(1).max(6),
});

const Receptionist = z.strictObject({
  id: Id,
  name: z.string(),
  extension_id: Id,
  extension_number: ExtensionNumber,
});
const Site = z.strictObject({
  id: Id,
  name: z.string(),
  country: Country,
  site_code: z.int().optional(),
  main_auto_receptionist: Receptionist.optional(),
  level: z.string(),
});

const Template = z.strictObject({
  id: Id,
  name: z.string(),
  description: z.string(),
  type: z.enum(["user", "group", "autReceptionist", "commonArea", "zr", "interop"]),
});

const Holder = z.strictObject({
  id: Id,
  extension_id: Id,
  extension_number: ExtensionNumber,
  phone_numbers: z.array(NumberRef),
  site: SiteRef,
});
const CommonArea = z.strictObject({
  id: Id,
  display_name: z.string(),
  extension_number: ExtensionNumber,
  phone_numbers: z.array(NumberRef),
  site: SiteRef,
  calling_plans: z.array(PlanHeld),
});

const CallLog = z.strictObject({
  id: z.string(),
  call_id: z.string(),
  direction: z.enum(["inbound", "outbound"]),
  connect_type: z.enum(["internal", "external"]),
  call_type: z.enum(["general", "emergency"]),
  start_time: DateTime,
  result: z.string(),
});
const AccountCall = CallLog.omit({ id: true, result: true }).extend({
  call_history_uuid: z.string(),
  call_result: z.string(),
  caller_name: z.string(),
  caller_email: z.email(),
  caller_ext_number: z.string(),
});
const day = z.iso.date();

const OldNumber = z.strictObject({
  id: Id,
  number: z.string(),
  assignee: z
    .strictObject({
      id: Id,
      name: z.string(),
      type: z.string(),
      extension_number: ExtensionNumber.optional(),
    })
    .optional(),
  capability: z.array(z.string()),
  location: z.string(),
  number_type: z.enum(["toll", "tollfree"]),
  site: SiteRef,
  source: z.enum(["internal", "external"]),
  status: z.enum(["pending", "available"]),
});

/** Bodies of success of the phone operations. */
export const PHONE_ANSWERS = {
  listPhoneUsers: paged(
    "users",
    PhoneUserBase.extend({ name: z.string(), site: SiteRef, activation_status: z.string() }),
  ),
  phoneUser: PhoneUserBase.extend({
    site_id: Id,
    site_admin: z.boolean(),
    emergency_address: Address.optional(),
    policy: z.strictObject({}),
  }),
  phoneUserSettings: z.strictObject({
    area_code: z.string(),
    company_number: z.string(),
    country: z.strictObject({ code: z.string(), country_code: z.string(), name: z.string() }),
    extension_number: ExtensionNumber.optional(),
    outbound_caller_ids: z.array(
      z.strictObject({ is_default: z.boolean(), name: z.string(), number: z.string() }),
    ),
    status: z.enum(["Active", "Inactive"]),
    shared_lines_call_setting: z.strictObject({
      shared_line_groups: z.strictObject({
        receive_calls: z.boolean(),
        shared_line_group: z.array(
          z.strictObject({ slg_id: Id, display_name: z.string(), receive_calls: z.boolean() }),
        ),
      }),
    }),
  }),
  listCallingPlans: z.strictObject({ calling_plans: z.array(PlanSeats) }),
  listPhonePlans: z.strictObject({
    calling_plans: z.array(PlanSeats),
    phone_numbers: z.array(PlanSeats.omit({ type: true })),
  }),
  phoneSetting: z.strictObject({
    byoc: z.strictObject({ enable: z.boolean() }),
    country: Country,
    multiple_sites: z.strictObject({ enabled: z.boolean(), site_code: z.boolean() }),
    show_device_ip_for_call_log: z.strictObject({ enable: z.boolean() }),
    multiple_party_conference: z.strictObject({ enable: z.boolean() }),
  }),
  listPhoneSites: paged("sites", Site),
  getASite: Site.extend({
    short_extension: z.strictObject({ length: z.int().min(2).max(5) }),
    default_emergency_address: SiteAddress.optional(),
    policy: z.strictObject({}),
  }),
  listSettingTemplates: paged("templates", Template),
  getSettingTemplate: Template.extend({ policy: z.strictObject({}) }),
  listEmergencyAddresses: paged("emergency_addresses", SiteAddress.extend({ site: SiteRef })),
  getEmergencyAddress: SiteAddress.extend({ site: SiteRef }),
  listUserDefaultEmergencyAddress: paged(
    "records",
    z.strictObject({
      email: z.email(),
      user_display_name: z.string(),
      extension_id: Id,
      extension_number: ExtensionNumber.optional(),
      site_id: Id,
      site_name: z.string(),
      status: z.enum(["set", "not_set"]),
    }),
  ),
  listCallQueues: paged(
    "call_queues",
    Holder.extend({ name: z.string(), status: z.enum(["active", "inactive"]) }),
  ),
  listCallQueueMembers: paged(
    "call_queue_members",
    z.strictObject({
      id: Id,
      level: z.enum(["user", "commonArea"]),
      name: z.string(),
      receive_call: z.boolean(),
      extension_id: z.string(),
    }),
  ),
  listAutoReceptionists: paged(
    "auto_receptionists",
    Holder.extend({ name: z.string(), department: z.string(), cost_center: z.string() }),
  ),
  listCommonAreas: pagedWithoutTotal(
    "common_areas",
    CommonArea.extend({ desk_phones: z.array(z.never()), status: z.enum(["online", "offline"]) }),
  ),
  getACommonArea: CommonArea,
  listSharedLineGroups: paged(
    "shared_line_groups",
    Holder.extend({ display_name: z.string(), status: z.enum(["active", "inactive"]) }),
  ),
  phoneUserCallHistory: paged("call_logs", CallLog).extend({ from: day, to: day }),
  accountCallHistory: paged("call_history", AccountCall).extend({ from: day, to: day }),
  ListPhoneRoles: z.strictObject({
    roles: z.array(
      z.strictObject({
        id: Id,
        name: z.string(),
        description: z.string(),
        total_members: Count,
        is_default: z.boolean(),
      }),
    ),
  }),
  ListRoleMembers: z.strictObject({
    members: z.array(
      z.strictObject({
        user_id: Id,
        display_name: z.string(),
        email: z.email(),
        extension_number: ExtensionNumber.optional(),
        site: SiteRef.optional(),
      }),
    ),
  }),
  getPSOperationLogs: paged(
    "operation_logs",
    z.strictObject({
      time: DateTime,
      operator: z.string(),
      category_type: z.string(),
      action: z.string(),
      operation_detail: z.string(),
    }),
  ).extend({ from: day, to: day }),
  listPhoneDevices: paged("devices", z.never()),
  listBillingAccount: z.strictObject({
    billing_accounts: z.array(z.strictObject({ id: Id, name: z.string() })),
  }),
  listAccountPhoneNumbers: paged("phone_numbers", OldNumber),
  getPhoneNumberDetails: OldNumber,
} as const;
