// The Slack face, put together: Bolt behind the inbox, listeners in front of the core.
import type { HTTPReceiver } from "@slack/bolt";
import type { WebClient } from "@slack/web-api";
import type { Config } from "../config.ts";
import type { Operation } from "../domain/operation.ts";
import type { Confirming } from "../operations/confirm.ts";
import type { CardStore } from "../ports/cards.ts";
import type { Clock } from "../ports/clock.ts";
import type { Inbox } from "../ports/inbox.ts";
import type { SeatSnapshots } from "../ports/seat-snapshots.ts";
import type { ToolMeans } from "../tools/ask.ts";
import { openBolt } from "./bolt.ts";
import { slackCards } from "./cards.ts";
import { slackChores } from "./chores.ts";
import type { TalkMeans } from "./conversation.ts";
import type { FaceMeans } from "./face.ts";
import { slackHearing } from "./hearing.ts";
import { publishHome } from "./home.ts";
import { slackKept } from "./kept.ts";
import { listen } from "./listeners/listen.ts";
import { threadsIn } from "./memory.ts";
import { slackPlaces } from "./places.ts";
import { suggestPrompts } from "./prompts.ts";
import { slackSeatWatch } from "./seat-watch.ts";
import { slackSessions } from "./sessions.ts";
import type { Showing } from "./show.ts";
import type { ErrorLog } from "./trouble.ts";
import { slackWatch, type Watch } from "./watch.ts";

export interface SlackMeans {
  readonly slack: NonNullable<Config["slack"]>;
  readonly client: WebClient;
  readonly tools: ToolMeans;
  readonly confirming: Confirming;
  readonly cards: CardStore;
  readonly inbox: Inbox;
  readonly snapshots: SeatSnapshots;
  /** Since when Zoom has not answered; null while it does. */
  readonly silentSince: () => Date | null;
  readonly clock: Clock;
  readonly log: ErrorLog & {
    info(facts: object, message: string): void;
    debug(facts: object, message: string): void;
  };
  readonly turns: { enter(): void; leave(): void };
  readonly work: Showing["work"];
  readonly interpret: TalkMeans["interpret"];
  readonly answerHowTo: TalkMeans["answerHowTo"];
  /** Answers may come in a model's words, and while they come. */
  readonly hasModel: boolean;
}

export interface SlackFace {
  /** Cards of this operation are out of date. */
  moved(id: Operation["id"]): void;
  /** Zoom's calls of the day are used up: whoever confirmed is told that it waits. */
  parked(id: Operation["id"], until: Date | null): void;
  /** Nobody confirmed it in time: its cards say so, and whoever waits for it is told. */
  expired(id: Operation["id"]): void;
  /** Many of it failed: whoever confirmed is told that it waits. */
  paused(id: Operation["id"]): void;
  concluded(operation: Operation): Promise<void>;
  /** Cards for those who may be the second person. */
  askSeconds(id: Operation["id"]): Promise<void>;
  /** What happened to somebody's Zoom account. */
  personChanged: Watch["personChanged"];
  /** Connects, and works what an earlier process left over. Resolves once connected. */
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Slack over HTTP, for the product's own server; null in Socket Mode. */
  readonly requestListener: HTTPReceiver["requestListener"] | null;
}

const SWEEP_MS = 2_000;

/** Builds the face. Nothing is sent or received before `start`. */
export async function buildSlack(means: SlackMeans): Promise<SlackFace> {
  const { client, tools, clock, log } = means;
  const { policy, rights, store, notes } = tools;
  const { user_id: botId = "", team_id: teamId = "" } = await client.auth.test();
  const bolt = openBolt(means);
  const { live, respond } = bolt;
  const places = slackPlaces({ ...tools, client, privateChannels: policy.privateChannels });
  const { isPrivate } = places;
  const cards = slackCards({
    ...tools,
    client,
    cards: means.cards,
    mode: policy.mode,
    respond,
    whoCanSecond: rights.whoCanSecond,
    silentSince: means.silentSince,
    isPrivate,
    log,
  });
  const chores = slackChores({ ...tools, client, cards, tools, isPrivate, log });
  const threads = threadsIn(notes);
  const sessions = slackSessions({ live, clock, log });
  const released: FaceMeans["released"] = ({ channel, thread }) => {
    if (channel !== null && thread !== null) sessions.released(channel, thread);
  };
  const ended: FaceMeans["ended"] = async (id, by) => {
    await chores.ended(id, by);
    const operation = await store.get(id);
    if (operation) released(operation.origin);
  };
  const { face, clicks, requests, say, about, overhear } = slackHearing({
    ...means,
    store,
    notes,
    live,
    respond,
    teamId,
    botId,
    places,
    sessions,
    threads,
    cards,
    askSeconds: chores.askSeconds,
    tellAsker: chores.tell,
    follow: chores.follow,
    awaitPick: chores.awaitPick,
    ended,
    released,
  });
  const watch = slackWatch({ ...tools, client, inbox: means.inbox, log });
  const keptRows = slackKept({ ...means, cards, tell: chores.tell, privately: places.ofPerson });
  const seats = slackSeatWatch({ ...tools, face, places, tell: chores.tell });

  listen(bolt.app, {
    client,
    respond,
    tools,
    face,
    clicks,
    requests,
    places,
    threads,
    notes,
    clock,
    botId,
    talk: say,
    about,
    overhear,
    home: (slackId) => publishHome(slackId, { client, cards, tools, log }),
    suggest: (slackId, channel) => suggestPrompts(slackId, channel, live, tools),
    stopped: sessions.stopped,
    log,
  });

  let sweep: NodeJS.Timeout | undefined;
  /** Nobody waits for it, and what fails here fails nothing else. */
  const told = (what: string, id: Operation["id"], telling: Promise<unknown>): void =>
    void telling.catch((error: unknown) =>
      log.warn({ error, operation: id }, `nobody could be told ${what}`),
    );
  return {
    moved: cards.moved,
    paused: (id) => told("of a pause", id, chores.paused(id)),
    parked: (id, until) => told("that it waits for Zoom", id, chores.parked(id, until)),
    expired(id) {
      cards.moved(id);
      told("that it expired", id, ended(id, null));
    },
    async concluded(operation) {
      released(operation.origin);
      await chores.concluded(operation);
      await watch.concluded(operation);
      if (operation.proposal.seats.length > 0) await seats.look();
    },
    async personChanged(event) {
      await watch.personChanged(event);
      await keptRows.personChanged(event);
    },
    askSeconds: chores.askSeconds,
    requestListener: bolt.requestListener,
    async start() {
      await chores.start();
      await bolt.start();
      await watch.start();
      await seats.start();
      await keptRows.start();
      sweep = setInterval(
        () => void cards.sweep().catch((error: unknown) => log.warn({ error }, "cards could not be swept")),
        SWEEP_MS,
      );
    },
    async stop() {
      clearInterval(sweep);
      watch.stop();
      await bolt.stop();
    },
  };
}
