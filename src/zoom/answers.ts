// Zoom's answers, as far as we use them. Lenient about what is missing or new, strict about what becomes an id.
import { z } from "zod";
import { E164, Email, ZoomUserId } from "../domain/ids.ts";
import type { PhoneNumber } from "../domain/number.ts";
import type { Person } from "../domain/person.ts";
import { ExtensionAnswer } from "./extension.ts";

/** Zoom says "nothing" as null, as "" and by leaving it out. */
const Text = z
  .string()
  .nullish()
  .transform((told) => told?.trim() || null);
const Id = z.string().min(1);

/** With or without its +, with or without spaces: Zoom does all of it. Null for what is no E.164 number. */
const NumberAnswer = z.string().transform((told) => {
  const read = E164.safeParse(`+${told.replace(/\D/g, "")}`);
  return read.success ? read.data : null;
});

const ROLES: Readonly<Record<string, Person["role"]>> = { "0": "owner", "1": "admin" };

/** Somebody in `GET /users` and `GET /users/{id}`; pending people come without an id in the list. */
export const PersonAnswer = z
  .object({
    id: Text,
    email: Email,
    first_name: Text,
    last_name: Text,
    display_name: Text,
    status: z.enum(["active", "inactive", "pending"]).catch("active"),
    role_id: z.union([z.string(), z.number()]).nullish(),
    job_title: Text,
    dept: Text,
    last_login_time: Text,
  })
  .transform((told): Person => {
    const id = ZoomUserId.safeParse(told.id);
    const full = [told.first_name, told.last_name].filter((part) => part).join(" ");
    return {
      zoomId: id.success && told.status !== "pending" ? id.data : null,
      email: told.email,
      name: told.display_name ?? (full || told.email),
      status: told.status,
      role: ROLES[String(told.role_id ?? "")] ?? "member",
      title: told.job_title,
      department: told.dept,
      lastSignInAt: told.last_login_time,
    };
  });

export const UserSettingsAnswer = z.object({
  feature: z.object({ zoom_phone: z.boolean().nullish() }).nullish(),
});

/** Somebody's phone in `GET /phone/users` (site as an object) and `GET /phone/users/{id}` (site as an id). */
export const PhoneAnswer = z.object({
  id: ZoomUserId,
  email: Text,
  name: Text,
  status: Text,
  extension_number: ExtensionAnswer,
  site_id: Text,
  site: z.object({ id: Text, name: Text }).nullish(),
  calling_plans: z
    .array(z.object({ type: z.number().int(), name: Text }))
    .nullish()
    .transform((told) => told ?? []),
  phone_numbers: z
    .array(z.object({ id: Id, number: NumberAnswer }))
    .nullish()
    .transform((told) => told ?? []),
  emergency_address: z.object({ id: Text, address_line1: Text }).nullish(),
});
export type PhoneAnswer = z.infer<typeof PhoneAnswer>;

export const PlansAnswer = z.object({
  calling_plans: z.array(
    z.object({
      type: z.number().int(),
      name: Text,
      subscribed: z.number(),
      assigned: z.number(),
      available: z.number(),
    }),
  ),
});

export const PhoneSettingsAnswer = z.object({
  multiple_sites: z.object({ enabled: z.boolean().nullish(), site_code: z.boolean().nullish() }).nullish(),
});

const SiteCode = z
  .union([z.number().int(), z.string()])
  .nullish()
  .transform((told) => String(told ?? "").trim() || null);

export const SiteAnswer = z.object({ id: Id, name: z.string(), site_code: SiteCode, level: Text });
export const SiteDetailAnswer = z.object({
  id: Id,
  site_code: SiteCode,
  level: Text,
  short_extension: z.object({ length: z.number().int().nullish() }).nullish(),
  default_emergency_address: z.object({ id: Text, address_line1: Text }).nullish(),
});

export const TemplateAnswer = z.object({ id: Id, name: z.string(), type: Text });

const HOLDER_KINDS: Readonly<Record<string, NonNullable<PhoneNumber["holder"]>["kind"]>> = {
  User: "person",
  CallQueue: "queue",
  AutoReceptionist: "main-line",
  CommonArea: "common-area",
};

/** A number in `/number_management/numbers`; null for what is not an E.164 number. */
export const NumberRowAnswer = z
  .object({
    id: Id,
    number: NumberAnswer,
    allocated_product: Text,
    number_type: Text,
    status: Text,
    site: z.object({ site_id: Text, id: Text, name: Text }).nullish(),
    assigned_list: z
      .array(
        z.object({
          assigned_to_id: Text,
          assigned_to_name: Text,
          assigned_to_type: Text,
          extension_number: ExtensionAnswer,
        }),
      )
      .nullish(),
    location: z.object({ city: Text }).nullish(),
  })
  .transform((told): PhoneNumber | null => {
    if (told.number === null) return null;
    const holder = told.assigned_list?.[0];
    return {
      id: told.id,
      number: told.number,
      holder: holder
        ? {
            kind: HOLDER_KINDS[holder.assigned_to_type ?? ""] ?? "other",
            id: holder.assigned_to_id ?? "",
            name: holder.assigned_to_name ?? "",
            extension: holder.extension_number,
          }
        : null,
      siteId: told.site?.site_id ?? told.site?.id ?? null,
      siteName: told.site?.name ?? null,
      tollFree: told.number_type === "TollFree",
      // A number of another Zoom product would have to be moved over first, which is not ours to do.
      ready:
        (told.status === null || told.status === "Normal") &&
        (told.allocated_product === null || told.allocated_product === "ZOOM_PHONE"),
      city: told.location?.city ?? null,
    };
  });

/** Whatever rings and is no person: queues, auto receptionists, shared lines, common areas. */
export const RingingAnswer = z
  .object({ id: Id, name: Text, display_name: Text, extension_number: ExtensionAnswer })
  .transform(({ id, name, display_name, extension_number }) => ({
    id,
    name: name ?? display_name ?? "",
    extension: extension_number,
  }));

export const QueueMemberAnswer = z.object({ id: Text, level: Text });

export const SharedLinesAnswer = z.object({
  shared_lines_call_setting: z
    .object({
      shared_line_groups: z
        .object({ shared_line_group: z.array(z.object({ slg_id: Text, display_name: Text })).nullish() })
        .nullish(),
    })
    .nullish(),
});

/** The same list has had three names; an empty one means no call. */
export const CallHistoryAnswer = z
  .object({
    call_logs: z.array(z.unknown()).nullish(),
    call_elements: z.array(z.unknown()).nullish(),
    call_history: z.array(z.unknown()).nullish(),
  })
  .transform(({ call_logs, call_elements, call_history }) =>
    [call_logs, call_elements, call_history].some((list) => (list ?? []).length > 0),
  );
