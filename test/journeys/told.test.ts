// People are told what became of their phone; admins get a line without the number.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { BOB, DANA, KATE, type Sandbox, startSandbox } from "../support/sandbox.ts";

let zac: Sandbox;
beforeAll(async () => {
  zac = await startSandbox({
    policy: {
      notify: { person: true, after: "2s" },
      channels: { requests: "zoom-admins", approvals: "zoom-admins", audit: "general" },
    },
  });
});
beforeEach(() => zac.fresh());
afterAll(() => zac?.close());
const dana = () => zac.as(DANA);
const toldTo = async (slackId: string) =>
  (await zac.as(slackId).messages("dm")).filter(({ user }) => user === "U00ZAC");

describe("somebody who was given a phone", () => {
  it("hears extension and number and where to look, once, across a restart", async () => {
    await dana().command("assign <@U02BOB> --number +14155550150");
    const { extension } = await zac.person(BOB);
    const told = await zac.as("U02BOB").waitFor("You have a Zoom phone now");
    expect(told.text).toContain("number +1 415 555 0150");
    expect(told.text).toContain(`extension ${extension}`);
    expect(told.text).toContain("sign out of Zoom and in again");
    await zac.product("kill");
    await zac.product("start");
    await dana().command("assign <@U04DEV>");
    await zac.as("U04DEV").waitFor("You have a Zoom phone now");
    expect(await toldTo("U02BOB")).toHaveLength(1);
  });

  it("hears it although Slack does not take it at first", async () => {
    const refused = async () =>
      (await zac.calls("chat.postMessage")).some(
        ({ body, ok }) => !ok && JSON.stringify(body).includes("You have a Zoom phone now"),
      );
    await zac.slackFaults({ unknownMethods: ["chat.postMessage"] });
    await dana().command("assign <@U16IMR>");
    await expect.poll(refused, { timeout: 20_000 }).toBe(true);
    await zac.slackFaults();
    await zac.as("U16IMR").waitFor("You have a Zoom phone now");
    expect(await toldTo("U16IMR")).toHaveLength(1);
  });

  it("hears nothing when it was undone by then", async () => {
    const before = (await toldTo("U14LEE")).length;
    await dana().click(await dana().command("assign <@U14LEE>"), "Undo");
    await dana().command("assign <@U05MIK>");
    await dana().click(await dana().waitFor(/Zoom phone for Mike Chen\?/, "it-help"), "Confirm");
    await zac.as("U05MIK").waitFor("You have a Zoom phone now");
    expect(await toldTo("U14LEE")).toHaveLength(before);
  });

  it("hears of a change, old and new; of several people each their own", async () => {
    await dana().click(await dana().command("extension <@U13KAT> 2500"), "Confirm");
    await zac.as("U13KAT").waitFor("your extension is 2500 (was 2100)");
    await dana().click(await dana().command("site <@U13KAT> London"), "Confirm");
    await zac.as("U13KAT").waitFor("you belong to the site London (was San Francisco HQ)");
    await dana().click(await dana().command("change <@U13KAT> --plan 200"), "Confirm");
    await zac.as("U13KAT").waitFor(/your calling plan is US\/CA Unlimited .*\(was Zoom Phone Pro\)/);
  });
});

describe("the receipt in the audit channel", () => {
  it("is one line that says who and what, and no number", async () => {
    await dana().command("number <@U13KAT> +14155550150");
    const line = await dana().waitFor(/Kate Osei: has a number\. \(by Dana Reyes\)/, "general");
    expect(line.text).not.toMatch(/0150/);
    await dana().click(await dana().command(`remove ${KATE}`), "Confirm");
    const taken = await dana().waitFor(/Kate Osei has no Zoom phone any more/, "general");
    expect(taken.text).not.toMatch(/\d{4}/);
  });
});
