// Each state of a card, and what brings it about through the sandbox's control API. Scenes build on each other in order.
import { setTimeout as sleep } from "node:timers/promises";
import { readSeed } from "../../sandbox/seed.ts";

const MAYA = "U01MAYA";
const TOMAS = "U02TOMA";
const CAROL = "U05CARO";

interface Posted {
  readonly ts: string;
  readonly thread_ts: string | null;
  readonly user: string;
  readonly text: string;
}

/** Where the card is that a scene is about. */
export interface Shot {
  readonly who: "Maya Okafor" | "Tomás Herrera" | "Carol Jensen";
  readonly place: "it-help" | "zoom-admins" | "Zac";
  readonly ts: string;
  /** The message it answers, when it stands in a thread. */
  readonly thread: string | null;
}

export interface Stage {
  post(path: string, body: object): Promise<Record<string, unknown>>;
  zoom(path: string, body: object): Promise<Record<string, unknown>>;
  messages(as: string, channel: string): Promise<readonly Posted[]>;
  settle(): Promise<void>;
  /** Another policy, and the product started anew with it. */
  policy(changes: object): Promise<void>;
}

interface Scene {
  readonly name: string;
  readonly reach: (stage: Stage) => Promise<Shot>;
}

const PEOPLE = { [MAYA]: "Maya Okafor", [TOMAS]: "Tomás Herrera", [CAROL]: "Carol Jensen" } as const;
type Who = keyof typeof PEOPLE;

const last = (list: readonly Posted[], words: string): Posted => {
  const found = list.findLast(({ user, text }) => user === "U00ZAC" && text.includes(words));
  if (!found) throw new Error(`no message says “${words}”; the last one: ${list.at(-1)?.text}`);
  return found;
};

const shot = (as: Who, place: Shot["place"], { ts, thread_ts }: Posted): Shot => ({
  who: PEOPLE[as],
  place,
  ts,
  thread: thread_ts === ts ? null : thread_ts,
});

const channelOf = (place: Shot["place"]): string => (place === "Zac" ? "dm" : place);

async function command(stage: Stage, text: string, words: string, as: Who = MAYA): Promise<Shot> {
  await stage.post("command", { as, channel: "it-help", command: "/zphone", text });
  await stage.settle();
  return shot(as, "it-help", last(await stage.messages(as, "it-help"), words));
}

const ids = Object.fromEntries(Object.entries(PEOPLE).map(([id, name]) => [name, id]));
async function press({ post }: Stage, { who, place, ts }: Shot, label: string): Promise<void> {
  await post("click", { as: ids[who], channel: channelOf(place), ts, label });
}
async function pressed(stage: Stage, card: Shot, label: string): Promise<Shot> {
  await press(stage, card, label);
  await stage.settle();
  return card;
}
const found = async (stage: Stage, place: Shot["place"], words: string, as: Who = MAYA): Promise<Shot> =>
  shot(as, place, last(await stage.messages(as, channelOf(place)), words));

const STARTERS = [
  "bob.lee",
  "mike.donahue",
  "lukasz.wojcik",
  "julia.novak",
  "kenji.sato",
  "oliver.grant",
  "samir.patel",
  "tessa.vandijk",
];
const roster = `Email;License;Location\n${STARTERS.map((name) => `${name}@lumenoak.example;Zoom Phone;HQ`).join("\n")}\npriya.raman@lumenoak.example;Zoom Phone;HQ\nsomebody;Zoom Phone;HQ\nevie.stone@lumenoak.example;Zoom Phon;HQ\n`;

/** New extensions for so many that it takes a while. */
const EXTENSIONS = readSeed()
  .users.filter(({ zoom, phone, owner }) => zoom === "active" && phone !== null && !owner)
  .map(({ email }, index) => `${email},${2_400 + index}\n`);

async function drop(stage: Stage, name: string, list: string, text: string): Promise<Shot> {
  const { ts } = await stage.post("say", {
    as: MAYA,
    channel: "dm",
    text,
    files: [{ name, base64: Buffer.from(list).toString("base64"), mimetype: "text/csv" }],
  });
  await stage.settle();
  const answers = (await stage.messages(MAYA, "dm")).filter(({ thread_ts }) => thread_ts === ts);
  return shot(MAYA, "Zac", last(answers, ""));
}

let assigned: Shot;
let preview: Shot;

/** The states, in order. A new one is one more line. */
export const CARD_SCENES: readonly Scene[] = [
  { name: "help", reach: (stage) => command(stage, "help", "What I can do") },
  { name: "licenses", reach: (stage) => command(stage, "licenses", "licenses") },
  { name: "numbers", reach: (stage) => command(stage, "numbers 415", "") },
  { name: "show", reach: (stage) => command(stage, "show <@U20KATE>", "Kate Osei") },
  { name: "dry-run", reach: (stage) => command(stage, "remove <@U20KATE> --dry-run", "Dry run") },
  {
    name: "applying",
    async reach(stage) {
      await stage.zoom("faults", { enableDelayMs: 12_000 });
      await stage.post("command", {
        as: MAYA,
        channel: "it-help",
        command: "/zphone",
        text: "assign <@U43OLIV>",
      });
      await sleep(5_000);
      return found(stage, "it-help", "Oliver Grant");
    },
  },
  {
    name: "done",
    async reach(stage) {
      await stage.zoom("faults", { enableDelayMs: 0 });
      assigned = await command(stage, "assign <@U38JULI>", "Julia Novak");
      return assigned;
    },
  },
  { name: "receipt", reach: (stage) => found(stage, "zoom-admins", "Julia Novak") },
  { name: "undone", reach: (stage) => pressed(stage, assigned, "Undo") },
  {
    name: "proposed",
    reach: (stage) => command(stage, "remove <@U08SIOB> --why “left on Friday”", "Siobhán"),
  },
  {
    name: "shortage",
    reach: (stage) => command(stage, "assign <@U57BEN> <@U58CHLO> --plan Metered", "Metered"),
  },
  {
    name: "stale",
    async reach(stage) {
      const card = await command(stage, "remove <@U33DANI>", "Daniel Kim");
      await stage.zoom("mutate", { email: "daniel.kim@lumenoak.example", extension: "2099" });
      return pressed(stage, card, "Confirm");
    },
  },
  {
    name: "partly-done",
    async reach(stage) {
      const card = await command(stage, "remove <@U34FATI> <@U35GEOR> <@U46ROSA>", "Fatima");
      await stage.zoom("mutate", { email: "george.papadakis@lumenoak.example", extension: "2098" });
      return pressed(stage, card, "Confirm");
    },
  },
  {
    name: "several",
    reach: (stage) => command(stage, "assign <@U57BEN> <@U58CHLO> <@U28TOM>", "Ben Carter"),
  },
  { name: "choose", reach: (stage) => command(stage, "assign mike", "mike") },
  { name: "blocked", reach: (stage) => command(stage, "assign <@U28TOM>", "Tom Becker") },
  { name: "refused", reach: (stage) => command(stage, "assign <@U57BEN>", "admin", CAROL) },
  {
    name: "request",
    async reach(stage) {
      const refused = await found(stage, "it-help", "admin", CAROL);
      await pressed(stage, refused, "Ask an admin");
      await sleep(1_500);
      return found(stage, "zoom-admins", "asks");
    },
  },
  {
    name: "second-person",
    async reach(stage) {
      const card = await command(stage, "remove <@U03INES>", "Ines");
      await pressed(stage, card, "Confirm");
      return card;
    },
  },
  { name: "second-asked", reach: (stage) => found(stage, "zoom-admins", "Ines", TOMAS) },
  {
    name: "scheduled",
    async reach(stage) {
      const card = await command(stage, "offboard <@U36HANN> --to <@U40LENA> --on 2027-03-05", "Hannah");
      return pressed(stage, card, "Confirm");
    },
  },
  {
    name: "leaver",
    async reach(stage) {
      await stage.zoom("webhook", { event: "user.deactivated", email: "kate.osei@lumenoak.example" });
      await stage.settle();
      return found(stage, "zoom-admins", "Kate Osei");
    },
  },
  {
    name: "masked",
    async reach(stage) {
      const { ts } = await stage.post("say", {
        as: MAYA,
        channel: "it-help",
        text: "<@U00ZAC> remove <@U14JUER>",
      });
      await stage.settle();
      const answers = (await stage.messages(MAYA, "it-help")).filter(({ thread_ts }) => thread_ts === ts);
      return shot(MAYA, "it-help", last(answers, ""));
    },
  },
  {
    name: "checked",
    reach: (stage) => drop(stage, "starters.csv", `${roster}nobody;;\n`, "just check it"),
  },
  {
    name: "still-here",
    reach: (stage) =>
      drop(
        stage,
        "leavers.csv",
        "Email,Last day\nmarcus.bell@lumenoak.example,2026-01-30\nnadia.rahman@lumenoak.example,2099-11-30\n",
        "leavers",
      ),
  },
  {
    name: "roster-preview",
    async reach(stage) {
      preview = await drop(stage, "starters.csv", roster, "new starters, please give them a phone");
      return preview;
    },
  },
  { name: "results", reach: (stage) => pressed(stage, preview, "Confirm") },
  {
    name: "kept",
    async reach(stage) {
      const emails = ["dieter.koch", "emma.wilson", "new.starter", "another.starter"];
      const list = `Email,License\n${emails.map((name) => `${name}@lumenoak.example,Zoom Phone\n`).join("")}`;
      const asked = await drop(stage, "december.csv", list, "give them a phone");
      const card = await found(stage, "Zac", "Zoom phones for 2 people");
      return pressed(stage, { ...card, thread: asked.thread }, "Do 2 now, keep 2 for when they appear");
    },
  },
  {
    name: "progress",
    async reach(stage) {
      const list = `Email,Extension Number\n${EXTENSIONS.join("")}`;
      const asked = await drop(stage, "new-extensions.csv", list, "");
      await stage.zoom("faults", { latencyMs: 2_500, enableDelayMs: 0 });
      const value = "Only set site, extension and number";
      await stage.post("click", { as: MAYA, channel: "dm", ts: asked.ts, value });
      await stage.settle();
      const card = await found(stage, "Zac", "Extensions for");
      await press(stage, card, "Confirm");
      for (let turn = 0; turn < 120; turn += 1) {
        const told = (await stage.messages(MAYA, "dm")).find(({ ts }) => ts === card.ts);
        if (/ [1-9]\d* of /.test(told?.text ?? "")) break;
        await sleep(250);
      }
      return card;
    },
  },
  {
    name: "list-done",
    async reach(stage) {
      await stage.zoom("faults", { enableDelayMs: 0 });
      await sleep(8_000);
      await stage.settle();
      return found(stage, "Zac", "Extensions for");
    },
  },
  { name: "history", reach: (stage) => command(stage, "history", "") },
  { name: "pending", reach: (stage) => command(stage, "pending", "") },
  {
    name: "paused",
    async reach(stage) {
      await command(stage, "pause “audit until noon”", "");
      return command(stage, "remove <@U41MARC>", "Marcus");
    },
  },
  {
    name: "observed",
    async reach(stage) {
      await command(stage, "resume", "");
      await stage.policy({ mode: "observe" });
      const card = await command(stage, "remove <@U42NADI>", "Nadia");
      return pressed(stage, card, "Would do this");
    },
  },
  {
    name: "expired",
    async reach(stage) {
      await stage.policy({ mode: "act", expiry: { single: "1s" } });
      const card = await command(stage, "remove <@U53YARA>", "Yara");
      await sleep(2_500);
      return pressed(stage, card, "Confirm");
    },
  },
];
