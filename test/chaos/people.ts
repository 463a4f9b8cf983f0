// Those who use the product while it is killed: they command, click, take back, and click again.
import { setTimeout as sleep } from "node:timers/promises";
import { slackIdOf } from "../bench/company.ts";
import { CROWD, call, NOBODY, REGULARS, type World } from "./world.ts";

interface Message {
  readonly ts: string;
  readonly channel: string;
  readonly user: string;
  readonly blocks: unknown;
}
interface Button {
  readonly channel: string;
  readonly ts: string;
  readonly label: string;
}

export interface Traffic {
  /** Commands and messages that Slack was told have arrived. */
  readonly sent: number;
  /** What the operation of each command that arrived says as its reason; and who asked. */
  readonly commands: ReadonlyMap<string, string>;
  stop(): Promise<void>;
}

const BOT = "U00ZAC";
/** Long enough for a busy machine: a card that is not waited for is a click that is not tried. */
const PATIENCE_MS = 10_000;

const labelsIn = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap(labelsIn);
  if (typeof value !== "object" || value === null) return [];
  const words = "text" in value ? value.text : null;
  const own =
    "type" in value &&
    value.type === "button" &&
    typeof words === "object" &&
    words !== null &&
    "text" in words
      ? [String(words.text)]
      : [];
  return [...own, ...Object.values(value).flatMap(labelsIn)];
};

export const post = (world: World, act: string, body: object) =>
  call<{
    readonly ok: boolean;
    readonly ackMs?: number;
    readonly ts?: string;
    readonly event_ids?: readonly string[];
  }>(`${world.slack}/_sandbox/${act}`, body);

/** A button of that label in what this person was shown since. */
export async function buttonFor(
  world: World,
  who: string,
  place: {
    readonly channel: string;
    readonly since: number;
    readonly label: string;
    readonly thread?: string;
  },
  patienceMs = PATIENCE_MS,
): Promise<Button | undefined> {
  const until = performance.now() + patienceMs;
  while (performance.now() < until) {
    for (const channel of [place.channel, "dm"]) {
      const thread = place.thread && channel !== "dm" ? `&thread_ts=${place.thread}` : "";
      const messages = await call<readonly Message[]>(
        `${world.slack}/_sandbox/messages?as=${who}&channel=${channel}&since=${place.since}${thread}`,
      );
      for (const message of messages.toReversed())
        if (message.user === BOT && labelsIn(message.blocks).includes(place.label))
          return { channel: message.channel, ts: message.ts, label: place.label };
    }
    await sleep(120);
  }
  return undefined;
}

const press = (world: World, who: string, button: Button) =>
  post(world, "click", { as: who, ...button }).catch(() => ({ ok: false }));

/** Begins work that goes on until it is stopped. `mentions` 0 leaves the public messages out. */
export function startTraffic(
  world: World,
  facts: { readonly random: () => number; readonly workers: number; readonly mentions: number },
): Traffic {
  const { random, workers, mentions } = facts;
  let ending = false;
  let sent = 0;
  const commands = new Map<string, string>();
  let nextOnce = REGULARS;
  const phoned = new Set<number>();
  const busy = new Set<number>();

  function take(count: number): readonly number[] {
    const taken: number[] = [];
    for (let tries = 0; tries < 200 && taken.length < count; tries += 1) {
      const one = CROWD.length + Math.floor(random() * (REGULARS - CROWD.length));
      const wide = random() < 0.5 ? one : Math.floor(random() * REGULARS);
      if (!busy.has(wide)) {
        busy.add(wide);
        taken.push(wide);
      }
    }
    return taken;
  }

  /** One command, its click, and sometimes its undo. */
  async function command(who: string): Promise<void> {
    const people = take(random() < 0.25 ? 3 : 1);
    try {
      const [first] = people;
      if (first === undefined) return;
      const mentioned = people.map((one) => `<@${slackIdOf(one)}>`).join(" ");
      const tag = `asked-${commands.size}-${Math.floor(random() * 1e6)}`;
      const has = phoned.has(first);
      const verb = has ? (random() < 0.2 && people.length === 1 ? "number" : "remove") : "assign";
      const since = Date.now() / 1_000 - 0.001;
      const asked = await post(world, "command", {
        as: who,
        channel: "it-help",
        command: "/zphone",
        text: `${verb} ${mentioned}${verb === "number" ? " next" : ""} --why ${tag}`,
      });
      if (asked.ok) {
        sent += 1;
        commands.set(tag, who);
      }
      for (const one of people)
        if (verb === "assign") phoned.add(one);
        else if (verb === "remove") phoned.delete(one);
      if (verb === "remove" || people.length > 1) {
        const card = await buttonFor(world, who, { channel: "it-help", since, label: "Confirm" });
        if (!card) return;
        // A double click is what hurried people do.
        await Promise.all([press(world, who, card), ...(random() < 0.3 ? [press(world, who, card)] : [])]);
      }
      if (random() < 0.35) {
        const done = await buttonFor(world, who, { channel: "it-help", since, label: "Undo" });
        if (done) await press(world, who, done);
      }
    } finally {
      for (const one of people) busy.delete(one);
    }
  }

  /** A message everybody sees, delivered several times; somebody who may not clicks first, then many at once. */
  async function mention(who: string): Promise<void> {
    const person = nextOnce;
    nextOnce += 1;
    const since = Date.now() / 1_000 - 0.001;
    const said = await post(world, "say", {
      as: who,
      channel: "general",
      text: `<@${BOT}> zphone assign <@${slackIdOf(person)}>`,
    });
    if (!said.ok) return;
    sent += 1;
    for (const id of said.event_ids ?? [])
      await post(world, "redeliver", { event_id: id, times: 3, reason: "timeout" }).catch(() => null);
    const place = { channel: "general", since, label: "Confirm", ...(said.ts ? { thread: said.ts } : {}) };
    const card = await buttonFor(world, who, place);
    if (!card) return;
    await press(world, NOBODY, card);
    const from = Math.floor(random() * (CROWD.length - 4));
    await Promise.all([who, ...CROWD.slice(from, from + 4)].map((one) => press(world, one, card)));
  }

  async function work(index: number): Promise<void> {
    // Everybody asks for one thing at a time: so it can be told whether they were answered.
    const who = ["U15DAN", "U16IMR", ...CROWD][index] ?? "U15DAN";
    while (!ending) {
      const doing = random() < mentions ? mention(who) : command(who);
      // What Slack could not deliver while everybody was down is asked for by somebody else, later.
      await doing.catch(() => undefined);
      await sleep(50 + random() * 150);
    }
  }

  const working = Array.from({ length: workers }, (_, index) => work(index));
  return {
    get sent() {
      return sent;
    },
    commands,
    async stop() {
      ending = true;
      await Promise.all(working);
    },
  };
}
