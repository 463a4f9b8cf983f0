// The Slack face, put together: Bolt behind the inbox, listeners in front of the core.
import { App, type HTTPReceiver, LogLevel, SocketModeReceiver } from "@slack/bolt";
import type { WebClient } from "@slack/web-api";
import type { Config } from "../config.ts";
import type { Operation } from "../domain/operation.ts";
import type { Confirming } from "../operations/confirm.ts";
import type { CardStore } from "../ports/cards.ts";
import type { Clock } from "../ports/clock.ts";
import type { Inbox } from "../ports/inbox.ts";
import type { SeatSnapshots } from "../ports/seat-snapshots.ts";
import type { ToolMeans } from "../tools/ask.ts";
import { aboutMessage } from "./about-message.ts";
import { slackCards } from "./cards.ts";
import { slackChores } from "./chores.ts";
import { slackClicks } from "./clicks.ts";
import { liveClient } from "./client.ts";
import { type Heard, type TalkMeans, talk } from "./conversation.ts";
import { type FaceMeans, slackFace } from "./face.ts";
import { publishHome } from "./home.ts";
import { type InboxMeans, inFrontOfBolt, workLeft } from "./inbox.ts";
import { slackKept } from "./kept.ts";
import { listen } from "./listeners/listen.ts";
import { threadsIn } from "./memory.ts";
import { takeOverheard } from "./overheard.ts";
import { slackPlaces } from "./places.ts";
import { suggestPrompts } from "./prompts.ts";
import { receiverFor, requestListenerOf } from "./receiver.ts";
import { requestAnswers } from "./request-answers.ts";
import { respondAt } from "./respond.ts";
import { openStream } from "./safe-stream.ts";
import { slackSeatWatch } from "./seat-watch.ts";
import { slackSessions } from "./sessions.ts";
import type { Showing } from "./show.ts";
import type { ErrorLog } from "./trouble.ts";
import { tellUnrecorded } from "./unrecorded.ts";
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
const INHERIT_MS = 5_000;

/** Builds the face. Nothing is sent or received before `start`. */
export async function buildSlack(means: SlackMeans): Promise<SlackFace> {
  const { slack, client, tools, confirming, cards: cardStore, inbox, clock, log, turns, work } = means;
  const { user_id: botId = "", team_id: teamId = "" } = await client.auth.test();
  const live = liveClient(slack);
  const receiver = receiverFor(slack);
  const respond = respondAt(slack.apiUrl ? [new URL(slack.apiUrl).origin] : []);
  const desk: InboxMeans = {
    inbox,
    log,
    turns,
    onUnrecorded: (body) => tellUnrecorded(body, { client: live, respond, log }),
  };
  const app = new App({
    token: slack.botToken,
    receiver: inFrontOfBolt(receiver, desk),
    convoStore: false,
    ignoreSelf: true,
    logLevel: LogLevel.ERROR,
    clientOptions: slack.apiUrl ? { slackApiUrl: slack.apiUrl } : {},
  });

  const { policy, directory, rights, store, notes, jobs, audit, switchboard, zoom } = tools;
  const places = slackPlaces({ client, directory, privateChannels: policy.privateChannels, clock });
  const cards = slackCards({
    client,
    store,
    cards: cardStore,
    notes,
    switchboard,
    clock,
    mode: policy.mode,
    respond,
    whoCanSecond: rights.whoCanSecond,
    silentSince: means.silentSince,
    isPrivate: places.isPrivate,
    log,
  });
  const chores = slackChores({
    client,
    policy,
    rights,
    directory,
    store,
    notes,
    jobs,
    audit,
    cards,
    tools,
    isPrivate: places.isPrivate,
    log,
  });
  const watch = slackWatch({
    client,
    policy,
    rights,
    zoom,
    notes,
    jobs,
    inbox,
    store,
    snapshots: means.snapshots,
    clock,
    log,
  });
  const keptRows = slackKept({
    tools,
    confirming,
    cards,
    work,
    tell: chores.tell,
    privately: (slackId) => places.ofPerson(slackId),
  });
  const threads = threadsIn(notes);
  const sessions = slackSessions({ live, clock, log });
  /** What waited in a thread is over: its session is as well. */
  const released = ({ origin: { face: by, channel, thread } }: Pick<Operation, "origin">): void => {
    if (by === "slack" && channel !== null && thread !== null) sessions.released(channel, thread);
  };
  const showing: Showing = { client, respond, cards, notes, store, confirming, work };
  const faceMeans: FaceMeans = {
    ...showing,
    tools,
    log,
    threads,
    reread: (text, target, key) => say({ text, target, key, again: true }),
    askSeconds: chores.askSeconds,
    tellAsker: chores.tell,
    follow: chores.follow,
    awaitPick: chores.awaitPick,
    async ended(id, by) {
      await chores.ended(id, by);
      const operation = await store.get(id);
      if (operation) released(operation);
    },
  };
  const face = slackFace(faceMeans);
  const clicks = slackClicks(faceMeans, face);
  const seats = slackSeatWatch({ zoom, notes, jobs, audit, face, places, tell: chores.tell });
  const talking: TalkMeans = {
    ...faceMeans,
    face,
    clicks,
    zoom,
    botId,
    interpret: means.interpret,
    files: {
      client,
      notes,
      botToken: slack.botToken,
      origins: slack.apiUrl ? [new URL(slack.apiUrl).origin] : [],
    },
    privately: (slackId) => places.ofPerson(slackId),
    answerHowTo: means.answerHowTo,
    openStream: means.hasModel
      ? ({ channel, thread, actor }, key, { stop: onStopped }) =>
          openStream(
            { channel, thread: thread ?? "", recipient: actor.slackId, key },
            { client, live, teamId, notes, clock, log, onStopped },
          )
      : null,
  };
  const say = (heard: Heard): Promise<void> =>
    sessions.turn(heard.target, (turn) => face.guarded(heard.target, () => talk(heard, turn, talking)));

  /** Nobody is shown at work on what was not said to Zac, before there is something to answer. */
  const overhear = async (heard: Heard): Promise<void> => {
    const { text, files: fileIds = [], target } = heard;
    const uploads = await takeOverheard({ text, fileIds }, target, talking);
    if (uploads) await say({ ...heard, target: uploads.target, uploads });
  };

  listen(app, {
    client,
    respond,
    tools,
    face,
    clicks,
    requests: requestAnswers(faceMeans, face),
    places,
    threads,
    notes,
    clock,
    botId,
    talk: say,
    about: (text, target) => face.guarded(target, () => aboutMessage(text, target, talking)),
    overhear,
    home: (slackId) => publishHome(slackId, { client, cards, tools, log }),
    suggest: (slackId, channel) => suggestPrompts(slackId, channel, live, tools),
    stopped: sessions.stopped,
    log,
  });
  app.error(async (error) => log.error({ error }, "a listener failed"));

  let sweep: NodeJS.Timeout | undefined;
  let inherits: NodeJS.Timeout | undefined;
  const takeOver = () =>
    workLeft(app, desk).then(
      (left) => left > 0 && log.info({ left }, "works what a process that is gone left over"),
      (error: unknown) => log.warn({ error }, "cannot look for what is left over; it is tried again"),
    );
  /** Nobody waits for it, and what fails here fails nothing else. */
  const told = (what: string, id: Operation["id"], telling: Promise<unknown>): void =>
    void telling.catch((error: unknown) =>
      log.warn({ error, operation: id }, `nobody could be told ${what}`),
    );
  return {
    moved: (id) => cards.moved(id),
    paused: (id) => told("of a pause", id, chores.paused(id)),
    parked: (id, until) => told("that it waits for Zoom", id, chores.parked(id, until)),
    expired(id) {
      cards.moved(id);
      told("that it expired", id, faceMeans.ended(id, null));
    },
    async concluded(operation) {
      released(operation);
      await chores.concluded(operation);
      await watch.concluded(operation);
      if (operation.proposal.seats.length > 0) await seats.look();
    },
    async personChanged(event) {
      await watch.personChanged(event);
      await keptRows.personChanged(event);
    },
    askSeconds: chores.askSeconds,
    requestListener: requestListenerOf(receiver, clock),
    async start() {
      await chores.start();
      if (receiver instanceof SocketModeReceiver) await app.start();
      await takeOver();
      inherits = setInterval(() => void takeOver(), INHERIT_MS);
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
      clearInterval(inherits);
      watch.stop();
      if (receiver instanceof SocketModeReceiver) await app.stop();
    },
  };
}
