// What a Slack workspace is made of, as far as one app can see it. Data only: this is what is kept between two starts.

/** A JSON object whose shape is not ours to know. */
export type Json = Record<string, unknown>;

/** An object; a list is none. */
export const isJson = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What is kept under a key; made when there is nothing yet. */
export function at<Value>(kept: Record<string, Value>, key: string, make: () => Value): Value {
  const known = kept[key];
  if (known !== undefined) return known;
  const made = make();
  kept[key] = made;
  return made;
}

/** Somebody in the workspace, or a bot. */
export interface Member {
  readonly id: string;
  /** What is typed after `@`. */
  readonly handle: string;
  readonly name: string;
  readonly email: string | null;
  readonly title: string;
  readonly timezone: string;
  readonly color: string;
  readonly isBot: boolean;
  readonly isGuest: boolean;
  readonly deleted: boolean;
  /** Holds the admin role in Zoom. Slack knows nothing of it. */
  readonly zoomAdmin: boolean;
}

export interface UserGroup {
  readonly id: string;
  readonly handle: string;
  readonly name: string;
  readonly members: readonly string[];
}

export interface Channel {
  readonly id: string;
  readonly name: string;
  readonly kind: "public" | "private" | "im";
  members: string[];
}

/** A message, or something only one person sees (`onlyFor`). Slack does not keep the latter; we do, to show them. */
export interface Message {
  readonly ts: string;
  readonly channel: string;
  readonly user: string;
  readonly botId?: string;
  text: string;
  blocks?: Json[];
  attachments?: unknown[];
  metadata?: unknown;
  files?: string[];
  threadTs?: string;
  subtype?: string;
  onlyFor?: string;
  edited?: { user: string; ts: string };
  reactions?: { name: string; users: string[] }[];
  stream?: Stream;
}

/** A message that is still being written, or was. */
export interface Stream {
  state: "streaming" | "stopped-by-user" | "done";
  readonly startedAt: number;
  readonly taskDisplayMode: string;
  text: string;
  tasks: Json[];
  plan?: string;
  chunkBlocks: Json[];
}

export interface StoredFile {
  readonly id: string;
  name: string;
  title: string;
  readonly mimetype: string;
  readonly user: string;
  readonly created: number;
  size: number;
  /** Where it was shared: channel and the message's ts. Nobody but its owner sees a file before. */
  shares: { channel: string; ts: string; threadTs?: string }[];
  state: "awaiting-upload" | "uploaded" | "shared";
  /** Kept by another service, such as "gdrive": Slack has a link to it, and no bytes. */
  readonly external?: string;
}

/** A modal or a Home tab, as Slack hands it to the app. */
export interface View {
  readonly id: string;
  readonly user: string;
  readonly kind: "modal" | "home";
  readonly rootId: string;
  readonly previousId: string | null;
  content: Json;
  hash: string;
  /** What the person has filled in: block id → action id → element state. */
  values: Record<string, Record<string, Json>>;
}

export interface ResponseUrl {
  readonly id: string;
  readonly channel: string;
  readonly user: string;
  readonly createdAt: number;
  readonly threadTs?: string;
  /** The message that was clicked; a slash command has none, so it has nothing to replace either. */
  readonly source?: string;
  uses: number;
}

/** Everything that is kept. */
export interface WorkspaceData {
  lastTs: string;
  counter: number;
  channels: Channel[];
  messages: Record<string, Message[]>;
  files: Record<string, StoredFile>;
  views: View[];
  responseUrls: Record<string, ResponseUrl>;
  /** Suggested prompts by DM channel, and thread titles and statuses by `channel:thread`. */
  prompts: Record<string, { title: string; prompts: { title: string; message: string }[] }>;
  titles: Record<string, string>;
}
