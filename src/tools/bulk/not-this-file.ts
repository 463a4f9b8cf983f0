import type { OperationId } from "../../domain/ids.ts";
import type { Option } from "../../domain/proposal.ts";

/** A line of a menu, or a button: the file is forgotten at once. */
export const notThisFile = (
  file: string,
  {
    label = "Not this file",
    operation = null,
  }: { readonly label?: string; readonly operation?: OperationId | null } = {},
): Option => ({
  label,
  detail: operation === null ? "forgets it at once" : `forgets it at once, and cancels #${operation}`,
  tool: "forget_file",
  input: { file, ...(operation === null ? {} : { op: String(operation) }) },
});
