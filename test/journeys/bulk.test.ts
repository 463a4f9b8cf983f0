// A file of some dozens: what is seen while it is under way, and that it ends whatever happens meanwhile.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { emailOf, staff } from "../bench/company.ts";
import { DANA, type Sandbox, type Seen, startSandbox } from "../support/sandbox.ts";

const SIZE = 32;
let zac: Sandbox;
beforeAll(async () => {
  zac = await startSandbox({
    company: (company) => ({
      ...company,
      users: [...company.users, ...staff(SIZE)],
      plans: company.plans.map((plan) =>
        plan.type === 200 ? { ...plan, subscribed: 500, assigned: 23, available: 477 } : plan,
      ),
    }),
  });
});
beforeEach(() => zac.fresh());
afterAll(() => zac?.close());

const csvOf = (from: number, to: number) =>
  `Email,License\r\n${Array.from({ length: to - from }, (_, index) => `${emailOf(from + index)},Zoom Phone\r\n`).join("")}`;
const drop = (name: string, text: string): Promise<Seen> =>
  zac.as(DANA).say("<@U00ZAC> import this", { files: [{ name, text }] });
const holders = async () =>
  (await zac.zoom()).people.filter(({ email, plans }) => email.startsWith("person.") && plans.length > 0)
    .length;

describe("a file of some dozens", () => {
  it("shows how far it is, in one message and with measure, and survives being killed", async () => {
    await zac.zoomFaults({ latencyMs: 500 });
    const dana = zac.as(DANA);
    const card = await drop("july.csv", csvOf(0, SIZE));
    await dana.press(card, "Confirm");
    const busy = await dana.becomes(card, /[1-9]\d* of 32/);
    expect(busy.buttons).toEqual(["Stop"]);
    await zac.product("kill");
    await zac.product("start");
    await dana.becomes(card, /32 of 32 done/);
    expect(await holders()).toBe(SIZE);
    const updates = (await zac.calls("chat.update"))
      .filter(
        ({ body, ok }) => ok && JSON.stringify(body).includes(card.ts) && JSON.stringify(body).includes("░"),
      )
      .map(({ at }) => at);
    expect(updates.length).toBeGreaterThan(1);
    const gaps = updates.slice(1).map((at, index) => at - (updates[index] ?? 0));
    // Drawn anew once after the restart, whenever that was.
    expect(gaps.filter((gap) => gap < 1_900).length).toBeLessThanOrEqual(1);
    const ledger = await zac.ledger();
    expect(new Set(ledger.map(({ target, what }) => `${target} ${what}`)).size).toBe(ledger.length);
  });
});
