// "No, Lee", "I meant metered", right after a card: what is asked instead has a card of its own, and the first one is taken back.
import type { Act } from "../assistant/interpretation.ts";
import { understand } from "../assistant/understand.ts";
import { isOpen } from "../domain/operation.ts";
import type { TalkMeans } from "./conversation.ts";
import type { Exchange } from "./exchange.ts";
import { readingContext } from "./reading-context.ts";

/** "And the other one as well": what was shown before stays. */
export const ON_TOP =
  /^(?:and|also|plus|und|auch|et|aussi)\b|\b(?:too|also|as well|both|in addition|auch|ebenfalls|aussi)\b/iu;
export const SAID_OTHERWISE = "You said it otherwise after it.";

const CORRECTS =
  /^\W*(?:no|nope|nah|sorry|oops|wait|not|wrong|actually|nein|non|pardon)\b|\b(?:meant?|instead|rather|wrong|meinte|stattdessen|plutôt)\b/iu;

/** Takes the card of this person's last request back where such words put another in its place. */
export async function takeBackCorrected(
  acts: readonly [Act, ...Act[]],
  { words, target, before }: Exchange,
  means: TalkMeans,
): Promise<void> {
  const [{ tool, input }, ...more] = acts;
  if (more.length > 0 || tool === "import_roster" || input.dryRun) return;
  if (!CORRECTS.test(words) || ON_TOP.test(words)) return;
  const id = before.findLast(({ operation }) => operation !== null)?.operation;
  const shown = id ? await means.tools.store.get(id) : undefined;
  if (!shown || !isOpen(shown.state) || shown.tool !== tool) return;
  if (shown.requester.slackId !== target.actor.slackId) return;
  // What is whole without the talk is another request, however it begins: "sorry to bother you, give Lee a license".
  const alone = understand(words, await readingContext(target, [], means));
  if (alone.kind !== "acts") await means.clicks.cancel(shown.id, target, SAID_OTHERWISE);
}
