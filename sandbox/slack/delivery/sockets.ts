// Socket Mode: the app opens a socket with a ticket, gets envelopes over it and says by their ids that it has them.
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";
import { type RawData, WebSocket, WebSocketServer } from "ws";
import { APP_ID } from "../members.ts";
import { ACK_MS, type Envelope, type Receipt, type Transport } from "./transport.ts";

/** Slack's limit of open sockets of one app. */
const MOST_CONNECTIONS = 10;
const PING_MS = 10_000;
const GOODBYE_MS = 250;

interface Waiting {
  readonly socket: WebSocket;
  readonly settle: (
    receipt: { outcome: "acked"; payload: unknown } | { outcome: "timeout" | "closed" },
  ) => void;
}

export interface SocketDesk extends Transport {
  /** A path that opens one socket, once. */
  ticket(): string;
}

export interface SocketOptions {
  readonly ackMs?: number;
  readonly onActivity: () => void;
}

interface Acknowledgement {
  readonly envelope_id: string;
  readonly payload?: unknown;
}

function readAcknowledgement(data: RawData): Acknowledgement | undefined {
  try {
    const read: unknown = JSON.parse(String(data));
    if (typeof read !== "object" || read === null || !("envelope_id" in read)) return undefined;
    return typeof read.envelope_id === "string"
      ? { envelope_id: read.envelope_id, payload: "payload" in read ? read.payload : undefined }
      : undefined;
  } catch {
    return undefined;
  }
}

const helloOf = (connections: number) => ({
  type: "hello",
  num_connections: connections,
  connection_info: { app_id: APP_ID },
  debug_info: { host: "sandbox", build_number: 1, approximate_connection_time: 18_060 },
});

/** An envelope as it travels. Only events tell how often they were sent, and take no answer but that they are there. */
const overSocket = ({ id, type, payload, retry }: Envelope) => ({
  envelope_id: id,
  type,
  accepts_response_payload: type !== "events_api",
  payload,
  ...(type === "events_api" ? { retry_attempt: retry?.attempt ?? 0, retry_reason: retry?.reason ?? "" } : {}),
});

/** Opens Socket Mode on a server. */
export function openSockets(server: Server, { ackMs = ACK_MS, onActivity }: SocketOptions): SocketDesk {
  const sockets: WebSocket[] = [];
  const tickets = new Set<string>();
  const waiting = new Map<string, Waiting>();
  const wss = new WebSocketServer({ noServer: true });
  const listeners: (() => void)[] = [];
  let turn = 0;

  const greet = (socket: WebSocket): void => {
    sockets.push(socket);
    const pings = setInterval(() => socket.ping(), PING_MS);
    pings.unref();
    socket.on("message", (data) => {
      onActivity();
      const acknowledged = readAcknowledgement(data);
      if (!acknowledged) return;
      // An answer after the time is up finds nobody waiting, as with Slack.
      waiting.get(acknowledged.envelope_id)?.settle({ outcome: "acked", payload: acknowledged.payload });
    });
    socket.on("error", () => socket.terminate());
    socket.on("close", () => {
      clearInterval(pings);
      sockets.splice(sockets.indexOf(socket), 1);
      for (const one of [...waiting.values()]) if (one.socket === socket) one.settle({ outcome: "closed" });
    });
    socket.send(JSON.stringify(helloOf(sockets.length)));
    for (const tell of listeners) tell();
  };

  const upgrade = (request: IncomingMessage, stream: Duplex, head: Buffer): void => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://127.0.0.1");
    if (pathname !== "/link") return void stream.destroy();
    if (!tickets.delete(searchParams.get("ticket") ?? "") || sockets.length >= MOST_CONNECTIONS)
      return void stream.end("HTTP/1.1 401 Unauthorized\r\nConnection: close\r\n\r\n");
    wss.handleUpgrade(request, stream, head, greet);
  };
  server.on("upgrade", upgrade);

  const deliver = (envelope: Envelope, socket: WebSocket): Promise<Receipt> =>
    new Promise((resolve) => {
      const sentAt = performance.now();
      const late = setTimeout(() => waiting.get(envelope.id)?.settle({ outcome: "timeout" }), ackMs);
      waiting.set(envelope.id, {
        socket,
        settle(receipt) {
          clearTimeout(late);
          waiting.delete(envelope.id);
          resolve({ ...receipt, ms: Math.round((performance.now() - sentAt) * 10) / 10 });
        },
      });
      onActivity();
      socket.send(JSON.stringify(overSocket(envelope)));
    });

  return {
    ticket() {
      const ticket = randomUUID();
      tickets.add(ticket);
      return `/link?ticket=${ticket}&app_id=${APP_ID}`;
    },
    connections: () => sockets.filter(({ readyState }) => readyState === WebSocket.OPEN).length,
    inFlight: () => waiting.size,
    onConnection: (listener) => void listeners.push(listener),
    async send(envelope) {
      const open = sockets.filter(({ readyState }) => readyState === WebSocket.OPEN);
      turn += 1;
      const socket = open[turn % Math.max(open.length, 1)];
      return socket ? deliver(envelope, socket) : { outcome: "not-connected", ms: 0 };
    },
    disconnect(reason) {
      for (const socket of [...sockets]) {
        if (reason === "cut") socket.terminate();
        else socket.send(JSON.stringify({ type: "disconnect", reason, debug_info: { host: "sandbox" } }));
        // Slack closes its end a little after it has asked.
        if (reason === "refresh_requested") socket.close(1000);
      }
    },
    async close() {
      server.off("upgrade", upgrade);
      for (const { settle } of [...waiting.values()]) settle({ outcome: "closed" });
      // A parting word first: a client that is cut off in the middle of its own goodbye takes it for a fault.
      const gone = [...sockets].map((socket) => once(socket, "close"));
      for (const socket of [...sockets]) socket.close(1001);
      const lastResort = setTimeout(() => {
        for (const socket of [...sockets]) socket.terminate();
      }, GOODBYE_MS);
      await Promise.all(gone);
      clearTimeout(lastResort);
      wss.close();
    },
  };
}
