import type { App, BlockAction } from "@slack/bolt";
import { z } from "zod";
import { OperationId } from "../../domain/ids.ts";
import { ACTIONS } from "../blocks/buttons.ts";
import type { Clicks } from "../clicks.ts";
import type { Places } from "../places.ts";
import type { RequestAnswers } from "../request-answers.ts";
import type { Target } from "../target.ts";

const Asked = z.object({ tool: z.string(), input: z.record(z.string(), z.unknown()) });

const picked = (action: BlockAction["actions"][number]): string =>
  action.type === "button"
    ? (action.value ?? "")
    : action.type === "static_select" || action.type === "overflow"
      ? (action.selected_option?.value ?? "")
      : "";

/** Buttons and menus: acknowledge, find out where, hand on. */
export function listenToActions(
  app: App,
  { clicks, requests }: { readonly clicks: Clicks; readonly requests: RequestAnswers },
  places: Places,
): void {
  const on = (
    id: string | RegExp,
    doing: (value: string, target: Target, key: string, triggerId: string) => Promise<void>,
  ) =>
    app.action<BlockAction>(id, async ({ ack, body, action }) => {
      await ack();
      const { trigger_id } = body;
      await doing(picked(action), await places.ofClick(body), `trigger:${trigger_id}`, trigger_id);
    });
  const operation =
    (doing: (id: OperationId, target: Target, key: string, triggerId: string) => Promise<void>) =>
    async (value: string, target: Target, key: string, triggerId: string) => {
      const id = OperationId.safeParse(value);
      if (id.success) await doing(id.data, target, key, triggerId);
    };

  on(
    ACTIONS.confirm,
    operation((id, target, _key, trigger) => clicks.confirm(id, target, { trigger })),
  );
  on(
    ACTIONS.confirmKeep,
    operation((id, target, _key, trigger) => clicks.confirm(id, target, { trigger, keep: true })),
  );
  on(
    ACTIONS.goOn,
    operation((id, target) => clicks.goOn(id, target)),
  );
  on(
    ACTIONS.cancel,
    operation((id, target) => clicks.cancel(id, target)),
  );
  on(
    ACTIONS.stop,
    operation((id, target) => clicks.stop(id, target)),
  );
  on(
    ACTIONS.undo,
    operation((id, target, key) => clicks.undo(id, target, key)),
  );
  on(
    ACTIONS.retry,
    operation((id, target, key) => clicks.again(id, "failed", target, key)),
  );
  on(
    ACTIONS.again,
    operation((id, target, key) => clicks.again(id, "all", target, key)),
  );
  on(
    ACTIONS.revealCard,
    operation((id, target) => clicks.reveal(id, target)),
  );
  on(ACTIONS.leave, (value, target) => clicks.leave(value, target));
  on(new RegExp(`^${ACTIONS.pick}-\\d+$`), (value, target, key) => clicks.pick(value, target, key));
  on(ACTIONS.menu, (value, target, key) => clicks.pick(value, target, key));
  on(ACTIONS.requestConfirm, (value, target, key) => requests.confirm(value, target, key));
  on(ACTIONS.requestPropose, (value, target, key) => requests.propose(value, target, key));
  on(ACTIONS.requestDecline, (value, target, _key, trigger) => requests.decline(value, target, trigger));
  const offered =
    (over: (target: Target) => Target) => async (value: string, target: Target, key: string) => {
      const asked = Asked.safeParse(JSON.parse(value));
      if (asked.success) await clicks.offer(asked.data, { pressed: target, shown: over(target) }, key);
    };
  // An offer answers in a message of its own: what it stands under stays readable.
  on(
    new RegExp(`^${ACTIONS.offer}-\\d+$`),
    offered((target) => ({ ...target, ts: null })),
  );
  on(
    ACTIONS.reveal,
    offered((target) => ({ ...target, ts: null, kind: "ephemeral", private: true })),
  );
}
