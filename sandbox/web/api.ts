// The stand-ins' control API, as far as a page needs it.
import type {
  LedgerEntry,
  Message,
  ProductStatus,
  ShownView,
  SlashCommand,
  Workspace,
  ZoomState,
} from "./model.ts";

/** Something a stand-in refused, or nobody answered. */
export class Refused extends Error {
  override readonly name = "Refused";
  /** What is wrong with which field of a form, by block. */
  readonly fields: Readonly<Record<string, string>>;
  constructor(word: string, fields: Readonly<Record<string, string>> = {}) {
    super(word);
    this.fields = fields;
  }
}

const fieldsOf = (answer: object): Readonly<Record<string, string>> =>
  "errors" in answer && typeof answer.errors === "object" && answer.errors !== null
    ? Object.fromEntries(Object.entries(answer.errors).map(([block, text]) => [block, String(text)]))
    : {};

async function call(path: string, body?: unknown): Promise<unknown> {
  const answered = await fetch(path, {
    ...(body === undefined
      ? {}
      : { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
  });
  // What is too large, for one, is refused in plain words.
  const answer: unknown = await answered.json().catch(() => null);
  if (typeof answer === "object" && answer !== null && "ok" in answer && answer.ok === false)
    throw new Refused("error" in answer ? String(answer.error) : `HTTP ${answered.status}`, fieldsOf(answer));
  if (!answered.ok || answer === null) throw new Refused(`HTTP ${answered.status}`);
  return answer;
}

// Both ends of this API are ours and tested against sandbox-api.md, so its answers are taken by their type.
const typed =
  <Shape>() =>
  (answer: unknown): Shape =>
    answer as Shape;

const query = (values: Readonly<Record<string, string>>): string => new URLSearchParams(values).toString();

export interface Acknowledged {
  readonly ok: true;
  readonly ackMs?: number;
}

/** What a person clicks: in a message, or in a form or the Home tab. */
export interface Click {
  readonly as: string;
  readonly channel?: string;
  readonly ts?: string;
  readonly view_id?: string;
  readonly block_id: string;
  readonly action_id: string;
  readonly label?: string;
  readonly value?: unknown;
}

export interface Submitted {
  readonly ok: boolean;
  readonly errors?: Readonly<Record<string, string>>;
}

export const api = {
  workspace: () => call("/_sandbox/state").then(typed<Workspace>()),
  messages: (as: string, channel: string) =>
    call(`/_sandbox/messages?${query({ as, channel })}`).then(typed<readonly Message[]>()),
  views: (as: string) => call(`/_sandbox/views?${query({ as })}`).then(typed<readonly ShownView[]>()),
  command: (as: string, channel: string, command: SlashCommand["command"], text: string) =>
    call("/_sandbox/command", { as, channel, command, text }).then(typed<Acknowledged>()),
  say: (
    as: string,
    channel: string,
    text: string,
    more: { thread_ts?: string; files?: readonly { name: string; base64: string; mimetype: string }[] },
  ) => call("/_sandbox/say", { as, channel, text, ...more }).then(typed<{ channel: string; ts: string }>()),
  click: (click: Click) => call("/_sandbox/click", click).then(typed<Acknowledged>()),
  submit: (as: string, viewId: string, values: unknown) =>
    call("/_sandbox/submit", { as, view_id: viewId, values }).then(typed<Submitted>()),
  close: (as: string, viewId: string) => call("/_sandbox/close", { as, view_id: viewId }),
  /** Slack tells an app that its DM was opened; that is when it may suggest what to ask. */
  openMessages: (as: string) => call("/_sandbox/home", { as, tab: "messages" }),
  home: (as: string) => call("/_sandbox/home", { as }).then(typed<ShownView>()),
  stop: (as: string, channel: string, what: { ts: string } | { thread_ts: string }) =>
    call("/_sandbox/stop", { as, channel, ...what }),
  shortcut: (as: string, channel: string, ts: string, callbackId: string) =>
    call("/_sandbox/shortcut", { as, channel, ts, callback_id: callbackId }),
  product: () => call("/_sandbox/product").then(typed<ProductStatus>()),
  switchProduct: (deed: "kill" | "stop" | "start") =>
    call("/_sandbox/product", { do: deed }).then(typed<ProductStatus>()),
  zoomState: () => call("/_sandbox/zoom/state").then(typed<ZoomState>()),
  ledger: (since: LedgerEntry["at"]) =>
    call(`/_sandbox/zoom/ledger?${query({ since: String(since) })}`).then(typed<readonly LedgerEntry[]>()),
  zoomFaults: (faults: Readonly<Record<string, number>>) => call("/_sandbox/zoom/faults", faults),
  mutate: (change: Readonly<Record<string, unknown>>) => call("/_sandbox/zoom/mutate", change),
};
