// Files: what Slack tells of them, and where their bytes are.
import { extname } from "node:path";
import { channelById } from "./channels.ts";
import { TEAM } from "./members.ts";
import { at, type Json, type StoredFile } from "./model.ts";
import { nextId, type Slack } from "./slack.ts";

const KINDS: Readonly<Record<string, { mimetype: string; filetype: string; pretty: string }>> = {
  ".csv": { mimetype: "text/csv", filetype: "csv", pretty: "CSV" },
  ".tsv": { mimetype: "text/tab-separated-values", filetype: "tsv", pretty: "TSV" },
  ".txt": { mimetype: "text/plain", filetype: "text", pretty: "Plain Text" },
  ".json": { mimetype: "application/json", filetype: "json", pretty: "JSON" },
  ".pdf": { mimetype: "application/pdf", filetype: "pdf", pretty: "PDF" },
  ".png": { mimetype: "image/png", filetype: "png", pretty: "PNG" },
  ".xlsx": {
    mimetype: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    filetype: "xlsx",
    pretty: "Excel Spreadsheet",
  },
};
const kindOf = (name: string) =>
  KINDS[extname(name).toLowerCase()] ?? {
    mimetype: "application/octet-stream",
    filetype: "binary",
    pretty: "Binary",
  };

/** Slack shows text of up to 1 MB as a snippet. */
const SNIPPET_BYTES = 1_048_576;

/** Notes a file that is there, or about to come. */
export function newFile(
  slack: Slack,
  {
    name,
    user,
    size,
    mimetype,
    external,
  }: { name: string; user: string; size: number; mimetype?: string; external?: string },
): StoredFile {
  const file: StoredFile = {
    id: nextId(slack, "F"),
    name,
    title: name,
    mimetype: mimetype ?? kindOf(name).mimetype,
    user,
    created: Math.floor(slack.now() / 1000),
    size,
    shares: [],
    state: "awaiting-upload",
    ...(external ? { external } : {}),
  };
  slack.data.files[file.id] = file;
  return file;
}

/** Keeps a file's bytes. */
export function keepBytes(slack: Slack, file: StoredFile, bytes: Uint8Array): void {
  slack.store.putFile(file.id, bytes);
  file.size = bytes.byteLength;
  file.state = "uploaded";
  slack.store.save();
}

/** Whether this person, or the app, may see a file: its owner, and whoever is where it was shared. */
export const maySeeFile = (slack: Slack, file: StoredFile, viewer: string): boolean =>
  file.user === viewer ||
  file.shares.some(({ channel }) => channelById(slack, channel)?.members.includes(viewer) ?? false);

/** A file in the shape of Slack's API. */
export function fileObject(slack: Slack, id: string): Json {
  const file = slack.data.files[id];
  if (!file) return { id, mode: "tombstone" };
  const kind = kindOf(file.name);
  const base = `${slack.url()}/files-pri/${TEAM.id}-${file.id}`;
  const name = encodeURIComponent(file.name);
  const shares: { public: Record<string, Json[]>; private: Record<string, Json[]> } = {
    public: {},
    private: {},
  };
  for (const { channel, ts, threadTs } of file.shares) {
    const place = channelById(slack, channel)?.kind === "public" ? shares.public : shares.private;
    at(place, channel, () => []).push({ ts, ...(threadTs ? { thread_ts: threadTs } : {}) });
  }
  const isText = file.mimetype.startsWith("text/") && file.size <= SNIPPET_BYTES;
  return {
    id: file.id,
    created: file.created,
    timestamp: file.created,
    name: file.name,
    title: file.title,
    mimetype: file.mimetype,
    filetype: kind.filetype,
    pretty_type: kind.pretty,
    user: file.user,
    user_team: TEAM.id,
    size: file.size,
    mode: file.external ? "external" : isText ? "snippet" : "hosted",
    editable: isText && !file.external,
    is_external: file.external !== undefined,
    external_type: file.external ?? "",
    is_public: Object.keys(shares.public).length > 0,
    url_private: `${base}/${name}`,
    url_private_download: `${base}/download/${name}`,
    permalink: `${slack.url()}/files/${file.user}/${file.id}/${name}`,
    shares,
    channels: file.shares
      .map(({ channel }) => channel)
      .filter((channel) => channelById(slack, channel)?.kind === "public"),
    groups: file.shares
      .map(({ channel }) => channel)
      .filter((channel) => channelById(slack, channel)?.kind === "private"),
    ims: file.shares
      .map(({ channel }) => channel)
      .filter((channel) => channelById(slack, channel)?.kind === "im"),
    has_rich_preview: false,
    file_access: "visible",
  };
}
