// A question back to the asker. What can be picked goes on with the request.
import type { Interpretation } from "../assistant/interpretation.ts";
import { ACTIONS, actions, button } from "./blocks/buttons.ts";
import { escapeText, plain, section } from "./blocks/text.ts";
import type { Threads } from "./memory.ts";
import { CHOICE_NOTE, type KeptChoice, type Showing } from "./show.ts";
import { send, type Target } from "./target.ts";

export interface ClarifyMeans extends Pick<Showing, "client" | "respond" | "notes"> {
  readonly threads: Threads;
}

/** Ids that the asker mentioned are shown as the mentions they were. */
const mentioned = (text: string): string =>
  escapeText(text).replace(/(?<![<@\w])[UW][A-Z0-9]{5,}(?!\w)/g, "<@$&>");

/** Asks. */
export async function clarify(
  meant: Extract<Interpretation, { kind: "clarify" }>,
  target: Target,
  means: ClarifyMeans,
): Promise<void> {
  const { notes, threads } = means;
  const options = meant.tool && meant.options && meant.options.length > 0 ? meant.options.slice(0, 20) : [];
  await threads.add(target.channel, target.thread ?? "", "zac", meant.question);
  if (options.length === 0 || !meant.tool)
    return void (await send(plain(mentioned(meant.question)), target, means));
  const key = crypto.randomUUID().slice(0, 18);
  const field = fieldFor(meant.about);
  const kept: KeptChoice = {
    asker: target.actor.slackId,
    why: null,
    options: options.map((option) => ({
      label: option,
      detail: "",
      tool: meant.tool ?? "",
      input: { ...meant.input, [field]: field === "people" ? [option] : option },
    })),
  };
  await notes.put(CHOICE_NOTE, key, kept, { expiresInMs: 86_400_000 });
  const asked = mentioned(meant.question);
  await send(
    {
      text: `${asked}\n${options.map((option) => `• ${escapeText(option)}`).join("\n")}`,
      blocks: [
        section(asked),
        ...actions(
          options
            .slice(0, 20)
            .map((option, index) =>
              button({ label: option, action: `${ACTIONS.pick}-${index}`, value: `${key}:${index}` }),
            ),
        ),
      ],
    },
    target,
    means,
  );
}

const fieldFor = (about: string): string =>
  /plan/.test(about)
    ? "callingPlan"
    : /extension/.test(about)
      ? "extension"
      : /number/.test(about)
        ? "number"
        : /site/.test(about)
          ? "site"
          : "people";
