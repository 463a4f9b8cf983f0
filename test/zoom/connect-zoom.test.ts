// What the adapter does when Zoom is slow, silent, strict or strange. What Zoom says on a good day is tested against
// the sandbox's stand-in.
import { afterEach, describe, expect, test } from "vitest";
import { ZoomRefused, ZoomUnreachable } from "../../src/ports/zoom.ts";
import { ZoomWithheld } from "../../src/ports/zoom-writer.ts";
import type { CallFacts } from "../../src/zoom/one-call.ts";
import {
  type Asked,
  connectTo,
  html,
  no,
  ours,
  type PretendZoom,
  pretendZoom,
  type Reply,
  yes,
} from "./pretend-zoom.ts";

const open: PretendZoom[] = [];
const pretend = async (...given: Parameters<typeof pretendZoom>) => {
  const server = await pretendZoom(...given);
  open.push(server);
  return server;
};
afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
});

const BOB = {
  id: "uBob",
  email: "bob@acme.example",
  display_name: "Bob Lee",
  status: "active",
  role_id: "2",
};
const always = (reply: Reply) => () => reply;
const inTurn =
  (...replies: [Reply, ...Reply[]]) =>
  (_: Asked, count: number) =>
    replies[Math.min(count, replies.length) - 1] ?? replies[0];
const failure = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  );
const perSecond = no(429, 429, "You have reached the maximum per-second rate limit for this API.");

describe("the token", () => {
  test("many calls at once ask for one token", async () => {
    const server = await pretend(always(yes(BOB)));
    const { zoom } = connectTo(server.url);
    await Promise.all(Array.from({ length: 20 }, () => zoom.reader("interactive").findPerson("uBob")));
    expect(server.tokens()).toBe(1);
    expect(server.asked).toHaveLength(20);
  });

  test("it is renewed a minute before it ends", async () => {
    let now = Date.parse("2026-11-24T09:00:00Z");
    const server = await pretend(always(yes(BOB)));
    const { zoom } = connectTo(server.url, {
      clock: { now: () => new Date(now), elapsed: () => now, sleep: async () => undefined },
    });
    await zoom.reader("bulk").findPerson("uBob");
    now += 3_539_000;
    await zoom.reader("bulk").findPerson("uBob");
    expect(server.tokens()).toBe(1);
    now += 2_000;
    await zoom.reader("bulk").findPerson("uBob");
    expect(server.tokens()).toBe(2);
  });

  test("one that Zoom takes no more is renewed once, for reads and writes, however many meet it", async () => {
    const server = await pretend(({ token }) =>
      token === "token-1" ? no(401, 124, "Access token is expired.") : yes(BOB),
    );
    const { zoom } = connectTo(server.url);
    const reader = zoom.reader("interactive");
    await Promise.all([
      ...Array.from({ length: 8 }, () => reader.findPerson("uBob")),
      zoom.writer?.("interactive", ours).assignPlan("uBob", 200),
    ]);
    expect(server.tokens()).toBe(2);
    expect(server.asked.filter(({ method }) => method === "POST")).toHaveLength(2);
  });

  test("refused again with a new token, it is told and not tried for ever", async () => {
    const server = await pretend(always(no(401, 124, "Invalid access token.")));
    const error = await failure(connectTo(server.url).zoom.reader("bulk").findPerson("uBob"));
    expect(error).toMatchObject({ reason: "token-expired", asked: "GET /users/{userId}" });
    expect(server.asked).toHaveLength(2);
  });

  test("tokens that run out after a few calls hold nobody up", async () => {
    const uses = new Map<string, number>();
    const server = await pretend(({ token }) => {
      uses.set(token, (uses.get(token) ?? 0) + 1);
      return (uses.get(token) ?? 0) > 3 ? no(401, 124, "Access token is expired.") : yes(BOB);
    });
    const reader = connectTo(server.url).zoom.reader("interactive");
    for (let turn = 0; turn < 4; turn += 1)
      await Promise.all(Array.from({ length: 6 }, () => reader.findPerson("uBob")));
    expect(server.tokens()).toBeLessThanOrEqual(13);
  });

  test("wrong credentials are a refusal that names no secret", async () => {
    const server = await pretend(always(yes(BOB)), () => ({
      status: 400,
      body: { reason: "Invalid client_id or client_secret", error: "invalid_client" },
    }));
    const error = await failure(connectTo(server.url).zoom.reader("bulk").findPerson("uBob"));
    expect(error).toMatchObject({ reason: "token-expired", asked: "POST /oauth/token" });
    expect(String(error)).not.toContain("secret:");
    expect(server.asked).toHaveLength(0);
  });

  test("a token endpoint that stumbles is asked again", async () => {
    const server = await pretend(always(yes(BOB)), (count) =>
      count < 3 ? html(502) : yes({ access_token: "late", expires_in: 3600 }),
    );
    expect(await connectTo(server.url).zoom.reader("bulk").findPerson("uBob")).toMatchObject({
      zoomId: "uBob",
    });
    expect(server.asked[0]?.token).toBe("late");
  });
});

describe("no answer", () => {
  const SILENCES: readonly (readonly [string, Reply])[] = [
    ["a page instead of JSON, with 502", html(502)],
    ["a page instead of JSON, with 200", html(200)],
    ["a page instead of JSON, with 404", html(404)],
    ["500 with a JSON body", no(500, 500, "Internal error")],
    ["a redirect", { status: 307, headers: { location: "/v2/users/uBob" } }],
    ["half a body", { status: 200, body: '{"id": "uB', headers: { "content-type": "application/json" } }],
    ["a dropped line", "drop"],
    ["silence", "hang"],
  ];

  test.each(SILENCES)("%s: a read is tried three times, then Zoom is unreachable", async (_, reply) => {
    const server = await pretend(always(reply));
    const { zoom, pacer } = connectTo(server.url, { timeoutMs: 200 });
    const error = await failure(zoom.reader("interactive").findPerson("uBob"));
    expect(error).toBeInstanceOf(ZoomUnreachable);
    expect(error).toMatchObject({ asked: "GET /users/{userId}" });
    expect(server.asked).toHaveLength(3);
    expect(pacer.taken).toHaveLength(3);
    await zoom.close();
  });

  test.each(SILENCES)("%s: a write is sent once, and it is for the caller to look", async (_, reply) => {
    const server = await pretend(always(reply));
    const { zoom } = connectTo(server.url, { timeoutMs: 200 });
    const writer = zoom.writer?.("interactive", ours);
    for (const write of [
      () => writer?.setPhoneFeature("uBob", true),
      () => writer?.assignPlan("uBob", 200),
      () => writer?.switchPlan("uBob", 200, 100),
      () => writer?.unassignPlan("uBob", 200),
      () => writer?.updatePhone("uBob", { extension: "2041" }),
      () => writer?.assignNumber("uBob", "+14155550101"),
      () => writer?.unassignNumber("uBob", "n1"),
    ])
      expect(await failure(Promise.resolve(write()))).toBeInstanceOf(ZoomUnreachable);
    expect(server.asked).toHaveLength(7);
    await zoom.close();
  });

  test("a read that stumbles once is answered", async () => {
    const server = await pretend(inTurn(html(502), "drop", yes(BOB)));
    expect(await connectTo(server.url).zoom.reader("bulk").findPerson("uBob")).toMatchObject({
      name: "Bob Lee",
    });
  });

  test("an answer that is not as documented is no answer, and says where", async () => {
    const warnings: object[] = [];
    const server = await pretend(always(yes({ id: "uBob", display_name: "Bob" })));
    const log = {
      debug: () => undefined,
      info: () => undefined,
      warn: (facts: object) => warnings.push(facts),
    };
    const error = await failure(connectTo(server.url, { log }).zoom.reader("bulk").findPerson("uBob"));
    expect(error).toBeInstanceOf(ZoomUnreachable);
    expect(JSON.stringify(warnings)).toContain("email");
    expect(server.asked).toHaveLength(1);
  });

  test("closing breaks off what is under way and refuses what comes after", async () => {
    const server = await pretend(always("hang"));
    const { zoom } = connectTo(server.url);
    const reading = failure(zoom.reader("bulk").findPerson("uBob"));
    while (server.asked.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    await zoom.close();
    expect(await reading).toBeInstanceOf(ZoomUnreachable);
    expect(await failure(zoom.reader("bulk").findPerson("uBob"))).toBeInstanceOf(ZoomUnreachable);
    expect(server.asked).toHaveLength(1);
  });
});

describe("the pace", () => {
  test("refused for this second: the pacer is told, and reads and writes are sent again", async () => {
    const server = await pretend(inTurn(perSecond, { status: 429 }, html(429), { status: 204 }));
    const { zoom, pacer } = connectTo(server.url);
    await zoom.writer?.("bulk", ours).assignNumber("uBob", "+14155550101");
    expect(server.asked).toHaveLength(4);
    expect(pacer.refusals).toEqual(Array(3).fill({ budget: "phone LIGHT", until: null }));
    expect(pacer.taken).toEqual(Array(4).fill("phone LIGHT bulk"));
  });

  test("stopped between the pacer's word and leaving: another word is waited for, and whose it is asked again", async () => {
    const server = await pretend(always({ status: 204 }));
    let now = 0;
    const clock = { now: () => new Date(), elapsed: () => now, sleep: async () => undefined };
    const { zoom, pacer } = connectTo(server.url, { clock });
    let asked = 0;
    const writer = zoom.writer?.("bulk", async () => {
      asked += 1;
      if (asked === 1) now += 3_000;
      return true;
    });
    await writer?.assignNumber("uBob", "+14155550101");
    expect([server.asked.length, pacer.taken.length, pacer.missed, asked]).toEqual([
      1,
      2,
      ["phone LIGHT"],
      2,
    ]);
  });

  test("where every look at the lease takes a second, a call leaves in the end", async () => {
    const server = await pretend(always({ status: 204 }));
    let now = 0;
    const clock = { now: () => new Date(), elapsed: () => now, sleep: async () => undefined };
    const { zoom, pacer } = connectTo(server.url, { clock });
    const writer = zoom.writer?.("bulk", async () => {
      now += 1_000;
      return true;
    });
    await writer?.assignNumber("uBob", "+14155550101");
    expect([server.asked.length, pacer.missed.length]).toEqual([1, 3]);
  });

  test("what is no longer ours gives its word back", async () => {
    const server = await pretend(always({ status: 204 }));
    const { zoom, pacer } = connectTo(server.url);
    const lost = failure(
      Promise.resolve(zoom.writer?.("bulk", async () => false).assignNumber("uBob", "+14155550101")),
    );
    expect(await lost).toBeInstanceOf(ZoomWithheld);
    expect([server.asked.length, pacer.missed]).toEqual([0, ["phone LIGHT"]]);
  });

  test("refused over and over, it is told in the end", async () => {
    const server = await pretend(always(perSecond));
    const error = await failure(connectTo(server.url).zoom.reader("bulk").findPerson("uBob"));
    expect(error).toMatchObject({ reason: "rate-second", status: 429 });
  });

  test("refused for the day: told at once, with the moment it ends, and the budget is parked", async () => {
    const server = await pretend(
      always({
        status: 429,
        body: { code: 429, message: "You have reached the maximum daily rate limit for this API." },
        headers: { "retry-after": "2026-11-25T00:00:00Z", "x-ratelimit-type": "Daily-limit" },
      }),
    );
    const { zoom, pacer } = connectTo(server.url);
    const until = new Date("2026-11-25T00:00:00Z");
    const error = await failure(Promise.resolve(zoom.writer?.("bulk", ours).assignPlan("uBob", 200)));
    expect(error).toMatchObject({ reason: "rate-day", until });
    expect(server.asked).toHaveLength(1);
    expect(pacer.refusals).toEqual([{ budget: "phone LIGHT", until }]);
  });

  test("while a budget is parked nothing is sent", async () => {
    const server = await pretend(always(yes(BOB)));
    const { zoom, pacer } = connectTo(server.url);
    const until = new Date("2026-11-25T00:00:00Z");
    pacer.park(until);
    const waiting = Array.from({ length: 5 }, () => failure(zoom.reader("bulk").findPerson("uBob")));
    for (const error of await Promise.all(waiting))
      expect(error).toMatchObject({ reason: "rate-day", until });
    expect(server.asked).toHaveLength(0);
    pacer.park(null);
    expect(await zoom.reader("interactive").findPerson("uBob")).toBeDefined();
    expect(server.asked).toHaveLength(1);
  });

  test("closing lets go of calls that wait for their turn", async () => {
    const server = await pretend(always(yes(BOB)));
    const { zoom, pacer } = connectTo(server.url);
    pacer.hold();
    const waiting = failure(zoom.reader("bulk").findPerson("uBob"));
    await zoom.close();
    expect(await waiting).toBeInstanceOf(ZoomUnreachable);
  });

  test("a pacer that fails lets nothing through, and its own words rise", async () => {
    const server = await pretend(always(yes(BOB)));
    const { pacer } = connectTo(server.url);
    const broken = { ...pacer, take: () => Promise.reject(new Error("the store is away")) };
    const { zoom } = connectTo(server.url, { pacer: broken });
    expect(await failure(zoom.reader("bulk").findPerson("uBob"))).toMatchObject({
      message: "the store is away",
    });
    expect(server.asked).toHaveLength(0);
  });
});

describe("Zoom says no", () => {
  test("busy: a read waits and asks again, a write is left to the caller", async () => {
    const busy = no(400, 300, "Too many concurrent requests. A request has already been made.");
    const server = await pretend(({ method }, count) => (method === "GET" && count > 2 ? yes(BOB) : busy));
    const { zoom } = connectTo(server.url);
    expect(await zoom.reader("bulk").findPerson("uBob")).toBeDefined();
    const before = server.asked.length;
    const error = await failure(Promise.resolve(zoom.writer?.("bulk", ours).setPhoneFeature("uBob", true)));
    expect(error).toMatchObject({ reason: "busy" });
    expect(server.asked).toHaveLength(before + 1);
  });

  test("a refusal dressed as a 200 is a refusal", async () => {
    const server = await pretend(always(yes({ code: 300, message: "Validation Failed." })));
    const error = await failure(connectTo(server.url).zoom.reader("bulk").callingPlans());
    expect(error).toBeInstanceOf(ZoomRefused);
    expect(error).toMatchObject({ code: 300, status: 200 });
  });

  test("the faults of single fields are in the message, the tracking id beside it", async () => {
    const server = await pretend(
      always({
        status: 400,
        body: {
          code: 300,
          message: "Validation Failed.",
          errors: [{ field: "site_id", message: "No such site." }],
        },
      }),
    );
    const error = await failure(
      Promise.resolve(
        connectTo(server.url).zoom.writer?.("bulk", ours).updatePhone("uBob", { siteId: "s9" }),
      ),
    );
    expect(error).toMatchObject({
      message: "Validation Failed. No such site.",
      reason: "other",
      asked: "PATCH /phone/users/{userId}",
      trackingId: "v=2.0;clid=test;rid=WEB_1",
    });
  });

  test("a missing scope is worth one new token when the old one is old: it may have been added since", async () => {
    let now = Date.parse("2026-11-24T09:00:00Z");
    const lacking = no(400, 4711, "Invalid access token, does not contain scopes:[phone:read:user:admin].");
    const server = await pretend(({ token }) => (token === "token-1" ? lacking : yes({ id: "uBob" })));
    const { zoom } = connectTo(server.url, {
      clock: { now: () => new Date(now), elapsed: () => now, sleep: async () => undefined },
    });
    expect(await failure(zoom.reader("bulk").phoneOf("uBob"))).toMatchObject({ reason: "missing-scope" });
    now += 120_000;
    expect(await zoom.reader("bulk").phoneOf("uBob")).toMatchObject({ zoomId: "uBob" });
  });

  test("only the answer that means nobody means nobody", async () => {
    const server = await pretend(always(no(404, 2001, "Account does not exist.")));
    const reader = connectTo(server.url).zoom.reader("bulk");
    expect(await failure(reader.findPerson("uBob"))).toMatchObject({ reason: "other" });
    expect(await failure(reader.phoneOf("uBob"))).toMatchObject({ reason: "other" });
  });

  test("what can be no id and no address is nobody, and is never sent", async () => {
    const server = await pretend(always(yes(BOB)));
    const reader = connectTo(server.url).zoom.reader("bulk");
    for (const odd of ["../users/me", "bob@acme.example?x=1#h", "Bob Lee", "", ".."])
      expect(await reader.findPerson(odd)).toBeUndefined();
    expect(await failure(reader.phoneOf("../users/me"))).toBeInstanceOf(Error);
    expect(server.asked).toHaveLength(0);
  });
});

describe("why a plan or a number was refused, when Zoom doesn't say", () => {
  const invalid = no(400, 300, "Invalid field.");
  const world = (facts: { plans: number[]; available: number; holder?: string; phone?: false }) => {
    return ({ method, path }: Asked): Reply => {
      if (method !== "GET") return invalid;
      if (path === "/phone/calling_plans") {
        const seats = { subscribed: 5, assigned: 5 - facts.available, available: facts.available };
        return yes({ calling_plans: [{ type: 200, name: "US/CA Unlimited", ...seats }] });
      }
      if (path === "/number_management/numbers") {
        const holders = facts.holder
          ? [{ assigned_to_id: facts.holder, assigned_to_type: "User", assigned_to_name: "Kate" }]
          : [];
        return yes({
          numbers: [{ id: "n1", number: "+14155550101", status: "Normal", assigned_list: holders }],
        });
      }
      if (facts.phone === false) return no(404, 1001, "User does not exist: uBob.");
      return yes({ id: "uBob", calling_plans: facts.plans.map((type) => ({ type, name: `Plan ${type}` })) });
    };
  };
  const assigning = async (facts: Parameters<typeof world>[0]) =>
    failure(
      Promise.resolve(
        connectTo((await pretend(world(facts))).url)
          .zoom.writer?.("bulk", ours)
          .assignPlan("uBob", 200),
      ),
    );

  test("no seat is left", async () => {
    expect(await assigning({ plans: [], available: 0 })).toMatchObject({ reason: "no-seats", code: 300 });
  });
  test("they hold that plan, or another base plan", async () => {
    expect(await assigning({ plans: [200], available: 3 })).toMatchObject({ reason: "plan-held" });
    expect(await assigning({ plans: [100], available: 3 })).toMatchObject({ reason: "plan-held" });
  });
  test("they have no phone", async () => {
    expect(await assigning({ plans: [], available: 3, phone: false })).toMatchObject({ reason: "no-phone" });
  });
  test("nothing to be seen: it stays as Zoom said it", async () => {
    expect(await assigning({ plans: [], available: 3 })).toMatchObject({
      reason: "other",
      message: "Invalid field.",
    });
  });

  test("taking back a plan: not held, or from a bundle", async () => {
    const taking = async (plans: number[], type: number) => {
      const { zoom } = connectTo((await pretend(world({ plans, available: 1 }))).url);
      return failure(Promise.resolve(zoom.writer?.("bulk", ours).unassignPlan("uBob", type)));
    };
    expect(await taking([], 200)).toMatchObject({ reason: "plan-not-held" });
    expect(await taking([50200], 50200)).toMatchObject({ reason: "plan-from-bundle" });
  });

  test("giving a number: somebody has it, or a plan is missing", async () => {
    const giving = async (facts: Parameters<typeof world>[0]) => {
      const { zoom } = connectTo((await pretend(world(facts))).url);
      return failure(Promise.resolve(zoom.writer?.("bulk", ours).assignNumber("uBob", "+14155550101")));
    };
    expect(await giving({ plans: [200], available: 1, holder: "uKate" })).toMatchObject({
      reason: "number-in-use",
    });
    expect(await giving({ plans: [], available: 1 })).toMatchObject({ reason: "plan-required" });
  });

  test("a look that fails too leaves the first refusal standing", async () => {
    const server = await pretend(({ method }) => (method === "GET" ? "drop" : invalid));
    const error = await failure(
      Promise.resolve(connectTo(server.url).zoom.writer?.("bulk", ours).assignPlan("uBob", 200)),
    );
    expect(error).toMatchObject({ reason: "other", message: "Invalid field." });
  });
});

describe("lists", () => {
  test("a page token that ran out starts the list again; repeated and odd rows are taken once or left out", async () => {
    let stale = true;
    const server = await pretend(({ path, query }) => {
      if (path !== "/phone/users") return no(404, 404, "no");
      if (query.next_page_token === undefined)
        return yes({ users: [{ id: "a" }, { id: "b" }], next_page_token: "two" });
      if (stale) {
        stale = false;
        return no(400, 400, "The next page token is invalid or expired.");
      }
      return yes({ users: [{ id: "b" }, { id: "../odd" }, { id: "c" }], next_page_token: "" });
    });
    const phones = await connectTo(server.url).zoom.reader("bulk").phones();
    expect(phones.map(({ zoomId }) => zoomId)).toEqual(["a", "b", "c"]);
  });

  test("page tokens that run out over and over are told in the end", async () => {
    const server = await pretend(always(no(400, 400, "The next page token is invalid or expired.")));
    const error = await failure(connectTo(server.url).zoom.reader("bulk").phones());
    expect(error).toBeInstanceOf(ZoomRefused);
    expect(server.asked).toHaveLength(3);
  });

  test("seats of one plan bought several times add up", async () => {
    const plan = { type: 200, name: "US/CA Unlimited" };
    const server = await pretend(
      always(
        yes({
          calling_plans: [
            { ...plan, subscribed: 10, assigned: 9, available: 1 },
            { ...plan, subscribed: 5, assigned: 1, available: 4 },
          ],
        }),
      ),
    );
    expect(await connectTo(server.url).zoom.reader("bulk").callingPlans()).toEqual([
      { type: 200, name: "US/CA Unlimited", subscribed: 15, assigned: 10, available: 5 },
    ]);
  });
});

describe("what is told outside", () => {
  test("calls are counted with their budget and lane, and neither they nor the log name anybody", async () => {
    const calls: CallFacts[] = [];
    const logged: unknown[] = [];
    const note = (facts: object, message: string) => logged.push(facts, message);
    const server = await pretend(inTurn(perSecond, no(404, 1001, "User does not exist: bob@acme.example.")));
    const { zoom } = connectTo(server.url, {
      log: { debug: note, info: note, warn: note },
      onCall: (facts) => calls.push(facts),
    });
    await zoom.reader("interactive").findPerson("bob@acme.example");
    expect(calls).toMatchObject([
      { asked: "GET /users/{userId}", table: "general", label: "LIGHT", lane: "interactive", status: 429 },
      { status: 404, reason: "not-found" },
    ]);
    const told = JSON.stringify([calls, logged]);
    for (const secret of ["bob", "acme", "token-1", "secret"]) expect(told).not.toContain(secret);
  });

  test("in observe mode there is no writer at all", async () => {
    expect(connectTo("http://127.0.0.1:9", { mayWrite: false }).zoom.writer).toBeNull();
  });
});
