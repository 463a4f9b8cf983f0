// Files of a message: fetched from Slack's own hosts only, with a cap, and kept for the tool that reads them.
import type { WebClient } from "@slack/web-api";
import type { Notes } from "../ports/notes.ts";
import { keepFile } from "../tools/kept-file.ts";

export interface FileMeans {
  readonly client: WebClient;
  readonly notes: Notes;
  readonly botToken: string;
  /** Hosts besides Slack's own that may be given the token. */
  readonly origins: readonly string[];
}

export interface TakenFile {
  readonly name: string;
  /** Null when it can't be read: `problem` says why. */
  readonly key: string | null;
  readonly problem: string | null;
}

const MOST_BYTES = 8 * 1024 * 1024;
const FETCH_MS = 20_000;

const isSlack = (url: URL, origins: readonly string[]): boolean =>
  origins.includes(url.origin) || (url.protocol === "https:" && /(^|\.)slack\.com$/.test(url.hostname));

/** Fetches one file and keeps it. What can't be read is told in a sentence. */
export async function takeFile(
  id: string,
  by: string,
  { client, notes, botToken, origins }: FileMeans,
): Promise<TakenFile> {
  const { file } = await client.files.info({ file: id });
  const name = file?.name ?? "file";
  const cannot = (why: string): TakenFile => ({ name, key: null, problem: why });
  if (/\.xlsx?$/i.test(name)) return cannot(`${name} is a workbook. Save it as CSV and drop that.`);
  if (/\.(png|jpe?g|gif|webp|heic|pdf|docx?|zip)$/i.test(name) || /^image\//.test(file?.mimetype ?? ""))
    return cannot(`${name} is no CSV. Drop the list as CSV.`);
  if (file?.is_external) return cannot(`${name} is not stored in Slack. Download it as CSV and drop that.`);
  if ((file?.size ?? 0) > MOST_BYTES) return cannot(`${name} is larger than 8 MB. Split it.`);
  const address = file?.url_private_download ?? file?.url_private;
  const url = address && URL.canParse(address) ? new URL(address) : null;
  // The token goes to Slack and nowhere else, redirects included.
  if (!url || !isSlack(url, origins)) return cannot(`Slack does not let me read ${name}.`);
  const response = await fetch(url, {
    headers: { authorization: `Bearer ${botToken}` },
    redirect: "error",
    signal: AbortSignal.timeout(FETCH_MS),
  });
  if (!response.ok) return cannot(`Slack does not give me ${name} (${response.status}).`);
  const bytes = await bytesOf(response);
  if (bytes === null) return cannot(`${name} is larger than 8 MB. Split it.`);
  // Without the scope Slack answers with its sign-in page, and says all is well.
  if (/text\/html/.test(response.headers.get("content-type") ?? "") && file?.mimetype !== "text/html")
    return cannot(`I may not read files here: the Slack app lacks the scope files:read.`);
  return { name, key: await keepFile({ name, by, bytes }, notes), problem: null };
}

/** The body, or null as soon as it is longer than it may be. */
async function bytesOf(response: Response): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.length;
    if (size > MOST_BYTES) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}
