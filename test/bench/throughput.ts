// How much of the rate that Zoom allows a big operation uses, with one process and with four; beside a plain script
// that keeps to a number of calls at once and backs off when it is refused.
import { setTimeout as sleep } from "node:timers/promises";
import { type Crew, crewOf } from "../chaos/crew.ts";
import { buttonFor, post } from "../chaos/people.ts";
import { call, openWorld, type World } from "../chaos/world.ts";
import { slackIdOf } from "./company.ts";

const PEOPLE = 200;
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

/** The budget that was used most, and its share, leaving out the first and the last tenth of the time. */
function busiest(calls: readonly Call[]) {
  const answered = calls.filter(({ status, table }) => table !== null && status !== 429);
  const first = Math.min(...answered.map(({ at }) => at));
  const last = Math.max(...answered.map(({ at }) => at));
  const from = first + (last - first) / 10;
  const until = last - (last - first) / 10;
  const shares = Object.entries(LIMITS).map(([budget, limit]) => {
    const within = answered.filter((one) => nameOf(one) === budget && one.at >= from && one.at < until);
    return { budget, share: within.length / ((until - from) / 1_000) / limit };
  });
  const [most] = shares.toSorted((a, b) => b.share - a.share);
  return { budget: most?.budget ?? "none", share: most?.share ?? 0, seconds: (last - first) / 1_000 };
}

function rowOf(name: string, calls: readonly Call[]) {
  const { budget, share, seconds } = busiest(calls);
  return {
    name,
    people: PEOPLE,
    calls: calls.length,
    seconds: Math.round(seconds * 10) / 10,
    "busiest budget": budget,
    "% of what is allowed": Math.round(share * 1_000) / 10,
    refused: calls.filter(({ status }) => status === 429).length,
  };
}

const callsOf = (world: World, since: number) =>
  call<readonly Call[]>(`${world.zoom}/_sandbox/calls?since=${since}`);
const phonesIn = async (world: World) =>
  (await call<readonly { readonly what: string }[]>(`${world.zoom}/_sandbox/ledger`)).filter(({ what }) =>
    what.startsWith("plan"),
  ).length;

async function withoutDelay(world: World): Promise<void> {
  await call(`${world.zoom}/_sandbox/faults`, { enableDelayMs: 0 });
}

async function paced(
  name: string,
  databaseUrl: string | null,
  processes: number,
  meanwhile: (crew: Crew) => Promise<void> = async () => undefined,
) {
  const world = await openWorld(databaseUrl, PEOPLE);
  const crew = crewOf(processes, { environment: world.environment, guards: {}, logPath: world.logPath });
  try {
    await withoutDelay(world);
    await crew.start();
    const since = Date.now() / 1_000 - 0.001;
    const everybody = Array.from({ length: PEOPLE }, (_, index) => `<@${slackIdOf(index)}>`).join(" ");
    await post(world, "command", {
      as: "U15DAN",
      channel: "it-help",
      command: "/zphone",
      text: `assign ${everybody}`,
    });
    const card = await buttonFor(world, "U15DAN", { channel: "it-help", since, label: "Confirm" }, 120_000);
    if (!card) throw new Error("the card of the big operation did not come");
    // A second without calls: what proposing has used is nobody's concern here.
    await sleep(1_500);
    const begun = Date.now();
    await post(world, "click", { as: "U15DAN", ...card });
    await meanwhile(crew);
    for (let turn = 0; turn < 1_200 && (await phonesIn(world)) < PEOPLE; turn += 1) await sleep(250);
    return rowOf(name, await callsOf(world, begun));
  } finally {
    await crew.stop();
    await world.close();
  }
}

/** The same calls for the same people, as one would write it in an afternoon. */
async function plain(like: { readonly calls: number }) {
  const world = await openWorld(null, PEOPLE);
  try {
    await withoutDelay(world);
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
    const reads = Math.max(1, Math.round(like.calls / PEOPLE) - 2);
    const waiting = Array.from({ length: PEOPLE }, (_, index) => `person.${index}@acme.example`);
    const begun = Date.now();
    const worker = async () => {
      for (let email = waiting.shift(); email; email = waiting.shift()) {
        await ask("PATCH", `/users/${email}`, { feature: { zoom_phone: true } });
        for (let read = 0; read < reads; read += 1) await ask("GET", `/phone/users/${email}`);
        await ask("POST", `/phone/users/${email}/calling_plans`, { calling_plans: [{ type: 200 }] });
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    return rowOf(`plain script, ${AT_ONCE} at once, back-off`, await callsOf(world, begun));
  } finally {
    await world.close();
  }
}

/** Rows of a table. `create` makes a Postgres database; without one only the embedded database is measured. */
export async function throughput(create: ((name: string) => Promise<string>) | null) {
  const rows = [await paced("Zac, embedded database", null, 1)];
  if (create) {
    rows.push(await paced("Zac, 1 process, Postgres", await create("throughput_1"), 1));
    rows.push(await paced("Zac, 4 processes, Postgres", await create("throughput_4"), 4));
    rows.push(
      await paced(
        "Zac, 4 processes, one stopped for 3 s",
        await create("throughput_stop"),
        4,
        async (crew) => {
          await sleep(6_000);
          await crew.freeze(2, 3_000);
        },
      ),
    );
  }
  return [...rows, await plain(rows[0] ?? { calls: PEOPLE * 6 })];
}
