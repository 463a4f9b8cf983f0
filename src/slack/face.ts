// What the listeners call: from who said or clicked what, to something shown. No Slack payload gets further than here.

import { toldOfHidden, visible } from "../assistant/text.ts";
import type { OperationId } from "../domain/ids.ts";
import type { Origin } from "../domain/operation.ts";
import type { Ask, Outcome, ToolMeans, Via } from "../tools/ask.ts";
import { parseCommand } from "../tools/grammar.ts";
import { runTool } from "../tools/run-tool.ts";
import { problemMessage } from "./blocks/outcome.ts";
import { escapeText, plain } from "./blocks/text.ts";
import type { Threads } from "./memory.ts";
import type { Waiting } from "./menus.ts";
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
  /** Somebody else's request came to this menu of the picker's: it has an end even if nothing is picked. */
  readonly awaitPick: (
    menu: string,
    picker: { readonly slackId: string; readonly name: string },
    waiting: Waiting,
  ) => Promise<void>;
  /** The operation is over without having been carried out: whoever waits for it is told, but for who did that. */
  readonly ended: (id: OperationId, by: string | null) => Promise<void>;
  /** What waited for somebody there waits no more: neither does the thread. */
  readonly released: (where: Pick<Origin, "channel" | "thread">) => void;
}

export interface Said {
  readonly text: string;
  readonly target: Target;
  /** The same when it is worked again after a crash; null where it can't be. */
  readonly key: string | null;
}

/** What is asked, from a button, a menu or an interpretation. */
export interface What {
  readonly tool: string;
  readonly input: Ask["input"];
  readonly via: Via;
  readonly why: string | null;
  readonly said: string;
  readonly key: string | null;
  readonly dryRun?: boolean;
  /** Whose request this is: they are told how it ends, by whatever way it goes on. */
  readonly waiting?: Waiting | null;
}

export interface Face {
  /** The words after /zphone. */
  command(said: Said): Promise<void>;
  /** A tool with its input, from a button, a menu or an interpretation. Null when it failed, and that has been told. */
  ask(what: What, target: Target): Promise<Shown | null>;
  /** Runs something that may fail: what reaches the edge is told where it was asked. */
  guarded(target: Target, doing: () => Promise<void>): Promise<void>;
  /** A sentence only the clicker sees; the card stays. The text is Slack's: names in it are escaped by the caller. */
  whisper(text: string, target: Target): Promise<void>;
  /** As `ask`, without the guard around it: for those who go on from what came of it. */
  perform(what: What, target: Target): Promise<Shown>;
  /** Shows what is known already, and remembers it for what may be said after it. */
  present(outcome: Outcome, what: What, target: Target): Promise<Shown>;
}

/** Only `ask`, `command` and what is `guarded` tell of trouble themselves; the rest throws. */
export function slackFace(means: FaceMeans): Face {
  const { tools, log } = means;

  const guarded = async (target: Target, doing: () => Promise<void>): Promise<void> => {
    try {
      await doing();
    } catch (error) {
      await send(troubleMessage(error, target.actor.timeZone, log), beside(target), means).catch(
        (second: unknown) => log.error({ error: second }, "could not even say so"),
      );
    }
  };

  const whisper: Face["whisper"] = (text, target) => whisperTo(text, target, means);

  const perform: Face["perform"] = async (what, target) =>
    present(await runTool(askedBy(what, target), tools), what, target);
  const present: Face["present"] = async (outcome, what, target) => {
    const { waiting = null } = what;
    // Before it is shown, for what is done at once is over by then.
    if (waiting && outcome.kind === "operation") await means.follow(outcome.operation.id, waiting.slackId);
    const shown = await show(outcome, askedBy(what, target), target, means, { waiting });
    const { slackId, name } = target.actor;
    if (waiting && shown.menu) await means.awaitPick(shown.menu, { slackId, name }, waiting);
    const nothing = waiting ? nothingCame(outcome, waiting, name) : null;
    if (waiting && nothing) await means.tellAsker(waiting.slackId, nothing);
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
    whisper,
    perform,
    present,

    command: ({ text: typed, target, key }) =>
      guarded(target, async () => {
        const { text, stripped } = visible(typed);
        const hidden = toldOfHidden(stripped);
        if (hidden) await whisper(hidden, target);
        const parsed = parseCommand(text, tools.tools);
        if (parsed.kind === "empty")
          return void (await ask(
            { tool: "show_help", input: {}, via: "command", why: null, said: text, key },
            target,
          ));
        if (parsed.kind === "unclear")
          return void (await send(problemMessage(parsed.problem), target, means));
        if (parsed.kind === "unknown") {
          return void (await send(plain(unknownWord(parsed.word, parsed.near)), target, means));
        }
        const { tool, input, why, dryRun } = parsed;
        const said = `/zphone ${text}`;
        const asked = askedBy({ tool: tool.name, input, via: "command", why, said, key, dryRun }, target);
        await show(await runTool(asked, tools), asked, target, means);
      }),
  };
}

/** First words that bring a file. Where a command line takes one, Slack takes a drop. */
const OF_FILES = new Set(["import", "upload", "csv", "file", "bulk", "roster"]);

/** What is said of a first word that is no command. */
function unknownWord(word: string, near: readonly string[]): string {
  if (OF_FILES.has(word.toLowerCase()))
    return "A list of people isn't typed: drop it as a CSV into a message to me. `/zphone template` gives an empty one.";
  const meant = near.map((one) => `\`/zphone ${one}\``).join(" or ");
  return `I don't know “${escapeText(word)}”. ${meant ? `Did you mean ${meant}?` : "`/zphone help` lists what I can do."}`;
}

/** What the asker of a request hears where it came to no operation and no menu. Why stays with whoever took it up. */
function nothingCame({ kind }: Outcome, { title }: Waiting, by: string): string | null {
  const looked = `${escapeText(by)} looked at your request: ${escapeText(title)}.`;
  if (kind === "no-op") return `${looked} There is nothing left to do.`;
  return kind === "blocked" ? `${looked} It can't be done as it is; they see why.` : null;
}

/** What was asked, by whom and where, as the door to the tools wants it. */
export const askedBy = (what: What, target: Target): Ask => ({
  tool: what.tool,
  input: what.input,
  actor: target.actor,
  origin: { face: "slack", channel: target.channel, thread: target.thread, said: what.said },
  via: what.via,
  why: what.why,
  // Words say it in the input, as "only a dry run"; it goes along through every menu.
  dryRun: what.dryRun ?? false,
  requestKey: what.key,
  private: target.private,
});
