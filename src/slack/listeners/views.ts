import type { App } from "@slack/bolt";
import { z } from "zod";
import type { Tool } from "../../tools/define-tool.ts";
import { FORM, fieldForm, formInput } from "../blocks/form.ts";
import type { Face } from "../face.ts";
import type { Places } from "../places.ts";

const Facts = z.object({
  tool: z.string().nullable(),
  channel: z.string(),
  responseUrl: z.string().nullable(),
});

/** Modals: the first page leads to the second, the second asks the tool. */
export function listenToViews(app: App, face: Face, places: Places, tools: readonly Tool[]): void {
  app.view(FORM, async ({ ack, view, body }) => {
    const facts = Facts.parse(JSON.parse(view.private_metadata));
    const filled = formInput(view.state.values);
    const chosen = tools.find(({ name }) => name === filled.tool);
    if (facts.tool === null && chosen) {
      await ack({ response_action: "update", view: fieldForm(chosen, facts) });
      return;
    }
    await ack();
    if (facts.tool === null) return;
    const here = await places.ofPerson(body.user.id);
    const target = facts.responseUrl
      ? { ...here, kind: "ephemeral" as const, channel: facts.channel, responseUrl: facts.responseUrl }
      : here;
    await face.ask(
      {
        tool: facts.tool,
        input: filled.input,
        via: "command",
        why: filled.why,
        said: `form: ${facts.tool.replaceAll("_", " ")}`,
        key: `view:${view.id}:${view.hash}`,
      },
      target,
    );
  });
}
