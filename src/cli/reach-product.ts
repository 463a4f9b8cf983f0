// The shell's end of the socket: hands the words over, and says what comes back. Knows nothing of what they mean.
import { connect, type Socket } from "node:net";
import { userInfo } from "node:os";
import { createInterface } from "node:readline";
import type { NamedFile } from "./files.ts";
import { socketPath } from "./socket-path.ts";
import { type Exit, type Terminal, Unusable } from "./terminal.ts";
import type { Progress } from "./text/progress.ts";

/** What is asked over the socket: one line. `zoom`: only if this is where the product's Zoom is. */
export interface Request {
  readonly version: 1;
  readonly user: string;
  readonly words: readonly string[];
  readonly zoom: string | null;
  /** The file that the words name, read where the shell stands. */
  readonly file: NamedFile | null;
}
/** What comes back, one a line; the last has `exit`. */
export type Reply =
  | { readonly out: string }
  | { readonly error: string }
  | { readonly progress: Progress | null }
  | { readonly exit: Exit };

/** Nobody listens there: no product, or one that was killed. */
const NOBODY = new Set(["ENOENT", "ECONNREFUSED", "ENOTSOCK", "EINVAL", "ENAMETOOLONG"]);

/** Connects to the product that uses this folder; null when none runs. */
export const productIn = (dataDir: string): Promise<Socket | null> =>
  new Promise((resolve, reject) => {
    const socket = connect(socketPath(dataDir));
    socket.once("connect", () => resolve(socket));
    socket.once("error", (error: NodeJS.ErrnoException) => {
      if (NOBODY.has(error.code ?? "")) return resolve(null);
      reject(
        error.code === "EACCES"
          ? new Unusable(`Ask Zac runs in ${dataDir}, for another user of this machine: be that user.`, 1)
          : error,
      );
    });
  });

/** Asks the product, and repeats its answer. */
export async function askProduct(
  socket: Socket,
  { words, zoom, file }: Pick<Request, "words" | "zoom" | "file">,
  terminal: Terminal,
): Promise<Exit> {
  const request: Request = { version: 1, user: userInfo().username, words, zoom, file };
  socket.on("error", () => socket.destroy());
  socket.write(`${JSON.stringify(request)}\n`);
  for await (const line of createInterface({ input: socket })) {
    // The product's own words, from a socket that only this user may open.
    const reply = JSON.parse(line) as Reply;
    if ("out" in reply) await terminal.out(reply.out);
    else if ("error" in reply) await terminal.error(reply.error);
    else if ("progress" in reply) await terminal.progress(reply.progress);
    else {
      socket.end();
      return reply.exit;
    }
  }
  throw new Unusable(
    "Ask Zac ended before it answered. What was confirmed is finished when it starts again.",
    1,
  );
}
