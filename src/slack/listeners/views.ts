import type { App } from "@slack/bolt";
import { z } from "zod";
import type { Directory } from "../../ports/directory.ts";
import type { ToolMeans } from "../../tools/ask.ts";
import { FORM, formInput } from "../blocks/form.ts";
import { WORD } from "../blocks/word-form.ts";
import type { Clicks } from "../clicks.ts";
import type { Face } from "../face.ts";
import { fieldPage, formFaults } from "../form.ts";
import type { Places } from "../places.ts";
import type { RequestAnswers } from "../request-answers.ts";
import { notTheCount, TYPED_COUNT, typedIn } from "../typed-count.ts";

const Facts = z.object({
  tool: z.string().nullable(),
  channel: z.string(),
  responseUrl: z.string().nullable(),
});

/** Modals: the first page leads to the second, the second is checked where it stands and then asks the tool. */
export function listenToViews(app: App, face: Face, places: Places, tools: ToolMeans): void {
  app.view(FORM, async ({ ack, view, body }) => {
    const facts = Facts.parse(JSON.parse(view.private_metadata));
    const filled = formInput(view.state.values);
    const chosen = tools.tools.find(({ name }) => name === (facts.tool ?? filled.tool));
    if (!chosen) return void (await ack());
    if (facts.tool === null)
      return void (await ack({
        response_action: "update",
        view: await fieldPage(chosen, facts, tools),
      }));
    const actor = await tools.directory.actor(body.user.id);
    const errors = await formFaults(chosen, filled, actor, tools);
    if (Object.keys(errors).length > 0) return void (await ack({ response_action: "errors", errors }));
    await ack();
    const here = await places.ofPerson(body.user.id);
    const target = facts.responseUrl
      ? { ...here, kind: "ephemeral" as const, channel: facts.channel, responseUrl: facts.responseUrl }
      : here;
    await face.ask(
      {
        tool: chosen.name,
        input: filled.input,
        via: "command",
        why: filled.why,
        said: `form: ${chosen.name.replaceAll("_", " ")}`,
        key: `view:${view.id}:${view.hash}`,
        dryRun: filled.dryRun,
      },
      target,
    );
  });
}

/** The form for a word about what was declined. */
export function listenToWords(app: App, requests: RequestAnswers, directory: Directory): void {
  app.view(WORD, async ({ ack, view, body }) => {
    await ack();
    const word = view.state.values[WORD]?.[WORD]?.value?.trim() || null;
    await requests.word(view.private_metadata, word, await directory.actor(body.user.id));
  });
}

/** Where a click is not enough: what was typed is compared before the modal closes, and decided by the core after it. */
export function listenToCounts(app: App, clicks: Pick<Clicks, "confirm" | "countOf">, places: Places): void {
  app.view(TYPED_COUNT, async ({ ack, view, body }) => {
    const { facts, typed } = typedIn(view);
    const wanted = await clicks.countOf(facts.id);
    if (wanted !== null && typed !== wanted)
      return void (await ack({ response_action: "errors", errors: notTheCount(wanted) }));
    await ack();
    const { actor } = await places.ofPerson(body.user.id);
    await clicks.confirm(
      facts.id,
      { ...facts, actor },
      { keep: facts.keep, ...(typed === null ? {} : { typed }) },
    );
  });
}
