import { writeCsv } from "./write-csv.ts";

/** Columns of the template: the founding guide's, then what else a roster can say. */
export const TEMPLATE_COLUMNS = [
  "Email",
  "First Name",
  "Last Name",
  "License",
  "Site",
  "Extension Number",
  "Phone Number",
] as const;

/** An empty roster to fill in: a header only, so that no example is ever taken for a person. */
export const rosterTemplate = (): string => writeCsv([TEMPLATE_COLUMNS]);
