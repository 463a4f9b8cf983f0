// The one place where adapters meet the core and its faces.
import { answeringWith } from "./assistant/model/answer-with-model.ts";
import { understandingWith } from "./assistant/model/understand-with-model.ts";
import { dailyBudget, keptIn } from "./assistant/model/usage.ts";
import { understand } from "./assistant/understand.ts";
import { openSocket } from "./cli/socket.ts";
import type { Config } from "./config.ts";
import { type BrokenGuards, type Core, openCore } from "./core.ts";
import { openServer } from "./server.ts";
import { buildSlack } from "./slack/start-slack.ts";
import { type WebhookMeans, workLeftEvents, zoomWebhooks } from "./webhooks.ts";
import { wordsFrom } from "./words.ts";

export interface Product {
  /** Of its own server: whether it is ready, its metrics, and what Slack and Zoom send by HTTP. */
  readonly url: string;
  /** Drains and closes everything: nothing new is begun, what is under way ends, up to 10 s. */
  stop(): Promise<void>;
}

/** Starts the product: database first, then the executor, then Slack. `guards` is for test/chaos alone (law 10). */
export async function compose(config: Config, guards: BrokenGuards = {}): Promise<Product> {
  if (!config.slack) throw new Error("compose needs Slack to be set up");
  const core = await openCore(config, guards);
  const { log, storage, metrics } = core;
  const closing: (() => Promise<void>)[] = [() => core.close()];
  const stop = async () => {
    for (const close of closing)
      await close().catch((error: unknown) => log.warn({ error }, "did not close cleanly"));
  };
  try {
    const turns = openTurns();
    const words = wordsOf(config, core);
    const slack = await buildSlack({
      slack: config.slack,
      client: core.client,
      tools: core.tools,
      confirming: core.confirming,
      cards: storage.cards,
      inbox: storage.inbox,
      clock: core.clock,
      snapshots: storage.snapshots,
      silentSince: core.zoom.silentSince,
      log,
      turns,
      work: core.work,
      interpret: understandingWith(words),
      answerHowTo: answeringWith(words),
      hasModel: words.model !== null,
    });
    const executor = await core.startWorking(slack);
    const webhooks: WebhookMeans | null = config.zoom?.webhookSecret
      ? {
          secret: config.zoom.webhookSecret,
          accountId: config.zoom.accountId,
          inbox: storage.inbox,
          clock: core.clock,
          log,
          turns,
          onPerson: slack.personChanged,
        }
      : null;
    const server = await openServer({
      host: config.host,
      port: config.port,
      metrics,
      turns: () => turns.open + executor.working,
      ready: () => storage.ping(),
      slack: slack.requestListener,
      zoomWebhook: webhooks && zoomWebhooks(webhooks),
    });
    closing.unshift(() => server.close());
    // The guides' index takes a moment to build: now, and not while somebody waits for the first answer.
    understand("how do I assign a license?", { mayChange: true });
    await slack.start();
    closing.unshift(() => slack.stop());
    const endLooking = webhooks ? workLeftEvents(webhooks) : () => undefined;
    closing.unshift(async () => endLooking());
    const socket = await openSocket({
      config,
      core,
      moved: slack.moved,
      askSeconds: slack.askSeconds,
      turns,
    });
    closing.unshift(() => socket.close());
    log.info({ url: server.url, database: storage.kind, mode: config.policy.mode }, "Ask Zac is connected");
    return { url: server.url, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Counts what is being answered: nothing of it is to be cut off by a restart. */
function openTurns() {
  let open = 0;
  return {
    get open() {
      return open;
    },
    enter() {
      open += 1;
    },
    leave() {
      open -= 1;
    },
  };
}

/** What understands words, and what it costs: kept within the day's budget, counted and logged. */
function wordsOf(config: Config, { storage, clock, metrics, log }: Core): ReturnType<typeof wordsFrom> {
  const keep = keptIn(storage.notes);
  return wordsFrom(config, {
    budget: dailyBudget({ policy: config.policy.model, notes: storage.notes, clock }),
    clock,
    usage: (record) => {
      const { router, ended, usage } = record;
      metrics.modelTokens.inc({ router, ended }, usage.input + usage.output);
      log.info({ usage: record }, "the model was asked");
      void keep(record).catch((error: unknown) => log.warn({ error }, "what the model cost was not kept"));
    },
  });
}
