// Rows of people who aren't in Zoom yet: kept with a click, done when they appear, or not waited for any more.
import { afterAll, beforeAll, expect, it } from "vitest";
import { BOB, DANA, type Sandbox, startSandbox } from "../support/sandbox.ts";

const PRIYA = "priya.nair@acme.example";
const GWEN = "gwen.stone@acme.example";
let zac: Sandbox;
beforeAll(async () => {
  zac = await startSandbox({
    company: (company) => ({
      ...company,
      users: [
        ...company.users,
        { slack_id: "U90GWN", name: "Gwen Stone", email: GWEN, zoom: "pending", phone: null },
      ],
      plans: company.plans.map((plan) =>
        plan.type === 200 ? { ...plan, subscribed: 40, assigned: 20, available: 20 } : plan,
      ),
    }),
  });
});
afterAll(() => zac?.close());

it("are promised, done as confirmed when they appear, and can be cancelled", async () => {
  const dana = zac.as(DANA);
  const text = `Email,License\r\n${BOB},Zoom Phone\r\n${PRIYA},Zoom Phone\r\n${GWEN},Zoom Phone\r\n`;
  await dana.say("<@U00ZAC> import this", { files: [{ name: "new-hires.csv", text }] });
  // The rows that are left out come as a file after it.
  const card = await dana.waitFor("Bob Hartley", "zoom-admins");
  expect(card.buttons).toContain("Do 1 now, keep 2 for when they appear");
  await dana.click(card, "Do 1 now, keep 2 for when they appear");
  expect((await zac.person(BOB)).plans.length).toBe(1);
  // The results come by themselves; what is asked next is answered after them.
  const files = async () => (await dana.messages("dm")).flatMap((message) => message.files);
  await expect.poll(async () => (await files()).some(({ name }) => name.startsWith("results-"))).toBe(true);
  await zac.settle();

  expect((await dana.command("assign juergen.mueller@acme.example --dry-run")).text).toContain("Jürgen");
  const other = await dana.command("assign juergen.mueller@acme.example devraj.patel@acme.example");
  expect(other.text).toMatch(/free seats \d+ → \d+, 2 promised/);
  expect((await dana.command("pending")).text).toContain("2 rows wait for their people");

  expect((await dana.command(`forget ${GWEN}`)).text).toContain("Not waiting for");
  await zac.mutate({ email: PRIYA, status: "active" });
  await zac.mutate({ email: GWEN, status: "active" });
  // What the hour does: a start looks, too.
  await zac.product("kill");
  await zac.product("start");
  const told = await dana.waitFor("Priya Nair has a Zoom phone");
  expect(told.text).toContain("kept from new-hires.csv");
  expect((await zac.person(GWEN)).plans).toEqual([]);
  expect((await dana.command("pending")).text).not.toContain("wait for their people");
});
