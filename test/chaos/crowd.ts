// Fifty people press the same button at once, on a card whose message was delivered four times.
import { setTimeout as sleep } from "node:timers/promises";
import { slackIdOf } from "../bench/company.ts";
import type { Write } from "../support/sandbox.ts";
import { crewOf } from "./crew.ts";
import { isClean, judge } from "./judge.ts";
import { buttonFor, post } from "./people.ts";
import { SCALED } from "./run-chaos.ts";
import { CROWD, call, openWorld, setFaults } from "./world.ts";

const PERSON = 59;

/** What came of it: one operation, and one of each write. */
export async function crowd(databaseUrl: string | null) {
  const world = await openWorld(databaseUrl, { size: PERSON + 1 });
  const crew = crewOf(databaseUrl ? 4 : 1, {
    environment: world.environment,
    guards: SCALED,
    logPath: world.logPath,
  });
  try {
    await setFaults(world.zoom, {});
    await crew.start();
    const since = Date.now() / 1_000 - 0.001;
    await post(world, "say", {
      as: "U15DAN",
      channel: "general",
      text: `<@U00ZAC> zphone assign <@${slackIdOf(PERSON)}>`,
    });
    await post(world, "redeliver", { last: true, times: 3, reason: "timeout" });
    const card = await buttonFor(world, "U15DAN", { channel: "general", since, label: "Confirm" });
    if (!card) throw new Error("the card did not come");
    const clicks = await Promise.all(CROWD.map((one) => post(world, "click", { as: one, ...card })));
    await crew.idle(20_000);
    await sleep(200);
    await crew.stop();
    const verdict = await judge(world);
    const ledger = await call<readonly Write[]>(`${world.zoom}/_sandbox/ledger`);
    return {
      clicks: clicks.filter(({ ok }) => ok).length,
      deliveries: 4,
      operations: verdict.operations,
      writes: ledger.map(({ what }) => what).join(", "),
      "as it should be": isClean(verdict) && verdict.operations === 1 && ledger.length === 2,
    };
  } finally {
    await crew.stop();
    await world.close();
  }
}
