import type { InputBlock, KnownBlock } from "@slack/types";
import type { Filled } from "./blocks/surface.tsx";

/** What a field holds before anybody touched it. */
function initialOf(element: InputBlock["element"]): unknown {
  if ("initial_value" in element && typeof element.initial_value === "string") return element.initial_value;
  if ("initial_option" in element) return element.initial_option?.value;
  if ("initial_options" in element) return element.initial_options?.map(({ value }) => value);
  if ("initial_user" in element) return element.initial_user;
  if ("initial_users" in element) return element.initial_users;
  if ("initial_date" in element) return element.initial_date;
  if ("initial_time" in element) return element.initial_time;
  return undefined;
}

/** A form's values as they are sent: what was filled in, and what stood there already. */
export function initialValues(
  blocks: readonly KnownBlock[],
  filled: Filled,
): Record<string, Record<string, unknown>> {
  const values: Record<string, Record<string, unknown>> = {};
  for (const block of blocks) {
    if (block.type !== "input" || block.block_id === undefined) continue;
    const { element } = block;
    const actionId = ("action_id" in element && element.action_id) || "";
    const value = filled[block.block_id]?.[actionId] ?? initialOf(element);
    if (value !== undefined && value !== "") values[block.block_id] = { [actionId]: value };
  }
  return values;
}
