// What happens without a click: cards for those who must decide, receipts, and telling people what they were given.
import type { Operation } from "../domain/operation.ts";
import { tellItem } from "../operations/telling.ts";
import { byWhom } from "./blocks/card-facts.ts";
import { context, escapeText, hidingOf } from "./blocks/text.ts";
import { type ChoreMeans, type Voice, voiceOf } from "./chores/chore.ts";
import { type Endings, endings } from "./chores/endings.ts";
import { type ParkedTold, parkedTold } from "./chores/parked-told.ts";
import { type PausesTold, pausesTold } from "./chores/pauses-told.ts";
import { peopleTold } from "./chores/people-told.ts";
import { workRequestCards } from "./chores/request-cards.ts";
import { resultsFile } from "./chores/results-file.ts";
import { type SecondPeople, secondPeople } from "./chores/second-people.ts";
import { type UnpickedMenus, unpickedMenus } from "./chores/unpicked-menus.ts";

export interface Chores
  extends Pick<Voice, "tell">,
    Pick<Endings, "follow" | "ended">,
    Pick<UnpickedMenus, "awaitPick"> {
  /** Begins working the jobs. */
  start(): Promise<void>;
  askSeconds: SecondPeople["ask"];
  /** So many failed that whoever confirmed has to say whether it goes on. */
  paused: PausesTold["soon"];
  /** Zoom's calls of the day are used up: whoever confirmed is told that it waits. */
  parked: ParkedTold["soon"];
  /** An operation has ended: receipts, and word to those it was about. */
  concluded(operation: Operation): Promise<void>;
}

/** Each telling is a job of its own: what a crash interrupts is told by whoever comes next. */
export function slackChores(means: ChoreMeans): Chores {
  const { policy, store, cards } = means;
  const voice = voiceOf(means);
  const people = peopleTold(means, voice);
  const results = resultsFile(means, voice);
  const ends = endings(means, voice);
  const seconds = secondPeople(means, voice, ends);
  const pauses = pausesTold(means, voice);
  const parkings = parkedTold(means, voice);
  const unpicked = unpickedMenus(means, voice);

  /** One line in the audit channel, without the numbers: those are in the record. */
  async function receipt(operation: Operation, channel: string): Promise<void> {
    const { id, size, proposal, state } = operation;
    const items = await store.items(id, { limit: 3 });
    const numbers = items.flatMap((item) => [
      ...item.shown.numbers,
      ...(item.result?.numbers ?? []),
      ...item.changes.flatMap((change) => (change.kind === "number" ? [change.number] : [])),
    ]);
    const names =
      size === 1 ? items.map(tellItem).join(" ") : `${proposal.title}: ${state.replace("-", " ")}.`;
    const line = `#${id} ${escapeText(hidingOf(numbers)(names))} (${byWhom(operation)})`;
    await voice.once(`receipt-${id}`, async () => {
      await voice.post(channel, { text: line, blocks: [context(line)] });
    });
  }

  return {
    tell: voice.tell,
    askSeconds: seconds.ask,
    paused: pauses.soon,
    parked: parkings.soon,
    follow: ends.follow,
    awaitPick: unpicked.awaitPick,
    ended: ends.ended,
    async start() {
      await workRequestCards(means, voice);
      await seconds.start();
      await people.start();
      await results.start();
      await ends.start();
      await pauses.start();
      await parkings.start();
      await unpicked.start();
    },
    async concluded(operation) {
      await people.soon(operation);
      await results.soon(operation);
      if (policy.channels.audit) await receipt(operation, policy.channels.audit);
      await cards.refresh(operation.id);
      if (operation.undoOf !== null) await cards.refresh(operation.undoOf);
      await ends.concluded(operation);
      await parkings.concluded(operation);
    },
  };
}
