// People hear what became of their own phone: two minutes after, once, and not when it was undone by then.
import { z } from "zod";
import { AS_GIVEN, type Change } from "../../domain/change.ts";
import { OperationId } from "../../domain/ids.ts";
import { spellNumber } from "../../domain/number.ts";
import type { Item, Operation } from "../../domain/operation.ts";
import { restOf } from "../../operations/mark-undone.ts";
import { escapeText } from "../blocks/text.ts";
import type { ChoreMeans, Voice } from "./chore.ts";

const JOB = "tell-people";
const Job = z.object({ id: OperationId });
/** Beyond this it is a migration, which companies announce themselves. */
const MOST = 200;

export interface PeopleTold {
  start(): Promise<void>;
  /** Has those told whom the operation was about, in a while. */
  soon(operation: Operation): Promise<void>;
}

/** Only where the policy has people told; not of an undo, and not where it is about more than 200 of them. */
export function peopleTold(
  { store, policy, directory, jobs, audit }: ChoreMeans,
  { tell, once }: Voice,
): PeopleTold {
  async function tellThem(id: OperationId): Promise<void> {
    const operation = await store.get(id);
    if (!operation || !["applied", "partly-applied"].includes(operation.state)) return;
    // Whose part was undone meanwhile has nothing to hear.
    const rest = await restOf(operation, store, MOST);
    const still = rest && new Set(rest.items.map(({ person }) => person.zoomId));
    for (const item of await store.items(id, { states: ["applied"] })) {
      if (still && !still.has(item.person.zoomId)) continue;
      const text = wordsFor(item);
      const slackId = text ? await directory.slackIdOf(item.person.email) : undefined;
      if (!text || !slackId) continue;
      await once(`person-${id}-${item.position}`, async () => {
        await tell(slackId, text);
        await audit.append({
          who: "zac",
          what: "told-person",
          operation: id,
          detail: { person: item.person.email },
        });
      });
    }
  }

  return {
    start: () => jobs.work(JOB, async (data) => tellThem(Job.parse(data).id)),
    async soon({ id, undoOf, size }) {
      if (policy.notify.person && undoOf === null && size <= MOST)
        await jobs.send(JOB, { id }, { afterMs: policy.notify.after, once: `tell-${id}` });
    },
  };
}

const numbersIn = (changes: readonly Change[], after: "held" | "free"): readonly string[] =>
  changes.flatMap((change) =>
    change.kind === "number" && change.after === after ? [spellNumber(change.number)] : [],
  );

/** What somebody is told of their own phone; null when there is nothing to say to them. */
export function wordsFor({ changes, result }: Pick<Item, "changes" | "result">): string | null {
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
  const got = numbersIn(changes, "held");
  const lost = numbersIn(changes, "free");
  const moved = [
    ...(got.length > 0 && lost.length > 0
      ? [`your number is ${got.join(", ")} (was ${lost.join(", ")})`]
      : [
          ...got.map((number) => `you have the number ${number}`),
          ...lost.map((number) => `the number ${number} is not yours any more`),
        ]),
    ...changes.flatMap(moveOf),
  ];
  return moved.length > 0 ? `Your Zoom phone changed: ${moved.join("; ")}.` : null;
}

/** A change of what somebody keeps having, old → new. */
function moveOf(change: Change): readonly string[] {
  const was = (before: string | null | undefined) => (before ? ` (was ${escapeText(before)})` : "");
  switch (change.kind) {
    case "extension":
      return [`your extension is ${change.after}${was(change.before === AS_GIVEN ? null : change.before)}`];
    case "site":
      return [
        `you belong to the site ${escapeText(change.after.name)}${was(change.before === AS_GIVEN ? null : change.before?.name)}`,
      ];
    case "calling-plan":
      return change.after
        ? [`your calling plan is ${escapeText(change.after.name)}${was(change.before?.name)}`]
        : [];
    // A phone and its numbers are told in sentences of their own.
    case "phone-feature":
    case "number":
      return [];
  }
}
