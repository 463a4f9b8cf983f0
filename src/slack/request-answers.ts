// Propose and Decline on the card of a request. A request is answered once; whoever asked hears how, and a word with it.
import type { WebClient } from "@slack/web-api";
import { z } from "zod";
import type { Actor } from "../domain/actor.ts";
import { answerRequest, type Request } from "../operations/requests.ts";
import { mayNot } from "../operations/rights.ts";
import type { Ask } from "../tools/run-tool.ts";
import { escapeText, plain } from "./blocks/text.ts";
import { wordForm } from "./blocks/word-form.ts";
import type { Face, FaceMeans } from "./face.ts";
import { beside, send, type Target } from "./target.ts";

export interface RequestAnswers {
  propose(key: string, target: Target, clickKey: string | null): Promise<void>;
  /** Declines at once, and opens a form for a word about it. */
  decline(key: string, target: Target, triggerId: string): Promise<void>;
  /** The word that was filled in: told to whoever asked. */
  word(facts: string, text: string | null, by: Actor): Promise<void>;
}

const Declined = z.object({ asker: z.string(), title: z.string() });

export function requestAnswers(
  means: FaceMeans & { readonly client: WebClient },
  { perform, guarded, whisper }: Face,
): RequestAnswers {
  const { tools, notes, client } = means;

  /** Takes the request off the list for this clicker; undefined when they may not, or somebody was faster. */
  async function taken(key: string, target: Target): Promise<Request | undefined> {
    const role = await tools.rights.roleOf(target.actor);
    if (role.kind !== "admin" && role.kind !== "site-admin") {
      const { summary } = mayNot(await tools.rights.whoMay());
      await whisper(escapeText(`${summary} The request waits for them.`), target);
      return undefined;
    }
    const request = await answerRequest(key, { notes });
    if (!request) await whisper("Somebody has answered this request already.", target);
    return request;
  }

  return {
    propose: (key, target, clickKey) =>
      guarded(target, async () => {
        const request = await taken(key, target);
        if (!request) return;
        const { by, title, tool, input, why } = request;
        const who = escapeText(target.actor.name);
        await means.tellAsker(
          by.slackId,
          `${who} is looking at your request: ${escapeText(title)}. You'll hear from me when it is done.`,
        );
        await send(plain(`Taken up by ${who}: ${escapeText(title)}`), target, means);
        const { outcome } = await perform(
          {
            tool,
            input: forAsker(input, by),
            via: "words",
            why: why ?? `asked by ${by.name}`,
            said: title,
            key: clickKey,
          },
          beside(target),
        );
        if (outcome.kind === "operation") await means.follow(outcome.operation.id, by.slackId);
      }),

    decline: (key, target, triggerId) =>
      guarded(target, async () => {
        const request = await taken(key, target);
        if (!request) return;
        const { by, title } = request;
        const who = escapeText(target.actor.name);
        const facts = JSON.stringify({ asker: by.slackId, title: title.slice(0, 500) });
        // Slack opens a form within three seconds of the click, and not later: first the form, then the news.
        await client.views
          .open({ trigger_id: triggerId, view: wordForm(facts, by.name) })
          .catch((error: unknown) => means.log.error({ error }, "the form for a word did not open"));
        await tools.audit.append({
          who: target.actor.slackId,
          what: "request-declined",
          operation: null,
          detail: { tool: request.tool, for: by.slackId },
        });
        await means.tellAsker(by.slackId, `${who} declined your request: ${escapeText(title)}.`);
        await send(plain(`Declined by ${who}: ${escapeText(title)}`), target, means);
      }),

    async word(facts, text, by) {
      const read = Declined.safeParse(JSON.parse(facts));
      if (!read.success || text === null) return;
      const { asker, title } = read.data;
      await means.tellAsker(
        asker,
        `${escapeText(by.name)} on your request “${escapeText(title)}”: ${escapeText(text)}`,
      );
    },
  };
}

/** "me" in a request is whoever asked, not whoever takes it up. */
const forAsker = (input: Ask["input"], by: Actor): Ask["input"] =>
  Object.fromEntries(
    Object.entries(input).map(([name, value]) => [
      name,
      Array.isArray(value)
        ? value.map((one) => (one === "me" ? by.slackId : one))
        : value === "me"
          ? by.slackId
          : value,
    ]),
  );
