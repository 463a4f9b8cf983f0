import { createHash } from "node:crypto";

/** Tells two askers apart on the model's side, without naming them there. */
export const hashOfAsker = (slackId: string): string =>
  createHash("sha256").update(`ask-zac:${slackId}`).digest("hex").slice(0, 32);
