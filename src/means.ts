// What tools and clicks stand on, made from the adapters. One place, so that what is tested is what runs.
import { type Confirming, cancel } from "./operations/confirm.ts";
import type { Guards } from "./operations/guards.ts";
import { rightsFrom } from "./operations/rights.ts";
import type { Storage } from "./storage/open-storage.ts";
import type { ToolMeans } from "./tools/ask.ts";
import { tools } from "./tools/registry.ts";

type Given = Pick<ToolMeans, "policy" | "directory" | "zoom" | "clock" | "allowed"> & {
  readonly storage: Storage;
  readonly guards: Guards;
};

/** Everything a tool may look at, and everything a click decides with. */
export function meansOf({ policy, directory, zoom, clock, allowed, storage, guards }: Given): {
  readonly tools: ToolMeans;
  readonly confirming: Confirming;
} {
  const { operations: store, audit, switchboard, notes, kept, jobs, snapshots } = storage;
  const rights = rightsFrom({ policy, directory, zoom });
  const confirming: Confirming = { store, audit, rights, switchboard, policy, zoom, guards };
  return {
    confirming,
    tools: {
      tools,
      zoom,
      policy,
      rights,
      directory,
      store,
      audit,
      switchboard,
      notes,
      kept,
      jobs,
      snapshots,
      clock,
      allowed,
      cancel: async (id, actor) => (await cancel(id, actor, confirming)).kind === "cancelled",
    },
  };
}
