// A click with all that belongs to it: fields beside it are told first, as Slack sends them along.
import type { KnownBlock } from "@slack/types";
import { api } from "./api.ts";
import type { BlockAction, Filled } from "./blocks/surface.tsx";

interface Target {
  readonly as: string;
  readonly channel?: string;
  readonly ts?: string;
  readonly view_id?: string;
}

/** What was filled in and not sent yet: fields of input blocks only tell when something else is pressed. */
function silentFields(blocks: readonly KnownBlock[], filled: Filled) {
  return blocks.flatMap((block) =>
    block.type === "input" && block.dispatch_action !== true && block.block_id !== undefined
      ? Object.entries(filled[block.block_id] ?? {}).map(([actionId, value]) => ({
          block_id: block.block_id ?? "",
          action_id: actionId,
          value,
        }))
      : [],
  );
}

/** Presses something in a message, a form or the Home tab. Throws Refused when Slack would show an error. */
export async function act(
  target: Target,
  blocks: readonly KnownBlock[],
  action: BlockAction,
  filled: Filled,
): Promise<void> {
  for (const field of silentFields(blocks, filled)) await api.click({ ...target, ...field });
  await api.click({
    ...target,
    block_id: action.blockId,
    action_id: action.actionId,
    ...(action.label === undefined ? {} : { label: action.label }),
    ...(action.value === undefined ? {} : { value: action.value }),
  });
}
