// On a Postgres: two processes share what comes in, and nothing is written while the database is away.
import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it, test, vi } from "vitest";
import { findPostgres, type Postgres, startPostgres } from "../support/postgres.ts";
import { DANA, KATE, type Sandbox, startSandbox } from "../support/sandbox.ts";
import { startSecond } from "../support/second-product.ts";

const programs = findPostgres();
if (!programs) test.skip("Postgres is not installed here (no initdb): these journeys did not run");

// What a process that is gone had in hand is taken over after its lease; processes start slowly on a busy machine.
vi.setConfig({ testTimeout: 300_000 });
const PATIENCE = { timeout: 120_000, interval: 250 };

describe.skipIf(!programs)("on a Postgres", () => {
  let postgres: Postgres;
  let databaseUrl: string;
  let zac: Sandbox;
  beforeAll(async () => {
    postgres = await startPostgres(programs ?? "");
    databaseUrl = await postgres.create("journeys");
    zac = await startSandbox({ place: { databaseUrl, dataDir: "" } });
  });
  beforeEach(() => zac.fresh());
  afterAll(async () => {
    await zac?.close();
    await postgres?.stop();
  });
  const dana = () => zac.as(DANA);

  /** What Zac has said in these threads, each of them. */
  const answersIn = async (threads: readonly string[]) => {
    const all = await dana().messages("dm");
    return threads.map((thread) => all.filter((one) => one.thread === thread && one.user !== DANA));
  };
  async function rows(statement: string): Promise<readonly Record<string, unknown>[]> {
    const client = new pg.Client({ connectionString: databaseUrl });
    await client.connect();
    try {
      return (await client.query(statement)).rows;
    } finally {
      await client.end();
    }
  }

  it("what was delivered to a process that dies is answered by the other, and nothing is answered twice", async () => {
    const second = await startSecond(zac.productSettings());
    try {
      // Slow enough that each is still in hand when the end comes.
      await zac.zoomFaults({ latencyMs: 4_000 });
      const threads: string[] = [];
      for (const what of [
        "assign <@U02BOB>",
        "assign <@U04DEV>",
        "assign <@U14LEE>",
        "remove from <@U13KAT>",
      ])
        threads.push(await dana().tell(`please ${what} a license`, { channel: "dm" }));
      const inHand =
        "SELECT owner FROM inbox_entry WHERE done_at IS NULL AND body->'event'->>'text' LIKE 'please%'";
      await expect
        .poll(async () => new Set((await rows(inHand)).map(({ owner }) => owner)).size, PATIENCE)
        .toBe(2);
      await zac.product("kill");
      await zac.zoomFaults();
      await expect
        .poll(async () => (await answersIn(threads)).map(({ length }) => length), PATIENCE)
        .toEqual([1, 1, 1, 1]);
      await zac.product("start");
      await zac.redeliver(3);
      await expect.poll(async () => await rows(inHand), PATIENCE).toEqual([]);
      const answers = (await answersIn(threads)).flat();
      expect(answers).toHaveLength(4);
      for (const card of answers) expect(card.buttons).toEqual(["Confirm", "Cancel"]);
      expect(await zac.ledger()).toEqual([]);
    } finally {
      await second.end();
    }
  });

  it("while the database is away nothing is written, whoever asks is told, and afterwards it goes on without a restart", async () => {
    const card = await dana().say("<@U00ZAC> remove <@U13KAT>");
    await postgres.restart(async () => {
      await dana()
        .press(card, "Confirm")
        .catch(() => undefined);
      await dana().waitFor("can't reach my database, so nothing was done", "zoom-admins");
      expect((await dana().command("assign <@U02BOB>")).text).toContain("can't reach my database");
      await dana().tell("assign <@U02BOB> a license", { channel: "dm" });
      await dana().waitFor(/can't reach my database.*ask again/);
      expect(await zac.ledger()).toEqual([]);
    });
    expect(await zac.person(KATE)).toMatchObject({ phoneEnabled: true });
    expect((await dana().again(card)).buttons).toContain("Confirm");
    // A person presses again for as long as there is something to press.
    await expect
      .poll(async () => {
        const { text, buttons } = await dana().again(card);
        if (buttons.includes("Confirm"))
          await dana()
            .press(card, "Confirm")
            .catch(() => undefined);
        return text;
      }, PATIENCE)
      .toContain("no Zoom phone any more");
    expect(await zac.ledger()).toHaveLength(3);
  });
});
