// Propose and Decline on the card of a request. A request is answered once; whoever asked hears how, and a word with it.
import { randomUUID } from "node:crypto";
import type { WebClient } from "@slack/web-api";
import { z } from "zod";
import type { Actor } from "../domain/actor.ts";
import { deedOf } from "../operations/deed.ts";
import { closeRequest, giveRequestBack, type Request, takeRequest } from "../operations/requests.ts";
import { mayNot } from "../operations/rights.ts";
import type { Outcome, ToolMeans } from "../tools/ask.ts";
import { runTool } from "../tools/run-tool.ts";
import { escapeText, plain } from "./blocks/text.ts";
import { wordForm } from "./blocks/word-form.ts";
import { askedBy, type Face, type FaceMeans, type What } from "./face.ts";
import { settleCopies } from "./request-copies.ts";
import { forAsker, isOneLook } from "./request-preview.ts";
import { beside, send, type Target } from "./target.ts";

export interface RequestAnswers {
  /** Does what the card shows, where that is still what it comes to; else there is a card to look at first. */
  confirm(value: string, target: Target, clickKey: string | null): Promise<void>;
  /** A card of the clicker's own to look at; nothing is done yet. */
  propose(key: string, target: Target, clickKey: string | null): Promise<void>;
  /** Declines at once, and opens a form for a word about it. */
  decline(key: string, target: Target, triggerId: string): Promise<void>;
  /** The word that was filled in: told to whoever asked. */
  word(facts: string, text: string | null, by: Actor): Promise<void>;
}

/** How a request was answered; null when it was not. */
type Answered = "Taken up" | "Declined" | null;

const toldOf = (how: NonNullable<Answered>, { by, title }: Request, { actor }: Target): string =>
  `${how} by ${escapeText(actor.name)}: ${escapeText(by.name)} asked: ${escapeText(title)}`;

const Shown = z.object({ key: z.string(), deed: z.string() });
const Declined = z.object({ asker: z.string(), title: z.string() });

interface Click {
  /** The request's, as its card has it. */
  readonly key: string;
  readonly target: Target;
  /** The same when the click is worked again after a crash. */
  readonly clickKey: string | null;
}
type AnswerMeans = Pick<FaceMeans, "tools" | "notes"> &
  Pick<Face, "whisper"> & { readonly client: WebClient };

/** Has this click answer the request, unless they may not or somebody was faster. Null: it is not answered, and stays. */
async function answerOnce(
  { key, target, clickKey }: Click,
  doing: (request: Request) => Promise<Answered>,
  { tools, notes, client, whisper }: AnswerMeans,
): Promise<void> {
  const role = await tools.rights.roleOf(target.actor);
  if (role.kind !== "admin" && role.kind !== "site-admin") {
    const { summary } = mayNot(await tools.rights.whoMay());
    return whisper(escapeText(`${summary} The request waits for them.`), target);
  }
  const request = await takeRequest(key, clickKey ?? randomUUID(), { notes });
  if (!request) return whisper("Somebody has answered this request already.", target);
  let how: Answered = null;
  try {
    how = await doing(request);
  } finally {
    await (how ? closeRequest(key, { notes }) : giveRequestBack(request, { notes }));
  }
  if (how)
    await settleCopies(request.id, toldOf(how, request, target), { clicked: target.ts, client, notes });
}

const whatOf = ({ by, tool, input, why, title }: Request, key: string | null): What => ({
  tool,
  input: forAsker(input, by),
  via: "words",
  why: why ?? `asked by ${by.name}`,
  said: title,
  key,
  waiting: { slackId: by.slackId, title },
});

/** A request is one click's to answer; who is later hears that, and a click that is worked again goes on. */
export function requestAnswers(
  means: FaceMeans & { readonly client: WebClient },
  { present, guarded, whisper }: Face,
): RequestAnswers {
  const { tools, client } = means;
  const answer = (click: Click, doing: (request: Request) => Promise<Answered>): Promise<void> =>
    answerOnce(click, doing, { ...means, whisper });

  /** A card of the clicker's own, and word to whoever asked. What can't be done just now is told, and the request stays. */
  async function takeUp(request: Request, outcome: Outcome, what: What, target: Target): Promise<Answered> {
    const { by, title } = request;
    if (outcome.kind === "blocked") {
      await present(outcome, { ...what, waiting: null }, { ...beside(target), kind: "ephemeral" });
      return null;
    }
    const who = escapeText(target.actor.name);
    if (outcome.kind !== "no-op")
      await means.tellAsker(
        by.slackId,
        `${who} is looking at your request: ${escapeText(title)}. You'll hear from me when it is done.`,
      );
    await send(plain(toldOf("Taken up", request, target)), target, means);
    await present(outcome, what, beside(target));
    return "Taken up";
  }

  return {
    confirm: (value, target, clickKey) =>
      guarded(target, () => {
        const shown = Shown.parse(JSON.parse(value));
        return answer({ key: shown.key, target, clickKey }, async (request) => {
          const what = whatOf(request, clickKey);
          const outcome = await runTool(askedBy(what, target), tools);
          if (!isAsShown(outcome, shown.deed, tools.policy)) {
            const answered = await takeUp(request, outcome, what, target);
            if (answered)
              await whisper("It is not what the card has shown any more: please look once more.", target);
            return answered;
          }
          await present({ ...outcome, atOnce: true }, what, target);
          return "Taken up";
        });
      }),

    propose: (key, target, clickKey) =>
      guarded(target, () =>
        answer({ key, target, clickKey }, async (request) => {
          const what = whatOf(request, clickKey);
          return takeUp(request, await runTool(askedBy(what, target), tools), what, target);
        }),
      ),

    decline: (key, target, triggerId) =>
      guarded(target, () =>
        answer({ key, target, clickKey: `trigger:${triggerId}` }, async (request) => {
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
          await send(plain(toldOf("Declined", request, target)), target, means);
          return "Declined";
        }),
      ),

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

/** Whether what it comes to now is what the card has shown, and may be done by one click. */
function isAsShown(
  outcome: Outcome,
  deed: string,
  policy: ToolMeans["policy"],
): outcome is Extract<Outcome, { kind: "operation" }> {
  if (outcome.kind !== "operation" || outcome.operation.state !== "proposed") return false;
  const { risk, size, proposal } = outcome.operation;
  return (
    isOneLook(risk, size, proposal, policy) && deedOf({ ...proposal, risk, items: outcome.items }) === deed
  );
}
