// Files of a message: fetched from Slack's own hosts only, with a cap, and kept for the tool that reads them.
import { WebAPIPlatformError, type WebClient } from "@slack/web-api";
import type { Notes } from "../ports/notes.ts";
import { keepFile, nameFile } from "../tools/kept-file.ts";

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
const MOST_HOPS = 3;

const isSlack = (url: URL, origins: readonly string[]): boolean =>
  origins.includes(url.origin) ||
  (url.protocol === "https:" && /(^|\.)(slack\.com|slack-edge\.com)$/.test(url.hostname));

const NO_SCOPE =
  "I may not read files here: the Slack app lacks the scope files:read. Whoever runs it adds the scope and installs the app anew.";

/** What is no list, by name or type: said in one sentence, with what to do. Null when it may be one. */
function notAList(name: string, mimetype: string): string | null {
  if (/\.(xlsx?|xlsm|xlsb|ods|numbers)$/i.test(name) || /spreadsheet|ms-excel$/.test(mimetype))
    return /\.(csv|tsv|txt)$/i.test(name)
      ? null
      : `${name} is a workbook. Save it as CSV UTF-8 (File › Save As, or Download › CSV) and drop that.`;
  if (/\.(png|jpe?g|gif|webp|heic|svg|bmp|tiff?)$/i.test(name) || mimetype.startsWith("image/"))
    return `${name} is a picture; I read lists. Drop the list as CSV, or paste its lines.`;
  if (/\.pdf$/i.test(name) || mimetype === "application/pdf")
    return `${name} is a PDF; I read lists. Export the list as CSV where it comes from, and drop that.`;
  if (/\.(docx?|pptx?|rtf|pages|key)$/i.test(name))
    return `${name} is a document. Copy the table into a spreadsheet, save it as CSV and drop that, or paste its lines.`;
  if (/\.(zip|gz|7z|rar)$/i.test(name))
    return `${name} is an archive. Unpack it, and drop the CSV that is in it.`;
  if (/\.(mp[34]|mov|wav|m4a|webm)$/i.test(name) || /^(audio|video)\//.test(mimetype))
    return `${name} is no list. Drop the list as CSV.`;
  return null;
}

type Info = NonNullable<Awaited<ReturnType<WebClient["files"]["info"]>>["file"]>;

/** The file as Slack has it now: events carry stubs, and addresses that grow old. */
async function infoOf(id: string, client: WebClient): Promise<Info | string> {
  try {
    return (
      (await client.files.info({ file: id })).file ?? "Slack does not tell me about this file. Drop it again."
    );
  } catch (error) {
    if (!(error instanceof WebAPIPlatformError)) throw error;
    if (error.data.error === "missing_scope") return NO_SCOPE;
    if (/deleted/.test(error.data.error)) return "The file is deleted in Slack. Drop it again.";
    // Slack says the same of a file that is gone and of one it doesn't show to us.
    return "I don't find this file: it is deleted, or in a conversation that I am not in. Drop it again here.";
  }
}

/** Fetches one file and keeps it. What can't be read is told in a sentence. */
export async function takeFile(
  id: string,
  by: string,
  { client, notes, botToken, origins }: FileMeans,
): Promise<TakenFile> {
  const file = await infoOf(id, client);
  if (typeof file === "string") return { name: "file", key: null, problem: file };
  const name = file.name ?? file.title ?? "file";
  const cannot = (why: string): TakenFile => ({ name, key: null, problem: why });
  if (file.mode === "tombstone") return cannot("The file is deleted in Slack. Drop it again.");
  if (file.mode === "hidden_by_limit")
    return cannot(`${name} is hidden by your Slack plan's limit. Drop it again.`);
  if (file.is_external || file.mode === "external")
    return cannot(
      `${name} is a link to ${outsideOf(file)}, where I can't read it. Download it as CSV and drop that.`,
    );
  const unlike = notAList(name, file.mimetype ?? "");
  if (unlike) return cannot(unlike);
  if ((file.size ?? 0) > MOST_BYTES) return cannot(`${name} is larger than 8 MB. Split it.`);
  const address = file.url_private_download ?? file.url_private;
  if (!address || !URL.canParse(address)) return cannot(`Slack does not let me read ${name}. Drop it again.`);
  const got = await fetchFrom(new URL(address), { botToken, origins, html: file.mimetype === "text/html" });
  if (typeof got === "string") return cannot(SENTENCES[got](name));
  const key = await keepFile({ name, by, bytes: got }, notes);
  await nameFile(key, { name, by }, notes);
  return { name, key, problem: null };
}

const outsideOf = ({ external_type: kind }: Info): string =>
  kind === "gdrive"
    ? "Google Drive"
    : /onedrive|sharepoint/.test(kind ?? "")
      ? "OneDrive"
      : "another service";

/** Why bytes did not come. */
const SENTENCES = {
  elsewhere: (name: string) => `${name} is not kept at Slack, so I don't fetch it. Drop the file itself.`,
  scope: () => NO_SCOPE,
  large: (name: string) => `${name} is larger than 8 MB. Split it.`,
  gone: (name: string) => `${name} is not in Slack any more. Drop it again.`,
  refused: (name: string) => `Slack does not give me ${name}. Drop it again.`,
  silent: (name: string) => `Slack does not give me ${name} just now. Drop it again in a moment.`,
} as const;

/** The bytes at this address. The token goes to Slack and nowhere else, whatever redirects say. */
export async function fetchFrom(
  address: URL,
  {
    botToken,
    origins,
    html = false,
  }: Pick<FileMeans, "botToken" | "origins"> & {
    /** The file is a page itself. */
    readonly html?: boolean;
  },
): Promise<Uint8Array | keyof typeof SENTENCES> {
  let url = address;
  for (let hop = 0; hop <= MOST_HOPS; hop += 1) {
    if (!isSlack(url, origins)) return "elsewhere";
    const response = await ask(url, botToken);
    if (response === null) return "silent";
    const onward = response.status >= 300 && response.status < 400 ? response.headers.get("location") : null;
    if (onward !== null) {
      await response.body?.cancel();
      if (!URL.canParse(onward, url.href)) return "refused";
      url = new URL(onward, url);
      // Without the scope Slack leads to its sign-in page, which says that all is well.
      if (isSlack(url, origins) && /sign-?in|login|\/\?redir=/i.test(url.pathname + url.search))
        return "scope";
      continue;
    }
    if (response.status === 401 || response.status === 403) return "scope";
    if (response.status === 404 || response.status === 410) return "gone";
    if (!response.ok) return response.status >= 500 ? "silent" : "refused";
    if (!html && /text\/html/.test(response.headers.get("content-type") ?? "")) return "scope";
    try {
      return (await bytesOf(response)) ?? "large";
    } catch (error) {
      if (isNetwork(error)) return "silent";
      throw error;
    }
  }
  return "refused";
}

/** `fetch` says with these that nobody answered, and nothing else. */
const isNetwork = (error: unknown): boolean =>
  error instanceof TypeError ||
  (error instanceof DOMException && (error.name === "TimeoutError" || error.name === "AbortError"));

async function ask(url: URL, botToken: string): Promise<Response | null> {
  try {
    return await fetch(url, {
      headers: { authorization: `Bearer ${botToken}` },
      redirect: "manual",
      signal: AbortSignal.timeout(FETCH_MS),
    });
  } catch (error) {
    if (isNetwork(error)) return null;
    throw error;
  }
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
