// Two lists for the same seats: the second card counts what the first is to take, and Confirm looks again.
import { afterAll, beforeAll, expect, it } from "vitest";
import { DANA, IMRAN, type Sandbox, startSandbox } from "../support/sandbox.ts";

let zac: Sandbox;
beforeAll(async () => {
  zac = await startSandbox({
    company: (company) => ({
      ...company,
      plans: company.plans.map((plan) =>
        plan.type === 100 ? { ...plan, subscribed: 12, assigned: 10, available: 2 } : plan,
      ),
    }),
  });
});
afterAll(() => zac?.close());

const at = (name: string) => `${name}@acme.example`;
const drop = (name: string, people: readonly string[], as = DANA, license = "Zoom Phone") =>
  zac.as(as).say("", {
    channel: "dm",
    files: [
      {
        name,
        text: `Email,License,${name}\r\n${people.map((one) => `${at(one)},${license},\r\n`).join("")}`,
      },
    ],
  });

it("two open cards that are too much together say so; the second is not begun when the first took the seats", async () => {
  const dana = zac.as(DANA);
  const first = await drop("first.csv", ["bob.hartley", "mike.chen"]);
  expect(first.text).toContain("free seats 2 → 0");
  expect(first.text).not.toContain("too few");
  const second = await drop("second.csv", ["mike.cheng"], IMRAN);
  expect(second.text).toMatch(
    /US\/CA Unlimited has 2 free seats, and #\d+ \(first\.csv\) takes 2 if it is confirmed first: together 1 too few\. Confirm looks again\./,
  );
  await dana.becomes(await dana.click(first, "Confirm"), /done|has a Zoom phone|2 of 2/i);
  const before = (await zac.ledger()).length;
  await zac.as(IMRAN).press(second, "Confirm");
  const told = await zac
    .as(IMRAN)
    .waitFor("Nothing is done: this needs 1 seat of US/CA Unlimited, and none is free by now");
  expect(told.buttons).toEqual(["Propose it again", "Cancel it"]);
  expect((await zac.ledger()).length).toBe(before);
  const asked = await zac.as(IMRAN).click(told, "Propose it again");
  expect(asked.text).toContain("Not enough seats.");
  await zac.as(IMRAN).becomes(second, /Cancelled: .* It was proposed anew\./);
});

it("two that both fit are both done, one right after the other", async () => {
  await zac.fresh();
  const dana = zac.as(DANA);
  const one = await drop("one.csv", ["devraj.patel"], DANA, "US/CA Metered");
  const other = await drop("other.csv", ["mike.cheng"], DANA, "US/CA Metered");
  expect(other.text).not.toContain("too few");
  await dana.press(one, "Confirm");
  await dana.press(other, "Confirm");
  await dana.becomes(one, /Devraj Patel has a Zoom phone/);
  await dana.becomes(other, /Mike Cheng has a Zoom phone/);
});
