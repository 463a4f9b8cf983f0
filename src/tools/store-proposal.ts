// From a tool's changes to a stored operation: the brakes, the sites, the reason; and whether a card is needed first.

import { problem } from "../domain/problem.ts";
import type { Changes } from "../domain/proposal.ts";
import { propose } from "../operations/propose.ts";
import type { Rights } from "../operations/rights.ts";
import { otherSites, siteProblem } from "../operations/site-rights.ts";
import type { ZoomReader } from "../ports/zoom.ts";
import type { Ask, Outcome, ToolMeans } from "./ask.ts";
import { rememberList } from "./bulk/same-file.ts";
import type { Tool, ToolContext } from "./define-tool.ts";
import { braked } from "./second-person.ts";

/** So many of an operation's items are shown with it. */
export const SHOWN_ITEMS = 30;

/** Free seats that are somebody's who hasn't appeared yet, on the line that tells how many are free. */
async function withPromises(proposal: Changes, { kept }: Pick<ToolContext, "kept">): Promise<Changes> {
  if (proposal.seats.length === 0) return proposal;
  const promised = await kept.promised();
  return {
    ...proposal,
    seats: proposal.seats.map((seat) => {
      const count = promised.get(seat.type) ?? 0;
      return count > 0 ? { ...seat, promised: count } : seat;
    }),
  };
}

/** Stores what a tool proposes as an operation, or says why that can't be; a dry run is only shown. */
export async function storeProposal(
  tool: Tool,
  proposed: Changes,
  context: ToolContext,
  ask: Ask,
  means: ToolMeans,
): Promise<Outcome> {
  const { policy, store, rights } = means;
  const { role } = context;
  const proposal = await withPromises(await braked(proposed, context), context);
  const risk = proposal.risk ?? (tool.risk === "reversible" ? "reversible" : "destructive");
  if (role.kind === "site-admin") {
    const other = siteProblem(role.sites, { proposal }, proposal.items);
    if (other)
      return {
        kind: "blocked",
        problem: other,
        offers: [
          {
            label: "Ask an admin",
            tool: "request_license",
            input: {
              tool: tool.name,
              input: ask.input,
              title: proposal.title,
              sites: otherSites(role.sites, proposal),
            },
          },
        ],
      };
  }
  const reasonWanted =
    policy.requireReason === "all" || (policy.requireReason === "destructive" && risk === "destructive");
  if (reasonWanted && ask.why === null)
    return {
      kind: "blocked",
      problem: problem("reason-wanted", "A reason is needed for this here.", "Add `--why “…”`."),
      offers: [],
      field: "why",
    };
  if (ask.dryRun) return { kind: "preview", proposal, risk };
  const operation = await propose(
    {
      tool: tool.name,
      risk,
      input: ask.input,
      proposal,
      requester: ask.actor,
      origin: ask.origin,
      why: ask.why,
      needsSecond: proposal.needsSecond,
      requestKey: ask.requestKey,
    },
    { store, expiry: policy.expiry },
  );
  if (proposal.roster) await rememberList(proposal.roster, operation.id, means.notes);
  const guarded = await protectedOnes(proposal, rights, means.zoom);
  const atOnce =
    (ask.via === "command" || ask.via === "click") &&
    risk === "reversible" &&
    policy.mode === "act" &&
    policy.confirm === "destructive" &&
    operation.state === "proposed" &&
    operation.needsSecond === null &&
    proposal.dueAt === null &&
    (proposal.items.length === 1 || proposal.undoOf !== null) &&
    !proposal.mistakable &&
    proposal.left.length === 0 &&
    !guarded;
  return { kind: "operation", operation, items: proposal.items.slice(0, SHOWN_ITEMS), atOnce, role };
}

async function protectedOnes({ items }: Changes, rights: Rights, zoom: ZoomReader): Promise<boolean> {
  if (items.length > 1) return false;
  const emails = new Set(items.map(({ person }) => person.email));
  return (await zoom.people()).some(
    (person) => emails.has(person.email) && rights.protection(person) !== null,
  );
}
