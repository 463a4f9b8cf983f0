// What every CardStore promises.
import { describe, expect, test } from "vitest";
import type { OperationId } from "../../src/domain/ids.ts";
import type { Card } from "../../src/ports/cards.ts";
import type { Open } from "../support/databases.ts";
import { entry, giving, newOperation } from "./proposals.ts";

const cardOf = (operationId: OperationId, more: Partial<Card> = {}): Omit<Card, "id" | "shown"> => ({
  operationId,
  kind: "message",
  role: "asker",
  viewer: "U1ADA",
  channel: "D1",
  ts: null,
  thread: null,
  responseUrl: null,
  usesLeft: 0,
  responseUrlAt: null,
  ...more,
});

export function cardContract(open: Open): void {
  describe("a card", () => {
    test("is outdated until it shows the operation as it is", async () => {
      const { cards, operations } = await open();
      const { id } = await operations.create(newOperation([giving("bob")]), entry("proposed"));
      const card = await cards.add(cardOf(id));
      expect(card).toMatchObject({ shown: -1, ts: null });
      expect(await cards.outdated(10)).toEqual([card]);
      expect(await cards.drawn(card, { version: 0, ts: "1.2", channel: "D2" })).toBe(true);
      expect(await cards.outdated(10)).toEqual([]);
      await operations.move(id, { from: ["proposed"], to: "cancelled" }, entry("cancelled", id));
      const [outdated] = await cards.outdated(10);
      expect(outdated).toEqual({ ...card, shown: 0, ts: "1.2", channel: "D2" });
      expect(await cards.of(id)).toEqual([outdated]);
    });

    test("is there once for each viewer and role", async () => {
      const { cards, operations } = await open();
      const { id } = await operations.create(newOperation([giving("bob")]), entry("proposed"));
      const first = await cards.add(cardOf(id));
      expect(await cards.add(cardOf(id, { channel: "C2" }))).toEqual(first);
      await cards.add(cardOf(id, { viewer: "U2" }));
      await cards.add(cardOf(id, { role: "approver" }));
      expect(await cards.of(id)).toHaveLength(3);
    });

    test("is drawn by one of two who saw the same", async () => {
      const { cards, operations } = await open();
      const { id } = await operations.create(newOperation([giving("bob")]), entry("proposed"));
      const card = await cards.add(cardOf(id));
      const both = await Promise.all([1, 2].map(() => cards.drawn(card, { version: 0 })));
      expect(both.toSorted()).toEqual([false, true]);
    });

    test("that is ephemeral uses up its address, and a click brings a new one to that viewer's alone", async () => {
      const { cards, operations } = await open();
      const { id } = await operations.create(newOperation([giving("bob")]), entry("proposed"));
      const ephemeral = {
        kind: "ephemeral" as const,
        responseUrl: "https://hooks.slack.com/1",
        usesLeft: 2,
        responseUrlAt: new Date("2026-11-01T08:00:00.500Z"),
      };
      const mine = await cards.add(cardOf(id, ephemeral));
      const theirs = await cards.add(cardOf(id, { ...ephemeral, viewer: "U2", role: "approver" }));
      expect(mine).toMatchObject(ephemeral);
      await cards.drawn(mine, { version: 0, used: 1 });
      await cards.drawn({ ...mine, shown: 0 }, { version: 1, used: 3 });
      expect((await cards.of(id))[0]?.usesLeft).toBe(0);
      await cards.renew(id, "U1ADA", "https://hooks.slack.com/2", "1.5");
      const [renewed, untouched] = await cards.of(id);
      // Another message was clicked than the one drawn last: it is drawn over, whatever it shows.
      expect(renewed).toMatchObject({ responseUrl: "https://hooks.slack.com/2", usesLeft: 5, shown: -1 });
      await cards.drawn({ ...mine, shown: -1 }, { version: 1 });
      await cards.renew(id, "U1ADA", "https://hooks.slack.com/2", "1.5");
      expect((await cards.of(id))[0]?.shown).toBe(1);
      expect(renewed?.responseUrlAt?.getTime()).toBeGreaterThan(ephemeral.responseUrlAt.getTime());
      expect(untouched).toEqual(theirs);
      expect(await cards.drawn({ ...mine, shown: 1 }, { version: 2, kind: "message", ts: "9.9" })).toBe(true);
      expect((await cards.of(id))[0]).toMatchObject({ kind: "message", ts: "9.9" });
    });
  });
}
