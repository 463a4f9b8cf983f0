// Rows of people who aren't in Zoom yet: kept with a click, done when they appear, or not waited for any more.
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { openPglite } from "../../src/storage/open-pglite.ts";
import { template } from "../support/databases.ts";
import { BOB, DANA, type Sandbox, startSandbox } from "../support/sandbox.ts";
import type { Seen } from "../support/seen.ts";

const PRIYA = "priya.nair@acme.example";
const GWEN = "gwen.stone@acme.example";
const HOPE = "hope.tran@acme.example";
const IVY = "ivy.roy@acme.example";
const JUNE = "june.ash@acme.example";
const dataDir = mkdtempSync(join(tmpdir(), "zac-kept-"));
let zac: Sandbox;
beforeAll(async () => {
  cpSync(await template(), dataDir, { recursive: true });
  zac = await startSandbox({
    place: { databaseUrl: null, dataDir },
    company: (company) => ({
      ...company,
      users: [
        ...company.users,
        ...Object.entries({ "Gwen Stone": GWEN, "Hope Tran": HOPE, "Ivy Roy": IVY, "June Ash": JUNE }).map(
          ([name, email], index) => ({
            slack_id: `U90KEPT${index}`,
            name,
            email,
            zoom: "pending",
            phone: null,
          }),
        ),
      ],
      plans: company.plans.map((plan) =>
        plan.type === 200 ? { ...plan, subscribed: 40, assigned: 20, available: 20 } : plan,
      ),
    }),
  });
});
beforeEach(() => zac.fresh());
afterAll(async () => {
  await zac?.close();
  rmSync(dataDir, { recursive: true, force: true });
});

/**
 * A list of which one can be done now: does that, and keeps the others. People are each test's own, because Zoom's lists
 * are remembered for half a minute.
 */
async function keep(name: string, now: string, emails: readonly string[]): Promise<Seen> {
  const dana = zac.as(DANA);
  const text = `Email,License\r\n${[now, ...emails].map((email) => `${email},Zoom Phone\r\n`).join("")}`;
  await dana.say("<@U00ZAC> import this", { files: [{ name, text }] });
  // The rows that are left out come as a file before it.
  const card = await dana.waitFor(`${name}, ${emails.length + 1} rows`, "zoom-admins");
  const label = `Do 1 now, keep ${emails.length} for when they appear`;
  expect(card.buttons).toContain(label);
  await dana.press(card, label);
  return dana.becomes(card, "has a Zoom phone: ");
}

it("are promised, done as confirmed when they appear, and can be cancelled", async () => {
  const dana = zac.as(DANA);
  const done = await keep("new-hires.csv", BOB, [PRIYA, GWEN]);
  expect(done.text).toMatch(
    /new-hires\.csv, 3 rows: 1 done, 2 kept for when they appear\. `\/zphone pending`/,
  );
  const report = async () =>
    (await dana.messages(done.channel))
      .flatMap(({ files }) => files)
      .find(({ name }) => name.startsWith("results-"))?.id;
  await expect.poll(report).toBeDefined();
  expect(await zac.file((await report()) ?? "")).toMatch(
    /"3","priya.*","kept",.*Done as soon as they are there/,
  );
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

it("are done when Zoom tells that somebody was created", async () => {
  await keep("webhook.csv", "mike.chen@acme.example", [HOPE, IVY]);
  await zac.mutate({ email: HOPE, status: "active" });
  await zac.zoomEvent("user.created", HOPE);
  const done = await zac.as(DANA).waitFor(/Hope Tran has a Zoom phone.*kept from webhook\.csv/s);
  expect(done.buttons).toContain("Undo");
  expect((await zac.person(HOPE)).plans).toMatchObject([{ type: 200 }]);
  expect((await zac.person(IVY)).plans).toEqual([]);
  // Told again, as Zoom does: nothing more.
  const before = (await zac.ledger()).length;
  await zac.zoomEvent("user.created", HOPE);
  expect((await zac.ledger()).length).toBe(before);
  await zac.as(DANA).command("forget webhook.csv");
});

it("are not kept any longer after thirty days, and whoever kept them hears it", async () => {
  await keep("late.csv", "lee.wong@acme.example", [JUNE]);
  await zac.product("stop");
  // What a month does.
  const { client, close } = await openPglite(dataDir);
  await client.execute`UPDATE kept_row SET expires_at = expires_at - interval '30 days' WHERE state = 'waiting'`;
  await close();
  await zac.product("start");
  const told = await zac.as(DANA).waitFor(/Not in Zoom after 30 days, so not kept any longer: .*late\.csv/);
  expect(told.text).toContain(`${JUNE} (line 3) of late.csv. Drop the file again if they still come.`);
  expect((await zac.as(DANA).command("pending")).text).not.toContain("waits for its person");
  await zac.mutate({ email: JUNE, status: "active" });
  await zac.zoomEvent("user.created", JUNE);
  expect((await zac.person(JUNE)).plans).toEqual([]);
});
