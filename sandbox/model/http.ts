// Reading requests and sending answers, in the forms of OpenAI's interfaces.
import type { IncomingMessage, ServerResponse } from "node:http";
import { BadRequest } from "./asked.ts";

const LARGEST_BODY = 4 * 1024 * 1024;

export const sendJson = (
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void => {
  response.writeHead(status, { "content-type": "application/json", ...headers });
  response.end(JSON.stringify(body));
};

/** In the shape of OpenAI's errors. */
export const sendError = (
  response: ServerResponse,
  status: number,
  error: { message: string; code?: string | null; param?: string | null },
  headers = {},
) =>
  sendJson(
    response,
    status,
    {
      error: {
        type: status === 429 ? "rate_limit_error" : "invalid_request_error",
        code: null,
        param: null,
        ...error,
      },
    },
    headers,
  );

/** {} for no body at all. Throws BadRequest for what is no JSON, or too large. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  let text = "";
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > LARGEST_BODY) throw new BadRequest("The request is too large.");
  }
  if (text === "") return {};
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError)
      throw new BadRequest("We could not parse the JSON body of your request.");
    throw error;
  }
}
