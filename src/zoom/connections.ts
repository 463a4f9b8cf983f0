// Connections to Zoom, kept between questions; and how one of them is broken off.
import { Agent, type AgentOptions, type ClientRequest } from "node:http";
import { Agent as SecureAgent } from "node:https";
import { connect, Socket } from "node:net";
import type { Duplex } from "node:stream";

// Kept open between questions, for less time than servers keep theirs.
const KEEP: AgentOptions = { keepAlive: true, timeout: 30_000 };
/** What carries a secure connection: only that can be reset. */
const carriers = new WeakMap<object, Socket>();

class Secure extends SecureAgent {
  override createConnection(
    ...[options, done]: Parameters<SecureAgent["createConnection"]>
  ): Duplex | null | undefined {
    // With a host and port, as for every agent.
    const carrier = connect(options as Parameters<typeof connect>[0]);
    // What is given for a TLS connection to use is taken [documented]; the type does not have it.
    const overCarrier: typeof options = Object.assign({}, options, { socket: carrier });
    const made = super.createConnection(overCarrier, done);
    if (made) carriers.set(made, carrier);
    return made;
  }
}

export const AGENTS = { plain: new Agent(KEEP), secure: new Secure(KEEP) } as const;

/**
 * Gives a question up: what of it has not arrived yet never will. Where a connection is closed in the usual way, the system
 * goes on sending what is on its way, through a bad network for half a minute and more.
 */
export function breakOff(request: ClientRequest, why: Error): void {
  const { socket } = request;
  const carrier = socket && (carriers.get(socket) ?? socket);
  // Before it stands nothing has left, and a reset would have to wait until something could.
  if (carrier instanceof Socket && !carrier.connecting && !carrier.destroyed) carrier.resetAndDestroy();
  request.destroy(why);
}
