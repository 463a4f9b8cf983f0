// A language model as the core needs it: one turn at a time, nothing kept on the other side, nothing carried out there.

/** A function the model may ask for. `parameters` is a strict JSON schema: every field required, none besides. */
export interface ModelFunction {
  readonly name: string;
  readonly description: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** A call as the model wrote it: `input` is JSON nobody has read yet. */
export interface ModelCall {
  readonly id: string;
  readonly name: string;
  readonly input: string;
}

export type ModelMessage =
  | { readonly from: "person"; readonly text: string }
  | { readonly from: "model"; readonly turn: Pick<ModelTurn, "text" | "calls"> }
  | { readonly from: "function"; readonly call: string; readonly answer: string };

/** Tokens. */
export interface ModelUsage {
  readonly input: number;
  /** Of the input, what the model's side had kept from before. */
  readonly cached: number;
  readonly output: number;
}

/**
 * What came of one turn. `complete` is the only end that may be acted on: `cut` streams stopped half-way, `too-long`
 * ones ran into the token limit, and with `declined` the model would not.
 */
export interface ModelTurn {
  readonly text: string;
  readonly calls: readonly ModelCall[];
  readonly ended: "complete" | "cut" | "too-long" | "declined";
  readonly usage: ModelUsage;
}

export interface ModelRequest {
  readonly instructions: string;
  readonly messages: readonly ModelMessage[];
  readonly functions: readonly ModelFunction[];
  readonly maxOutputTokens: number;
  /** For the whole turn, from asking to its last word. */
  readonly timeoutMs: number;
  /** Tells two askers apart without naming them. */
  readonly asker: string;
  /** The same for requests that begin alike, so that the model's side can keep the beginning. */
  readonly alike: string;
  readonly signal?: AbortSignal | undefined;
  /** Text as it is written. */
  readonly onText?: ((delta: string) => void) | undefined;
}

export interface LanguageModel {
  /** The model's name, as prices and records use it. */
  readonly name: string;
  /** One turn. Throws ModelTrouble; or the signal's own reason, when it was stopped. */
  turn(request: ModelRequest): Promise<ModelTurn>;
}

/** Why there is no turn: too many requests; no answer in time; or an answer that says no, which asking again won't change. */
export type ModelTroubleKind = "busy" | "unreachable" | "refused";

/** The model gives no turn. Whoever asked goes on without one: it is never the person's trouble. */
export class ModelTrouble extends Error {
  override readonly name = "ModelTrouble";
  readonly kind: ModelTroubleKind;
  constructor(kind: ModelTroubleKind, message: string, options?: ErrorOptions) {
    super(message, options);
    this.kind = kind;
  }
}
