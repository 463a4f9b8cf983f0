import type { OperationId } from "../domain/ids.ts";

/** Where an operation is shown in Slack. A message is updated in place; an ephemeral card through a response_url. */
export interface Card {
  readonly id: bigint;
  readonly operationId: OperationId;
  readonly kind: "message" | "ephemeral";
  /** What the card is for: the asker's, an approver's, the receipt in the audit channel. */
  readonly role: "asker" | "approver" | "receipt";
  readonly viewer: string;
  readonly channel: string;
  readonly ts: string | null;
  readonly thread: string | null;
  readonly responseUrl: string | null;
  /** Uses left of the response_url: Slack allows 5 within 30 min, a click brings a new one. */
  readonly usesLeft: number;
  readonly responseUrlAt: Date | null;
  /** The version of the operation that is on it; -1 before the first. */
  readonly shown: number;
}

export interface CardStore {
  /** Once for each viewer and role of an operation: then the one that is there already. */
  add(card: Omit<Card, "id" | "shown">): Promise<Card>;
  of(id: OperationId): Promise<readonly Card[]>;
  /** Cards whose operation has moved on since they were drawn. */
  outdated(limit: number): Promise<readonly Card[]>;
  /** Compare-and-set on `shown`: false when another process drew it meanwhile. */
  drawn(
    card: Card,
    facts: {
      readonly version: number;
      readonly ts?: string;
      readonly channel?: string;
      readonly kind?: Card["kind"];
      readonly used?: number;
    },
  ): Promise<boolean>;
  /** A click brought a fresh response_url for the ephemeral card of that viewer; with `ts` it draws over that message. */
  renew(id: OperationId, viewer: string, responseUrl: string, ts: string | null): Promise<void>;
}
