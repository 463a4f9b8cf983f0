// A message to Zac in words: read, understood, and answered in its thread. What it may lead to is a card, never a write.
import { combineActs, joinedActs } from "../assistant/combine.ts";
import { answerFromGuide, answerHowTo, nextTo } from "../assistant/guides/answer-how-to.ts";
import type { Act, Interpretation } from "../assistant/interpretation.ts";
import { lookNamed } from "../assistant/look-up-named.ts";
import type { Understanding } from "../assistant/model/understand-with-model.ts";
import { toldOfHidden, visible } from "../assistant/text.ts";
import type { ZoomReader } from "../ports/zoom.ts";
import { parseCommand } from "../tools/grammar.ts";
import { runTool } from "../tools/run-tool.ts";
import { ask, askEach, asOne } from "./ask-acts.ts";
import { howToMessage } from "./blocks/how-to.ts";
import { escapeText, plain } from "./blocks/text.ts";
import { type ClarifyMeans, clarify } from "./clarify.ts";
import type { Clicks } from "./clicks.ts";
import { type Exchange, noteAnswer } from "./exchange.ts";
import type { Face } from "./face.ts";
import { saidOfItsCard, saidOfList, takeBack } from "./list-talk.ts";
import { beforeMenu, type Memory, menuFor } from "./memory.ts";
import { linePicked, pickFrom } from "./menus.ts";
import { readingContext } from "./reading-context.ts";
import type { SafeStream } from "./safe-stream.ts";
import { takeBackCorrected } from "./said-otherwise.ts";
import type { Turn } from "./sessions.ts";
import { send, type Target } from "./target.ts";
import { answerQuestion, type HowToMeans, tellHowTo } from "./tell-how-to.ts";
import {
  lacksFile,
  takeUploads,
  tellUnused,
  type Upload,
  type UploadMeans,
  type Uploads,
  uploadsNearby,
  withFiles,
} from "./uploads.ts";

export interface TalkMeans extends UploadMeans, Omit<HowToMeans, "tools">, ClarifyMeans {
  readonly face: Face;
  readonly clicks: Pick<Clicks, "cancel">;
  readonly zoom: ZoomReader;
  readonly botId: string;
  readonly interpret: Understanding;
  /** Where answers are written while they come; null without a model, which has none to write. */
  readonly openStream: ((target: Target, key: string, turn: Turn) => Promise<SafeStream>) | null;
}

/** A message as it was heard. */
export interface Heard {
  readonly text: string;
  readonly target: Target;
  /** Makes its operation the same one when it is worked again. */
  readonly key: string;
  readonly files?: readonly string[];
  /** Files of it that were looked at already: it was not said to Zac. */
  readonly uploads?: Uploads;
  /** A request made before, with a choice in the place of what was unclear in it. */
  readonly again?: boolean;
}

/** Answers one message. */
export async function talk(heard: Heard, turn: Turn, means: TalkMeans): Promise<void> {
  const uploads =
    heard.uploads ??
    (await takeUploads({ text: heard.text, fileIds: heard.files ?? [] }, heard.target, means));
  if (!uploads) return;
  const { target } = uploads;
  const { threads, botId } = means;
  const { text, stripped } = visible(uploads.text);
  const words = text
    .replaceAll(`<@${botId}>`, " ")
    .replace(/[ \t]+/g, " ")
    .trim();
  const thread = target.thread ?? "";
  const lines = (await threads.recall(target.channel, thread))?.lines ?? [];
  const before = heard.again ? beforeMenu(lines, target.actor.slackId) : lines;
  await threads.add(target.channel, thread, target.actor.slackId, words);
  const stream = (target.thread && (await means.openStream?.(target, heard.key, turn))) || null;
  const exchange: Exchange = {
    words,
    target,
    key: heard.key,
    first: !before.some(({ from }) => from === "zac"),
    before,
    files: uploads.files,
    turn,
    stream,
  };
  try {
    const hidden = toldOfHidden(stripped);
    if (hidden && !uploads.overheard) await send(plain(hidden), target, means);
    await takeUp(exchange, uploads, means);
  } catch (error) {
    if (!turn.signal.aborted) throw error;
    await send(plain("Stopped. Nothing more is done."), target, means);
  } finally {
    if (stream?.open) await stream.drop();
  }
}

async function takeUp(exchange: Exchange, uploads: Uploads, means: TalkMeans): Promise<void> {
  const { words, target, before } = exchange;
  if (uploads.overheard) {
    const meant = withFiles(await understood(words, exchange, uploads.files, means), uploads);
    return void (meant && (await answer(meant, exchange, means)));
  }
  const command = /^[!/]?zphone\b\s*(.*)$/is.exec(words);
  const typed = command ? parseCommand(command[1] ?? "", means.tools.tools) : null;
  if (typed?.kind === "tool")
    return ask({ ...typed, tool: typed.tool.name }, { ...exchange, why: typed.why }, means);
  const menu = menuFor(before, target.actor.slackId);
  const line = menu ? await linePicked(menu, words, target.actor.slackId, means.notes) : null;
  if (line !== null) return pickByWords(line, exchange, means);
  const said = command?.[1] ?? words;
  const look = uploads.files.length > 0 ? undefined : lookNamed(said);
  const looked = look === undefined ? null : parseCommand(look, means.tools.tools);
  if (looked?.kind === "tool")
    return ask({ tool: looked.tool.name, input: looked.input }, { ...exchange, why: null }, means);
  const ofList = command ? null : await saidOfList(said, exchange, uploads, means);
  if (ofList) {
    await takeBack(ofList, exchange, means);
    return answer(ofList.meant, { ...exchange, files: ofList.files }, means);
  }
  const first = await understood(said, exchange, uploads.files, means);
  const nearby = lacksFile(first) ? await uploadsNearby(uploads, means) : null;
  const found = nearby ?? uploads;
  const meant = withFiles(nearby ? await understood(said, exchange, nearby.files, means) : first, found);
  exchange.turn.signal.throwIfAborted();
  if (!meant) return;
  const ofItsCard = await saidOfItsCard(meant, exchange, means);
  if (ofItsCard) return answer(ofItsCard, exchange, means);
  await answer(aboutThread(meant, before), { ...exchange, target: found.target, files: found.files }, means);
  await tellUnused(meant, found, means);
}

/** "2", after a menu: the request goes on with that line. */
async function pickByWords(line: string, exchange: Exchange, means: TalkMeans): Promise<void> {
  const { target, key, before } = exchange;
  const pick = await pickFrom(line, { by: target.actor.slackId, act: key }, means.notes);
  if (pick.kind !== "picked")
    return say("That menu is used up. For something else, ask again.", exchange, means);
  const { words, tool, input, label, menu } = pick.option;
  const { why, waiting } = pick;
  if (menu) {
    const what = { tool, input, via: "words", why, said: `picked ${label}`, key, waiting } as const;
    return means.face.guarded(target, async () => {
      await means.face.present({ kind: "choose", next: "", why, ...menu }, what, target);
      exchange.turn.waits();
    });
  }
  if (words === null) return ask({ tool, input }, { ...exchange, why, waiting }, means);
  // Read as if it had been said so at once.
  const anew: Exchange = { ...exchange, words, before: beforeMenu(before, target.actor.slackId) };
  await answer(await understood(words, anew, [], means), anew, means);
}

async function understood(
  words: string,
  { target, turn, words: said, before }: Exchange,
  files: readonly Upload[],
  means: TalkMeans,
): Promise<Interpretation> {
  const context = await readingContext(target, before, means);
  const named = files.length > 0 ? { files: files.map(({ name }) => ({ name })) } : {};
  return means.interpret(
    words,
    { ...context, ...named },
    {
      asker: target.actor.slackId,
      signal: turn.signal,
      lookUp: (act) =>
        runTool(
          {
            tool: act.tool,
            input: act.input,
            actor: target.actor,
            origin: { face: "slack", channel: target.channel, thread: target.thread, said },
            via: "model",
            why: null,
            dryRun: true,
            requestKey: null,
            private: target.private,
          },
          means.tools,
        ),
    },
  );
}

/** "Undo that" is about what was done last in this thread, not anywhere. */
function aboutThread(meant: Interpretation, before: Memory["lines"]): Interpretation {
  if (meant.kind !== "acts") return meant;
  const operation = before.findLast((line) => line.operation !== null)?.operation;
  const named = (act: Act): Act =>
    act.tool === "undo_operation" && !act.input.op && operation
      ? { ...act, input: { ...act.input, op: String(operation) } }
      : act;
  const [first, ...more] = meant.acts;
  return { ...meant, acts: [named(first), ...more.map(named)] };
}

async function answer(meant: Interpretation, exchange: Exchange, means: TalkMeans): Promise<void> {
  const { words, target } = exchange;
  switch (meant.kind) {
    case "acts": {
      await takeBackCorrected(meant.acts, exchange, means);
      await askEach(combineActs(meant.acts), exchange, means);
      // A model's remark on what it looked up has names and numbers spelled out: not where others read along.
      if (meant.also?.say && target.private) await say(escapeText(meant.also.say), exchange, means);
      if (meant.also?.refused) await say(escapeText(meant.also.refused.say), exchange, means);
      const guide = meant.also?.guide ? answerFromGuide(meant.also.guide) : undefined;
      if (guide) await send(howToMessage(guide, { question: words, person: null }), target, means);
      return;
    }
    case "how-to":
      return answerQuestion(meant, exchange, means);
    case "clarify":
      return clarify(meant, exchange, means);
    case "refuse": {
      const [first] = meant.asked ?? [];
      // Asked by somebody who may not: the door refuses, names who may, and offers to pass it on.
      if (meant.reason === "not_authorized" && first) {
        const joint = joinedActs(combineActs(meant.asked ?? []));
        return ask(joint.length > 0 ? asOne(joint) : first, exchange, means);
      }
      if (meant.reason === "out_of_scope") return tellHowTo(nextTo(meant.say, words), exchange, means);
      return say(escapeText(meant.say), exchange, means);
    }
    case "chat":
      return say(
        meant.about === "greeting"
          ? `Hello. Ask me about Zoom Phone, or tell me what to do: \`/zphone help\` shows everything.`
          : "You're welcome.",
        exchange,
        means,
      );
    case "cancel":
      return callOff(exchange, means);
    case "unknown": {
      const guide = answerHowTo(words);
      if (guide.covered) return tellHowTo(guide, exchange, means);
      return say(
        "I didn't understand that. Say who and what, such as “assign @bob a license”, or ask how something is done. `/zphone help` lists everything.",
        exchange,
        means,
      );
    }
  }
}

/** "Never mind": a card of one's own that waits in this thread goes; nothing else is touched. */
async function callOff(exchange: Exchange, means: TalkMeans): Promise<void> {
  const { target, before } = exchange;
  const last = before.findLast(({ operation }) => operation !== null)?.operation;
  const operation = last ? await means.tools.store.get(last) : undefined;
  const isOpen = operation?.state === "proposed" || operation?.state === "awaiting-approval";
  if (!operation || !isOpen || operation.requester.slackId !== target.actor.slackId)
    return say("Nothing is done. A card that waits is cancelled by its own Cancel button.", exchange, means);
  await means.clicks.cancel(operation.id, target);
  await say(`Cancelled: ${escapeText(operation.proposal.title)}. Nothing was written.`, exchange, means);
}

async function say(line: string, exchange: Exchange, means: TalkMeans): Promise<void> {
  await send(plain(line), exchange.target, means);
  await noteAnswer(exchange, line, means.threads);
}
