// One card, put where it lives: over the message that is there, through a command's URL, or as a new message.
import type { WebClient } from "@slack/web-api";
import type { Card, CardStore } from "../ports/cards.ts";
import type { Clock } from "../ports/clock.ts";
import { operationCard } from "./blocks/operation-card.ts";
import type { Message } from "./blocks/text.ts";
import type { Drawing, LookMeans, Looks } from "./card-look.ts";
import type { Respond } from "./respond.ts";

export interface DrawMeans extends Pick<LookMeans, "clock" | "isPrivate">, Pick<Looks, "factsOf"> {
  readonly client: WebClient;
  readonly cards: CardStore;
  readonly respond: Respond;
}

/** A response_url is good for 30 min and 5 uses; we stop before. */
const URL_MS = 25 * 60_000;

/** Whether this card's response_url would still take an answer. */
export const takesAnswers = ({ responseUrl, responseUrlAt, usesLeft }: Card, clock: Clock): boolean =>
  responseUrl !== null && usesLeft > 0 && clock.now().getTime() - (responseUrlAt?.getTime() ?? 0) < URL_MS;

/** Draws the card, and notes where it is now. Throws when Slack does not take it. */
export async function drawCard(card: Card, drawing: Drawing, means: DrawMeans): Promise<void> {
  const { client, cards, respond, clock } = means;
  const { version, state } = drawing.operation;
  // What a command's URL has posted can't be drawn over (observed): an old result beside a newer message stays as it is.
  if (card.kind === "ephemeral" && card.ts === null && state === "undone" && card.shown >= 0)
    return void (await cards.drawn(card, { version }));
  const { text, blocks } = await messageFor(card, drawing, means);
  const body = { text, blocks: [...blocks] };
  if (card.kind === "ephemeral" && takesAnswers(card, clock)) {
    await respond(card.responseUrl ?? "", {
      ...body,
      response_type: "ephemeral",
      replace_original: card.ts !== null,
    });
    return void (await cards.drawn(card, { version, used: 1 }));
  }
  if (card.kind === "message" && card.ts) {
    await client.chat.update({ channel: card.channel, ts: card.ts, ...body });
    return void (await cards.drawn(card, { version }));
  }
  // An ephemeral card whose URL is used up goes on in the DM; a message that isn't there yet is posted.
  const channel =
    card.kind === "message"
      ? card.channel
      : ((await client.conversations.open({ users: card.viewer })).channel?.id ?? card.viewer);
  const { ts } = await client.chat.postMessage({
    channel,
    ...body,
    unfurl_links: false,
    ...(card.kind === "message" && card.thread ? { thread_ts: card.thread } : {}),
  });
  await cards.drawn(card, { version, channel, kind: "message", ...(ts ? { ts } : {}) });
}

const messageFor = async (
  card: Card,
  drawing: Drawing,
  { factsOf, isPrivate }: Pick<DrawMeans, "factsOf" | "isPrivate">,
): Promise<Message> =>
  operationCard(
    await factsOf(drawing, {
      masked: card.kind === "message" && !(await isPrivate(card.channel)),
      askersOwn: card.role === "asker" && (card.kind === "ephemeral" || card.channel.startsWith("D")),
    }),
  );
