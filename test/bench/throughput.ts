// How much of the rate that Zoom allows a big operation uses, with one process and with four; how many calls a person
// costs; how long somebody waits who asks for something meanwhile. Beside a plain script that keeps to a number of calls
// at once and backs off when it is refused.
import { setTimeout as sleep } from "node:timers/promises";
import { type Crew, crewOf } from "../chaos/crew.ts";
import { buttonFor, post } from "../chaos/people.ts";
import { call, openWorld, type World } from "../chaos/world.ts";
import { emailOf, percentiles, slackIdOf } from "./company.ts";

const PEOPLE = 600;
/** Not in the file: asked for one by one meanwhile. */
const OTHERS = 40;
/** A plain script has no end of patience; a bench does. */
const PLAIN_PEOPLE = 200;
const AT_ONCE = 16;
/** What Zoom allows a second on the plan the stand-in has. */
const LIMITS: Readonly<Record<string, number>> = {
  "phone.LIGHT": 40,
  "phone.MEDIUM": 20,
  "phone.HEAVY": 10,
  "general.LIGHT": 80,
  "general.MEDIUM": 60,
  "general.HEAVY": 40,
};

interface Call {
  readonly at: number;
  readonly method: string;
  readonly path: string;
  readonly table: string | null;
  readonly label: string | null;
  readonly status: number | null;
}

const nameOf = ({ table, label }: Call) => `${table}.${label}`;
const round = (value: number) => Math.round(value * 10) / 10;

/**
 * The budget that was used most, and its share, without the first and the last fifth of its calls. Calls go in rounds of a
 * second: between two moments there may be one more or one less of them, so whole rounds are timed, from call to call,
 * beginning with each call of the first round: from a single one, its own luck would be half a percent.
 */
function busiest(calls: readonly Call[]) {
  const answered = calls.filter(({ status, table }) => table !== null && status !== 429);
  const shares = Object.entries(LIMITS).map(([budget, limit]) => {
    const at = answered
      .filter((one) => nameOf(one) === budget)
      .map((one) => one.at)
      .toSorted((one, other) => one - other);
    const from = Math.floor(at.length / 5);
    const rounds = Math.floor((at.length * 3) / 5 / limit) - 1;
    const times = Array.from(
      { length: limit },
      (_, index) => (at[from + index + rounds * limit] ?? 0) - (at[from + index] ?? 0),
    );
    const took = times.reduce((sum, one) => sum + one, 0) / limit;
    return { budget, share: rounds > 0 ? (rounds * 1_000) / took : 0 };
  });
  const [most] = shares.toSorted((a, b) => b.share - a.share);
  const moments = answered.map(({ at }) => at);
  const seconds = (Math.max(...moments) - Math.min(...moments)) / 1_000;
  return { budget: most?.budget ?? "none", share: most?.share ?? 0, seconds };
}

function rowOf(name: string, people: number, calls: readonly Call[]) {
  const { budget, share, seconds } = busiest(calls);
  return {
    name,
    people,
    seconds: round(seconds),
    calls: calls.length,
    "calls each": Math.round((calls.length / people) * 100) / 100,
    "busiest budget": budget,
    "% of what is allowed": round(share * 100),
    refused: calls.filter(({ status }) => status === 429).length,
  };
}

/** Where the calls went, by endpoint and budget. */
function callsByKind(calls: readonly Call[], people: number) {
  const counts = new Map<string, number>();
  for (const one of calls) {
    const path = one.path.replace(/\/users\/[^/]+/, "/users/{id}").replace(/\?.*/, "");
    const kind = `${one.method} ${path} (${nameOf(one)})`;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .map(([kind, count]) => ({
      call: kind,
      count,
      "for each person": Math.round((count / people) * 100) / 100,
    }));
}

const callsOf = (world: World, since: number) =>
  call<readonly Call[]>(`${world.zoom}/_sandbox/calls?since=${since}`);
const phonesIn = async (world: World) =>
  (await call<readonly { readonly what: string }[]>(`${world.zoom}/_sandbox/ledger`)).filter(({ what }) =>
    what.startsWith("plan"),
  ).length;

/** How long Zoom takes, in ms: to answer, and to switch a phone on. */
interface Slowness {
  readonly latencyMs?: number;
  readonly enableDelayMs?: number;
}

async function slow(world: World, { latencyMs = 0, enableDelayMs = 0 }: Slowness): Promise<void> {
  await call(`${world.zoom}/_sandbox/faults`, { latencyMs, enableDelayMs });
}

interface Run {
  readonly name: string;
  readonly databaseUrl: string | null;
  readonly processes: number;
  readonly zoom?: Slowness;
  /** Others in the account who have a phone already. */
  readonly phones?: number;
  readonly meanwhile?: (crew: Crew, world: World) => Promise<void>;
}

/** A file with everybody, dropped and confirmed: the calls from the click on. */
async function paced({ name, databaseUrl, processes, zoom = {}, phones = 0, meanwhile }: Run) {
  const world = await openWorld(databaseUrl, { size: PEOPLE + OTHERS, phones, overTls: false });
  const crew = crewOf(processes, { environment: world.environment, guards: {}, logPath: world.logPath });
  try {
    await slow(world, zoom);
    await crew.start();
    const since = Date.now() / 1_000 - 0.001;
    const rows = Array.from({ length: PEOPLE }, (_, index) => `${emailOf(index)},Zoom Phone\r\n`).join("");
    const base64 = Buffer.from(`Email,License\r\n${rows}`).toString("base64");
    await post(world, "say", {
      as: "U15DAN",
      channel: "dm",
      text: "assign",
      files: [{ name: "everybody.csv", base64, mimetype: "text/csv" }],
    });
    const card = await buttonFor(world, "U15DAN", { channel: "dm", since, label: "Confirm" }, 120_000);
    if (!card) throw new Error("the card of the big operation did not come");
    // A second without calls: what proposing has used is nobody's concern here.
    await sleep(1_500);
    const begun = Date.now();
    await post(world, "click", { as: "U15DAN", ...card });
    await meanwhile?.(crew, world);
    for (let turn = 0; turn < 300 && (await phonesIn(world)) < PEOPLE; turn += 1) await sleep(1_000);
    await crew.idle(30_000);
    const calls = await callsOf(world, begun);
    return { row: rowOf(name, PEOPLE, calls), calls };
  } finally {
    await crew.stop();
    await world.close();
  }
}

/** The same for some of the people, as one would write it in an afternoon: switch on, look until it is there, give, look. */
async function plain() {
  const world = await openWorld(null, { size: PLAIN_PEOPLE, overTls: false });
  try {
    await slow(world, {});
    const credentials = Buffer.from("sandbox-client:sandbox-secret").toString("base64");
    const granted = await fetch(
      `${world.environment.ZOOM_OAUTH_URL}?grant_type=account_credentials&account_id=sandbox-account`,
      { method: "POST", headers: { authorization: `Basic ${credentials}` } },
    );
    const { access_token: token } = (await granted.json()) as { readonly access_token: string };
    const ask = async (method: string, path: string, body?: object): Promise<void> => {
      for (let wait = 500; ; wait = Math.min(wait * 2, 8_000)) {
        const answer = await fetch(`${world.environment.ZOOM_API_URL}${path}`, {
          method,
          headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
          ...(body ? { body: JSON.stringify(body) } : {}),
        });
        await answer.arrayBuffer();
        if (answer.status !== 429) return;
        await sleep(wait + Math.random() * 250);
      }
    };
    const waiting = Array.from({ length: PLAIN_PEOPLE }, (_, index) => emailOf(index));
    const begun = Date.now();
    const worker = async () => {
      for (let email = waiting.shift(); email; email = waiting.shift()) {
        await ask("GET", `/phone/users/${email}`);
        await ask("PATCH", `/users/${email}`, { feature: { zoom_phone: true } });
        await ask("GET", `/phone/users/${email}`);
        await ask("POST", `/phone/users/${email}/calling_plans`, { calling_plans: [{ type: 200 }] });
        await ask("GET", `/phone/users/${email}`);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    return rowOf(`plain script, ${AT_ONCE} at once, back-off`, PLAIN_PEOPLE, await callsOf(world, begun));
  } finally {
    await world.close();
  }
}

interface SlackCall {
  readonly at: number;
  readonly method: string;
}

/** How long a command's answer takes, in ms. */
async function answered(world: World, text: string): Promise<number> {
  const since = Date.now();
  await post(world, "command", { as: "U16IMR", channel: "it-help", command: "/zphone", text });
  for (let turn = 0; turn < 3_000; turn += 1) {
    const calls = await call<readonly SlackCall[]>(`${world.slack}/_sandbox/calls?since=${since}`);
    const first = calls.find(({ method, at }) => method === "response_url" && at >= since);
    if (first) return first.at - since;
    await sleep(10);
  }
  return Number.POSITIVE_INFINITY;
}

/** What the run prints. `create` makes a Postgres database; without one only the embedded database is measured. */
export async function throughput(create: ((name: string) => Promise<string>) | null) {
  const shows: number[] = [];
  const assigns: number[] = [];
  const askMeanwhile = async (_crew: Crew, world: World) => {
    await sleep(2_000);
    for (let index = 0; index < OTHERS / 2; index += 1) {
      if ((await phonesIn(world)) >= PEOPLE) break;
      shows.push(await answered(world, `show <@${slackIdOf(index)}>`));
      assigns.push(await answered(world, `assign <@${slackIdOf(PEOPLE + index)}>`));
      await sleep(150);
    }
  };
  const alone = await paced({ name: "Zac, embedded database", databaseUrl: null, processes: 1 });
  const asked = await paced({
    name: "the same, and somebody asking",
    databaseUrl: null,
    processes: 1,
    meanwhile: askMeanwhile,
  });
  const takesTime = await paced({
    name: "Zac, embedded, Zoom takes 0.8 s to switch on",
    databaseUrl: null,
    processes: 1,
    zoom: { enableDelayMs: 800 },
  });
  const rows = [alone.row, asked.row, takesTime.row];
  if (create) {
    const runs: readonly Run[] = [
      { name: "Zac, 1 process, Postgres", databaseUrl: await create("throughput_1"), processes: 1 },
      {
        name: "the same, 0.12 s an answer, 0.8 s to switch on",
        databaseUrl: await create("throughput_slow"),
        processes: 1,
        zoom: { latencyMs: 120, enableDelayMs: 800 },
      },
      { name: "Zac, 4 processes, Postgres", databaseUrl: await create("throughput_4"), processes: 4 },
      {
        name: "Zac, 4 processes, one stopped for 3 s",
        databaseUrl: await create("throughput_stop"),
        processes: 4,
        async meanwhile(crew) {
          await sleep(4_000);
          await crew.freeze(2, 3_000);
        },
      },
    ];
    for (const run of runs) rows.push((await paced(run)).row);
  }
  rows.push(await plain());
  const waited = (name: string, values: readonly number[]) => {
    const { p50, p95 } = percentiles(values);
    return { name, asked: values.length, p50, p95, longest: Math.max(...values) };
  };
  return {
    rows,
    byKind: callsByKind(alone.calls, PEOPLE),
    meanwhile: [waited("show", shows), waited("assign", assigns)],
  };
}
