import { z } from "zod";
import type { NumberHolder, PhoneNumber } from "../domain/number.ts";
import { Id, NumberAnswer, Text } from "./answer-parts.ts";
import { ExtensionAnswer } from "./extension.ts";

const HOLDER_KINDS: Readonly<Record<string, NumberHolder["kind"]>> = {
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
