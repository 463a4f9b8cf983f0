// OpenAI's interfaces, and whoever speaks them, behind the port. The only folder that knows the client; nothing here
// knows a tool, a person or a text of ours. Nothing is kept on the server's side: every turn carries what it needs.
import OpenAI from "openai";
import type { LanguageModel } from "../ports/language-model.ts";
import { chatTurn } from "./chat-turn.ts";
import { responsesTurn } from "./responses-turn.ts";

export interface ModelSettings {
  /** Null for servers that ask for none. */
  readonly apiKey: string | null;
  /** Null is OpenAI's own. */
  readonly baseUrl: string | null;
  readonly name: string | null;
  readonly api: "responses" | "chat";
}

/** Used when OPENAI_MODEL says none. Servers other than OpenAI's usually need it said. */
export const DEFAULT_MODEL = "gpt-6.1-terra";

const OPENAI_URL = "https://api.openai.com/v1";
/** A request that failed at once is tried once more; the turn's own time still holds. */
const RETRIES = 1;

/** Connects to a model. Opens nothing until the first turn. */
export function connectModel({ apiKey, baseUrl, name, api }: ModelSettings): LanguageModel {
  const model = name ?? DEFAULT_MODEL;
  let made: OpenAI | undefined;
  const client = (): OpenAI => {
    made ??= new OpenAI({
      // The client won't start without a key, although servers of one's own often have none.
      apiKey: apiKey ?? "none",
      baseURL: baseUrl ?? OPENAI_URL,
      organization: null,
      project: null,
      maxRetries: RETRIES,
      // It would log requests, and with them what people wrote.
      logLevel: "off",
    });
    return made;
  };
  return {
    name: model,
    turn: (request) =>
      api === "chat"
        ? chatTurn(request, { client: client(), model })
        : responsesTurn(request, { client: client(), model }),
  };
}
