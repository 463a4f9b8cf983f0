// One question over a real connection: when it leaves, and what comes back.
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { AddressInfo, Socket } from "node:net";
import { rootCertificates, setDefaultCACertificates } from "node:tls";
import { afterAll, beforeAll, expect, test } from "vitest";
import { exchange, NoAnswer, NotSent, type Question } from "../../src/zoom/exchange.ts";
import { CERTIFICATE } from "../support/certificate.ts";

let server: Server;
let url = "";
let connections = 0;
let questions = 0;
beforeAll(async () => {
  server = createServer((request, response) => {
    questions += 1;
    if (request.url === "/cut") {
      response.writeHead(200, { "content-type": "application/json", "content-length": "100" });
      response.write('{"id":');
      setTimeout(() => response.destroy(), 20);
    } else if (request.url === "/never") return;
    else response.writeHead(200, { "x-zm-trackingid": "rid=1" }).end('{"id":"1"}');
  });
  server.on("connection", () => {
    connections += 1;
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  // A server on a port has one; the type allows for pipes.
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const asking = (path: string, timeoutMs = 2_000): Question => ({
  method: "GET",
  url: `${url}${path}`,
  headers: {},
  timeoutMs,
  signal: new AbortController().signal,
});
const ask = (path: string, onSent: () => void = () => undefined, timeoutMs = 2_000) =>
  exchange({ ...asking(path, timeoutMs), onSent });

test("a question says when it leaves, over a new connection and over one that was kept", async () => {
  let left = 0;
  const before = connections;
  for (let count = 1; count <= 3; count += 1) {
    const answer = await ask("/", () => {
      left += 1;
    });
    expect(answer).toMatchObject({ ok: true, status: 200, body: { id: "1" }, trackingId: "rid=1" });
    expect(left).toBe(count);
  }
  expect(connections - before).toBe(1);
});

test("what comes too late to leave does not leave, over a new connection or one that was kept", async () => {
  const seen = questions;
  for (const kept of [false, true]) {
    if (kept) await ask("/");
    const late = exchange({ ...asking("/"), mayLeave: () => false });
    await expect(late).rejects.toThrow(NotSent);
  }
  expect(questions - seen).toBe(1);
});

test("an answer that breaks off, or never comes, is none", async () => {
  await expect(ask("/cut")).rejects.toThrow(NoAnswer);
  await expect(ask("/never", undefined, 50)).rejects.toThrow("timed out");
});

test("what is given up is reset: of a write that is still on its way nothing arrives later", async () => {
  setDefaultCACertificates([...rootCertificates, CERTIFICATE.cert]);
  for (const secure of [false, true]) {
    const ends: string[] = [];
    const silent = secure ? createSecureServer(CERTIFICATE) : createServer();
    silent.on("connection", (socket: Socket) => {
      socket.on("end", () => ends.push("closed"));
      socket.on("error", (error: Error & { readonly code?: string }) => ends.push(error.code ?? "unknown"));
    });
    // On a secure connection it is the layer above that hears of it.
    silent.on("secureConnection", (socket: Socket) =>
      socket.on("error", (error: Error & { readonly code?: string }) => ends.push(error.code ?? "unknown")),
    );
    silent.listen(0, "127.0.0.1");
    await once(silent, "listening");
    const { port } = silent.address() as AddressInfo;
    const came = once(silent, "request");
    const asked = exchange({
      ...asking("", 1_000),
      method: "POST",
      url: `${secure ? "https" : "http"}://127.0.0.1:${port}/write`,
      body: "{}",
    });
    await Promise.all([came, expect(asked).rejects.toThrow("timed out")]);
    await expect.poll(() => ends).toContain("ECONNRESET");
    expect(ends).not.toContain("closed");
    silent.closeAllConnections();
    silent.close();
  }
});
