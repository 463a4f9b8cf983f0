import { type ModelRequest, ModelTrouble, type ModelTurn } from "../ports/language-model.ts";
import { troubleFrom } from "./model-trouble.ts";

/** Runs one streamed turn within its time. Trouble comes out as ModelTrouble, a stop as the signal's own reason. */
export async function oneTurn(
  { signal, timeoutMs }: ModelRequest,
  stream: (signal: AbortSignal) => Promise<ModelTurn>,
): Promise<ModelTurn> {
  // The client's own timeout ends when an answer begins; this one also covers a stream that falls silent.
  const tooLate = AbortSignal.timeout(timeoutMs);
  const either = signal ? AbortSignal.any([signal, tooLate]) : tooLate;
  try {
    const turn = await stream(either);
    // An aborted stream may simply end, without an error.
    either.throwIfAborted();
    return turn;
  } catch (error) {
    signal?.throwIfAborted();
    if (tooLate.aborted)
      throw new ModelTrouble("unreachable", `the model took longer than ${timeoutMs} ms`, { cause: error });
    throw troubleFrom(error);
  }
}
