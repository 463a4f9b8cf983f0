// The only door to a tool: parse, ask policy, propose, store. Faces and assistant come through here, and only here.
import { problem } from "../domain/problem.ts";
import type { Offer, Option, Proposal } from "../domain/proposal.ts";
import { addRequest } from "../operations/requests.ts";
import { mayNot, type Role } from "../operations/rights.ts";
import type { Directory } from "../ports/directory.ts";
import type { Ask, Choice, Outcome, ToolMeans } from "./ask.ts";
import type { Tool, ToolContext } from "./define-tool.ts";
import { listed } from "./listed.ts";
import { SHOWN_ITEMS, storeProposal } from "./store-proposal.ts";

/** Runs a tool for somebody. Throws ZoomRefused, ZoomUnreachable or a bug; everything a person can act on is a value. */
export async function runTool(asked: Ask, means: ToolMeans): Promise<Outcome> {
  const tool = means.tools.find(({ name }) => name === asked.tool);
  const ask = tool ? onlyALook(asked, tool) : asked;
  if (!tool)
    return {
      kind: "blocked",
      problem: problem("no-such-tool", `I can't do “${ask.tool}”.`, "`/zphone help` shows what I can."),
      offers: [],
    };
  const read = tool.input.safeParse(listed(ask.input));
  if (!read.success) {
    const [issue] = read.error.issues;
    const field = String(issue?.path[0] ?? "");
    return {
      kind: "blocked",
      problem: problem(
        "bad-input",
        `${tool.input.shape[field]?.description ?? field}: that can't be used.`,
        `Say it like this: \`/zphone ${tool.examples[0] ?? ""}\``,
      ),
      offers: [],
    };
  }
  // A model may look things up. What it wants changed comes back as an interpretation, through words and a card.
  if (ask.via === "model" && tool.risk !== "read")
    return {
      kind: "blocked",
      problem: problem("not-for-the-model", "That is not a look-up.", "Name it as an act."),
      offers: [],
    };
  const deciding = means.rights.roleOf(ask.actor);
  // What was asked before is shown whether or not Zoom can say who this is.
  deciding.catch(() => undefined);
  const before = await earlier(ask, means);
  if (before) return before;
  const role = await deciding;
  const refused = await refusal(tool, role, ask, means);
  if (refused) return refused;

  // What touches our own records has no card to show beforehand: it is named, and not done.
  if (ask.dryRun && tool.risk === "house")
    return { kind: "no-op", because: `Dry run, nothing done. Without it: ${tool.description}` };
  const proposal = await tool.propose(read.data, contextFor(ask, role, means));
  const outcome = await shown(tool, proposal, role, ask, means);
  return outcome;
}

/** A wish only to look holds, whoever passes it on and in whichever of the two ways. */
function onlyALook(asked: Ask, { input: { shape } }: Tool): Ask {
  if (!asked.dryRun && asked.input.dryRun !== true) return asked;
  return {
    ...asked,
    dryRun: true,
    input: { ...asked.input, ...("dryRun" in shape ? { dryRun: true } : {}) },
  };
}

/** The same request, worked a second time after a crash: what was stored then is what there is to show. */
async function earlier({ requestKey }: Ask, { store }: ToolMeans): Promise<Outcome | null> {
  const operation = requestKey === null ? undefined : await store.asked(requestKey);
  if (!operation) return null;
  const items = await store.items(operation.id, { limit: SHOWN_ITEMS });
  return { kind: "operation", operation, items, atOnce: false, role: null };
}

function contextFor(ask: Ask, role: Role, means: ToolMeans): ToolContext {
  const { zoom, policy, rights, directory, store, audit, switchboard, notes, kept, tools, snapshots, clock } =
    means;
  return {
    zoom,
    policy,
    rights,
    directory,
    audit,
    switchboard,
    notes,
    kept,
    snapshots,
    tools,
    role,
    records: store,
    actor: ask.actor,
    now: clock.now(),
    allowed: means.allowed,
    private: ask.private,
    request: (request) => addRequest(request, means),
    cancel: (id) => means.cancel(id, ask.actor),
  };
}

/** Deny by default (law 7): told who may, with a button that makes it a request to them. */
async function refusal(
  tool: Tool,
  role: Role,
  ask: Ask,
  { rights, audit, directory }: ToolMeans,
): Promise<Outcome | null> {
  if (role.kind === "admin" || role.kind === "site-admin") return null;
  if (role.kind === "outsider" && !tool.forOutsiders) {
    await audit.append({
      who: ask.actor.slackId,
      what: "refused",
      operation: null,
      detail: { tool: tool.name, why: "outsider" },
    });
    return {
      kind: "blocked",
      problem: problem(
        "outsider",
        `I can only answer how-to questions for you: ${role.because}.`,
        "Ask somebody of this company to do it.",
      ),
      offers: [],
    };
  }
  if (tool.audience === "everyone") return null;
  const changes = tool.risk === "reversible" || tool.risk === "destructive";
  await audit.append({
    who: ask.actor.slackId,
    what: "refused",
    operation: null,
    detail: { tool: tool.name, input: ask.input, why: "not allowed" },
  });
  const said = (await inNames(ask.origin.said, directory)).replace(/^\/zphone\s+/i, "").slice(0, 150);
  const title = said || tool.name.replaceAll("_", " ");
  const askAdmin: Offer = {
    label: "Ask an admin",
    tool: "request_license",
    input: { tool: tool.name, input: ask.input, title, reason: ask.why },
  };
  return { kind: "blocked", problem: mayNot(await rights.whoMay()), offers: changes ? [askAdmin] : [] };
}

/** Words as people read them: with names in the place of Slack's ids, and addresses without their links. */
async function inNames(said: string, directory: Directory): Promise<string> {
  const ids = [...new Set([...said.matchAll(/<@([UW][A-Z0-9]+)/g)].map(([, id = ""]) => id))];
  const names = await Promise.all(ids.map(async (id) => (await directory.actor(id)).name));
  const nameOf = new Map(ids.map((id, at) => [id, names[at] ?? id]));
  return said
    .replace(/<@([UW][A-Z0-9]+)(?:\|[^>]*)?>/g, (_, id: string) => `@${nameOf.get(id) ?? id}`)
    .replace(/<(?:mailto:|tel:|https?:\/\/|#C|!subteam\^)[^|>]*\|([^>]*)>/g, "$1");
}

async function shown(
  tool: Tool,
  proposal: Proposal,
  role: Role,
  ask: Ask,
  means: ToolMeans,
): Promise<Outcome> {
  switch (proposal.outcome) {
    case "answer":
      if (proposal.answer.file)
        await means.audit.append({
          who: ask.actor.slackId,
          what: "exported",
          operation: null,
          detail: { tool: tool.name, rows: proposal.answer.table?.rows.length ?? 0 },
        });
      return { kind: "answer", answer: proposal.answer };
    case "how-to":
      return { kind: "how-to", question: proposal.question };
    case "no-op":
      return { kind: "no-op", because: proposal.because };
    case "blocked":
      return {
        kind: "blocked",
        problem: proposal.problem,
        offers: proposal.offer ? [proposal.offer] : [],
        ...(proposal.field ? { field: proposal.field } : {}),
        ...(proposal.beside ? { beside: proposal.beside } : {}),
      };
    case "choose":
      return {
        kind: "choose",
        question: proposal.question,
        next: proposal.next,
        why: ask.why,
        options: proposal.options.map((option) => choiceFrom(option, tool.name, ask.input)),
        ...(proposal.beside ? { beside: proposal.beside } : {}),
      };
    case "changes":
      return storeProposal(tool, proposal, contextFor(ask, role, means), ask, means);
  }
}

/** A line of a menu with all that picking it asks. */
const choiceFrom = ({ menu, ...option }: Option, tool: string, asked: Ask["input"]): Choice => ({
  ...option,
  tool: option.tool ?? tool,
  input: option.tool ? option.input : { ...asked, ...option.input },
  ...(menu
    ? {
        menu: {
          question: menu.question,
          options: menu.options.map((one) => choiceFrom(one, tool, asked)),
        },
      }
    : {}),
});
