import { createServer } from "node:net";

const canListen = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen(port, "127.0.0.1", () => probe.close(() => resolve(true)));
  });

/**
 * The port to listen on: what was asked for, if it is free. Only a default moves on to the next free one; a port that
 * somebody named is a promise to others, so `null` when that is taken.
 */
export async function freePort(
  asked: number | undefined,
  usual: number,
  taken: readonly number[] = [],
): Promise<number | null> {
  if (asked === 0) return 0;
  if (asked !== undefined) return (await canListen(asked)) ? asked : null;
  for (let port = usual; port < usual + 100; port += 1)
    if (!taken.includes(port) && (await canListen(port))) return port;
  return 0;
}
