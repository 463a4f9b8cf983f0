// A guide one step at a time, in the thread where it was asked. The state is a note, so that a restart loses nothing.
import { randomUUID } from "node:crypto";
import { z } from "zod";
import {
  type Move,
  moved,
  type Step,
  startWalkthrough,
  stepOf,
  Walkthrough,
} from "../assistant/guides/walkthrough.ts";
import { DAY_MS } from "../domain/day-ms.ts";
import type { Notes } from "../ports/notes.ts";
import type { ToolMeans } from "../tools/ask.ts";
import type { Person } from "./blocks/how-to.ts";
import { escapeText, type Message } from "./blocks/text.ts";
import { endMessage, stepMessage } from "./blocks/walk-step.ts";
import { type Looking, lookWhetherItTook, shownBefore } from "./walk-check.ts";

const KIND = "walkthrough";
const WEEK_MS = 7 * DAY_MS;

const Kept = z.object({
  walkthrough: Walkthrough,
  asker: z.string(),
  /** Slack id of the person it is about, where that is known: for forms. */
  slackId: z.string().nullable().default(null),
});
type Kept = z.infer<typeof Kept>;

export type WalkMeans = Pick<ToolMeans, "notes" | "zoom" | "rights">;

/** What a click came to. */
export type Walked =
  | { readonly kind: "shown"; readonly message: Message }
  /** The guide's tool takes over, for this person. */
  | {
      readonly kind: "handed-over";
      readonly message: Message;
      readonly tool: string;
      readonly about: Person | null;
    }
  | { readonly kind: "not-yours" }
  | { readonly kind: "over" };

const keep = (key: string, kept: Kept, notes: Notes): Promise<void> =>
  notes.put(KIND, key, kept, { expiresInMs: WEEK_MS });

async function read(key: string, notes: Notes): Promise<Kept | undefined> {
  return Kept.safeParse(await notes.get(KIND, key)).data;
}

const draw = (key: string, { walkthrough }: Kept, step: Step, notYet: string | null = null): Message =>
  stepMessage({
    step,
    value: `${key}:${walkthrough.position}`,
    notYet,
    asksWhom: walkthrough.person === null && step.checkable,
  });

const aboutOf = ({ walkthrough: { person }, slackId }: Kept): Person | null =>
  person && { ...person, slackId };

/** Begins; undefined when the guide has no steps. */
export async function beginWalk(
  {
    guide,
    section,
    about,
  }: { readonly guide: string; readonly section: string | null; readonly about: Person | null },
  asker: string,
  { notes, zoom }: WalkMeans,
): Promise<Message | undefined> {
  const person = about && { name: about.name, email: about.email };
  const before = person ? await shownBefore(person.email, zoom) : null;
  const walkthrough = startWalkthrough(guide, { section, person, before });
  const step = walkthrough ? stepOf(walkthrough) : undefined;
  if (!walkthrough || !step) return undefined;
  const key = randomUUID();
  const kept = { walkthrough, asker, slackId: about?.slackId ?? null };
  await keep(key, kept, notes);
  return draw(key, kept, step);
}

/** A click in a walkthrough. One on a step that is no longer shown moves nothing: it shows where one is. */
export async function walk(
  value: string,
  move: Move,
  { actor, private: alone }: Looking,
  means: WalkMeans,
): Promise<Walked> {
  const [key = "", drawnFor = ""] = value.split(":");
  const { notes } = means;
  const kept = await read(key, notes);
  if (!kept) return { kind: "over" };
  if (kept.asker !== actor.slackId) return { kind: "not-yours" };
  const { walkthrough } = kept;
  const step = stepOf(walkthrough);
  if (!step) return shown(endMessage("This guide has changed meanwhile. Ask again, please."));
  if (walkthrough.state !== "walking") return { kind: "over" };
  if (Number(drawnFor) !== walkthrough.position) return shown(draw(key, kept, step));

  const title = escapeText(step.title);
  const next = moved(walkthrough, move);
  if (next.state === "done" && step.check && walkthrough.person) {
    const checked = await lookWhetherItTook(step.check, walkthrough, { actor, private: alone }, means);
    if (checked?.holds === false) return shown(draw(key, kept, step, checked.say));
    await keep(key, { ...kept, walkthrough: next }, notes);
    return shown(
      checked
        ? endMessage(escapeText(checked.say), { looked: true })
        : endMessage(
            `That was the last step of: ${title}. Whether it took, those who may change phones can see.`,
          ),
    );
  }
  await keep(key, { ...kept, walkthrough: next }, notes);
  switch (next.state) {
    case "done":
      return shown(endMessage(`That was the last step of: ${title}.`));
    case "stopped":
      return shown(
        endMessage(`Stopped at step ${step.number} of ${step.of}: ${title}. Ask again whenever you like.`),
      );
    case "handed-over":
      return step.tool
        ? {
            kind: "handed-over",
            message: endMessage(`I take over: ${title}.`),
            tool: step.tool,
            about: aboutOf(kept),
          }
        : { kind: "over" };
    case "walking": {
      const now = stepOf(next);
      return now ? shown(draw(key, { ...kept, walkthrough: next }, now)) : { kind: "over" };
    }
  }
}

/** The asker says whom it is about: from here on Zoom can be looked at. */
export async function walkFor(
  key: string,
  about: Person,
  clicker: string,
  { notes, zoom }: WalkMeans,
): Promise<Walked> {
  const kept = await read(key, notes);
  const step = kept && stepOf(kept.walkthrough);
  if (!kept || !step || kept.walkthrough.state !== "walking") return { kind: "over" };
  if (kept.asker !== clicker) return { kind: "not-yours" };
  const person = { name: about.name, email: about.email };
  const before = await shownBefore(person.email, zoom);
  const now: Kept = {
    ...kept,
    slackId: about.slackId,
    walkthrough: { ...kept.walkthrough, person, before },
  };
  await keep(key, now, notes);
  return shown(draw(key, now, stepOf(now.walkthrough) ?? step));
}

const shown = (message: Message): Walked => ({ kind: "shown", message });
