// What the listeners call: from who said or clicked what, to something shown. No Slack payload gets further than here.

import type { Actor } from "../domain/actor.ts";
import type { OperationId } from "../domain/ids.ts";
import type { Item } from "../domain/operation.ts";
import { cancel, confirm, stop } from "../operations/confirm.ts";
import { answerRequest, openRequest } from "../operations/requests.ts";
import { mayNot } from "../operations/rights.ts";
import { parseCommand } from "../tools/grammar.ts";
import { type Ask, runTool, type ToolMeans, type Via } from "../tools/run-tool.ts";
import { problemMessage } from "./blocks/outcome.ts";
import { escapeText, plain } from "./blocks/text.ts";
import type { Threads } from "./memory.ts";
import { pickFrom, putBack } from "./menus.ts";
import { remembered } from "./remembered.ts";
import { type Showing, type Shown, show } from "./show.ts";
import { beside, send, type Target, whisper as whisperTo } from "./target.ts";
import { type ErrorLog, troubleMessage } from "./trouble.ts";

export interface FaceMeans extends Showing {
  readonly tools: ToolMeans;
  readonly log: ErrorLog;
  readonly threads: Threads;
  /** Understands words again, with a choice in the place of what was unclear in them. */
  readonly reread: (words: string, target: Target, key: string) => Promise<void>;
  /** Posts who waits for whom, when a second person is needed. */
  readonly askSeconds: (id: OperationId) => Promise<void>;
  /** Tells the asker of a request how it ended. */
  readonly tellAsker: (slackId: string, text: string) => Promise<void>;
  /** Somebody else's request became this operation: they are told how it ends. */
  readonly follow: (id: OperationId, slackId: string) => Promise<void>;
  /** The operation is over without having been carried out: whoever waits for it is told. */
  readonly ended: (id: OperationId) => Promise<void>;
}

export interface Said {
  readonly text: string;
  readonly target: Target;
  readonly key: string | null;
}

export interface Face {
  /** The words after /zphone. */
  command(said: Said): Promise<void>;
  /** A tool with its input, from a button, a menu or an interpretation. Null when it failed, and that has been told. */
  ask(
    what: {
      readonly tool: string;
      readonly input: Ask["input"];
      readonly via: Via;
      readonly why: string | null;
      readonly said: string;
      readonly key: string | null;
    },
    target: Target,
  ): Promise<Shown | null>;
  confirm(id: OperationId, target: Target): Promise<void>;
  /** The card's own words with all numbers, to the clicker alone and only where they may see them. */
  reveal(id: OperationId, target: Target): Promise<void>;
  cancel(id: OperationId, target: Target): Promise<void>;
  stop(id: OperationId, target: Target): Promise<void>;
  undo(id: OperationId, target: Target, key: string | null): Promise<void>;
  /** The failed people again, or all of it. */
  again(id: OperationId, only: "failed" | "all", target: Target, key: string | null): Promise<void>;
  /** A line of a menu. What was picked by words has a card before anything is done. */
  pick(value: string, target: Target, key: string | null, via?: "click" | "words"): Promise<void>;
  /** Somebody decided that a leaver keeps the phone for now. */
  leave(email: string, target: Target): Promise<void>;
  /** Runs something that may fail: what reaches the edge is told where it was asked. */
  guarded(target: Target, doing: () => Promise<void>): Promise<void>;
  request(key: string, answer: "propose" | "decline", target: Target, clickKey: string | null): Promise<void>;
}

export function slackFace(means: FaceMeans): Face {
  const { tools, log, confirming, store, cards, notes, work } = means;

  const guarded = async (target: Target, doing: () => Promise<void>): Promise<void> => {
    try {
      await doing();
    } catch (error) {
      await send(troubleMessage(error, log), beside(target), means).catch((second: unknown) =>
        log.error({ error: second }, "could not even say so"),
      );
    }
  };

  const whisper = (text: string, target: Target) => whisperTo(text, target, means);

  const perform = async (what: Parameters<Face["ask"]>[0], target: Target): Promise<Shown> => {
    const asked: Ask = {
      tool: what.tool,
      input: what.input,
      actor: target.actor,
      origin: { face: "slack", channel: target.channel, thread: target.thread, said: what.said },
      via: what.via,
      why: what.why,
      dryRun: false,
      requestKey: what.key,
      private: target.private,
    };
    const shown = await show(await runTool(asked, tools), asked, target, means);
    // Where Zac takes part there may be more to say about it. A click alone does not make him listen to a thread.
    const { channel, thread, kind } = target;
    if (thread !== null && kind === "message" && (await means.threads.recall(channel, thread))) {
      const { text, about } = remembered(shown);
      await means.threads.add(channel, thread, "zac", text, about);
    }
    return shown;
  };
  const ask: Face["ask"] = async (what, target) => {
    let shown: Shown | null = null;
    await guarded(target, async () => {
      shown = await perform(what, target);
    });
    return shown;
  };

  return {
    ask,
    guarded,

    command: ({ text, target, key }) =>
      guarded(target, async () => {
        const parsed = parseCommand(text, tools.tools);
        if (parsed.kind === "empty")
          return void (await ask(
            { tool: "show_help", input: {}, via: "command", why: null, said: text, key },
            target,
          ));
        if (parsed.kind === "unclear")
          return void (await send(problemMessage(parsed.problem), target, means));
        if (parsed.kind === "unknown") {
          const near = parsed.near.map((word) => `\`/zphone ${word}\``).join(" or ");
          return void (await send(
            plain(
              near
                ? `I don't know “${escapeText(parsed.word)}”. Did you mean ${near}?`
                : `I don't know “${escapeText(parsed.word)}”. \`/zphone help\` lists what I can do.`,
            ),
            target,
            means,
          ));
        }
        const asked: Ask = {
          tool: parsed.tool.name,
          input: parsed.input,
          actor: target.actor,
          origin: { face: "slack", channel: target.channel, thread: target.thread, said: `/zphone ${text}` },
          via: "command",
          why: parsed.why,
          dryRun: parsed.dryRun,
          requestKey: key,
          private: target.private,
        };
        await show(await runTool(asked, tools), asked, target, means);
      }),

    confirm: (id, target) =>
      guarded(target, async () => {
        if (target.kind === "ephemeral" && target.responseUrl)
          await cards.renew(id, target.actor.slackId, target.responseUrl, target.ts);
        const clicked = await confirm(id, target.actor, confirming);
        if (clicked.kind === "refused")
          return whisper(escapeText(`${clicked.problem.summary} ${clicked.problem.next}`), target);
        if (clicked.kind === "confirmed") await work(id, 2_500);
        if (clicked.kind === "awaiting-approval") await means.askSeconds(id);
        if (clicked.kind === "already")
          await whisper(
            escapeText(alreadyTold(clicked.operation.state, clicked.operation.confirmedBy?.name ?? null)),
            target,
          );
        await cards.refresh(id);
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

    cancel: (id, target) =>
      guarded(target, async () => {
        if (target.kind === "ephemeral" && target.responseUrl)
          await cards.renew(id, target.actor.slackId, target.responseUrl, target.ts);
        const clicked = await cancel(id, target.actor, confirming);
        if (clicked.kind === "refused")
          return whisper(escapeText(`${clicked.problem.summary} ${clicked.problem.next}`), target);
        await cards.refresh(id);
        if (clicked.kind === "cancelled") await means.ended(id);
      }),

    stop: (id, target) =>
      guarded(target, async () => {
        const clicked = await stop(id, target.actor, confirming);
        if (clicked.kind === "refused")
          return whisper(escapeText(`${clicked.problem.summary} ${clicked.problem.next}`), target);
        await work(id, 600);
        await cards.refresh(id);
      }),

    undo: (id, target, key) =>
      guarded(target, async () => {
        if (target.kind === "ephemeral" && target.responseUrl)
          await cards.renew(id, target.actor.slackId, target.responseUrl, target.ts);
        const asked: Ask = {
          tool: "undo_operation",
          input: { op: String(id) },
          actor: target.actor,
          origin: { face: "slack", channel: target.channel, thread: target.thread, said: `Undo #${id}` },
          via: "click",
          why: null,
          dryRun: false,
          requestKey: key,
          private: target.private,
        };
        const outcome = await runTool(asked, tools);
        // Undone at once is told on this card; everything else gets a message of its own.
        const here = outcome.kind === "operation" && outcome.atOnce;
        if (outcome.kind === "blocked")
          return whisper(escapeText(`${outcome.problem.summary} ${outcome.problem.next}`), target);
        await show(outcome, asked, here ? target : beside(target), means);
      }),

    again: (id, only, target, key) =>
      guarded(target, async () => {
        const operation = await store.get(id);
        if (!operation) return whisper("I don't know this operation any more. Ask for it again.", target);
        const items = await store.items(id);
        const input = only === "failed" ? narrowed(operation.input, items) : operation.input;
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
        const { tool, input, label, words } = pick.option;
        if (words !== null) {
          await send(plain(`You picked *${escapeText(label)}*.`), target, means);
          return means.reread(words, beside(target), key ?? value);
        }
        const shown = await ask({ tool, input, via, why: pick.why, said: `picked ${label}`, key }, target);
        if (shown === null) await putBack(value, notes);
      }),

    leave: (email, target) =>
      guarded(target, async () => {
        await send(
          plain(`${escapeText(email)} keeps the phone, says ${escapeText(target.actor.name)}.`),
          target,
          means,
        );
      }),

    request: (key, answer, target, clickKey) =>
      guarded(target, async () => {
        const role = await tools.rights.roleOf(target.actor);
        if (role.kind !== "admin" && role.kind !== "site-admin")
          return whisper(
            escapeText(`${mayNot(await tools.rights.whoMay()).summary} The request waits for them.`),
            target,
          );
        const request =
          answer === "decline" ? await answerRequest(key, { notes }) : await openRequest(key, { notes });
        if (!request) return whisper("Somebody has answered this request already.", target);
        if (answer === "decline") {
          await tools.audit.append({
            who: target.actor.slackId,
            what: "request-declined",
            operation: null,
            detail: { tool: request.tool, for: request.by.slackId },
          });
          await means.tellAsker(
            request.by.slackId,
            `${escapeText(target.actor.name)} declined your request: ${escapeText(request.title)}.`,
          );
          return void (await send(
            plain(`Declined by ${escapeText(target.actor.name)}: ${escapeText(request.title)}`),
            target,
            means,
          ));
        }
        await answerRequest(key, { notes });
        await means.tellAsker(
          request.by.slackId,
          `${escapeText(target.actor.name)} is looking at your request: ${escapeText(request.title)}. You'll hear from me when it is done.`,
        );
        await send(
          plain(`Taken up by ${escapeText(target.actor.name)}: ${escapeText(request.title)}`),
          target,
          means,
        );
        const { outcome } = await perform(
          {
            tool: request.tool,
            input: forAsker(request.input, request.by),
            via: "words",
            why: request.why ?? `asked by ${request.by.name}`,
            said: request.title,
            key: clickKey,
          },
          beside(target),
        );
        if (outcome.kind === "operation") await means.follow(outcome.operation.id, request.by.slackId);
      }),
  };
}

/** "me" in a request is whoever asked, not whoever takes it up. */
const forAsker = (input: Ask["input"], by: Actor): Ask["input"] =>
  Object.fromEntries(
    Object.entries(input).map(([name, value]) => [
      name,
      Array.isArray(value)
        ? value.map((one) => (one === "me" ? by.slackId : one))
        : value === "me"
          ? by.slackId
          : value,
    ]),
  );

/** The same input, for the people it did not work for. */
function narrowed(input: Ask["input"], items: readonly Item[]): Ask["input"] {
  const failed = items
    .filter(({ state }) => ["failed", "stale", "skipped", "unknown"].includes(state))
    .map(({ person }) => person.email);
  return Array.isArray(input.people) && failed.length > 0 ? { ...input, people: failed } : input;
}

function alreadyTold(state: string, by: string | null): string {
  if (state === "expired") return "This card has expired; nothing was written. Ask for it again.";
  if (state === "superseded")
    return "Another operation on the same person was confirmed first; nothing was written for this one.";
  if (state === "cancelled") return "This was cancelled; nothing was written.";
  if (state === "undone") return "This was done and undone again.";
  return `${by ?? "Somebody"} confirmed this already. It is done once, whatever is clicked.`;
}
