import { z } from "zod";
import type { Config } from "../../config.ts";
import { type Row, rowsOf } from "./row.ts";

const row = rowsOf("model");
const Models = z.object({ data: z.array(z.object({ id: z.string() })) });

/** Whether the model's server answers with this key, and has the model. Nothing is sent to a model. */
export async function modelRow(model: Config["model"], timeoutMs = 10_000): Promise<Row> {
  if (model === null)
    return row(
      "server",
      true,
      "None is configured: Zac understands by rules alone (OPENAI_API_KEY or OPENAI_BASE_URL).",
    );
  const base = model.baseUrl ?? "https://api.openai.com/v1";
  try {
    const response = await fetch(`${base.replace(/\/$/, "")}/models`, {
      headers: model.apiKey ? { authorization: `Bearer ${model.apiKey}` } : {},
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (response.status === 401 || response.status === 403)
      return row(
        "server",
        false,
        `${base} refuses the key (HTTP ${response.status}). Correct OPENAI_API_KEY.`,
      );
    if (!response.ok)
      return row("server", true, `${base} answers, but does not list its models (HTTP ${response.status}).`);
    const read = Models.safeParse(await response.json());
    const known = read.success ? read.data.data.map(({ id }) => id) : [];
    if (model.name === null || known.length === 0 || known.includes(model.name))
      return row("server", true, `${base} answers${model.name ? ` and has ${model.name}` : ""}.`);
    return row("server", false, `${base} has no ${model.name}. Correct OPENAI_MODEL.`);
  } catch (error) {
    if (error instanceof SyntaxError)
      return row("server", false, `${base} answers, but not like a model's server.`);
    return row("server", false, `${base} isn't answering. Zac goes on by rules alone meanwhile.`);
  }
}
