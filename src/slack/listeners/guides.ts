import type { App, BlockAction, ButtonAction } from "@slack/bolt";
import type { WebClient } from "@slack/web-api";
import { z } from "zod";
import { answerFromGuide } from "../../assistant/guides/answer-how-to.ts";
import type { Move } from "../../assistant/guides/walkthrough.ts";
import type { ToolMeans } from "../../tools/run-tool.ts";
import { HOW_TO, howToMessage } from "../blocks/how-to.ts";
import { plain } from "../blocks/text.ts";
import type { Face } from "../face.ts";
import { openForm } from "../form.ts";
import type { Places } from "../places.ts";
import type { Respond } from "../respond.ts";
import { beside, send, type Target } from "../target.ts";
import { beginWalk, WALK, walk } from "../walkthroughs.ts";

const About = z.object({
  guide: z.string().nullable(),
  section: z.string().nullable(),
  tool: z.string().nullable().default(null),
  person: z.object({ name: z.string(), email: z.string() }).nullable().default(null),
  question: z.string().default(""),
});

export interface GuideMeans {
  readonly client: WebClient;
  readonly respond: Respond;
  readonly face: Face;
  readonly places: Places;
  readonly tools: ToolMeans;
}

/** Buttons under how-to answers and in walkthroughs. */
export function listenToGuides(app: App, means: GuideMeans): void {
  const { client, face, places, tools, respond } = means;
  const on = (
    id: string | RegExp,
    doing: (value: string, target: Target, body: BlockAction) => Promise<void>,
  ) =>
    app.action<BlockAction<ButtonAction>>(id, async ({ ack, body, action }) => {
      await ack();
      const target = await places.ofClick(body);
      await face.guarded(target, () => doing(action.value ?? "", target, body));
    });

  /** With somebody named the tool is asked; without, its form opens: a guide knows no people. */
  async function handOver(
    tool: string,
    email: string | null,
    target: Target,
    { trigger_id }: BlockAction,
  ): Promise<void> {
    if (email)
      return face.ask(
        {
          tool,
          input: { people: [email] },
          via: "words",
          why: null,
          said: "Do it for me",
          key: `trigger:${trigger_id}`,
        },
        beside(target),
      );
    await openForm(trigger_id, target, { client, tools, tool });
  }

  on(HOW_TO.walk, async (value, target) => {
    const { guide, section, person } = About.parse(JSON.parse(value));
    const message = guide
      ? await beginWalk({ guide, section, person }, target.actor.slackId, tools)
      : undefined;
    await send(message ?? plain("This guide has no steps to walk through."), beside(target), {
      client,
      respond,
    });
  });
  on(HOW_TO.doIt, async (value, target, body) => {
    const { tool, person } = About.parse(JSON.parse(value));
    if (tool) await handOver(tool, person?.email ?? null, target, body);
  });
  for (const move of Object.keys(WALK) as Move[])
    on(WALK[move], async (key, target, body) => {
      const walked = await walk(key, move, target.actor.slackId, tools);
      if (!walked)
        return void (await send(
          plain("This walkthrough is over, or somebody else's. Ask the question again."),
          beside(target),
          { client, respond },
        ));
      if (walked.handOver) await handOver(walked.handOver.tool, walked.handOver.email, target, body);
      await send(walked.message, target, { client, respond });
    });
  for (const opinion of [HOW_TO.useful, HOW_TO.useless])
    on(opinion, async (value, target, body) => {
      const about = About.parse(JSON.parse(value));
      await tools.notes.put("feedback", body.trigger_id, { ...about, opinion, by: target.actor.slackId });
      if (target.responseUrl)
        await respond(target.responseUrl, {
          text:
            opinion === HOW_TO.useful ? "Noted, thank you." : "Noted. Whoever keeps the guides will see it.",
          response_type: "ephemeral",
          replace_original: false,
        });
    });
  on(new RegExp(`^${HOW_TO.guide}-\\d+$`), async (id, target) => {
    const answer = answerFromGuide(id);
    if (answer) await send(howToMessage(answer, id), beside(target), { client, respond });
  });
}
