// Somebody in Slack: what they do there, and what they see of it.
import { fits, isUnderWay, type Seen, seen, wordsOf } from "./seen.ts";
import { asJson, asList, type Json, until } from "./stand-in-calls.ts";

/** Somebody in Slack. Each act resolves with the last message of Zac's that came or changed because of it. */
export interface Somebody {
  command(text: string, options?: { readonly channel?: string }): Promise<Seen>;
  /** Mentions Zac when the text does; in a DM it need not. */
  say(
    text: string,
    options?: {
      readonly channel?: string;
      readonly thread?: string;
      /** Dropped with it: name and text. */
      readonly files?: readonly {
        readonly name: string;
        readonly text: string;
        readonly mimetype?: string;
        /** The service that has it, where Slack only has a link. */
        readonly external?: string;
      }[];
    },
  ): Promise<Seen>;
  /** A message that nobody has to answer. */
  post(text: string, options: NonNullable<Parameters<Somebody["say"]>[1]>): Promise<{ readonly ts: string }>;
  click(message: Seen, label: string, options?: { readonly dialog?: "deny" }): Promise<Seen>;
  /** Presses, and waits for nothing: for what takes a while. */
  press(message: Seen, label: string): Promise<void>;
  /** Presses a button or picks a menu's line that begins with these words. */
  pick(message: Seen, label: string): Promise<Seen>;
  /** Picks in a menu by its own id, such as somebody among all people. */
  choose(message: Seen, actionId: string, value: string): Promise<Seen>;
  /** Says something and waits for nothing. Returns the thread it begins, or is in. */
  tell(text: string, options?: { readonly channel?: string; readonly thread?: string }): Promise<string>;
  /** Passes a message on to Zac, in the DM. */
  forward(channel: string, ts: string, text?: string): Promise<Seen>;
  /** Changes what this person said. */
  edit(channel: string, ts: string, text: string): Promise<void>;
  /** Asks Zac about a message, from its menu. */
  askAbout(channel: string, ts: string): Promise<Seen>;
  /** Presses Stop on a message that is written, or in a thread that is worked in. */
  stop(channel: string, what: { readonly ts: string } | { readonly thread_ts: string }): Promise<void>;
  /** Opens the conversation with Zac. */
  openMessages(): Promise<void>;
  /** As Slack answers a click on what this person is not shown. */
  cannotClick(message: Seen, label: string): Promise<boolean>;
  messages(channel?: string): Promise<readonly Seen[]>;
  /** The message as it stands now. */
  again(message: Seen): Promise<Seen>;
  /** The first message of Zac's in that channel that fits, once there is one. */
  waitFor(words: string | RegExp, channel?: string): Promise<Seen>;
  /** The message, once it fits. */
  becomes(message: Seen, words: string | RegExp): Promise<Seen>;
  home(): Promise<string>;
  /** Does something that opens a modal, and resolves once it is there. */
  opens(act: () => Promise<unknown>): Promise<void>;
  /** The command alone: resolves once it has opened a modal. */
  openForm(): Promise<void>;
  /** The modals that are open, lowest first. */
  views(): Promise<readonly { readonly id: string; readonly text: string }[]>;
  /** What is wrong, by field; nothing when the modal was taken. */
  submit(
    viewId: string,
    values: Readonly<Record<string, unknown>>,
  ): Promise<Readonly<Record<string, unknown>>>;
}

/** What somebody acts with. */
export interface Hands {
  /** Calls Slack's stand-in. */
  slack<Answer>(path: string, body?: unknown): Promise<Answer>;
  /** True once the product has nothing in hand. */
  idle(): Promise<true | undefined>;
  settle(): Promise<void>;
  /** What the product has warned of so far. */
  readonly warnings: readonly string[];
}

/** Slack has waited its three seconds. On a crowded machine that says nothing: what was asked is recorded, and comes. */
const TOO_SLOW = "operation_timeout";

/** Throws when Slack refuses. */
async function taken(asked: Promise<Json>): Promise<Json> {
  const done = await asked;
  if (done.ok !== true) throw new Error(`Slack refused: ${JSON.stringify(done)}`);
  return done;
}

/** Throws when Slack refuses, but for being slow. */
async function takenInTime(asked: Promise<unknown>): Promise<void> {
  const done = asJson(await asked);
  if (done.ok !== true && done.error !== TOO_SLOW) throw new Error(`Slack refused: ${JSON.stringify(done)}`);
}

/** A person of the company, by their id in Slack. */
export function somebodyOf(slackId: string, hands: Hands): Somebody {
  const { slack, settle } = hands;
  const messages = (channel = "zoom-admins") => messagesOf(slackId, channel, hands);
  const answered = answersTo(slackId, hands);
  const { views, opens } = modalsOf(slackId, hands);
  const click = (message: Seen, more: Json) =>
    slack<Json>("click", { as: slackId, channel: message.channel, ts: message.ts, ...more });
  const said = (
    text: string,
    { channel = "zoom-admins", thread, files }: NonNullable<Parameters<Somebody["say"]>[1]>,
  ) =>
    slack<Json>("say", {
      as: slackId,
      channel,
      text,
      ...(thread ? { thread_ts: thread } : {}),
      ...(files
        ? {
            files: files.map((file) => ({
              name: file.name,
              base64: Buffer.from(file.text).toString("base64"),
              mimetype: file.mimetype ?? "text/csv",
              ...(file.external ? { external: file.external } : {}),
            })),
          }
        : {}),
    });
  const again = async (message: Seen) => {
    const now = (await messages(message.channel)).find(({ ts }) => ts === message.ts);
    if (!now) throw new Error(`the message is gone: ${message.text}`);
    return now;
  };

  return {
    messages,
    again,
    command: (text, { channel = "it-help" } = {}) =>
      answered(channel, () => slack("command", { as: slackId, channel, command: "/zphone", text })),
    say: (text, options = {}) => answered(options.channel ?? "zoom-admins", () => said(text, options)),
    async post(text, options) {
      const { ts } = await said(text, options);
      return { ts: String(ts) };
    },
    click: (message, label, { dialog } = {}) =>
      dialog
        ? click(message, { label, dialog }).then(() => again(message))
        : answered(message.channel, () => click(message, { label }), message),
    async press(message, label) {
      await takenInTime(click(message, { label }));
    },
    async pick(message, label) {
      const option = message.options.find((one) => one.label.startsWith(label));
      if (!option)
        throw new Error(`no line “${label}” among ${message.options.map((one) => one.label).join(", ")}`);
      return answered(message.channel, () => click(message, { value: option.value }), message);
    },
    choose: (message, actionId, value) =>
      answered(message.channel, () => click(message, { action_id: actionId, value }), message),
    async tell(text, { channel = "zoom-admins", thread } = {}) {
      const { ts } = await taken(
        slack<Json>("say", {
          as: slackId,
          channel,
          text,
          ...(thread ? { thread_ts: thread } : {}),
        }),
      );
      return thread ?? String(ts);
    },
    forward: (channel, ts, text = "") =>
      answered("dm", () => slack("say", { as: slackId, channel: "dm", text, forward: { channel, ts } })),
    async edit(channel, ts, text) {
      await taken(slack<Json>("edit", { as: slackId, channel, ts, text }));
    },
    askAbout: (channel, ts) =>
      answered("dm", () => slack("shortcut", { as: slackId, callback_id: "ask_zac", channel, ts })),
    async stop(channel, what) {
      await taken(slack<Json>("stop", { as: slackId, channel, ...what }));
    },
    async openMessages() {
      await slack("home", { as: slackId, tab: "messages" });
      await settle();
    },
    async cannotClick(message, label) {
      return (await click(message, { label })).error === "no_such_element";
    },
    waitFor: (words, channel = "dm") =>
      until(
        async () => (await messages(channel)).findLast((one) => one.user !== slackId && fits(one, words)),
        () => `${slackId} to see ${words} in ${channel}`,
      ),
    async becomes(message, words) {
      let last = message;
      return until(
        async () => {
          last = await again(message);
          return fits(last, words) ? last : undefined;
        },
        async () => {
          const since = (await messages(message.channel)).slice(-3).map(({ text }) => text.slice(0, 300));
          return `${words}; it says: ${last.text}\nLast in that channel:\n${since.join("\n")}`;
        },
      );
    },
    async home() {
      await slack("home", { as: slackId });
      await settle();
      const views = asList(await slack<unknown>(`views?as=${slackId}`));
      return wordsOf(asList(views.find(({ type }) => type === "home")?.blocks), "");
    },
    opens,
    openForm: () =>
      opens(() => slack("command", { as: slackId, channel: "it-help", command: "/zphone", text: "" })),
    views,
    async submit(viewId, values) {
      const submitted = () => slack<Json>("submit", { as: slackId, view_id: viewId, values });
      let done = await submitted();
      // The form stays open and says so: one presses again.
      for (let turn = 0; turn < 3 && done.error === TOO_SLOW; turn += 1) {
        await settle();
        done = await submitted();
      }
      if (done.ok !== true) throw new Error(`Slack refused: ${JSON.stringify(done)}`);
      await settle();
      return asJson(done.errors);
    },
  };
}

async function messagesOf(slackId: string, channel: string, { slack }: Hands): Promise<readonly Seen[]> {
  const found = await slack<unknown>(`messages?as=${slackId}&channel=${encodeURIComponent(channel)}`);
  return asList(found).map(seen);
}

function answersTo(slackId: string, hands: Hands) {
  /** What this person saw before: an act is answered by what is new or different after it. */
  const look = async (channel: string) =>
    [...(await messagesOf(slackId, channel, hands)), ...(await messagesOf(slackId, "dm", hands))].filter(
      ({ user, text, files }) =>
        user !== slackId &&
        !text.includes(TOO_SLOW) &&
        // A report comes by itself, some time after its list is done.
        !files.some(({ name }) => name.startsWith("results-")),
    );
  const placeOf = ({ channel, ts }: Seen) => `${channel}:${ts}`;
  const fingerprint = (message: Seen) => `${placeOf(message)}:${JSON.stringify(message)}`;

  /**
   * What came because of a click: the pressed message, changed; else what is new, else what has changed. What was
   * said or commanded is answered by a new message: earlier cards may change meanwhile, on their own account.
   */
  async function answered(channel: string, act: () => Promise<unknown>, pressed?: Seen): Promise<Seen> {
    const seenBefore = await look(channel);
    const places = new Set(seenBefore.map(placeOf));
    const before = new Set(seenBefore.map(fingerprint));
    await takenInTime(act());
    return until(
      async () => {
        // Seen while nothing is in hand any more: otherwise it may still change.
        if (!(await hands.idle())) return undefined;
        const news = (await look(channel)).filter((message) => !before.has(fingerprint(message)));
        const added = news.filter((message) => !places.has(placeOf(message)));
        const told =
          news.find(({ ts }) => ts === pressed?.ts) ??
          // A file that comes along with a card may be there after it.
          added.findLast(({ text }) => text !== "") ??
          added.at(-1) ??
          (pressed ? news.at(-1) : undefined);
        return told && isUnderWay(told) ? undefined : told;
      },
      () => `an answer to ${slackId}; warnings: ${hands.warnings.slice(-3).join(" / ")}`,
    );
  }
  return answered;
}

function modalsOf(slackId: string, { slack, settle }: Hands): Pick<Somebody, "views" | "opens"> {
  const views: Somebody["views"] = async () =>
    asList(await slack<unknown>(`views?as=${slackId}`))
      .filter(({ type }) => type === "modal")
      .map((view) => ({ id: String(view.id), text: JSON.stringify(view.blocks) }));

  /** Does what opens a modal. Slack gives three seconds for it: on a crowded machine one asks again. */
  const opens: Somebody["opens"] = async (act) => {
    const before = (await views()).length;
    const isThere = async () => ((await views()).length > before ? true : undefined);
    for (let turn = 0; turn < 3; turn += 1) {
      await act();
      await settle();
      if (await isThere()) return;
    }
    await until(isThere, () => "a modal");
  };
  return { views, opens };
}
