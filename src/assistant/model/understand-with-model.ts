// Words to an interpretation with a model's help: rules first, the model where they are not sure, and code that holds
// both to what the asker wrote. Without a model, or when it fails, the rules' result stands.
import type { Policy } from "../../domain/policy.ts";
import type { Clock } from "../../ports/clock.ts";
import { type LanguageModel, type ModelMessage, ModelTrouble } from "../../ports/language-model.ts";
import type { Outcome } from "../../tools/ask.ts";
import type { Tool } from "../../tools/define-tool.ts";
import type { Act, Interpretation } from "../interpretation.ts";
import { normalise } from "../text.ts";
import { type UnderstandingContext, understand } from "../understand.ts";
import { withinRole } from "../within-role.ts";
import { askModel, type ModelView } from "./ask-model.ts";
import { hashOfAsker } from "./asker.ts";
import { openHandles } from "./handles.ts";
import { loadInstructions } from "./instructions.ts";
import { together } from "./together.ts";
import { added, type Budget, costOf, NO_USAGE, type UsageLog, type UsageRecord } from "./usage.ts";

export interface ModelMeans {
  /** Null: rules alone. */
  readonly model: LanguageModel | null;
  readonly tools: readonly Tool[];
  readonly policy: Policy["model"];
  readonly budget: Budget;
  readonly clock: Clock;
  readonly usage: UsageLog;
}

/** Who asks, and what the face can do for the conversation. */
export interface AskedBy {
  /** Slack id: only its hash leaves. */
  readonly asker: string;
  /** Aborted by Stop. */
  readonly signal?: AbortSignal;
  /** Runs a look-up for the asker, with their rights. */
  readonly lookUp?: (act: Act) => Promise<Outcome>;
}

/** What a text means, for somebody with this role. Throws only the signal's own reason. */
export type Understanding = (
  text: string,
  context: UnderstandingContext,
  by?: AskedBy,
) => Promise<Interpretation>;

const LONGEST_TEXT = 2_000;
const EARLIER = 4;

/** What the model is shown: this message and the same person's before it. Nobody else's words, no files, no names. */
function messagesFor(
  text: string,
  { thread = [], plans = [], today }: UnderstandingContext,
): readonly ModelMessage[] {
  const mine = thread
    .filter(({ from }) => from === "speaker")
    .slice(-EARLIER)
    .map((message) => normalise(message.text).text.slice(0, LONGEST_TEXT));
  const known = [
    ...(today ? [`Today is ${today}.`] : []),
    ...(plans.length > 0 ? [`Calling plans: ${plans.join("; ")}.`] : []),
  ].join(" ");
  return [
    {
      from: "person",
      text: [
        ...(known ? [known] : []),
        ...(mine.length > 0 ? [`Earlier messages of the same person:\n${mine.join("\n")}`] : []),
        `The message:\n${normalise(text).text.slice(0, LONGEST_TEXT)}`,
      ].join("\n\n"),
    },
  ];
}

/** Whether a second reading could help: a choice between people, or a condition, is the asker's to settle. */
const wantsHelp = (meant: Interpretation): boolean =>
  !meant.confident &&
  meant.kind !== "acts" &&
  !(meant.kind === "clarify" && (meant.options !== undefined || meant.about === "condition"));

const TROUBLE: Readonly<Record<"busy" | "unreachable" | "refused" | "over-budget", string>> = {
  busy: "The language model is busy",
  unreachable: "The language model isn't answering",
  refused: "The language model can't be used just now",
  "over-budget": "Today's share of the language model is used up",
};

/** The rules' result; where they have none, a sentence that says why there is no more. */
const withoutModel = (rules: Interpretation, why: keyof typeof TROUBLE): Interpretation =>
  rules.kind !== "unknown"
    ? rules
    : {
        ...rules,
        kind: "clarify",
        about: "intent",
        question: `${TROUBLE[why]}, so I only understand plain requests. Say who and what, such as “assign @bob a license”?`,
      };

/** Makes the way from words to an interpretation. */
export function understandingWith(means: ModelMeans): Understanding {
  return async (text, { mayChange, ...context }, by = { asker: "unknown" }) => {
    const rules = understand(text, { ...context, mayChange: true });
    const { model } = means;
    const meant =
      model === null || !wantsHelp(rules)
        ? rules
        : await helped(rules, text, { ...context, mayChange }, by, { ...means, model });
    return withinRole(meant, { mayChange });
  };
}

async function helped(
  rules: Interpretation,
  text: string,
  context: UnderstandingContext,
  { asker, signal, lookUp }: AskedBy,
  means: ModelMeans & { readonly model: LanguageModel },
): Promise<Interpretation> {
  const { model, clock, policy, budget } = means;
  const began = clock.now();
  let usage = NO_USAGE;
  let turns = 0;
  const record = (router: UsageRecord["router"], ended: UsageRecord["ended"]) =>
    means.usage({
      at: began,
      purpose: "request",
      model: model.name,
      usage,
      cost: costOf(usage, model.name, policy),
      ms: clock.now().getTime() - began.getTime(),
      turns,
      router,
      ended,
      prompt: loadInstructions().hash,
    });
  if (!(await budget.hasLeft())) {
    await record("rules", "over-budget");
    return withoutModel(rules, "over-budget");
  }
  let view: ModelView;
  try {
    view = await askModel({
      model,
      tools: means.tools,
      messages: messagesFor(text, context),
      asker: hashOfAsker(asker),
      signal,
      lookUp,
      handles: openHandles(context.plans ?? []),
      spent: async (used) => {
        usage = added(usage, used);
        turns++;
        await budget.spend(used);
      },
    });
  } catch (error) {
    if (error instanceof ModelTrouble) {
      await record("rules", error.kind);
      return withoutModel(rules, error.kind);
    }
    if (signal?.aborted) await record("rules", "stopped");
    throw error;
  }
  const meant = together(rules, view, text, context);
  await record(meant === rules ? "rules" : "model", view.view === "nothing" ? "nothing-usable" : "answered");
  return meant;
}
