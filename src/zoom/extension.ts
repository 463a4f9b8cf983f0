// Extensions come as whole numbers from most of Zoom's endpoints and as strings from some, and go out as strings.
// Which part of one an endpoint wants differs too: `PATCH /phone/users/{id}` takes the full extension, site code
// included; `POST /phone/users/batch`, which we don't use, takes it without. In our house an extension is the full one.
import { z } from "zod";

/** What Zoom tells as an extension: null when it has not given one (absent, empty, 0). */
export const ExtensionAnswer = z
  .union([z.number().int().nonnegative(), z.string()])
  .nullish()
  .transform((told) => {
    const digits = String(told ?? "").trim();
    return /^\d+$/.test(digits) && Number(digits) !== 0 ? digits : null;
  });

/** The full extension, as `PATCH /phone/users/{id}` wants it. */
export function fullExtension(extension: string): string {
  if (!/^\d{1,15}$/.test(extension)) throw new Error("an extension is digits only");
  return extension;
}
