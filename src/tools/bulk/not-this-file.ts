import type { Option } from "../../domain/proposal.ts";

/** A line of a menu, or a button: the file is forgotten at once. */
export const notThisFile = (file: string, label = "Not this file"): Option => ({
  label,
  detail: "forgets it at once",
  tool: "forget_file",
  input: { file },
});
