// Walk me through it, Do it for me: one step at a time, about the person named, looked up in Zoom, over restarts.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ANA, BOB, DANA, IMRAN, KATE, type Sandbox, startSandbox } from "../support/sandbox.ts";
import type { Seen } from "../support/seen.ts";

let zac: Sandbox;
beforeAll(async () => {
  zac = await startSandbox();
});
beforeEach(() => zac.fresh());
afterAll(() => zac?.close());
const dana = () => zac.as(DANA);

async function walked(question: string, times: number, channel = "dm"): Promise<Seen> {
  const answer = await dana().say(channel === "dm" ? question : `@zac ${question}`, { channel });
  let step = await dana().click(answer, "Walk me through it");
  for (let number = 0; number < times; number++) step = await dana().click(step, "Next");
  return step;
}

describe("a walkthrough", () => {
  it("shows one step at a time in the thread, about the person who was named", async () => {
    const step = await walked("how do I assign a license to <@U02BOB>?", 0);
    expect(step.text).toContain("step 1 of 7");
    expect(step.buttons).toEqual(["Next", "Do it for me", "Stop"]);
    const third = await dana().click(await dana().click(step, "Next"), "Next");
    expect(third.text).toContain("Find Bob Hartley in the list");
    expect(third.ts).toBe(step.ts);
    expect((await dana().click(third, "Back")).text).toContain("step 2 of 7");
    expect((await dana().click(await dana().again(third), "Stop")).text).toContain("Stopped at step 2 of 7");
  });

  it("says what has not taken yet, can be asked again, and passes when it has; a restart loses nothing", async () => {
    const last = await walked("how do I assign a license to Bob Hartley?", 6);
    expect(last.buttons).toContain("Done");
    const notYet = await dana().click(last, "Done");
    expect(notYet.text).toContain("Bob Hartley has no license yet");
    expect(notYet.buttons).toEqual(["Back", "Check again", "Do it for me", "Stop"]);
    await zac.mutate({ email: BOB, plan: 200, extension: "1043" });
    await zac.product("stop");
    await zac.product("start");
    const passed = await dana().click(notYet, "Check again");
    expect(passed.text).toContain(
      "Bob Hartley has the license now: US/CA Unlimited Calling Plan, extension 1043.",
    );
    expect(passed.text).toContain("Looked up in Zoom just now");
  });

  it("a button of a step that is over moves nothing twice, and somebody else's click is told", async () => {
    const step = await walked("how do I assign a license to <@U02BOB>?", 0, "zoom-admins");
    const other = await zac.as(IMRAN).click(step, "Next");
    expect(other).toMatchObject({ ephemeral: true });
    expect(other.text).toContain("somebody else's");
    await Promise.all([dana().press(step, "Next"), dana().press(step, "Next")]);
    await zac.settle();
    expect((await dana().again(step)).text).toContain("step 2 of 7");
  });

  it("whom it is about can be said on the way", async () => {
    const step = await walked("how do I assign a license to one person?", 0);
    const known = await dana().choose(step, "walk-person", "U02BOB");
    expect(known.text).toContain("step 1 of 7");
    let now = known;
    for (let number = 0; number < 6; number++) now = await dana().click(now, "Next");
    expect((await dana().click(now, "Done")).text).toContain("Bob Hartley has no license yet");
  });

  it("hands over to the tool at any step, and the card is as of any request", async () => {
    const step = await walked("how do I assign a license to <@U02BOB>?", 2);
    await dana().click(step, "Do it for me");
    const card = await dana().waitFor("Zoom phone for Bob Hartley");
    expect(card.buttons).toEqual(["Confirm", "Cancel"]);
    await dana().click(card, "Confirm");
    expect(await zac.person(BOB)).toMatchObject({ plans: [{ type: 200 }] });
    expect((await dana().again(step)).text).toContain("I take over");
  });

  it("shows nobody's phone to somebody who may not see it", async () => {
    const answer = await zac.as(ANA).say("how do I remove the license of <@U13KAT>?", { channel: "dm" });
    let step = await zac.as(ANA).click(answer, "Walk me through it");
    while (step.buttons.includes("Next")) step = await zac.as(ANA).click(step, "Next");
    const told = await zac.as(ANA).click(step, "Done");
    expect(told.text).not.toMatch(/Zoom Phone Pro|still has/);
    expect(told.text).toContain("Whether it took");
  });
});

describe("do it for me", () => {
  it("with somebody named is a card; without, the tool's form opens", async () => {
    const named = await dana().say("how do I remove the license of <@U13KAT>?", { channel: "dm" });
    const card = await dana().click(named, "Do it for me");
    expect(card.text).toContain("Kate Osei");
    expect(card.buttons).toContain("Confirm");
    expect(await zac.person(KATE)).toMatchObject({ phoneEnabled: true });
    const nobody = await dana().say("how do I remove a license?", { channel: "dm" });
    await dana().opens(() => dana().press(nobody, "Do it for me"));
  });

  it("before others, numbers are masked", async () => {
    const answer = await dana().say("@zac how do I remove the license of <@U13KAT>?", { channel: "it-help" });
    const card = await dana().click(answer, "Do it for me");
    expect(card.text).not.toContain("+1 415 555 0120");
    await dana().click(card, "Cancel");
  });
});

describe("what no guide covers", () => {
  it("is said, and the nearest guides are offered by their titles", async () => {
    const told = await dana().say("how do I set up call forwarding for a fax machine on the moon?", {
      channel: "dm",
    });
    expect(told.text.length).toBeGreaterThan(20);
    const other = await dana().say("how do I bake bread?", { channel: "dm" });
    expect(other.text).toMatch(/guides don't cover|Zoom Phone/);
  });
});
