// The command line beside a running product: over its socket, with the same rights and record as in Slack.
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openPglite } from "../../src/storage/open-pglite.ts";
import { template } from "../support/databases.ts";
import { ANA, BOB, COMPANY, DANA, KATE, type Sandbox, startSandbox } from "../support/sandbox.ts";
import { runZac } from "./run-zac.ts";

const { users } = JSON.parse(readFileSync(COMPANY, "utf8"));
const emailOf = (slackId: string): string =>
  users.find((user: { slack_id: string }) => user.slack_id === slackId).email;
const AS_DANA = ["--as", emailOf(DANA)];
let dataDir = "";
let sandbox: Sandbox;
const zac = (...words: readonly string[]) =>
  runZac(words, { folder: dataDir, environment: { DATA_DIR: dataDir, SANDBOX: "1" } });

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), "zac-shell-"));
  cpSync(await template(), dataDir, { recursive: true });
  sandbox = await startSandbox({ place: { databaseUrl: null, dataDir } });
  await sandbox.zoomFaults({});
});
afterAll(async () => {
  await sandbox?.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const has = async (email: string) => (await sandbox.person(email)).phoneEnabled;

describe("beside a running product", () => {
  test("only the product's own user may open the socket", () => {
    expect(statSync(join(dataDir, "zac.sock")).mode & 0o777).toBe(0o600);
  });

  test("a question is answered as text and as JSON, and needs no settings but the folder", async () => {
    const text = await runZac(["licenses", ...AS_DANA], {
      folder: dataDir,
      environment: { DATA_DIR: dataDir },
    });
    expect(text).toMatchObject({ exit: 0, error: "" });
    expect(text.out).toContain("US/CA Unlimited");
    const { out } = await zac("show", BOB, ...AS_DANA, "--json");
    expect(JSON.parse(out)).toMatchObject({ kind: "answer" });
  });

  test("a dry run shows the card's words, and stores and writes nothing", async () => {
    const before = await zac("history", ...AS_DANA);
    const { exit, out } = await zac("assign", BOB, ...AS_DANA, "--dry-run");
    expect(exit).toBe(0);
    expect(out).toMatch(/Bob Hartley/);
    expect(out).toMatch(/free seats \d+ → \d+/);
    expect(out).toContain("Dry run");
    expect((await zac("history", ...AS_DANA)).out).toBe(before.out);
    expect(await has(BOB)).toBe(false);
  });

  test("flags may stand before the file, and what waits as a card is no obstacle to --yes", async () => {
    const input = `Email,License\n${emailOf("U04DEV")},Zoom Phone\n`;
    const piped = (...words: readonly string[]) =>
      runZac(["import", ...words], {
        folder: dataDir,
        input,
        environment: { DATA_DIR: dataDir, SANDBOX: "1" },
      });
    expect((await piped(...AS_DANA, "-")).out).toContain("Its card is in your messages with Zac");
    // Confirming at a shell is not switched on here: it is refused for that, and not asked what was said already.
    expect((await piped("-", ...AS_DANA, "--yes")).error).toContain("--yes counts only where");
  });

  test("a change is only proposed: its card comes to the asker's messages, and is confirmed there", async () => {
    const { exit, out } = await zac("assign", BOB, ...AS_DANA, "--why", "joins, on Monday");
    expect(exit).toBe(0);
    expect(out).toContain("nothing is written yet");
    expect(out).toContain("joins, on Monday");
    expect(await has(BOB)).toBe(false);
    const card = await sandbox.as(DANA).waitFor("Bob Hartley");
    await sandbox.as(DANA).click(card, "Confirm");
    await sandbox.settle();
    expect(await has(BOB)).toBe(true);
  });

  test("what no guide answers, and what did not help, is listed for whoever keeps the guides", async () => {
    const ana = sandbox.as(ANA);
    const refused = await ana.say("how do I record a greeting for my voicemail?", { channel: "dm" });
    expect(refused.text).toContain("no guide for that");
    expect(refused.buttons).toContain("Voicemail PIN");
    const answer = await ana.say("how do I get a new PIN for my voicemail?", { channel: "dm" });
    await ana.click(answer, "Not helpful");
    await sandbox.settle();
    const { exit, out } = await zac("gaps");
    expect(exit).toBe(0);
    expect(out).toMatch(/record a greeting .* nothing: no guide/);
    expect(out).toMatch(/new PIN .* voicemail-pin: A forgotten PIN/);
    const lines = (await zac("gaps", "--json")).out.trim().split("\n");
    expect(lines.map((line) => JSON.parse(line).shown)).toContain(null);
    expect(lines.join()).not.toContain(ANA);
  });

  test("--yes counts for nothing where the policy does not let the shell write", async () => {
    const { exit, error } = await zac("remove", KATE, ...AS_DANA, "--yes");
    expect(exit).toBe(1);
    expect(error).toContain("cli.writes");
    expect(await has(KATE)).toBe(true);
  });

  test("whoever may not in Slack may not here, and is told who may", async () => {
    const { exit, out, error } = await zac("remove", KATE, "--as", emailOf(ANA));
    expect({ exit, out }).toEqual({ exit: 1, out: "" });
    expect(error).toMatch(/Dana|Imran/);
    expect(await has(KATE)).toBe(true);
  });

  test("settings of another account are not answered by the sandbox that runs in the folder", async () => {
    const { exit, out, error } = await runZac(["licenses", ...AS_DANA], {
      folder: dataDir,
      environment: { DATA_DIR: dataDir, ZOOM_ACCOUNT_ID: "a-real-one" },
    });
    expect({ exit, out }).toEqual({ exit: 1, out: "" });
    expect(error).toContain("https://api.zoom.us/v2");
  });

  test("an address that nobody in Slack has is nobody", async () => {
    const { exit, error } = await zac("licenses", "--as", "ghost@acme.example");
    expect({ exit, error }).toEqual({
      exit: 1,
      error: "Nobody in Slack has the address ghost@acme.example.\n",
    });
  });

  test("several people of one name are asked about, with exit 1", async () => {
    const { exit, out } = await zac("show", "mike", ...AS_DANA);
    expect(exit).toBe(1);
    expect(out.split("\n").length).toBeGreaterThan(3);
    expect(out).toContain("--pick");
    const picked = await zac("show", "mike", ...AS_DANA, "--pick", "1");
    expect(picked).toMatchObject({ exit: 0, error: "" });
    expect(picked.out).toMatch(/^Mike /);
  });

  test("the doctor of the running product finds everything in place, scope by scope", async () => {
    const { exit, out } = await zac("doctor");
    expect(out).toContain("the running Ask Zac");
    expect(out).toMatch(/ok\s+slack scope chat:write/);
    expect(out).toMatch(/ok\s+zoom scope phone:/);
    expect(out).toMatch(/ok\s+slack app token/);
    expect(out).toMatch(/ok\s+policy channels\.requests zoom-admins/);
    expect({ exit, notOk: out.split("\n").filter((line) => line.startsWith("NOT OK")) }).toEqual({
      exit: 0,
      notOk: [],
    });
  });

  test("the record carries who was at the shell, and for whom", async () => {
    const { exit, out } = await zac("audit", "export");
    expect(exit).toBe(0);
    const entries: { who: string; what: string }[] = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    const shell = `cli:${userInfo().username} as ${emailOf(DANA)}`;
    expect(entries.filter(({ who }) => who === shell).map(({ what }) => what)).toContain("proposed");
    expect(entries.filter(({ who, what }) => what === "confirmed" && who === DANA)).toHaveLength(1);
    expect(entries.at(-1)).toMatchObject({ who: `cli:${userInfo().username}`, what: "exported" });
    const csv = await zac("audit", "export", "--csv", "--since", "2020-01-01");
    expect(csv.out.split("\r\n")[0]).toContain('"sequence"');
    expect((await zac("audit", "export", "--since", "2099-01-01")).out).toBe("");
  });

  test("the record is whole, and its head can be noted down and held against it", async () => {
    const { exit, out } = await zac("audit", "verify");
    expect(exit).toBe(0);
    const [, head = ""] = /head is (\d+:[0-9a-f]{64})/.exec(out) ?? [];
    expect(await zac("audit", "verify", "--against", head)).toMatchObject({ exit: 0 });
    const other = head.replace(/:.*/, `:${"0".repeat(64)}`);
    expect(await zac("audit", "verify", "--against", other)).toMatchObject({ exit: 1, out: "" });
  });
});

describe("where the policy lets the shell write", () => {
  beforeAll(() => sandbox.policy({ cli: { writes: true }, protected: ["owners", KATE] }));

  test("--yes confirms and waits for the end; without it nothing is written", async () => {
    expect((await zac("remove", BOB, ...AS_DANA)).out).toContain("--yes");
    expect(await has(BOB)).toBe(true);
    const { exit, out } = await zac("remove", BOB, ...AS_DANA, "--yes");
    expect({ exit, first: out.split("\n")[0] }).toMatchObject({
      exit: 0,
      first: expect.stringContaining("Done"),
    });
    expect(await has(BOB)).toBe(false);
  });

  test("a list's rows that are left out are told with its end, and come back as a file", async () => {
    const { exit, out } = await runZac(["import", "-", ...AS_DANA, "--yes"], {
      folder: dataDir,
      input: `Email,License\n${emailOf("U04DEV")},Zoom Phone\nx,Zoom Phone\n`,
      environment: { DATA_DIR: dataDir, SANDBOX: "1" },
    });
    expect(exit).toBe(0);
    expect(out).toContain("The rows left out are in stdin-to-fix.csv");
    expect(out).toMatch(/Done: [\s\S]*Left out:\n.*"x" is not an e-mail address/);
    const names = (await sandbox.as(DANA).messages("dm")).flatMap(({ files }) =>
      files.map(({ name }) => name),
    );
    expect(names).toContain("stdin-to-fix.csv");
  });

  test("--yes is never the second person's", async () => {
    const { exit, out } = await zac("remove", KATE, ...AS_DANA, "--yes");
    expect(exit).toBe(0);
    expect(out).toContain("second person has been asked");
    expect(await has(KATE)).toBe(true);
    expect(await zac("remove", KATE, ...AS_DANA, "--yes", "--json")).toMatchObject({ exit: 0 });
    expect(await has(KATE)).toBe(true);
  });
});

/** Opening the database takes seconds where others are busy. */
describe("when no product runs", { timeout: 60_000 }, () => {
  beforeAll(() => sandbox.product("stop"));

  test("the same commands open the database themselves, and carry out what is confirmed", async () => {
    const { exit, out, error } = await zac("assign", BOB, ...AS_DANA, "--yes");
    expect({ exit, error }).toEqual({ exit: 0, error: "" });
    expect(out).toContain("Done");
    expect(await has(BOB)).toBe(true);
  });

  test("a row that somebody changed is named", async () => {
    const database = await openPglite(dataDir);
    await database.client.transaction(async (inside) => {
      await inside.execute`SET LOCAL session_replication_role = replica`;
      await inside.execute`UPDATE audit_entry SET who = 'U0EVIL' WHERE sequence = 3`;
    });
    await database.close();
    const { exit, error } = await zac("audit", "verify");
    expect(exit).toBe(1);
    expect(error).toMatch(/entry 3 is not as it was written.*U0EVIL/);
  });
});
