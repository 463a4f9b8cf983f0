// "Show me": the card's own words with all numbers, to the clicker alone.
import type { OperationId } from "../../domain/ids.ts";
import type { Operation } from "../../domain/operation.ts";
import { mayNot } from "../../operations/rights.ts";
import { beside, send, type Target } from "../target.ts";
import { type ClickMeans, tellRefused, tellUnknown } from "./click-means.ts";

/** Refused, in a sentence to them alone, where they may not see it. */
export async function onReveal(id: OperationId, target: Target, means: ClickMeans): Promise<void> {
  const { store, cards, tools } = means;
  const operation = await store.get(id);
  const told = await cards.openly(id);
  if (!operation || !told) return tellUnknown(target, means);
  if (!(await maySee(operation, target, means)))
    return tellRefused(mayNot(await tools.rights.whoMay()), target, means);
  await send(told, { ...beside(target), kind: "ephemeral" }, means);
}

async function maySee(
  { requester }: Operation,
  { actor }: Target,
  { tools: { rights } }: ClickMeans,
): Promise<boolean> {
  const role = await rights.roleOf(actor);
  if (role.kind === "admin" || role.kind === "site-admin" || requester.slackId === actor.slackId) return true;
  return rights.maySecond(actor);
}
