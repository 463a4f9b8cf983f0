import type { Asked } from "./asked.ts";
import type { BehaviourName, Told } from "./behaviours.ts";
import type { Reply } from "./reply.ts";

/** What the stand-in is told to do, and what it was asked. */
export interface ModelState {
  behaviour: BehaviourName;
  told: Told;
  /** Said before the behaviour has its turn, one a request. */
  script: Reply[];
  asked: Asked[];
}

/** As after a start: nothing was asked, and nothing is set. */
export const fresh = (): ModelState => ({
  behaviour: "sensible",
  told: { calls: [], text: "" },
  script: [],
  asked: [],
});
