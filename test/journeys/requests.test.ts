// Requests where no channel is named for them: every admin has a copy, one answers, and the asker hears how it ended.
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { ANA, DANA, IMRAN, type Sandbox, startSandbox } from "../support/sandbox.ts";

let zac: Sandbox;
beforeAll(async () => {
  zac = await startSandbox({ policy: { channels: { requests: null, approvals: null, audit: null } } });
});
beforeEach(() => zac.fresh());
afterAll(() => zac?.close());

const asks = async (words: string): Promise<void> => {
  const ana = zac.as(ANA);
  await ana.click(await ana.command(words), "Ask an admin");
};

it("is asked in plain words, and answered on every copy of its card", async () => {
  await asks("assign bob.hartley@acme.example");
  const [dana, imran] = [zac.as(DANA), zac.as(IMRAN)];
  const mine = await dana.waitFor("Ana García asks: assign bob.hartley@acme.example");
  const theirs = await imran.waitFor("Ana García asks: assign bob.hartley@acme.example");
  expect(mine.text).not.toMatch(/mailto|zphone/);
  await dana.click(mine, "Confirm");
  const answered = await imran.becomes(theirs, "Taken up by Dana Reyes: Ana García asked: assign");
  expect(answered.buttons).toEqual([]);
  await zac.as(ANA).waitFor("Your request is done: Zoom phone for Bob Hartley");

  await asks("remove kate.osei@acme.example");
  const second = await imran.waitFor("asks: remove");
  const copy = await dana.waitFor("asks: remove");
  await imran.click(second, "Decline");
  expect((await dana.becomes(copy, "Declined by Imran Qureshi")).buttons).toEqual([]);
});

it("that comes to a menu is followed to its end, whichever line is picked", async () => {
  await zac.as(DANA).command("assign sarah.lindqvist@acme.example");
  await asks("number sarah.lindqvist@acme.example 415");
  const request = await zac.as(DANA).waitFor("asks: number");
  await zac.as(DANA).click(request, "Propose");
  const menu = await zac.as(DANA).waitFor(/Which number/);
  await zac
    .as(ANA)
    .waitFor("Dana Reyes is looking at your request: number sarah.lindqvist@acme.example 415.");
  const card = await zac.as(DANA).pick(menu, menu.options[0]?.label ?? "");
  if (card.buttons.includes("Confirm")) await zac.as(DANA).click(card, "Confirm");
  await zac.as(ANA).waitFor(/Your request is done: .*Sarah Lindqvist/);
});
