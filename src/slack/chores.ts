// What happens without a click: cards for those who must decide, receipts, and telling people what they were given.
import type { WebClient } from "@slack/web-api";
import { z } from "zod";
import { OperationId } from "../domain/ids.ts";
import { spellNumber } from "../domain/number.ts";
import { type Item, isOver, type Operation } from "../domain/operation.ts";
import type { Policy } from "../domain/policy.ts";
import { openRequest, REQUEST_JOB } from "../operations/requests.ts";
import type { Rights } from "../operations/rights.ts";
import { tellItem } from "../operations/telling.ts";
import type { AuditLog } from "../ports/audit-log.ts";
import type { Directory } from "../ports/directory.ts";
import type { JobQueue } from "../ports/job-queue.ts";
import type { Notes } from "../ports/notes.ts";
import type { OperationStore } from "../ports/operation-store.ts";
import { resultsCsv } from "../roster/results-csv.ts";
import { ACTIONS, actions, button } from "./blocks/buttons.ts";
import { byWhom } from "./blocks/card-facts.ts";
import { context, escapeText, type Message, section, shadeOf } from "./blocks/text.ts";
import type { Cards } from "./cards.ts";

export interface ChoreMeans {
  readonly client: WebClient;
  readonly policy: Policy;
  readonly rights: Rights;
  readonly directory: Directory;
  readonly store: OperationStore;
  readonly notes: Notes;
  readonly jobs: JobQueue;
  readonly audit: AuditLog;
  readonly cards: Cards;
}

export interface Chores {
  /** Begins working the jobs. */
  start(): Promise<void>;
  askSeconds(id: OperationId): Promise<void>;
  tell(slackId: string, text: string): Promise<void>;
  /** From now on this person waits for how the operation ends: they asked for it and may not do it themselves. */
  follow(id: OperationId, slackId: string): Promise<void>;
  /** Tells whoever waits for it, once, when the operation is over. */
  ended(id: OperationId): Promise<void>;
  /** An operation has ended: receipts, and word to those it was about. */
  concluded(operation: Operation): Promise<void>;
}

const TELL_JOB = "tell-people";
const RESULTS_JOB = "send-results";
const END_JOB = "tell-end";
const REMIND_JOB = "remind-seconds";
const FOLLOW_JOB = "tell-asker";
const FOLLOW_NOTE = "follows";
const KEEP_MS = 90 * 86_400_000;
const Job = z.object({ id: OperationId });

export function slackChores(means: ChoreMeans): Chores {
  const { client, policy, rights, directory, store, notes, jobs, audit, cards } = means;

  const dm = async (slackId: string): Promise<string> =>
    (await client.conversations.open({ users: slackId })).channel?.id ?? slackId;
  const post = async (channel: string, { text, blocks }: Message) =>
    void (await client.chat.postMessage({ channel, text, blocks: [...blocks], unfurl_links: false }));
  const tell: Chores["tell"] = async (slackId, text) =>
    post(await dm(slackId), { text, blocks: [section(text)] });
  const once = (what: string) => notes.putIfAbsent("told", what, true, { expiresInMs: KEEP_MS });

  async function sendRequest(key: string): Promise<void> {
    const request = await openRequest(key, { notes });
    if (!request || !(await once(`request-${request.id}`))) return;
    const title = escapeText(request.title);
    const message: Message = {
      text: `${escapeText(request.by.name)} asks: ${title}`,
      blocks: [
        section(
          `*${title}*\n${escapeText(request.by.name)} (${escapeText(request.by.email ?? "no address")}) may not do this, and asks for it.${request.why ? `\n“${escapeText(request.why)}”` : ""}`,
        ),
        ...actions([
          button({ label: "Propose", action: ACTIONS.requestPropose, value: key, style: "primary" }),
          button({ label: "Decline", action: ACTIONS.requestDecline, value: key }),
        ]),
        context("Propose shows the exact changes first; nothing is done by it."),
      ],
    };
    if (policy.channels.requests) return post(policy.channels.requests, message);
    for (const admin of await rights.seconds(request.by)) await post(await dm(admin), message);
  }

  async function askSeconds(id: OperationId): Promise<void> {
    const operation = await store.get(id);
    if (operation?.state !== "awaiting-approval") return;
    const place = (channel: string, viewer: string) => ({
      kind: "message" as const,
      viewer,
      channel,
      thread: null,
      responseUrl: null,
      ts: null,
    });
    if (policy.channels.approvals)
      await cards.add(operation, place(policy.channels.approvals, "approvers"), "approver");
    else
      for (const second of await rights.seconds(operation.requester))
        await cards.add(operation, place(await dm(second), second), "approver");
    await cards.refresh(id);
    await jobs.send(REMIND_JOB, { id }, { afterMs: 4 * 3_600_000, once: `remind-${id}` });
  }

  async function remindSeconds(id: OperationId): Promise<void> {
    const operation = await store.get(id);
    if (operation?.state !== "awaiting-approval" || !(await once(`remind-${id}`))) return;
    for (const second of await rights.seconds(operation.requester))
      await tell(
        second,
        `Still waiting for a second person: #${id} ${escapeText(operation.proposal.title)}, asked by ${escapeText(operation.requester.name)}. \`/zphone pending\` lists it.`,
      );
  }

  async function tellPeople(id: OperationId): Promise<void> {
    const operation = await store.get(id);
    if (!operation || !["applied", "partly-applied"].includes(operation.state)) return;
    for (const item of await store.items(id, { states: ["applied"] })) {
      const text = wordsFor(item);
      const slackId = text ? await directory.slackIdOf(item.person.email) : undefined;
      if (!text || !slackId || !(await once(`person-${id}-${item.position}`))) continue;
      await tell(slackId, text);
      await audit.append({
        who: "zac",
        what: "told-person",
        operation: id,
        detail: { person: item.person.email },
      });
    }
  }

  /** How every row of a file ended, as a file in the asker's DM. */
  async function sendResults(id: OperationId): Promise<void> {
    const operation = await store.get(id);
    if (!operation || !(await once(`results-${id}`))) return;
    const items = await store.items(id);
    const content = resultsCsv([
      ...items.map(({ line, person, state, result, problem }) => ({
        line,
        person: person.email,
        outcome: state,
        extension: result?.extension ?? null,
        number: result?.numbers.join(" ") ?? null,
        why: problem ? `${problem.summary} ${problem.next}` : null,
      })),
      ...operation.proposal.left.map(({ who, why, line }) => ({
        line,
        person: who,
        outcome: "left out",
        extension: null,
        number: null,
        why: `${why.summary} ${why.next}`,
      })),
    ]);
    await client.filesUploadV2({
      channel_id: await dm(operation.requester.slackId),
      filename: `results-${id}.csv`,
      content,
      title: `Results of #${id}`,
    });
  }

  /** An operation that ended without a card anywhere, and is not told by the card of what it undid. */
  async function tellEnd(id: OperationId): Promise<void> {
    const operation = await store.get(id);
    if (!operation || (await cards.known(id))) return;
    const undone = operation.undoOf === null ? undefined : await store.get(operation.undoOf);
    if (undone?.state === "undone" && (await cards.known(undone.id))) return;
    const { slackId } = operation.requester;
    await cards.add(operation, {
      kind: "message",
      viewer: slackId,
      channel: await dm(slackId),
      thread: null,
      responseUrl: null,
      ts: null,
    });
    await cards.refresh(id);
  }

  const look = (id: OperationId) =>
    jobs.send(FOLLOW_JOB, { id }, { afterMs: policy.expiry.bulk + 60_000, once: `follow-${id}` });

  async function follow(id: OperationId, slackId: string): Promise<void> {
    await notes.put(FOLLOW_NOTE, String(id), slackId, { expiresInMs: KEEP_MS });
    // A card that nobody confirms ends without a click: then this look finds it.
    await look(id);
  }

  async function ended(id: OperationId): Promise<void> {
    const operation = await store.get(id);
    if (!operation || !isOver(operation.state)) return;
    const asker = z.string().safeParse(await notes.take(FOLLOW_NOTE, String(id)));
    if (asker.success) await tell(asker.data, endOf(operation));
  }

  async function lookAgain(id: OperationId): Promise<void> {
    await ended(id);
    if (await notes.get(FOLLOW_NOTE, String(id))) await look(id);
  }

  return {
    tell,
    askSeconds,
    follow,
    ended,
    async start() {
      await jobs.work(REQUEST_JOB, async (data) =>
        sendRequest(z.object({ key: z.string() }).parse(data).key),
      );
      await jobs.work(TELL_JOB, async (data) => tellPeople(Job.parse(data).id));
      await jobs.work(RESULTS_JOB, async (data) => sendResults(Job.parse(data).id));
      await jobs.work(END_JOB, async (data) => tellEnd(Job.parse(data).id));
      await jobs.work(REMIND_JOB, async (data) => remindSeconds(Job.parse(data).id));
      await jobs.work(FOLLOW_JOB, async (data) => lookAgain(Job.parse(data).id));
    },
    async concluded(operation) {
      const { id } = operation;
      if (policy.notify.person && operation.undoOf === null && operation.size <= 200)
        await jobs.send(TELL_JOB, { id }, { afterMs: policy.notify.after, once: `tell-${id}` });
      // Only what came from a file has lines.
      if (operation.origin.face === "slack" && operation.undoOf === null) {
        const [first] = await store.items(id, { limit: 1 });
        if (first && first.line !== null) await jobs.send(RESULTS_JOB, { id }, { once: `results-${id}` });
      }
      const channel = policy.channels.audit;
      if (channel && (await once(`receipt-${id}`))) {
        const items = await store.items(id, { limit: 3 });
        const numbers = items.flatMap((item) => [...item.shown.numbers, ...(item.result?.numbers ?? [])]);
        const names =
          operation.size === 1
            ? items.map(tellItem).join(" ")
            : `${operation.proposal.title}: ${operation.state.replace("-", " ")}.`;
        const line = `#${id} ${escapeText(shadeOf(numbers)(names))} (${byWhom(operation)})`;
        await post(channel, { text: line, blocks: [context(line)] });
      }
      // Undone in place shows on the card of what was undone. Anything else without a card is told in the DM.
      if (operation.origin.face === "slack")
        await jobs.send(END_JOB, { id }, { afterMs: 4_000, once: `end-${id}` });
      await cards.refresh(id);
      if (operation.undoOf !== null) await cards.refresh(operation.undoOf);
      await ended(id);
    },
  };
}

/** How a request ended, for whoever asked. Titles hold names and no numbers: those are not theirs to see. */
function endOf({ state, proposal }: Operation): string {
  const title = escapeText(proposal.title);
  if (state === "applied") return `Your request is done: ${title}.`;
  if (state === "cancelled") return `Your request was turned down: ${title}. Nothing was changed.`;
  if (state === "expired")
    return `Nobody confirmed your request in time: ${title}. Nothing was changed; ask again if you still need it.`;
  if (state === "observed")
    return `Your request was looked at: ${title}. Changes are not switched on here yet.`;
  if (state === "undone") return `Your request was done and taken back again: ${title}.`;
  if (state === "partly-applied")
    return `Your request is done in part: ${title}. Whoever took it up sees what is missing.`;
  return `Your request could not be done: ${title}. Whoever took it up sees why.`;
}

/** What somebody is told of their own phone; null when there is nothing to say to them. */
function wordsFor({ changes, result }: Item): string | null {
  const gives = changes.some(
    (change) =>
      (change.kind === "phone-feature" && change.after) ||
      (change.kind === "calling-plan" && change.before === null),
  );
  const takes = changes.some((change) => change.kind === "phone-feature" && !change.after);
  if (takes || !result) return null;
  const facts = [
    ...(result.numbers.length > 0 ? [`number ${result.numbers.map(spellNumber).join(", ")}`] : []),
    ...(result.extension ? [`extension ${result.extension}`] : []),
    ...(result.site ? [`site ${escapeText(result.site)}`] : []),
  ].join(", ");
  if (gives)
    return `You have a Zoom phone now${facts ? `: ${facts}` : ""}. You find it in the Zoom app under *Phone*. If it isn't there, sign out of Zoom and in again.`;
  const moved = changes.flatMap((change) => {
    if (change.kind === "extension")
      return [
        `your extension is ${change.after}${/^\d+$/.test(change.before ?? "") ? ` (was ${change.before})` : ""}`,
      ];
    if (change.kind === "number")
      return [
        change.after === "held"
          ? `you have the number ${spellNumber(change.number)}`
          : `the number ${spellNumber(change.number)} is not yours any more`,
      ];
    if (change.kind === "site") return [`you belong to the site ${escapeText(change.after.name)}`];
    if (change.kind === "calling-plan" && change.after)
      return [
        `your calling plan is ${escapeText(change.after.name)}${change.before ? ` (was ${escapeText(change.before.name)})` : ""}`,
      ];
    return [];
  });
  return moved.length > 0 ? `Your Zoom phone changed: ${moved.join("; ")}.` : null;
}
