// A guide one step at a time, in the thread where it was asked. The state is a note, so that a restart loses nothing.
import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { CheckId } from "../assistant/guides/guide.ts";
import {
  type Move,
  moved,
  type Step,
  startWalkthrough,
  stepOf,
  Walkthrough,
} from "../assistant/guides/walkthrough.ts";
import { basePlanOf } from "../domain/license.ts";
import { type Phone, shownOf } from "../domain/phone.ts";
import type { Notes } from "../ports/notes.ts";
import type { ZoomReader } from "../ports/zoom.ts";
import { actions, button } from "./blocks/buttons.ts";
import { toMrkdwn } from "./blocks/how-to.ts";
import { context, escapeText, type Message, section } from "./blocks/text.ts";

export const WALK = {
  back: "walk-back",
  next: "walk-next",
  "do-it": "walk-do-it",
  stop: "walk-stop",
} as const;
const KIND = "walkthrough";
const WEEK_MS = 7 * 86_400_000;

const Kept = z.object({ walkthrough: Walkthrough, asker: z.string() });

export interface WalkMeans {
  readonly notes: Notes;
  readonly zoom: ZoomReader;
}

const LABELS: Readonly<Record<Move, string>> = {
  back: "Back",
  next: "Next",
  "do-it": "Do it for me",
  stop: "Stop",
};

function stepMessage(step: Step, key: string): Message {
  const head = `*${escapeText(step.title)}* · step ${step.number} of ${step.of}`;
  return {
    text: `${step.title}, step ${step.number} of ${step.of}: ${step.text}`,
    blocks: [
      section(`${head}\n${toMrkdwn(step.text)}`),
      ...actions(
        step.moves.map((move) =>
          button({
            label: move === "next" && step.number === step.of ? "Done" : LABELS[move],
            action: WALK[move],
            value: key,
            ...(move === "next" ? { style: "primary" as const } : {}),
          }),
        ),
      ),
    ],
  };
}

const phoneOf = async (email: string | undefined, zoom: ZoomReader): Promise<Phone | undefined> => {
  const person = email ? await zoom.findPerson(email) : undefined;
  return person?.zoomId ? zoom.phoneOf(person.zoomId) : undefined;
};

/** Begins; undefined when the guide has no steps. */
export async function beginWalk(
  {
    guide,
    section: heading,
    person,
  }: { readonly guide: string; readonly section: string | null; readonly person: Walkthrough["person"] },
  asker: string,
  { notes, zoom }: WalkMeans,
): Promise<Message | undefined> {
  const before = person ? shownOf(await phoneOf(person.email, zoom)) : null;
  const walkthrough = startWalkthrough(guide, { section: heading, person, before });
  const step = walkthrough ? stepOf(walkthrough) : undefined;
  if (!walkthrough || !step) return undefined;
  const key = randomUUID();
  await notes.put(KIND, key, { walkthrough, asker }, { expiresInMs: WEEK_MS });
  return stepMessage(step, key);
}

export interface Walked {
  readonly message: Message;
  /** The guide's tool is to take over, for this person. */
  readonly handOver: { readonly tool: string; readonly email: string | null } | null;
}

/** A click in a walkthrough; undefined when it is too old or somebody else's. */
export async function walk(
  key: string,
  move: Move,
  clicker: string,
  { notes, zoom }: WalkMeans,
): Promise<Walked | undefined> {
  const kept = Kept.safeParse(await notes.get(KIND, key));
  if (!kept.success || kept.data.asker !== clicker) return undefined;
  const { walkthrough } = kept.data;
  const step = stepOf(walkthrough);
  const next = moved(walkthrough, move);
  await notes.put(KIND, key, { walkthrough: next, asker: clicker }, { expiresInMs: WEEK_MS });
  const title = escapeText(step?.title ?? "The guide");
  const over = (words: string): Walked => ({
    message: { text: words, blocks: [section(words)] },
    handOver: null,
  });
  if (next.state === "stopped") return over(`Stopped: ${title}. Ask again whenever you like.`);
  if (next.state === "handed-over" && step?.tool)
    return {
      message: over(`I take over: ${title}.`).message,
      handOver: { tool: step.tool, email: walkthrough.person?.email ?? null },
    };
  if (next.state === "done") {
    const told = step?.check && walkthrough.person ? await checked(step.check, walkthrough, zoom) : null;
    const words = told ?? `That was the last step of: ${title}.`;
    return {
      message: {
        text: words,
        blocks: [section(words), ...(told ? [context("Looked up in Zoom just now.")] : [])],
      },
      handOver: null,
    };
  }
  const shown = stepOf(next);
  return shown
    ? { message: stepMessage(shown, key), handOver: null }
    : over(`${title} has changed meanwhile. Ask again, please.`);
}

/** Whether the last step took, as Zoom shows it now. */
async function checked(
  check: CheckId,
  { person, before }: Walkthrough,
  zoom: ZoomReader,
): Promise<string | null> {
  if (!person) return null;
  const phone = await phoneOf(person.email, zoom);
  const name = escapeText(person.name);
  const plan = basePlanOf(phone?.plans ?? []);
  const facts: Readonly<
    Record<CheckId, { readonly holds: boolean; readonly yes: string; readonly no: string }>
  > = {
    license: {
      holds: plan !== undefined,
      yes: `${name} has the license now: ${escapeText(plan?.name ?? "")}, extension ${phone?.extension ?? "still to come"}.`,
      no: `${name} has no license yet. Zoom can take a few minutes; look at the step before.`,
    },
    "no-license": {
      holds: plan === undefined,
      yes: `${name} has no Zoom Phone license any more.`,
      no: `${name} still has ${escapeText(plan?.name ?? "a license")}.`,
    },
    number: {
      holds: (phone?.numbers.length ?? 0) > (before?.numbers.length ?? 0),
      yes: `${name} has the number now.`,
      no: `${name} has no new number yet.`,
    },
    "no-number": {
      holds: (phone?.numbers.length ?? 0) < (before?.numbers.length ?? 1),
      yes: `The number is gone from ${name}.`,
      no: `${name} still has the number.`,
    },
    extension: {
      holds: phone?.extension != null,
      yes: `${name} has extension ${phone?.extension ?? ""}.`,
      no: `${name} has no extension yet.`,
    },
    plan: {
      holds: plan !== undefined && !(before?.plans ?? []).includes(plan.type),
      yes: `${name} is on ${escapeText(plan?.name ?? "")} now.`,
      no: `${name}'s plan is still ${escapeText(plan?.name ?? "none")}.`,
    },
  };
  const { holds, yes, no } = facts[check];
  return holds ? `✅ ${yes}` : `⏳ ${no}`;
}
