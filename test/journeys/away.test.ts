// Zac is told to end in the middle of something: the call that is under way ends, and the rest is done after the next start.
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { DANA, KATE, type Sandbox, startSandbox } from "../support/sandbox.ts";

let zac: Sandbox;
beforeAll(async () => {
  zac = await startSandbox();
});
beforeEach(() => zac.fresh());
afterAll(() => zac?.close());
const dana = () => zac.as(DANA);

it("what was begun before a stop is finished after the next start, each write once", async () => {
  const card = await dana().say("<@U00ZAC> remove <@U13KAT>");
  await zac.zoomFaults({ latencyMs: 1_500 });
  await dana().press(card, "Confirm");
  await expect.poll(async () => (await zac.ledger()).length).toBeGreaterThan(0);
  await zac.product("stop");
  const half = (await zac.ledger()).length;
  expect(half).toBeLessThan(3);
  await zac.zoomFaults();
  await zac.product("start");
  await dana().becomes(card, "no Zoom phone any more");
  expect(await zac.person(KATE)).toMatchObject({ phoneEnabled: false, numbers: [] });
  const whats = (await zac.ledger()).map(({ method, path }) => `${method} ${path}`);
  expect(whats).toHaveLength(3);
  expect(new Set(whats).size).toBe(3);
});
