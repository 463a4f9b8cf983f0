// The bytes of files: taken at an upload URL, given at a private one to whoever has the token for it.
import type { IncomingMessage, ServerResponse } from "node:http";
import { noteCall } from "./api/dispatch.ts";
import { keepBytes, maySeeFile } from "./files.ts";
import { readBody, sendText } from "./http.ts";
import { type Slack, touch } from "./slack.ts";

/** Raw bytes, or a form with one file in it: Slack takes both. */
async function bytesOf(request: IncomingMessage): Promise<Uint8Array> {
  const body = await readBody(request);
  const type = request.headers["content-type"] ?? "";
  if (!type.startsWith("multipart/form-data")) return body;
  const form = await new Response(new Uint8Array(body), { headers: { "content-type": type } }).formData();
  for (const value of form.values())
    if (value instanceof Blob) return new Uint8Array(await value.arrayBuffer());
  return new Uint8Array();
}

/** Takes an upload. */
export async function takeUpload(
  slack: Slack,
  request: IncomingMessage,
  response: ServerResponse,
  pathname: string,
): Promise<void> {
  touch(slack);
  const file = slack.data.files[pathname.slice("/upload/v1/".length)];
  const bytes = await bytesOf(request);
  const refused = slack.faults.settings.refuseUploads;
  const known = file?.state === "awaiting-upload";
  noteCall(slack, "upload", { file: file?.id, bytes: bytes.length }, { ok: known && !refused });
  if (refused) return sendText(response, 500, "upload failed");
  if (!file || !known) return sendText(response, 404, "no such upload");
  keepBytes(slack, file, bytes);
  sendText(response, 200, `OK - ${bytes.length}`);
}

/** Gives a file to the app. Without a good token there is no refusal, but a page to sign in at: that is how Slack is. */
export function serveFile(
  slack: Slack,
  request: IncomingMessage,
  response: ServerResponse,
  pathname: string,
): void {
  touch(slack);
  if (pathname === "/signin") {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
    return void response.end("<!doctype html><title>Sign in</title><p>Sign in to the workspace.</p>");
  }
  const id = /^\/files-pri\/[^/-]+-([^/]+)\//.exec(pathname)?.[1] ?? "";
  const file = slack.data.files[id];
  const allowed =
    !slack.faults.settings.filesSignIn &&
    request.headers.authorization === `Bearer ${slack.tokens.bot}` &&
    slack.scopes.has("files:read") &&
    file !== undefined &&
    maySeeFile(slack, file, slack.roll.bot.id);
  const bytes = allowed ? slack.store.file(id) : undefined;
  if (!file || !bytes) {
    response.writeHead(302, { location: `${slack.url()}/signin` });
    return void response.end();
  }
  response.writeHead(200, { "content-type": file.mimetype, "content-length": String(bytes.length) });
  response.end(bytes);
}
