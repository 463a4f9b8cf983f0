// What one item's turn does when calls wait, answers are lost, reads are old and processes end in the middle.
import { expect, test } from "vitest";
import { E164, type OperationId } from "../../src/domain/ids.ts";
import { FAULTS_MS, FINISHING_MS } from "../../src/domain/operation.ts";
import type { ProposedItem } from "../../src/domain/proposal.ts";
import { crowdOf, ROOMY, type Rooms } from "../../src/operations/crowd.ts";
import { GUARDS } from "../../src/operations/guards.ts";
import type { Turn } from "../../src/operations/item-turn.ts";
import { keepLeases } from "../../src/operations/leases.ts";
import { noLimit, type Room } from "../../src/operations/room.ts";
import { workItem } from "../../src/operations/work-item.ts";
import type { Claimed, OperationStore } from "../../src/ports/operation-store.ts";
import { ZoomUnreachable } from "../../src/ports/zoom.ts";
import { entry, giving, newOperation, numbering, taking } from "../contracts/proposals.ts";
import { eachDatabase, type Opened } from "../support/databases.ts";
import { type OwnTime, ownTime } from "../support/own-time.ts";
import { type Account, type Fate, Killed, pretendAccount } from "./pretend-account.ts";

const LONGER_THAN_SETTLING = GUARDS.settleMs * 3;
const ONCE = ["phone on", "plan 200 given"];

eachDatabase((_, open) => {
  let storage: Opened;
  let time: OwnTime;
  let account: Account;
  let operation: OperationId;

  const propose = (...proposed: readonly ProposedItem[]) =>
    storage.operations.create(newOperation(proposed, { state: "confirmed" }), entry("proposed"));

  async function confirmed(...proposed: readonly ProposedItem[]): Promise<void> {
    storage = await open();
    time = ownTime();
    account = pretendAccount(time);
    operation = (await propose(...proposed)).id;
  }

  /** The item, for whoever asks: its time has come, and whoever had it is gone. */
  async function claim(owner = "one", only?: OperationId): Promise<Claimed> {
    await storage.rows("UPDATE item SET not_before = NULL, lease_until = clock_timestamp() - interval '1 s'");
    const [claimed] = await storage.operations.claim({
      owner,
      limit: 1,
      leaseMs: GUARDS.leaseMs,
      ...(only === undefined ? {} : { only }),
    });
    if (!claimed) throw new Error("there is nothing to claim");
    return claimed;
  }

  function turn(
    claimed: Claimed,
    rooms: Rooms = ROOMY,
    ending = new AbortController(),
    store: OperationStore = storage.operations,
  ): Promise<Turn> {
    const { clock } = time;
    const leases = keepLeases({ store: storage.operations, clock, guards: GUARDS });
    const holding = leases.hold(claimed.lease, clock.elapsed());
    return workItem(claimed, {
      store,
      zoom: account.reader,
      writer: account.writer(holding.stillOurs),
      clock,
      guards: GUARDS,
      signal: AbortSignal.any([holding.signal, ending.signal]),
      rooms,
      promises: async () => new Map(),
      onLater: (ms) => time.pass(ms),
      onParked: () => undefined,
      onFailed: () => undefined,
    }).finally(() => holding.end());
  }

  async function untilItEnds(owner = "one"): Promise<void> {
    for (let turns = 0; turns < 100; turns += 1) if ((await turn(await claim(owner))) === "finished") return;
    throw new Error("it never ended");
  }

  /** Bob, whose first process ended while the call with his plan was on its way. */
  async function takenOver(): Promise<Claimed> {
    await confirmed(giving("bob"));
    account.next.push(
      () => "answered",
      () => {
        throw new Killed("on its way");
      },
    );
    await expect(turn(await claim())).rejects.toThrow(Killed);
    return claim("two");
  }

  const item = async () => (await storage.operations.items(operation))[0];

  test("a phone switched on late after its intent is not switched on again by whoever takes over", async () => {
    await confirmed(giving("bob"));
    account.staleMs = GUARDS.settleMs - 500;
    account.next.push(() => {
      time.pass(LONGER_THAN_SETTLING);
      return "killed after it was sent";
    });
    await expect(turn(await claim())).rejects.toThrow(Killed);
    await untilItEnds("two");
    expect(account.ledger).toEqual(ONCE);
    expect(await item()).toMatchObject({ state: "applied" });
  });

  test("a call that arrives while whoever took over waits for room is not sent again", async () => {
    const claimed = await takenOver();
    let arrived = false;
    const following: Room = {
      ...noLimit,
      async enter() {
        if (!arrived) await account.writer().assignPlan(claimed.item.person.zoomId, 200);
        arrived = true;
        return noLimit.enter();
      },
    };
    expect(await turn(claimed, { ...ROOMY, following })).toBe("finished");
    expect(account.ledger).toEqual(ONCE);
    expect(await item()).toMatchObject({ state: "applied" });
  });

  test("a call that arrives while the database is away, before it is sent again, is not sent again", async () => {
    const claimed = await takenOver();
    const { intend } = storage.operations;
    let away = false;
    const slow: typeof intend = async (...asked) => {
      const done = await intend(...asked);
      if (!away) {
        await account.writer().assignPlan(claimed.item.person.zoomId, 200);
        time.pass(8_000);
      }
      away = true;
      return done;
    };
    expect(await turn(claimed, ROOMY, undefined, { ...storage.operations, intend: slow })).toBe("finished");
    expect(account.ledger).toEqual(ONCE);
    expect(await item()).toMatchObject({ state: "applied" });
  });

  test("an answer that is lost after a long wait is waited for as long as any", async () => {
    await confirmed(giving("bob"));
    account.staleMs = GUARDS.settleMs - 500;
    account.next.push(() => {
      time.pass(LONGER_THAN_SETTLING);
      return "lost";
    });
    await untilItEnds();
    expect(account.ledger).toEqual(ONCE);
  });

  test("what Zoom has taken is not sent again, however long it takes to show", async () => {
    await confirmed(giving("bob"));
    account.staleMs = LONGER_THAN_SETTLING;
    account.enableMs = 60_000;
    await untilItEnds();
    expect(account.ledger).toEqual(ONCE);
  });

  test("a phone that Zoom never makes is given up after three minutes, and asked for once", async () => {
    await confirmed(giving("bob"));
    account.enableMs = Number.POSITIVE_INFINITY;
    await untilItEnds();
    expect(account.ledger).toEqual(["phone on"]);
    expect(await item()).toMatchObject({ state: "failed", problem: { code: "not-enabled" } });
  });

  test("of a long operation a phone that comes within seconds is waited for in the turn", async () => {
    await confirmed(giving("bob"));
    account.enableMs = 3_000;
    expect(await turn(await claim(), crowdOf())).toBe("finished");
    expect(account.ledger).toEqual(ONCE);
    expect(await item()).toMatchObject({ state: "applied" });
  });

  test("and one that takes long is given back, asked for once, and finished later", async () => {
    await confirmed(giving("bob"));
    account.enableMs = 60_000;
    expect(await turn(await claim(), crowdOf())).toBe("later");
    await untilItEnds();
    expect(account.ledger).toEqual(ONCE);
    expect(await item()).toMatchObject({ state: "applied" });
  });

  test("who waits in the turn is given back when the process is to end", async () => {
    await confirmed(giving("bob"));
    account.enableMs = 3_000;
    const ending = new AbortController();
    account.next.push(() => {
      ending.abort();
      return "answered";
    });
    expect(await turn(await claim(), crowdOf(), ending)).toBe("later");
    expect(await item()).toMatchObject({ state: "waiting" });
    await untilItEnds();
    expect(account.ledger).toEqual(ONCE);
  });

  test("a number that shows by itself before it shows with the person is told with the person", async () => {
    await confirmed(giving("bob"));
    await untilItEnds();
    time.pass(60_000);
    const shown = { phone: true, plans: [200], extension: "1043", numbers: [], siteId: null };
    const number = E164.parse("+14155550101");
    const given = await propose({ ...numbering("bob", number), shown });
    account.staleMs = 800;
    await untilItEnds();
    const [done] = await storage.operations.items(given.id);
    expect(done).toMatchObject({ state: "applied", result: { numbers: [number] } });
  });

  test("switching off is sent once, though reads go on showing the phone", async () => {
    await confirmed(giving("bob"));
    await untilItEnds();
    time.pass(60_000);
    const had = { phone: true, plans: [200], extension: "1043", numbers: [], siteId: null };
    await propose(taking("bob", { shown: had }));
    account.staleMs = LONGER_THAN_SETTLING;
    await untilItEnds();
    expect(account.ledger.slice(2)).toEqual(["plan 200 taken", "phone off"]);
  });

  test("old reads are waited for after a list that has done with somebody and goes on with others", async () => {
    await confirmed(giving("bob"), giving("kate"));
    expect(await turn(await claim())).toBe("finished");
    const had = { phone: true, plans: [200], extension: "1043", numbers: [], siteId: null };
    operation = (await propose(taking("bob", { shown: had }))).id;
    account.staleMs = 1_000;
    expect(await turn(await claim("one", operation))).toBe("later");
    expect(await item()).toMatchObject({ state: "waiting" });
    expect(await turn(await claim("one", operation))).toBe("finished");
    expect(await item()).toMatchObject({ state: "applied" });
    expect(account.ledger).toEqual([...ONCE, "plan 200 taken", "phone off"]);
  });

  test("a process that was stopped before it could send finds that the item is another's", async () => {
    await confirmed(giving("bob"));
    account.next.push(async (): Promise<Fate> => {
      // Stopped while it waits for its slot: its lease runs out, and somebody else does all of it.
      time.pass(GUARDS.leaseMs * 2);
      await untilItEnds("two");
      return "answered";
    });
    expect(await turn(await claim())).toBe("lost");
    expect(account.ledger).toEqual(ONCE);
  });

  test("a process that was stopped, and that nobody has taken over from, goes on", async () => {
    await confirmed(giving("bob"));
    account.next.push(() => {
      time.pass(GUARDS.leaseMs * 2);
      return "answered";
    });
    await untilItEnds();
    expect(account.ledger).toEqual(ONCE);
  });

  const halted = async (to: "stopped" | "paused") =>
    storage.operations.move(operation, { from: ["confirmed", "applying"], to }, entry(to, operation));

  test.each(["stopped", "paused"] as const)("who was begun when it was %s is finished", async (to) => {
    await confirmed(giving("bob"));
    account.next.push(async (): Promise<Fate> => {
      await halted(to);
      return "answered";
    });
    await untilItEnds();
    expect(account.ledger).toEqual(ONCE);
    expect(await item()).toMatchObject({ state: "applied" });
  });

  test("who was begun when it was stopped is finished by whoever takes over, their plan given once", async () => {
    await confirmed(giving("bob"));
    account.next.push(
      () => "answered",
      async (): Promise<Fate> => {
        await halted("stopped");
        return "killed after it was sent";
      },
    );
    await expect(turn(await claim())).rejects.toThrow(Killed);
    await untilItEnds("two");
    expect(account.ledger).toEqual(ONCE);
    expect(await item()).toMatchObject({ state: "applied" });
  });

  test("whose first call never took is not begun after a stop, whoever looks", async () => {
    await confirmed(giving("bob"));
    account.next.push(async () => {
      await halted("stopped");
      throw new Killed("before it was sent");
    });
    await expect(turn(await claim())).rejects.toThrow(Killed);
    await untilItEnds("two");
    expect(account.ledger).toEqual([]);
    expect(await item()).toMatchObject({
      state: "skipped",
      problem: { summary: "Stopped before it began." },
    });
  });

  test("nor after a pause, but waits as if it had never been begun", async () => {
    await confirmed(giving("bob"));
    account.next.push(async () => {
      await halted("paused");
      throw new Killed("before it was sent");
    });
    await expect(turn(await claim())).rejects.toThrow(Killed);
    expect(await turn(await claim("two"))).toBe("later");
    expect(await storage.operations.halfWay(operation)).toBe(0);
    expect(await item()).toMatchObject({ state: "waiting" });
    expect(account.ledger).toEqual([]);
  });

  test("somebody whom Zoom does not answer for does not hold up a stop", async () => {
    await confirmed(giving("bob"));
    const away: Account["reader"]["phoneOf"] = async () => {
      throw new ZoomUnreachable("GET", new Error("away"));
    };
    account.next.push(async (): Promise<Fate> => {
      await halted("stopped");
      Object.assign(account.reader, { phoneOf: away });
      return "answered";
    });
    const began = time.clock.elapsed();
    await untilItEnds();
    expect(time.clock.elapsed() - began).toBeLessThan(FAULTS_MS * 2);
    expect(account.ledger).toEqual(["phone on"]);
    expect(await item()).toMatchObject({
      state: "failed",
      problem: { summary: "Stopped half-way: Zoom did not answer." },
    });
  });

  test("nor does a phone that Zoom never makes, for longer than it is waited for anyway", async () => {
    await confirmed(giving("bob"));
    account.enableMs = Number.POSITIVE_INFINITY;
    account.next.push(async (): Promise<Fate> => {
      await halted("stopped");
      return "answered";
    });
    const began = time.clock.elapsed();
    await untilItEnds();
    expect(time.clock.elapsed() - began).toBeLessThan(FINISHING_MS * 1.2);
    expect(await item()).toMatchObject({ state: "failed" });
  });

  test("somebody half-way keeps their targets while Zoom is away", async () => {
    await confirmed(giving("bob"));
    const away: Account["reader"]["phoneOf"] = async () => {
      throw new ZoomUnreachable("GET", new Error("away"));
    };
    const { phoneOf } = account.reader;
    account.next.push(() => {
      Object.assign(account.reader, { phoneOf: away });
      return "lost";
    });
    expect(await turn(await claim())).toBe("later");
    expect(await storage.rows("SELECT * FROM target_lock")).not.toEqual([]);
    Object.assign(account.reader, { phoneOf });
    await untilItEnds();
    expect(account.ledger).toEqual(ONCE);
  });
});
