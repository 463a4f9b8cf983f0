// The guided form: `/zphone` alone, and "Do it for me".
import type { WebClient } from "@slack/web-api";
import type { ToolMeans } from "../tools/run-tool.ts";
import { type FormFacts, fieldForm, toolForm } from "./blocks/form.ts";
import type { Target } from "./target.ts";

const factsOf = ({ channel, responseUrl }: Target): FormFacts => ({ tool: null, channel, responseUrl });

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
  const view = chosen ? fieldForm(chosen, factsOf(target), prefill) : toolForm(usable, factsOf(target));
  await client.views.open({ trigger_id: triggerId, view });
}
