// What Zoom's answers have in common: how it says nothing, and how it spells numbers.
import { z } from "zod";
import { E164 } from "../domain/ids.ts";

/** Zoom says "nothing" as null, as "" and by leaving it out. */
export const Text = z
  .string()
  .nullish()
  .transform((told) => told?.trim() || null);
/** An id that is only ever handed back to Zoom. */
export const Id = z.string().min(1);

/** With or without its +, with or without spaces: Zoom does all of it. Null for what is no E.164 number. */
export const NumberAnswer = z.string().transform((told) => {
  const read = E164.safeParse(`+${told.replace(/\D/g, "")}`);
  return read.success ? read.data : null;
});
