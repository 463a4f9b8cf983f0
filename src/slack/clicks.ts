// What a click on a card or a menu does: decided by the core, shown where it was clicked.
import { randomUUID } from "node:crypto";
import type { OperationId } from "../domain/ids.ts";
import { type Item, isOpen, isOver, isUnderWay, type Operation } from "../domain/operation.ts";
import { cancel, confirm, goOn, stop } from "../operations/confirm.ts";
import { mayNot } from "../operations/rights.ts";
import { SEATS_GONE } from "../operations/seats-claimed.ts";
import type { Ask } from "../tools/ask.ts";
import { runTool } from "../tools/run-tool.ts";
import { PROPOSED_ANEW } from "./blocks/done-card.ts";
import { seatsGoneMessage } from "./blocks/outcome.ts";
import { escapeText, plain } from "./blocks/text.ts";
import { askedBy, type Face, type FaceMeans } from "./face.ts";
import { pickFrom, putBack } from "./menus.ts";
import { show } from "./show.ts";
import { beside, send, type Target } from "./target.ts";
import { typedCountView } from "./typed-count.ts";

export interface Clicks {
  /** `trigger`: opens a modal where a click is not enough. `typed`: what was typed into it. `keep`: absent people's rows, too. */
  confirm(
    id: OperationId,
    target: Target,
    by?: { readonly trigger?: string; readonly typed?: number; readonly keep?: boolean },
  ): Promise<void>;
  /** How many it is about, where that has to be typed; null where it doesn't, or nothing waits any more. */
  countOf(id: OperationId): Promise<number | null>;
  /** After many failures: the others, too. */
  goOn(id: OperationId, target: Target): Promise<void>;
  /** The card's own words with all numbers, to the clicker alone and only where they may see them. */
  reveal(id: OperationId, target: Target): Promise<void>;
  /** `why`: told on the card, where it wasn't Cancel that was pressed. */
  cancel(id: OperationId, target: Target, why?: string): Promise<void>;
  stop(id: OperationId, target: Target): Promise<void>;
  undo(id: OperationId, target: Target, key: string | null): Promise<void>;
  /** The failed people again, or all of it. */
  again(id: OperationId, only: "failed" | "all", target: Target, key: string | null): Promise<void>;
  /** A line of a menu. What was picked by words has a card before anything is done. */
  pick(value: string, target: Target, key: string | null, via?: "click" | "words"): Promise<void>;
  /** A button that asks for something else, on the message `pressed`; answered where `shown` says. */
  offer(
    what: Pick<Ask, "tool" | "input">,
    places: { readonly pressed: Target; readonly shown: Target },
    key: string | null,
  ): Promise<void>;
  /** Somebody decided that a leaver keeps the phone for now. */
  leave(email: string, target: Target): Promise<void>;
}

/** A double click, and no more: whoever cancels and presses again means it. */
const TWICE_MS = 800;

export function slackClicks(means: FaceMeans, { ask, guarded, present, whisper }: Face): Clicks {
  const { tools, confirming, store, cards, notes, work } = means;

  /** False for the second of two presses in a row, which would only bring the same card twice. */
  async function isFirstPress(deed: string, { actor }: Target, key: string | null): Promise<boolean> {
    const press = `${deed} ${actor.slackId}`;
    const by = key ?? randomUUID();
    return (
      (await notes.putIfAbsent("pressed", press, by, { expiresInMs: TWICE_MS })) ||
      (await notes.get("pressed", press)) === by
    );
  }

  return {
    countOf: async (id) => {
      const operation = await store.get(id);
      return operation && isOpen(operation.state) ? operation.proposal.typed : null;
    },

    confirm: (id, target, { trigger, typed, keep = false } = {}) =>
      guarded(target, async () => {
        const waiting = trigger ? await store.get(id) : undefined;
        const types =
          waiting?.state === "proposed" && waiting.proposal.typed !== null && tools.policy.mode === "act";
        if (types && trigger && waiting.requester.slackId === target.actor.slackId)
          return void (await means.client.views.open({
            trigger_id: trigger,
            view: typedCountView(waiting, target, keep),
          }));
        if (target.kind === "ephemeral" && target.responseUrl)
          await cards.renew(id, target.actor.slackId, target.responseUrl, target.ts);
        const clicked = await confirm(id, target.actor, confirming, null, { typed: typed ?? null, keep });
        if (clicked.kind === "refused" && clicked.problem.code === SEATS_GONE)
          return void (await send(seatsGoneMessage(id, clicked.problem), beside(target), means));
        if (clicked.kind === "refused")
          return whisper(escapeText(`${clicked.problem.summary} ${clicked.problem.next}`), target);
        if (clicked.kind === "confirmed") await work(id, 2_500);
        if (clicked.kind === "awaiting-approval") await means.askSeconds(id);
        // One's own second click, or the same one worked again after a crash: the card says how far it is.
        if (clicked.kind === "already" && !isOwn(clicked.operation, target))
          await whisper(
            escapeText(alreadyTold(clicked.operation.state, clicked.operation.confirmedBy?.name ?? null)),
            target,
          );
        await cards.refresh(id);
        // Cards that were overtaken by this one say so now, and not when somebody presses them.
        if (clicked.kind === "confirmed" || clicked.kind === "scheduled") await cards.sweep();
      }),

    reveal: (id, target) =>
      guarded(target, async () => {
        const operation = await store.get(id);
        const told = await cards.openly(id);
        if (!operation || !told)
          return whisper("I don't know this operation any more. Ask for it again.", target);
        const role = await tools.rights.roleOf(target.actor);
        const sees =
          role.kind === "admin" ||
          role.kind === "site-admin" ||
          operation.requester.slackId === target.actor.slackId ||
          (await tools.rights.maySecond(target.actor));
        if (!sees) {
          const { summary, next } = mayNot(await tools.rights.whoMay());
          return whisper(escapeText(`${summary} ${next}`), target);
        }
        await send(told, { ...beside(target), kind: "ephemeral" }, means);
      }),

    cancel: (id, target, why) =>
      guarded(target, async () => {
        if (target.kind === "ephemeral" && target.responseUrl)
          await cards.renew(id, target.actor.slackId, target.responseUrl, target.ts);
        const clicked = await cancel(id, target.actor, confirming, why);
        if (clicked.kind === "refused")
          return whisper(escapeText(`${clicked.problem.summary} ${clicked.problem.next}`), target);
        await cards.refresh(id);
        if (clicked.kind === "cancelled") await means.ended(id, target.actor.slackId);
      }),

    stop: (id, target) =>
      guarded(target, async () => {
        const clicked = await stop(id, target.actor, confirming);
        if (clicked.kind === "refused")
          return whisper(escapeText(`${clicked.problem.summary} ${clicked.problem.next}`), target);
        await work(id, 600);
        await cards.refresh(id);
      }),

    goOn: (id, target) =>
      guarded(target, async () => {
        const clicked = await goOn(id, target.actor, confirming);
        if (clicked.kind === "refused")
          return whisper(escapeText(`${clicked.problem.summary} ${clicked.problem.next}`), target);
        if (clicked.kind === "confirmed") await work(id, 600);
        await cards.refresh(id);
      }),

    undo: (id, target, key) =>
      guarded(target, async () => {
        if (!(await isFirstPress(`undo ${id}`, target, key))) return;
        if (target.kind === "ephemeral" && target.responseUrl)
          await cards.renew(id, target.actor.slackId, target.responseUrl, target.ts);
        const asked = askedBy(
          {
            tool: "undo_operation",
            input: { op: String(id) },
            via: "click",
            why: null,
            said: `Undo #${id}`,
            key,
          },
          target,
        );
        const outcome = await runTool(asked, tools);
        // Undone at once is told on this card; everything else gets a message of its own.
        const here = outcome.kind === "operation" && outcome.atOnce;
        if (outcome.kind === "blocked")
          return whisper(escapeText(`${outcome.problem.summary} ${outcome.problem.next}`), target);
        await show(outcome, asked, here ? target : beside(target), means, { onCard: here });
      }),

    again: (id, only, target, key) =>
      guarded(target, async () => {
        if (!(await isFirstPress(`again ${id}`, target, key))) return;
        const operation = await store.get(id);
        if (!operation) return whisper("I don't know this operation any more. Ask for it again.", target);
        // What waits and can't be done as it is shown makes room for what is proposed instead of it.
        if (isOpen(operation.state) && operation.requester.slackId === target.actor.slackId) {
          await cancel(id, target.actor, confirming, PROPOSED_ANEW);
          await cards.refresh(id);
        }
        const input =
          only === "failed"
            ? narrowed(
                operation.input,
                await store.items(id, { states: ["failed", "stale", "skipped", "unknown"] }),
              )
            : { ...operation.input, ...(typeof operation.input.file === "string" ? { again: true } : {}) };
        await ask(
          {
            tool: operation.tool,
            input,
            via: "words",
            why: operation.why,
            said: `${only === "failed" ? "Retry" : "Propose"} #${id} again`,
            key,
          },
          beside(target),
        );
      }),

    pick: (value, target, key, via = "click") =>
      guarded(target, async () => {
        const pick = await pickFrom(value, { by: target.actor.slackId, act: key }, notes);
        if (pick.kind === "too-old") return whisper("This menu is too old. Ask again, please.", target);
        if (pick.kind === "not-yours") return whisper("This menu belongs to whoever asked.", target);
        if (pick.kind === "taken")
          return whisper(
            `${escapeText(pick.label)} was picked here already. For something else, ask again.`,
            target,
          );
        const { tool, input, label, words, menu } = pick.option;
        const { why, waiting } = pick;
        const what = { tool, input, via, why, said: `picked ${label}`, key, waiting };
        if (menu) return void (await present({ kind: "choose", next: "", why, ...menu }, what, target));
        if (words !== null) {
          await send(plain(`You picked *${escapeText(label)}*.`), target, means);
          return means.reread(words, beside(target), key ?? value);
        }
        const shown = await ask(what, target);
        if (shown === null) await putBack(value, notes);
      }),

    offer: ({ tool, input }, { pressed, shown }, key) =>
      guarded(shown, async () => {
        const press = `offer ${pressed.ts ?? ""} ${tool} ${JSON.stringify(input)}`;
        if (!(await isFirstPress(press, pressed, key))) return;
        await ask({ tool, input, via: "click", why: null, said: `clicked ${tool}`, key }, shown);
        // What it has ended says so now, and not when somebody presses it.
        await cards.sweep();
      }),

    leave: (email, target) =>
      guarded(target, async () => {
        await send(
          plain(`${escapeText(email)} keeps the phone, says ${escapeText(target.actor.name)}.`),
          target,
          means,
        );
      }),
  };
}

/** The same input, for the people or the lines it did not work for. */
function narrowed(input: Ask["input"], bad: readonly Item[]): Ask["input"] {
  if (bad.length === 0) return input;
  if (typeof input.file === "string") return { ...input, lines: bad.flatMap(({ line }) => line ?? []) };
  return Array.isArray(input.people) ? { ...input, people: bad.map(({ person }) => person.email) } : input;
}

const isOwn = ({ state, confirmedBy }: Operation, { actor }: Target): boolean =>
  confirmedBy?.slackId === actor.slackId && (isUnderWay(state) || isOver(state)) && state !== "undone";

function alreadyTold(state: string, by: string | null): string {
  if (state === "expired")
    return "This card has expired; nothing was written. Propose again on it brings it back.";
  if (state === "superseded")
    return "Another operation on the same person was confirmed first; nothing was written for this one.";
  if (state === "cancelled") return "This was cancelled; nothing was written.";
  if (state === "undone") return "This was done and undone again.";
  return `${by ?? "Somebody"} confirmed this already. It is done once, whatever is clicked.`;
}
