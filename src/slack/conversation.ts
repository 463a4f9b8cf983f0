// A message to Zac in words: read, understood, and answered in its thread. What it may lead to is a card, never a write.

import { combineActs } from "../assistant/combine.ts";
import { answerFromGuide, answerHowTo, type HowToAnswer } from "../assistant/guides/answer-how-to.ts";
import { type Act, CHANGING, type Interpretation } from "../assistant/interpretation.ts";
import type { Answering } from "../assistant/model/answer-with-model.ts";
import type { Understanding } from "../assistant/model/understand-with-model.ts";
import type { KnownPerson } from "../assistant/rules/people.ts";
import { basePlanOf } from "../domain/license.ts";
import type { Person } from "../domain/person.ts";
import type { Phone } from "../domain/phone.ts";
import type { Notes } from "../ports/notes.ts";
import type { ZoomReader } from "../ports/zoom.ts";
import { parseCommand } from "../tools/grammar.ts";
import { toolNamed } from "../tools/registry.ts";
import { runTool } from "../tools/run-tool.ts";
import { ACTIONS, actions, button } from "./blocks/buttons.ts";
import { howToMessage } from "./blocks/how-to.ts";
import { escapeText, plain, section } from "./blocks/text.ts";
import type { Face } from "./face.ts";
import type { Threads } from "./memory.ts";
import { CHOICE_NOTE, type KeptChoice } from "./show.ts";
import { send, type Target } from "./target.ts";
import { takeUploads, type UploadMeans, withFiles } from "./uploads.ts";

export interface TalkMeans extends UploadMeans {
  readonly face: Face;
  readonly threads: Threads;
  readonly zoom: ZoomReader;
  readonly notes: Notes;
  readonly botId: string;
  readonly interpret: Understanding;
  /** Answers from the guides; in a model's words where one is configured and every line of them holds. */
  readonly answerHowTo: Answering;
}

/** Everybody, as the rules know people. The same two lists give the same list again, so that its index is built once. */
const remembered = new WeakMap<
  readonly Person[],
  { readonly phones: readonly Phone[]; readonly known: readonly KnownPerson[] }
>();
function known(people: readonly Person[], phones: readonly Phone[]): readonly KnownPerson[] {
  const before = remembered.get(people);
  if (before?.phones === phones) return before.known;
  const byEmail = new Map(phones.map((phone) => [phone.email.toLowerCase(), phone]));
  const list = people.map(({ name, email }) => {
    const phone = byEmail.get(email);
    return {
      name,
      email,
      plan: basePlanOf(phone?.plans ?? [])?.name ?? null,
      numbers: (phone?.numbers ?? []).map(({ number }) => number),
    };
  });
  remembered.set(people, { phones, known: list });
  return list;
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
      people: known(people, phones),
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
      return tellHowTo(await howTo(meant, words, target, means), words, target, means);
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

/** In a model's words where one is there and its answer stands; else the section itself that was meant. */
async function howTo(
  { question, guide, section: part }: Extract<Interpretation, { kind: "how-to" }>,
  words: string,
  target: Target,
  means: TalkMeans,
): Promise<HowToAnswer> {
  const person = (await personIn(words, means))?.name ?? null;
  const told = await means.answerHowTo(question, { person, asker: target.actor.slackId });
  if (told.by === "model" || !guide) return told;
  return answerFromGuide(guide, { section: part ?? null, person, alternatives: told.alternatives }) ?? told;
}

async function tellHowTo(guide: HowToAnswer, words: string, target: Target, means: TalkMeans): Promise<void> {
  if (!guide.covered)
    await means.notes.put(
      "gap",
      means.tools.clock.now().toISOString(),
      { question: words.slice(0, 300) },
      { expiresInMs: 180 * 86_400_000 },
    );
  await send(howToMessage(guide, words, await personIn(words, means)), target, means);
  await means.threads.add(target.channel, target.thread ?? "", "zac", guide.title ?? "not covered");
}

/** Whom a question mentions, so that its walkthrough and its tool are about them. */
async function personIn(
  words: string,
  { tools }: TalkMeans,
): Promise<{ readonly name: string; readonly email: string } | null> {
  const id = /<@([UW][A-Z0-9]+)/.exec(words)?.[1];
  if (!id) return null;
  const { name, email } = await tools.directory.actor(id);
  return email === null ? null : { name, email };
}

/** Ids that the asker mentioned are shown as the mentions they were. */
const mentioned = (text: string): string =>
  escapeText(text).replace(/(?<![<@\w])[UW][A-Z0-9]{5,}(?!\w)/g, "<@$&>");

/** A question back. What can be picked continues the request. */
async function clarify(
  meant: Extract<Interpretation, { kind: "clarify" }>,
  target: Target,
  means: TalkMeans,
): Promise<void> {
  const { notes, threads } = means;
  const options = meant.tool && meant.options && meant.options.length > 0 ? meant.options.slice(0, 20) : [];
  await threads.add(target.channel, target.thread ?? "", "zac", meant.question);
  if (options.length === 0 || !meant.tool)
    return void (await send(plain(mentioned(meant.question)), target, means));
  const key = crypto.randomUUID().slice(0, 18);
  const field = fieldFor(meant.about);
  const kept: KeptChoice = {
    asker: target.actor.slackId,
    why: null,
    options: options.map((option) => ({
      label: option,
      detail: "",
      tool: meant.tool ?? "",
      input: { ...meant.input, [field]: field === "people" ? [option] : option },
    })),
  };
  await notes.put(CHOICE_NOTE, key, kept, { expiresInMs: 86_400_000 });
  const asked = mentioned(meant.question);
  await send(
    {
      text: `${asked}\n${options.map((option) => `• ${escapeText(option)}`).join("\n")}`,
      blocks: [
        section(asked),
        ...actions(
          options
            .slice(0, 20)
            .map((option, index) =>
              button({ label: option, action: `${ACTIONS.pick}-${index}`, value: `${key}:${index}` }),
            ),
        ),
      ],
    },
    target,
    means,
  );
}

const fieldFor = (about: string): string =>
  /plan/.test(about)
    ? "callingPlan"
    : /extension/.test(about)
      ? "extension"
      : /number/.test(about)
        ? "number"
        : /site/.test(about)
          ? "site"
          : "people";
