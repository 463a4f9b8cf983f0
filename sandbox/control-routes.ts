// The launcher's own routes on the page's port: the product's switch, and what Zoom holds, so that the page has one origin.
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Product, ProductStatus } from "./product.ts";

/** Where Zoom's webhooks are sent; passed on to wherever the product listens now. */
export const WEBHOOK_PATH = "/_sandbox/webhook";
const ZOOM_PREFIX = "/_sandbox/zoom/";
const PRODUCT_PATH = "/_sandbox/product";
const PRODUCT_WEBHOOK_PATH = "/zoom/webhook";

interface Parts {
  readonly product: Product;
  readonly zoomUrl: string;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer); // an http stream without encoding gives Buffers
  return Buffer.concat(chunks).toString("utf8");
}

function answer(response: ServerResponse, value: unknown, status = 200): void {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8" });
  response.end(JSON.stringify(value));
}

function deedOf(body: string): string | null {
  try {
    const parsed: unknown = JSON.parse(body);
    if (typeof parsed !== "object" || parsed === null || !("do" in parsed)) return null;
    return typeof parsed.do === "string" ? parsed.do : null;
  } catch {
    return null;
  }
}

async function switchProduct(product: Product, body: string): Promise<ProductStatus | null> {
  switch (deedOf(body)) {
    case "kill":
      return product.kill();
    case "stop":
      return product.stop();
    case "start":
      return product.start();
    default:
      return null;
  }
}

async function passOn(request: IncomingMessage, response: ServerResponse, url: string): Promise<void> {
  const signed = ["content-type", "x-zm-signature", "x-zm-request-timestamp"].flatMap((name) => {
    const value = request.headers[name];
    return typeof value === "string" ? [[name, value] as const] : [];
  });
  const answered = await fetch(url, {
    method: request.method ?? "GET",
    headers: Object.fromEntries(signed),
    ...(request.method === "POST" ? { body: await bodyOf(request) } : {}),
  });
  response.writeHead(answered.status, {
    "content-type": answered.headers.get("content-type") ?? "application/json; charset=utf-8",
  });
  response.end(Buffer.from(await answered.arrayBuffer()));
}

async function handle(request: IncomingMessage, response: ServerResponse, parts: Parts): Promise<void> {
  const url = new URL(request.url ?? "/", "http://sandbox");
  if (url.pathname === WEBHOOK_PATH) {
    const product = parts.product.status();
    if (!product.url) return answer(response, { ok: false, error: "Zac is not running" }, 503);
    return passOn(request, response, `${product.url}${PRODUCT_WEBHOOK_PATH}`);
  }
  if (url.pathname === PRODUCT_PATH) {
    if (request.method !== "POST") return answer(response, { ok: true, ...parts.product.status() });
    const status = await switchProduct(parts.product, await bodyOf(request));
    if (!status) return answer(response, { ok: false, error: "do: kill, stop or start" }, 400);
    const wanted = status.state === "up" || status.reason === null;
    return answer(response, { ok: wanted, ...status });
  }
  const path = url.pathname.slice(ZOOM_PREFIX.length);
  return passOn(request, response, `${parts.zoomUrl}/_sandbox/${path}${url.search}`);
}

/** A handler to be asked first; false means the path is not ours. */
export function controlRoutes(parts: Parts): (request: IncomingMessage, response: ServerResponse) => boolean {
  return (request, response) => {
    const path = request.url?.split("?")[0] ?? "";
    if (path !== PRODUCT_PATH && path !== WEBHOOK_PATH && !path.startsWith(ZOOM_PREFIX)) return false;
    handle(request, response, parts).catch((error: unknown) => {
      answer(response, { ok: false, error: error instanceof Error ? error.message : String(error) }, 502);
    });
    return true;
  };
}
