// `zac ask`: how-to questions. No database, no network, no settings.
import { ask, askBatch, askText } from "../assistant/guides/ask.ts";
import { readAllArguments } from "./arguments.ts";
import { textNamed } from "./files.ts";
import { type Exit, type Terminal, Unusable } from "./terminal.ts";

/** Answers a question, or a file of them. A question that no guide covers is answered too: by saying so. */
export async function askCommand(given: readonly string[], terminal: Terminal): Promise<Exit> {
  const { words, values, flags } = readAllArguments(given, { values: ["batch"], flags: ["json"] });
  const batch = values.get("batch");
  if (batch !== undefined) {
    for (const line of askBatch(textNamed(batch))) await terminal.out(`${line}\n`);
    return 0;
  }
  const question = words.join(" ").trim();
  if (question === "") throw new Unusable('Ask something: zac ask "how do I assign a license?"');
  await terminal.out(flags.has("json") ? `${JSON.stringify(ask(question))}\n` : `${askText(question)}\n`);
  return 0;
}
