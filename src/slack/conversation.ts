// A message to Zac in words: read, understood, and answered in its thread. What it may lead to is a card, never a write.
import { combineActs } from "../assistant/combine.ts";
import { answerFromGuide, answerHowTo } from "../assistant/guides/answer-how-to.ts";
import { type Act, CHANGING, type Interpretation } from "../assistant/interpretation.ts";
import type { Understanding } from "../assistant/model/understand-with-model.ts";
import type { Notes } from "../ports/notes.ts";
import type { ZoomReader } from "../ports/zoom.ts";
import { parseCommand } from "../tools/grammar.ts";
import { toolNamed } from "../tools/registry.ts";
import { runTool } from "../tools/run-tool.ts";
import { howToMessage } from "./blocks/how-to.ts";
import { escapeText, plain } from "./blocks/text.ts";
import { clarify } from "./clarify.ts";
import type { Face } from "./face.ts";
import { knownPeople } from "./known-people.ts";
import type { Threads } from "./memory.ts";
import { send, type Target } from "./target.ts";
import { answerQuestion, type HowToMeans, tellHowTo } from "./tell-how-to.ts";
import { takeUploads, type UploadMeans, withFiles } from "./uploads.ts";

export interface TalkMeans extends UploadMeans, HowToMeans {
  readonly face: Face;
  readonly threads: Threads;
  readonly zoom: ZoomReader;
  readonly notes: Notes;
  readonly botId: string;
  readonly interpret: Understanding;
}

/** Answers one message. `key` makes its operation the same one when it is worked again. */
export async function talk(
  text: string,
  asked: Target,
  key: string,
  means: TalkMeans,
  fileIds: readonly string[] = [],
): Promise<void> {
  const uploads = await takeUploads(fileIds, asked, means);
  if (!uploads) return;
  const { target, files } = uploads;
  const { face, threads, botId } = means;
  const words = text
    .replaceAll(`<@${botId}>`, " ")
    .replace(/[ \t]+/g, " ")
    .trim();
  const thread = target.thread ?? "";
  const before = (await threads.recall(target.channel, thread))?.lines ?? [];
  await threads.add(target.channel, thread, target.actor.slackId, words);

  const command = /^[!/]?zphone\b\s*(.*)$/is.exec(words);
  const typed = command ? parseCommand(command[1] ?? "", means.tools.tools) : null;
  if (typed?.kind === "tool")
    return face.ask(
      { tool: typed.tool.name, input: typed.input, via: "words", why: typed.why, said: words, key },
      target,
    );

  const role = await means.tools.rights.roleOf(target.actor);
  const mayChange = role.kind === "admin" || role.kind === "site-admin";
  const [people, plans, sites, phones] = await Promise.all([
    means.zoom.people(),
    means.zoom.callingPlans(),
    means.zoom.sites(),
    means.zoom.phones(),
  ]);
  const meant = await means.interpret(
    command?.[1] ?? words,
    {
      mayChange,
      ...(files.length > 0 ? { files: files.map(({ name }) => ({ name })) } : {}),
      people: knownPeople(people, phones),
      plans: plans.map(({ name }) => name),
      sites: sites.map(({ name }) => name),
      thread: before.map(({ from, text: line }) => ({
        from: from === "zac" ? "zac" : from === target.actor.slackId ? "speaker" : "other",
        text: line,
      })),
      zac: botId,
      today: new Intl.DateTimeFormat("en-CA", { timeZone: target.actor.timeZone }).format(
        means.tools.clock.now(),
      ),
    },
    {
      asker: target.actor.slackId,
      lookUp: (act) =>
        runTool(
          {
            tool: act.tool,
            input: act.input,
            actor: target.actor,
            origin: { face: "slack", channel: target.channel, thread: target.thread, said: words },
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
  await answer(withFiles(meant, files), words, target, key, means);
}

async function answer(
  meant: Interpretation,
  words: string,
  target: Target,
  key: string,
  means: TalkMeans,
): Promise<void> {
  const { face, threads } = means;
  const say = async (line: string) => {
    await send(plain(line), target, means);
    await threads.add(target.channel, target.thread ?? "", "zac", line);
  };
  switch (meant.kind) {
    case "acts": {
      for (const [index, act] of combineActs(meant.acts).entries())
        await ask(act, words, target, `${key}:${index}`, face);
      await threads.add(
        target.channel,
        target.thread ?? "",
        "zac",
        meant.acts
          .map(
            ({ tool, input }) =>
              `${tool.replaceAll("_", " ")} ${[input.people].flat().filter(Boolean).join(", ")}`,
          )
          .join("; "),
      );
      // A model's remark on what it looked up has names and numbers spelled out: not where others read along.
      if (meant.also?.say && target.private) await say(escapeText(meant.also.say));
      if (meant.also?.refused) await say(escapeText(meant.also.refused.say));
      if (meant.also?.guide) {
        const guide = answerFromGuide(meant.also.guide);
        if (guide) await send(howToMessage(guide, words), target, means);
      }
      return;
    }
    case "how-to":
      return answerQuestion(meant, words, target, means);
    case "clarify":
      return clarify(meant, target, means);
    case "refuse": {
      const [first] = meant.asked ?? [];
      // Asked by somebody who may not: the door refuses, names who may, and offers to pass it on.
      if (meant.reason === "not_authorized" && first) return ask(first, words, target, key, face);
      return say(escapeText(meant.say));
    }
    case "chat":
      return say(
        meant.about === "greeting"
          ? `Hello. Ask me about Zoom Phone, or tell me what to do: \`/zphone help\` shows everything.`
          : "You're welcome.",
      );
    case "cancel":
      return say("Nothing is done. A card that waits is cancelled by its own Cancel button.");
    case "unknown": {
      const guide = answerHowTo(words);
      if (guide.covered) return tellHowTo(guide, words, target, means);
      return say(
        "I didn't understand that. Say who and what, such as “assign @bob a license”, or ask how something is done. `/zphone help` lists everything.",
      );
    }
  }
}

const ask = ({ tool, input }: Act, words: string, target: Target, key: string, face: Face) => {
  const known = toolNamed(tool);
  // A question is answered; a change becomes a card, whatever the words were.
  return face.ask(
    {
      tool: known?.name ?? tool,
      input,
      via: CHANGING.has(tool) ? "words" : "command",
      why: null,
      said: words,
      key,
    },
    target,
  );
};
