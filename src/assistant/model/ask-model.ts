// The conversation with a model about one text: bounded in turns, tokens and time. It ends in acts, a saying, or nothing
// usable, and is never thrown off by what the model writes. Trouble of the connection is the caller's.
import type { LanguageModel, ModelMessage, ModelTurn } from "../../ports/language-model.ts";
import type { Outcome } from "../../tools/ask.ts";
import type { Tool } from "../../tools/define-tool.ts";
import { type Act, CHANGING } from "../interpretation.ts";
import { type Handles, toldToModel } from "./handles.ts";
import { loadInstructions } from "./instructions.ts";
import { modelFunctions } from "./model-functions.ts";
import { plainRemark } from "./plain-words.ts";
import { type ReadCall, readCall, type Saying } from "./read-calls.ts";
import type { UsageRecord } from "./usage.ts";

/** What a model made of a text. */
export type ModelView =
  | { readonly view: "acts"; readonly acts: readonly [Act, ...Act[]]; readonly remark?: string }
  | { readonly view: "saying"; readonly saying: Saying }
  | { readonly view: "nothing" };

export interface Asking {
  readonly model: LanguageModel;
  readonly tools: readonly Tool[];
  readonly messages: readonly ModelMessage[];
  /** Tells two askers apart without naming them. */
  readonly asker: string;
  readonly signal?: AbortSignal | undefined;
  readonly handles: Handles;
  /** Looks something up for the asker, with their rights. Without it a look-up ends the conversation. */
  readonly lookUp?: ((act: Act) => Promise<Outcome>) | undefined;
  /** Called after every turn, with what it used. */
  readonly spent: (usage: UsageRecord["usage"]) => Promise<void>;
}

const TURNS = 4;
const CALLS = 8;
const TURN_MS = 15_000;
const ALL_MS = 25_000;
/** Models that think count their thoughts as output. */
const OUTPUT_TOKENS = 4_000;
const NOTHING: ModelView = { view: "nothing" };

const actsIn = (calls: readonly ReadCall[]): readonly Act[] =>
  calls.flatMap((call) => (call.is === "act" ? [call.act] : []));

const asActs = (acts: readonly Act[], remark?: string): ModelView => {
  const [first, ...rest] = acts;
  return first ? { view: "acts", acts: [first, ...rest], ...(remark ? { remark } : {}) } : NOTHING;
};

/** Asks about one text. Throws ModelTrouble, or the signal's reason. */
export async function askModel(asking: Asking): Promise<ModelView> {
  const { model, tools, asker, handles, lookUp, spent } = asking;
  const { requests, hash } = loadInstructions();
  const tooLate = AbortSignal.timeout(ALL_MS);
  const signal = asking.signal ? AbortSignal.any([asking.signal, tooLate]) : tooLate;
  const functions = modelFunctions(tools);
  const messages: ModelMessage[] = [...asking.messages];
  const found: Act[] = [];
  let figures = "";
  let mended = false;

  /** Null when the time for all turns together is over. */
  const inTime = async (asks: () => Promise<ModelTurn>): Promise<ModelTurn | null> => {
    try {
      return await asks();
    } catch (error) {
      if (tooLate.aborted && !asking.signal?.aborted) return null;
      throw error;
    }
  };

  for (let turns = 0; turns < TURNS; turns++) {
    const turn = await inTime(() =>
      model.turn({
        instructions: requests,
        messages,
        functions,
        maxOutputTokens: OUTPUT_TOKENS,
        timeoutMs: TURN_MS,
        asker,
        alike: `zac-${hash}`,
        signal,
      }),
    );
    if (turn === null) return asActs(found);
    await spent(turn.usage);
    // What was cut short or refused says nothing that could be relied on, however much of it arrived.
    if (turn.ended !== "complete") return asActs(found);
    if (turn.calls.length === 0)
      return asActs(found, found.length > 0 ? remarkOf(turn.text, figures, handles) : undefined);
    if (turn.calls.length > CALLS) return NOTHING;

    const read = turn.calls.map((call) => readCall(call, tools));
    if (read.some(({ is }) => is === "fault")) {
      // Told once what is wrong; a model that can't mend it won't.
      if (mended) return asActs(found);
      mended = true;
      messages.push(
        { from: "model", turn },
        ...read.map((call) => ({
          from: "function" as const,
          call: call.id,
          answer:
            call.is === "fault" ? `Not done. ${call.why}` : "Not done: another call was wrong. Repeat it.",
        })),
      );
      continue;
    }
    const saying = read.find((call) => call.is === "saying");
    const acts = actsIn(read);
    if (saying) return acts.length === 0 ? { view: "saying", saying: saying.saying } : NOTHING;
    // Look-ups before a change were for finding out; look-ups with one were asked for beside it.
    if (!lookUp || acts.some(({ tool }) => CHANGING.has(tool))) return asActs(acts);
    const fresh = acts.filter((act) => !found.some((one) => JSON.stringify(one) === JSON.stringify(act)));
    // Asking the same again is going round in circles.
    if (fresh.length === 0) return asActs(found);
    found.push(...fresh);
    messages.push({ from: "model", turn });
    for (const call of read) {
      if (call.is !== "act") continue;
      const answer = toldToModel(await lookUp(call.act), handles);
      figures += `${answer}\n`;
      messages.push({ from: "function", call: call.id, answer });
    }
  }
  return asActs(found);
}

const remarkOf = (text: string, figures: string, { reveal }: Handles): string | undefined => {
  const remark = plainRemark(text, figures);
  return remark === undefined ? undefined : reveal(remark);
};
