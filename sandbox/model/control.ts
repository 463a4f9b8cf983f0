// How tests and people tell the stand-in what to be, and see what it was asked.
import type { IncomingMessage, ServerResponse } from "node:http";
import { z } from "zod";
import { BadRequest } from "./asked.ts";
import { isBehaviour } from "./behaviours.ts";
import { readJson, sendJson } from "./http.ts";
import { Reply } from "./reply.ts";
import { fresh, type ModelState } from "./state.ts";

const Behaviour = z.object({
  behaviour: z.string().refine(isBehaviour, "no such behaviour"),
  calls: z.array(z.object({ name: z.string(), input: z.string() })).default([]),
  text: z.string().default(""),
});
const Script = z.object({ replies: z.array(Reply) });

function read<Shape extends z.ZodType>(shape: Shape, body: unknown): z.infer<Shape> {
  const result = shape.safeParse(body);
  if (!result.success) throw new BadRequest(z.prettifyError(result.error));
  return result.data;
}

/** `POST behaviour`, `POST script`, `GET requests`, `POST reset`. */
export async function serveControl(
  path: string,
  state: ModelState,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  switch (`${request.method} ${path.slice("/_sandbox/".length)}`) {
    case "POST behaviour": {
      const { behaviour, ...told } = read(Behaviour, await readJson(request));
      state.behaviour = behaviour;
      state.told = told;
      return sendJson(response, 200, { ok: true });
    }
    case "POST script":
      state.script.push(...read(Script, await readJson(request)).replies);
      return sendJson(response, 200, { ok: true, waiting: state.script.length });
    case "GET requests":
      return sendJson(response, 200, { requests: state.asked });
    case "POST reset":
      Object.assign(state, fresh());
      return sendJson(response, 200, { ok: true });
    default:
      return sendJson(response, 404, { ok: false, error: "behaviour, script, requests or reset" });
  }
}
