// From a tool's changes to a stored operation: the brakes, the sites, the reason; and whether a card is needed first.
import { shortPlanName } from "../domain/license.ts";
import type { Operation } from "../domain/operation.ts";
import type { Policy } from "../domain/policy.ts";
import { problem } from "../domain/problem.ts";
import type { Changes } from "../domain/proposal.ts";
import { propose } from "../operations/propose.ts";
import type { Rights, Role } from "../operations/rights.ts";
import { seatsClaimed, seatsOf, tellClaim } from "../operations/seats-claimed.ts";
import { otherSites, siteProblem } from "../operations/site-rights.ts";
import type { ZoomReader } from "../ports/zoom.ts";
import type { Ask, Outcome, ToolMeans } from "./ask.ts";
import { rememberList } from "./bulk/same-file.ts";
import type { Tool, ToolContext } from "./define-tool.ts";
import { withNamesakes } from "./namesakes.ts";
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

/** The same once more: whichever of the two is confirmed, the other is overtaken. */
const isSame = (one: Omit<Changes, "items">, other: Omit<Changes, "items">): boolean =>
  one.roster || other.roster ? one.roster?.content === other.roster?.content : one.title === other.title;

/** Seats that others are about to take as well: told where there are not enough for all. */
async function withClaims(proposal: Changes, { store }: Pick<ToolMeans, "store">): Promise<Changes> {
  const taking = proposal.seats.filter(({ before, after }) => after < before);
  if (taking.length === 0) return proposal;
  const running = await seatsClaimed({ store, among: "under-way" });
  const open = (await seatsClaimed({ store, among: "open" })).filter(
    ({ operation }) => !isSame(operation.proposal, proposal),
  );
  const told = taking.flatMap(({ type, name, before, after }) => {
    const goOn = running.filter(({ plan }) => plan === type);
    const claims = [...goOn, ...open.filter(({ plan }) => plan === type)];
    const short = seatsOf(claims) - after;
    return short > 0 && claims.length > 0
      ? [
          `${shortPlanName(name)} has ${before} free ${before === 1 ? "seat" : "seats"}, and ${claims.slice(0, 3).map(tellClaim).join(", ")}${goOn.length === 0 ? " if it is confirmed first" : ""}: together ${short} too few. Confirm looks again.`,
        ]
      : [];
  });
  return told.length > 0 ? { ...proposal, warnings: [...proposal.warnings, ...told] } : proposal;
}

/** A proposal with all that is told of it, about to be stored. */
interface Proposed {
  readonly tool: Tool;
  readonly proposal: Changes;
  readonly risk: Operation["risk"];
  readonly role: Role;
  readonly ask: Ask;
}

/** What keeps it from being stored: a site that isn't the asker's, or a reason that is wanted here. */
function refusalOf(
  { tool, proposal, risk, role, ask: { input, why } }: Proposed,
  { requireReason }: Policy,
): Outcome | undefined {
  const other = role.kind === "site-admin" ? siteProblem(role.sites, { proposal }, proposal.items) : null;
  if (role.kind === "site-admin" && other) {
    const { title } = proposal;
    const sites = otherSites(role.sites, proposal);
    const request = { tool: tool.name, input, title, sites };
    const offer = { label: "Ask an admin", tool: "request_license", input: request };
    return { kind: "blocked", problem: other, offers: [offer] };
  }
  const reasonWanted = requireReason === "all" || (requireReason === "destructive" && risk === "destructive");
  return reasonWanted && why === null
    ? {
        kind: "blocked",
        problem: problem("reason-wanted", "A reason is needed for this here.", "Add `--why “…”`."),
        offers: [],
        field: "why",
      }
    : undefined;
}

/** Whether it is done without a card: asked for by itself, for one person, and nothing about it wants a look. */
const isAtOnce = (
  { state, needsSecond }: Operation,
  { proposal, risk, ask: { via } }: Proposed,
  { mode, confirm }: Policy,
): boolean =>
  (via === "command" || via === "click") &&
  risk === "reversible" &&
  mode === "act" &&
  confirm === "destructive" &&
  state === "proposed" &&
  needsSecond === null &&
  proposal.dueAt === null &&
  (proposal.items.length === 1 || proposal.undoOf !== null) &&
  !proposal.mistakable &&
  proposal.left.length === 0;

/** Stores what a tool proposes as an operation, or says why that can't be; a dry run is only shown. */
export async function storeProposal(
  tool: Tool,
  proposed: Changes,
  context: ToolContext,
  ask: Ask,
  means: ToolMeans,
): Promise<Outcome> {
  const { policy, store, rights } = means;
  const risk = proposed.risk ?? (tool.risk === "reversible" ? "reversible" : "destructive");
  const told = await withNamesakes(await braked(proposed, context), context, risk);
  const guard = risk === "reversible" ? await guardOf(told, rights, means.zoom) : null;
  const looked = guard
    ? { ...told, notes: [`${guard}: nothing is changed for them without a look.`, ...told.notes] }
    : told;
  const proposal = await withClaims(await withPromises(looked, context), means);
  const asked = { tool, proposal, risk, role: context.role, ask };
  const refused = refusalOf(asked, policy);
  if (refused) return refused;
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
  const atOnce = guard === null && isAtOnce(operation, asked, policy);
  const items = proposal.items.slice(0, SHOWN_ITEMS);
  return { kind: "operation", operation, items, atOnce, role: context.role };
}

/** Why the one person it is about is protected; null where nobody is, or where there are several. */
async function guardOf({ items }: Changes, rights: Rights, zoom: ZoomReader): Promise<string | null> {
  const [only] = items;
  if (!only || items.length > 1) return null;
  const person = (await zoom.people()).find(({ email }) => email === only.person.email);
  return person ? rights.protection(person) : null;
}
