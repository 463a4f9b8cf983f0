import type { Config } from "../config.ts";
import type { Core } from "../core.ts";
import type { OperationId } from "../domain/ids.ts";
import type { Interruption } from "./interruption.ts";

/** An open core, and what it can do besides: in the running product, or opened for one command. */
export interface CoreAtHand {
  readonly config: Config;
  readonly core: Core;
  /** How the doctor calls this: "the running Ask Zac (process 123)". */
  readonly where: string;
  /** Something about this operation is worth showing; its cards are drawn when somebody draws them. */
  moved(id: OperationId): void;
  /** Makes sure that what is confirmed is carried out. */
  working(): Promise<void>;
  /** Asks those who may be the second person; null where nobody runs who could draw their cards. */
  readonly askSeconds: ((id: OperationId) => Promise<void>) | null;
  /** Ctrl-C, where what is carried out ends with this process; null in the product, which goes on. */
  readonly interrupted: Interruption | null;
}
