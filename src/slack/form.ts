// The guided form: `/zphone` alone, and "Do it for me". Its menus are filled from Zoom; what can't be done is said at the
// field it is about, before the form closes.
import type { ModalView } from "@slack/types";
import type { WebClient } from "@slack/web-api";
import type { Actor } from "../domain/actor.ts";
import { isBasePlan } from "../domain/license.ts";
import { spellNumber } from "../domain/number.ts";
import type { ToolMeans } from "../tools/ask.ts";
import type { Tool } from "../tools/define-tool.ts";
import { runTool } from "../tools/run-tool.ts";
import { type FormFacts, fieldForm, fieldsOf, type Menus, toolForm } from "./blocks/form.ts";
import { clip } from "./blocks/text.ts";
import type { Target } from "./target.ts";

/** Slack waits three seconds for an answer to a form. What is not known by then is asked or told without it. */
const PATIENCE_MS = 2_300;

const inTime = async <Value>(
  doing: Promise<Value>,
  otherwise: Value,
  patienceMs = PATIENCE_MS,
): Promise<Value> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Value>((resolve) => {
    timer = setTimeout(() => resolve(otherwise), patienceMs);
  });
  try {
    return await Promise.race([doing.catch(() => otherwise), late]);
  } finally {
    clearTimeout(timer);
  }
};

const factsOf = ({ channel, responseUrl }: Target): FormFacts => ({ tool: null, channel, responseUrl });

/** What can be picked in this tool's fields. */
async function menusFor(tool: Tool, { zoom }: ToolMeans): Promise<Menus> {
  const kinds = new Set(fieldsOf(tool).map(({ hints }) => hints.is));
  const [plans, sites, templates, numbers] = await Promise.all([
    kinds.has("plan") ? zoom.callingPlans() : [],
    kinds.has("site") ? zoom.sites() : [],
    kinds.has("template") ? zoom.templates() : [],
    kinds.has("number") ? zoom.numbers({ free: true }) : [],
  ]);
  return {
    plan: plans.filter(isBasePlan).map(({ name, type, available, subscribed }) => ({
      label: `${name} (${available} of ${subscribed} free)`,
      value: String(type),
    })),
    site: sites.map(({ name }) => ({ label: name, value: name })),
    template: templates.map(({ name }) => ({ label: name, value: name })),
    number:
      numbers.length === 0
        ? []
        : [
            { label: "The next free one", value: "next" },
            ...numbers.map(({ number, city, siteName }) => ({
              label: [spellNumber(number), city ?? siteName].filter(Boolean).join(" · "),
              value: number,
            })),
          ],
  };
}

/** The second page of the form, with its menus as far as Zoom tells in time. */
export async function fieldPage(
  tool: Tool,
  facts: FormFacts,
  tools: ToolMeans,
  prefill: Readonly<Record<string, unknown>> = {},
): Promise<ModalView> {
  return fieldForm(tool, facts, { prefill, menus: await inTime(menusFor(tool, tools), {}) });
}

/** What is wrong with a filled-in form, by field; nothing when it can go on, or when that is not known in time. */
export async function formFaults(
  tool: Tool,
  { input, why }: { readonly input: Readonly<Record<string, unknown>>; readonly why: string | null },
  actor: Actor,
  tools: ToolMeans,
  patienceMs = PATIENCE_MS,
): Promise<Readonly<Record<string, string>>> {
  const fields = new Set(["why", ...fieldsOf(tool).map(({ name }) => name)]);
  const read = tool.input.safeParse(input);
  if (!read.success)
    return Object.fromEntries(
      read.error.issues
        .map(({ path }) => String(path[0] ?? ""))
        .filter((name) => fields.has(name))
        .map((name) => [name, name in input ? "That can't be used here." : "This is needed."]),
    );
  // What only touches our own records is not tried out: trying it would do it.
  if (tool.risk === "house") return {};
  const outcome = await inTime(
    runTool(
      {
        tool: tool.name,
        input,
        actor,
        origin: { face: "slack", channel: null, thread: null, said: `form: ${tool.name}` },
        via: "command",
        why,
        dryRun: true,
        requestKey: null,
        private: true,
      },
      tools,
    ),
    null,
    patienceMs,
  );
  if (outcome?.kind !== "blocked") return {};
  const { field, problem, beside } = outcome;
  // What comes with buttons or words to copy needs more room than a form has.
  return field && fields.has(field) && !beside
    ? { [field]: clip(`${problem.summary} ${problem.next}`.replaceAll("`", ""), 150) }
    : {};
}

/** Opens the form: for one tool with what is known already, or with the choice of tools. */
export async function openForm(
  triggerId: string,
  target: Target,
  {
    client,
    tools,
    tool = null,
    prefill = {},
  }: {
    readonly client: WebClient;
    readonly tools: ToolMeans;
    readonly tool?: string | null;
    readonly prefill?: Readonly<Record<string, unknown>>;
  },
): Promise<void> {
  const chosen = tools.tools.find(({ name }) => name === tool);
  const role = chosen ? null : await tools.rights.roleOf(target.actor);
  const mayChange = role?.kind === "admin" || role?.kind === "site-admin";
  const usable = tools.tools.filter(
    ({ command, audience }) => command !== null && (mayChange || audience === "everyone"),
  );
  const view = chosen
    ? await fieldPage(chosen, factsOf(target), tools, prefill)
    : toolForm(usable, factsOf(target));
  await client.views.open({ trigger_id: triggerId, view });
}
