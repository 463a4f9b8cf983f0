import type { App, BlockAction, ButtonAction, UsersSelectAction } from "@slack/bolt";
import type { WebClient } from "@slack/web-api";
import { z } from "zod";
import { answerFromGuide } from "../../assistant/guides/answer-how-to.ts";
import type { Move } from "../../assistant/guides/walkthrough.ts";
import type { ToolMeans } from "../../tools/ask.ts";
import { HOW_TO, howToMessage, type Person } from "../blocks/how-to.ts";
import { plain } from "../blocks/text.ts";
import { WALK, WALK_PERSON } from "../blocks/walk-step.ts";
import type { Face } from "../face.ts";
import { openForm } from "../form.ts";
import type { Places } from "../places.ts";
import type { Respond } from "../respond.ts";
import { beside, send, type Target, whisper } from "../target.ts";
import { beginWalk, type Walked, walk, walkFor } from "../walkthroughs.ts";

const Subject = z.object({
  guide: z.string().nullable(),
  section: z.string().nullable(),
  tool: z.string().nullable().default(null),
  person: z
    .object({ name: z.string(), email: z.string(), slackId: z.string().nullable().default(null) })
    .nullable()
    .default(null),
});
const Opinion = z.object({
  guide: z.string().nullable(),
  section: z.string().nullable(),
  question: z.string(),
  by: z.enum(["guide", "model"]),
  opinion: z.enum(["useful", "useless"]),
});
const Nearest = z.object({ guide: z.string(), section: z.string().nullable().default(null) });

export interface GuideMeans {
  readonly client: WebClient;
  readonly respond: Respond;
  readonly face: Face;
  readonly places: Places;
  readonly tools: ToolMeans;
}

/** Asked at once when what is known is all that is needed; else its form opens, with what is known in it. */
async function handOver(
  name: string,
  about: Person | null,
  target: Target,
  { trigger_id }: BlockAction,
  { face, tools, client }: GuideMeans,
): Promise<void> {
  const tool = tools.tools.find((one) => one.name === name);
  const input = about ? { people: [about.email] } : {};
  if (tool?.input.safeParse(input).success) {
    const key = `trigger:${trigger_id}`;
    await face.ask({ tool: name, input, via: "words", why: null, said: "Do it for me", key }, beside(target));
    return;
  }
  const who = about?.slackId;
  const prefill = who ? { people: [who], person: who, from: who } : {};
  await openForm(trigger_id, target, { client, tools, tool: name, prefill });
}

/** What came of a move in a walkthrough. */
async function show(walked: Walked, target: Target, body: BlockAction, means: GuideMeans): Promise<void> {
  switch (walked.kind) {
    case "not-yours":
      return whisper("This walkthrough is somebody else's. Ask the question to get your own.", target, means);
    case "over":
      return whisper("This walkthrough is over. Ask the question again for a new one.", target, means);
    case "shown":
      return void (await send(walked.message, target, means));
    case "handed-over":
      await handOver(walked.tool, walked.about, target, body, means);
      return void (await send(walked.message, target, means));
  }
}

/** Buttons under how-to answers and in walkthroughs. */
export function listenToGuides(app: App, means: GuideMeans): void {
  const { face, places, tools } = means;
  const on = <Action extends BlockAction["actions"][number]>(
    id: string | RegExp,
    doing: (action: Action, target: Target, body: BlockAction) => Promise<void>,
  ) =>
    app.action<BlockAction<Action>>(id, async ({ ack, body, action }) => {
      await ack();
      const target = await places.ofClick(body);
      await face.guarded(target, () => doing(action, target, body));
    });
  const pressed = (
    id: string | RegExp,
    doing: (value: string, target: Target, body: BlockAction) => Promise<void>,
  ) => on<ButtonAction>(id, ({ value = "" }, target, body) => doing(value, target, body));

  pressed(HOW_TO.walk, async (value, target) => {
    const { guide, section, person } = Subject.parse(JSON.parse(value));
    const begun = guide
      ? await beginWalk({ guide, section, about: person }, target.actor.slackId, tools)
      : undefined;
    await send(begun ?? plain("This guide has no steps to walk through."), beside(target), means);
  });
  pressed(HOW_TO.doIt, async (value, target, body) => {
    const { tool, person } = Subject.parse(JSON.parse(value));
    if (tool) await handOver(tool, person, target, body, means);
  });
  for (const move of Object.keys(WALK) as Move[])
    pressed(WALK[move], async (value, target, body) =>
      show(await walk(value, move, target, tools), target, body, means),
    );
  on<UsersSelectAction>(WALK_PERSON, async ({ selected_user: id, block_id }, target, body) => {
    const { name, email } = await tools.directory.actor(id);
    if (email === null) return whisper(`Slack shows no e-mail address for ${name}.`, target, means);
    const [key = ""] = block_id.split(":");
    const about = { name, email, slackId: id };
    await show(await walkFor(key, about, target.actor.slackId, tools), target, body, means);
  });
  on<BlockAction["actions"][number] & { value: string }>(HOW_TO.feedback, async ({ value }, target, body) => {
    const told = Opinion.parse(JSON.parse(value));
    await tools.notes.put("feedback", body.trigger_id, {
      ...told,
      by: target.actor.slackId,
      answer: told.by,
    });
    await whisper(
      told.opinion === "useful" ? "Noted, thank you." : "Noted. Whoever keeps the guides will see it.",
      target,
      means,
    );
  });
  pressed(new RegExp(`^${HOW_TO.guide}-\\d+$`), async (value, target) => {
    const { guide, section } = Nearest.parse(JSON.parse(value));
    const answer = answerFromGuide(guide, { section });
    if (answer) await send(howToMessage(answer, { question: guide, person: null }), beside(target), means);
  });
}
