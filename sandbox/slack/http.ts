// Reading requests and sending answers, as far as a loopback server needs it.
import { createReadStream, existsSync, statSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join, normalize } from "node:path";

const LARGEST_BODY = 64 * 1024 * 1024;

/** A request that is too big to be meant. */
export class BodyTooLarge extends Error {
  override readonly name = "BodyTooLarge";
}

/** Throws BodyTooLarge. */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > LARGEST_BODY) throw new BodyTooLarge(`more than ${LARGEST_BODY} bytes`);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

/** Answers that nobody may keep. */
export function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, {
    "content-type": "application/json; charset=utf-8",
    "cache-control": "no-store",
    ...headers,
  });
  response.end(JSON.stringify(body));
}

export function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" });
  response.end(text);
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".txt": "text/plain; charset=utf-8",
};

/** Serves the page's files. What is no file gets the page itself, which finds its way by the address. */
export function servePage(directory: string, pathname: string, response: ServerResponse): boolean {
  const wanted = normalize(decodeURIComponent(pathname));
  if (wanted.includes("..") || wanted.includes("\0")) return false;
  const asked = join(directory, wanted);
  const isFile = existsSync(asked) && statSync(asked).isFile();
  // A missing script is missing: answering with the page would only hide it.
  if (!isFile && extname(wanted) !== "") return false;
  const path = isFile ? asked : join(directory, "index.html");
  if (!existsSync(path)) return false;
  response.writeHead(200, {
    "content-type": TYPES[extname(path)] ?? "application/octet-stream",
    "cache-control":
      wanted.startsWith("/assets/") && isFile ? "public, max-age=31536000, immutable" : "no-cache",
    "x-content-type-options": "nosniff",
  });
  createReadStream(path).pipe(response);
  return true;
}

/** Only this machine is meant: a page from elsewhere that resolves to loopback, or posts across, is turned away. */
export function isFromHere({ headers }: IncomingMessage): boolean {
  const local = (host: string) => /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(host);
  if (!local(headers.host ?? "")) return false;
  return headers.origin === undefined || local(headers.origin.replace(/^https?:\/\//, ""));
}
