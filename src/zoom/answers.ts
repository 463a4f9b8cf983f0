// Zoom's answers, as far as we use them. Lenient about what is missing or new, strict about what becomes an id.
import { z } from "zod";
import { ZoomUserId } from "../domain/ids.ts";
import { Id, NumberAnswer, Text } from "./answer-parts.ts";
import { ExtensionAnswer } from "./extension.ts";

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

export const AddressAnswer = z.object({ id: Id, is_default: z.boolean().nullish(), level: z.unknown() });

export const TemplateAnswer = z.object({ id: Id, name: z.string(), type: Text });

/** Whatever rings and is no person: queues, auto receptionists, shared lines, common areas. */
export const RingingAnswer = z
  .object({ id: Id, name: Text, display_name: Text, extension_number: ExtensionAnswer })
  .transform(({ id, name, display_name, extension_number }) => ({
    id,
    name: name ?? display_name ?? "",
    extension: extension_number,
  }));

export const QueueMemberAnswer = z.object({ id: Text, level: Text });

/** The account's shared lines: only whether there are any. */
export const SharedLineGroups = z.object({ shared_line_groups: z.array(z.unknown()).nullish() });

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
