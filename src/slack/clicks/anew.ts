// Clicks that ask for something: the opposite of what was done, the same again, or what a button offers. Two presses in
// a row are one.
import { randomUUID } from "node:crypto";
import type { OperationId } from "../../domain/ids.ts";
import { type Item, isOpen } from "../../domain/operation.ts";
import { cancel } from "../../operations/confirm.ts";
import type { Ask } from "../../tools/ask.ts";
import { runTool } from "../../tools/run-tool.ts";
import { PROPOSED_ANEW } from "../blocks/done-card.ts";
import { askedBy } from "../face.ts";
import { show } from "../show.ts";
import { beside, type Target } from "../target.ts";
import { type ClickMeans, renewCard, tellRefused, tellUnknown } from "./click-means.ts";

/** A double click, and no more: whoever cancels and presses again means it. */
const TWICE_MS = 800;

/** False for the second of two presses in a row, which would only bring the same card twice. */
async function isFirstPress(
  deed: string,
  { actor }: Target,
  key: string | null,
  { notes }: ClickMeans,
): Promise<boolean> {
  const press = `${deed} ${actor.slackId}`;
  const by = key ?? randomUUID();
  return (
    (await notes.putIfAbsent("pressed", press, by, { expiresInMs: TWICE_MS })) ||
    (await notes.get("pressed", press)) === by
  );
}

/** A double click is one. Undone at once, it is told on the card itself; else there is a card of its own. */
export async function onUndo(
  id: OperationId,
  target: Target,
  key: string | null,
  means: ClickMeans,
): Promise<void> {
  if (!(await isFirstPress(`undo ${id}`, target, key, means))) return;
  await renewCard(id, target, means);
  const asked = askedBy(
    { tool: "undo_operation", input: { op: String(id) }, via: "click", why: null, said: `Undo #${id}`, key },
    target,
  );
  const outcome = await runTool(asked, means.tools);
  if (outcome.kind === "blocked") return tellRefused(outcome.problem, target, means);
  // Undone at once is told on this card; everything else gets a message of its own.
  const here = outcome.kind === "operation" && outcome.atOnce;
  await show(outcome, asked, here ? target : beside(target), means, { onCard: here });
}

/** A double click is one. Proposes the same again: for all of them, or for those who were not done. */
export async function onAgain(
  id: OperationId,
  only: "failed" | "all",
  target: Target,
  key: string | null,
  means: ClickMeans,
): Promise<void> {
  const { store, cards } = means;
  if (!(await isFirstPress(`again ${id}`, target, key, means))) return;
  const operation = await store.get(id);
  if (!operation) return tellUnknown(target, means);
  // What waits and can't be done as it is shown makes room for what is proposed instead of it.
  if (isOpen(operation.state) && operation.requester.slackId === target.actor.slackId) {
    await cancel(id, target.actor, means.confirming, PROPOSED_ANEW);
    await cards.refresh(id);
  }
  const { tool, input, why } = operation;
  const bad =
    only === "failed" ? await store.items(id, { states: ["failed", "stale", "skipped", "unknown"] }) : null;
  await means.ask(
    {
      tool,
      input: bad ? narrowed(input, bad) : sameAgain(input),
      via: "words",
      why,
      said: `${only === "failed" ? "Retry" : "Propose"} #${id} again`,
      key,
    },
    beside(target),
  );
}

/** A file that was worked before is told so, or it would be recognised and left. */
const sameAgain = (input: Ask["input"]): Ask["input"] =>
  typeof input.file === "string" ? { ...input, again: true } : { ...input };

/** The same input, for the people or the lines it did not work for. */
function narrowed(input: Ask["input"], bad: readonly Item[]): Ask["input"] {
  if (bad.length === 0) return input;
  if (typeof input.file === "string") return { ...input, lines: bad.flatMap(({ line }) => line ?? []) };
  return Array.isArray(input.people) ? { ...input, people: bad.map(({ person }) => person.email) } : input;
}

/** `pressed` is the message with the button; what comes of it goes to `shown`. */
export async function onOffer(
  { tool, input }: Pick<Ask, "tool" | "input">,
  { pressed, shown }: { readonly pressed: Target; readonly shown: Target },
  key: string | null,
  means: ClickMeans,
): Promise<void> {
  const press = `offer ${pressed.ts ?? ""} ${tool} ${JSON.stringify(input)}`;
  if (!(await isFirstPress(press, pressed, key, means))) return;
  await means.ask({ tool, input, via: "click", why: null, said: `clicked ${tool}`, key }, shown);
  // What it has ended says so now, and not when somebody presses it.
  await means.cards.sweep();
}
