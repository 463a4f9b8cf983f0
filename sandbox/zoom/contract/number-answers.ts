import { z } from "zod";
import { Count, E164, Id, NumberRef, pagedWithoutTotal } from "./shapes.ts";

const HOLDER = z.enum([
  "User",
  "CallQueue",
  "AutoReceptionist",
  "CommonArea",
  "SharedLineGroup",
  "CompanyLocation",
]);
const Holder = z.strictObject({
  assigned_to_id: Id,
  assigned_to_name: z.string(),
  assigned_to_type: HOLDER,
  // A string here, an integer in the phone API.
  extension_number: z.string().regex(/^\d*$/),
});

const Managed = z.strictObject({
  id: Id,
  number: E164,
  allocated_product: z.enum(["UNALLOCATED", "ZOOM_PHONE", "ZOOM_CONTACT_CENTER"]),
  number_type: z.enum(["Toll", "TollFree"]),
  capability: z.array(z.enum(["Incoming", "Outgoing", "Messaging", "PCIPal", "EmergencyCalls"])),
  source: z.enum(["Zoom", "ZoomPorted", "ZoomReserved", "ThirdPartyNumber", "BYOCCloud", "BYOCPremises"]),
  status: z.enum(["Normal", "Pending"]),
  site: z.strictObject({ site_id: Id, name: z.string() }),
  assigned_list: z.array(Holder),
  location: z.strictObject({ country: z.string(), city: z.string(), state: z.string() }),
});

/** Bodies of success of the operations about numbers. */
export const NUMBER_ANSWERS = {
  assignPhoneNumber: z.strictObject({ phone_numbers: z.array(NumberRef).max(10) }),
  nm_listPhoneNumbers: pagedWithoutTotal("numbers", Managed),
  nm_getPhoneNumber: Managed.extend({
    // Zoom spells the name of the holder this way in the single number only.
    assigned_list: z.array(Holder.omit({ assigned_to_name: true }).extend({ assgined_to_name: z.string() })),
  }),
  nm_Listphonenumberplaninformation: pagedWithoutTotal(
    "plans",
    z.strictObject({
      name: z.string(),
      subscribed: Count,
      assigned: Count,
      available: Count,
      is_unlimited: z.boolean(),
    }),
  ),
} as const;
