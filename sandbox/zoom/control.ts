// The control API: what a script that acts as the world around the product may see and do. Loopback only.
import type { IncomingMessage, ServerResponse } from "node:http";
import { z } from "zod";
import { parseSeed, readSeed, type Seed, SeedError } from "../seed.ts";
import { Faults } from "./faults.ts";
import { Mutation, mutate } from "./mutate.ts";
import { textOf } from "./serve.ts";
import type { StandIn } from "./stand-in.ts";
import { stateOf } from "./state.ts";
import type { Webhooks } from "./webhook.ts";

const Webhook = z.strictObject({
  event: z.string().min(1),
  email: z.string().toLowerCase(),
  /** Sends there from now on. */
  url: z.url().optional(),
  secret: z.string().optional(),
});
/** A file's name, a company, or nothing. */
const Reset = z.object({ seed: z.union([z.string(), z.record(z.string(), z.unknown())]).optional() });

type Outcome = { readonly status: number; readonly body: unknown };
const done = (body: unknown = { ok: true }): Outcome => ({ status: 200, body });
const fault = (error: string, status = 400): Outcome => ({ status, body: { ok: false, error } });

/** Moments come as milliseconds or as ISO 8601. */
function momentOf(text: string | null): number {
  if (!text) return 0;
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : Date.parse(text) || 0;
}

/** Answers a call under /_sandbox/. A body that can't be read is told, with what it should look like. */
export async function serveControl(
  { standIn, webhooks }: { standIn: StandIn; webhooks: Webhooks },
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? "/", "http://zoom");
  const asked = `${request.method} ${url.pathname.slice("/_sandbox/".length)}`;
  const text = await textOf(request);
  let outcome: Outcome;
  try {
    const body: unknown = text.trim() === "" ? {} : JSON.parse(text);
    outcome = await perform(asked, {
      standIn,
      webhooks,
      body,
      since: momentOf(url.searchParams.get("since")),
    });
  } catch (error) {
    if (error instanceof z.ZodError) outcome = fault(z.prettifyError(error));
    else if (error instanceof SyntaxError || error instanceof SeedError) outcome = fault(error.message);
    else throw error;
  }
  response
    .writeHead(outcome.status, {
      "content-type": "application/json; charset=utf-8",
      "access-control-allow-origin": "*",
    })
    .end(JSON.stringify(outcome.body));
}

interface Scene {
  readonly standIn: StandIn;
  readonly webhooks: Webhooks;
  readonly body: unknown;
  readonly since: number;
}

async function perform(asked: string, { standIn, webhooks, body, since }: Scene): Promise<Outcome> {
  switch (asked) {
    case "GET state":
      return done(stateOf(standIn.account, Date.now()));
    case "GET ledger":
      return done(standIn.account.ledger.filter(({ at }) => at >= since));
    case "GET calls":
      return done(standIn.calls.filter(({ at }) => at >= since));
    case "GET faults":
      return done(standIn.faults);
    case "POST faults":
      standIn.setFaults(Faults.parse(body));
      return done({ ok: true, faults: standIn.faults });
    case "POST mutate": {
      const reason = mutate(standIn.account, Mutation.parse(body), Date.now());
      return reason === null ? done() : fault(reason);
    }
    case "POST webhook": {
      const { event, email, url, secret } = Webhook.parse(body);
      if (url && secret) webhooks.aim({ url, secret });
      // Somebody who is gone can still be told of.
      return done(await webhooks.send(event, standIn.account.person(email) ?? { email }));
    }
    case "POST reset":
      standIn.reset(seedOf(Reset.parse(body).seed));
      return done();
    default:
      return fault(`no such call: ${asked}`, 404);
  }
}

function seedOf(given: string | Readonly<Record<string, unknown>> | undefined): Seed | undefined {
  if (given === undefined) return undefined;
  return typeof given === "string" ? readSeed(given) : parseSeed(given);
}
