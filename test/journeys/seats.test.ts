// When seats run out: who holds them, waiting for one, and what Zac notices by itself.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { BOB, DANA, type Sandbox, startSandbox } from "../support/sandbox.ts";

const DEVRAJ = "devraj.patel@acme.example";
const BOB_MAIL = "bob.hartley@acme.example";
const LEE = "lee.wong@acme.example";
let zac: Sandbox;
beforeAll(async () => {
  // Three seats of one plan, all taken; Lee has never signed in to Zoom.
  const phone = { plan: 200, extension: 5014, numbers: [], site: "London" };
  zac = await startSandbox({
    company: (company) => ({
      ...company,
      plans: [{ name: "US/CA Unlimited Calling Plan", type: 200, subscribed: 3, assigned: 3, available: 0 }],
      users: company.users.map((user) => {
        if (user.email === LEE) return { ...user, phone };
        return /kate|sarah.oneil/.test(user.email) ? { ...user, phone: null } : user;
      }),
    }),
  });
});
beforeEach(() => zac.fresh());
afterAll(() => zac?.close());
const dana = () => zac.as(DANA);

describe("no seat left, and no other plan", () => {
  it("tells who holds one and may not need it, with a button to offboard them", async () => {
    const told = await dana().command("assign <@U02BOB>");
    expect(told.text).toContain("Every seat of US/CA Unlimited Calling Plan is taken (3 of 3)");
    expect(told.text).toContain(`Lee Wong (${LEE}): never signed in`);
    expect(told.text).toContain("Please buy 1 seat of “US/CA Unlimited Calling Plan”");
    expect(told.buttons).toEqual(["Wait until one frees", "Offboard Lee Wong"]);
    const card = await dana().click(told, "Offboard Lee Wong");
    expect(card.text).toContain("Offboard Lee Wong");
    await dana().click(card, "Cancel");
  });

  it("waits until one frees: then the card comes, and nothing is done without a Confirm", async () => {
    const waiting = await dana().click(await dana().command("assign <@U02BOB>"), "Wait until one frees");
    expect(waiting.text).toContain("Waiting for a seat of US/CA Unlimited Calling Plan");
    const pending = await dana().command("pending");
    expect(pending.text).toContain("Zoom phone for Bob Hartley | waits for a seat of US/CA Unlimited");
    await dana().click(await dana().command(`remove ${LEE}`), "Confirm");
    await dana().waitFor("A seat of US/CA Unlimited Calling Plan is free now", "dm");
    const card = await dana().waitFor(/Zoom phone for Bob Hartley\?/, "dm");
    expect(await zac.person(BOB)).toMatchObject({ plans: [] });
    await dana().click(card, "Confirm");
    expect(await zac.person(BOB)).toMatchObject({ plans: [{ type: 200 }] });
  });

  it("stops waiting when it is told to", async () => {
    await dana().click(await dana().command("assign <@U04DEV>"), "Wait until one frees");
    const pending = await dana().command("pending");
    const stop = pending.buttons.find((label) => label.startsWith("Stop waiting"));
    expect((await dana().click(pending, stop ?? "")).text).toContain("No longer waiting for a seat");
    expect((await dana().command("pending")).text).not.toContain("waits for a seat");
    expect(await zac.person(DEVRAJ)).toMatchObject({ plans: [] });
  });
});

it("a plan that becomes full is told of once, and again only after it was not", async () => {
  const told = async () =>
    (await dana().messages("zoom-admins")).filter(({ text }) => text.includes("Plan is full: 3 of 3 seats"))
      .length;
  // The tests above filled it as well.
  const before = await told();
  const frees = async (who: string) => dana().click(await dana().command(`remove ${who}`), "Confirm");
  await frees(LEE);
  await dana().command("assign <@U02BOB>");
  await expect.poll(told).toBe(before + 1);
  await frees(BOB_MAIL);
  await dana().command("assign <@U02BOB>");
  await expect.poll(told).toBe(before + 2);
  await zac.settle();
  expect(await told()).toBe(before + 2);
});
