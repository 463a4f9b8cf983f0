// The product's end of DATA_DIR/zac.sock: shell commands while the product has the database. Only the user that runs the
// product may open it; that is the proof of who asks.
import { chmod, unlink } from "node:fs/promises";
import { createServer, type Server, type Socket } from "node:net";
import { createInterface } from "node:readline";
import { z } from "zod";
import type { CoreAtHand } from "./core-at-hand.ts";
import { productIn, type Reply } from "./reach-product.ts";
import { runRequest } from "./run-request.ts";
import { socketPath } from "./socket-path.ts";
import { type Exit, type Terminal, Unusable } from "./terminal.ts";
import { tellTrouble } from "./trouble.ts";
import { understand } from "./understand.ts";

export interface SocketMeans extends Pick<CoreAtHand, "config" | "core" | "moved" | "askSeconds"> {
  /** Counted as requests under way. */
  readonly turns: { enter(): void; leave(): void };
}

const Request = z.object({
  version: z.literal(1),
  user: z.string().min(1).max(100),
  words: z.array(z.string().max(10_000)).max(500),
  zoom: z.string().nullable(),
  file: z
    .object({ name: z.string().max(500), base64: z.string() })
    .nullable()
    .default(null),
});

/**
 * Opens the socket. Never throws: without it the product does everything but answer shell commands. Of several
 * processes with one folder, the first answers.
 */
export async function openSocket(means: SocketMeans): Promise<{ close(): Promise<void> }> {
  const { config, core } = means;
  const path = socketPath(config.dataDir);
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on("error", () => socket.destroy());
    socket.on("close", () => open.delete(socket));
    void serve(socket, means).catch((error: unknown) => core.log.warn({ error }, "a shell command was lost"));
  });
  try {
    const other = await productIn(config.dataDir);
    if (other) {
      other.destroy();
      core.log.info({ path }, "shell commands are answered by another Ask Zac of this folder");
      return { close: async () => undefined };
    }
    // What a killed product left.
    await unlink(path).catch(() => undefined);
    await listening(server, path);
    await chmod(path, 0o600);
  } catch (error) {
    core.log.warn({ error, path }, "no socket for shell commands");
  }
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
}

/** Nobody else may open it, from its first moment on. */
const listening = (server: Server, path: string): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once("error", reject);
    const before = process.umask(0o177);
    try {
      server.listen(path, resolve);
    } finally {
      process.umask(before);
    }
  });

async function serve(socket: Socket, means: SocketMeans): Promise<void> {
  const { core, turns } = means;
  const terminal: Terminal = {
    out: (text) => reply(socket, { out: text }),
    error: (text) => reply(socket, { error: text }),
    progress: (how) => reply(socket, { progress: how }),
  };
  for await (const line of createInterface({ input: socket })) {
    turns.enter();
    try {
      const exit = await answer(line, means, terminal).catch((error: unknown) =>
        tellTrouble(error, terminal, core.log),
      );
      await reply(socket, { exit });
    } finally {
      turns.leave();
    }
    return;
  }
}

async function answer(line: string, means: SocketMeans, terminal: Terminal): Promise<Exit> {
  const read = Request.safeParse(JSON.parse(line));
  if (!read.success)
    throw new Unusable("The running Ask Zac is of another version than this command: start it again.", 1);
  const { words, user, zoom, file } = read.data;
  const { config } = means;
  if (zoom !== null && zoom !== config.zoom?.apiUrl)
    throw new Unusable(
      `The Ask Zac that runs in this folder works on ${config.zoom?.apiUrl}, and these settings mean ${zoom}: set SANDBOX=1 for a sandbox, or name another DATA_DIR.`,
      1,
    );
  const hand: CoreAtHand = {
    ...means,
    where: `the running Ask Zac (process ${process.pid})`,
    working: async () => undefined,
    interrupted: null,
  };
  return runRequest(understand(words, file), user, hand, terminal);
}

/** Waits while the other end is slower than we are; a shell that is gone is told nothing. */
const reply = (socket: Socket, line: Reply): Promise<void> =>
  new Promise((resolve) => {
    if (socket.destroyed) return resolve();
    socket.once("close", resolve);
    socket.write(`${JSON.stringify(line)}\n`, () => {
      socket.off("close", resolve);
      resolve();
    });
  });
