// What every click needs, and how the core's no to one is told.
import type { OperationId } from "../../domain/ids.ts";
import type { Problem } from "../../domain/problem.ts";
import { escapeText } from "../blocks/text.ts";
import type { Face, FaceMeans } from "../face.ts";
import type { Target } from "../target.ts";

export interface ClickMeans extends FaceMeans, Face {}

/** To the clicker alone; the card stays as it is. */
export const tellRefused = (
  { summary, next }: Problem,
  target: Target,
  { whisper }: ClickMeans,
): Promise<void> => whisper(escapeText(`${summary} ${next}`), target);

/** To the clicker alone: the card is of an operation that is not stored any more. */
export const tellUnknown = (target: Target, { whisper }: ClickMeans): Promise<void> =>
  whisper("I don't know this operation any more. Ask for it again.", target);

/** A click on what a command has answered brings a fresh response_url for the card there. */
export async function renewCard(id: OperationId, target: Target, { cards }: ClickMeans): Promise<void> {
  const { kind, actor, responseUrl, ts } = target;
  if (kind === "ephemeral" && responseUrl) await cards.renew(id, actor.slackId, responseUrl, ts);
}
