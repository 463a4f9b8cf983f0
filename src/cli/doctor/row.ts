/** One line of the doctor's answer. `detail` says what to do, and where, when it is not ok. */
export interface Row {
  readonly area: "slack" | "zoom" | "model" | "database" | "policy" | "settings";
  readonly name: string;
  readonly ok: boolean;
  readonly detail: string;
}

/** Rows of one area, spoken shortly. */
export const rowsOf =
  (area: Row["area"]) =>
  (name: string, ok: boolean, detail: string): Row => ({ area, name, ok, detail });
