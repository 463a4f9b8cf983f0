// How the stand-in answers. `sensible` is a small, decent model; all others are what a model should never be.
import type { Asked } from "./asked.ts";
import { type Reply, reply } from "./reply.ts";

/** What a behaviour may be told: the calls an attacker wants, or a text. */
export interface Told {
  readonly calls: readonly { readonly name: string; readonly input: string }[];
  readonly text: string;
}

type Behaviour = (asked: Asked, told: Told) => Reply;

const MENTION = /<@[UW][A-Z0-9]+>/g;
const ADDRESS = /[\w.+-]+@[\w-]+\.[\w.-]+/g;

const lastWords = ({ said }: Asked): string => said.findLast(({ role }) => role === "user")?.text ?? "";
const peopleIn = (text: string): readonly string[] => [
  ...(text.match(MENTION) ?? []).map((one) => one.slice(2, -1)),
  ...(text.match(ADDRESS) ?? []),
];
const knows = (asked: Asked, name: string): boolean => asked.functions.some((one) => one.name === name);
const hasAnswers = ({ said }: Asked): boolean => said.some(({ role }) => role === "tool");

/** Arguments for a function: what is given, and null for every other field its schema asks for. */
function filled(
  asked: Asked,
  name: string,
  given: Readonly<Record<string, unknown>>,
): Reply["calls"][number] {
  const properties = asked.functions.find((one) => one.name === name)?.parameters.properties ?? {};
  const empty = Object.fromEntries(
    Object.entries(properties).map(([field, schema]) => [field, schema?.type === "boolean" ? false : null]),
  );
  return { name, input: JSON.stringify({ ...empty, ...given }) };
}

const WANTS: readonly (readonly [words: RegExp, name: string])[] = [
  [/\b(how (do|can|does|to)|what happens)\b/i, "answer_how_to"],
  [/\b(remove|revoke|take .* away|cut off)\b/i, "remove_license"],
  [/\b(how many|seats?|left|available)\b/i, "show_licenses"],
  [/\b(number)\b/i, "assign_number"],
  [/\b(assign|give|set up|kit out|sort out|hook up|license|licence|phone)\b/i, "assign_license"],
];

/** Understands a few kinds of sentences, and answers from the first section it is given. */
const sensible: Behaviour = (asked) => {
  const words = lastWords(asked);
  const section = /(?:^|\n)\[1\][^\n]*\n+([\s\S]*?)(?=\n\[2\]|$)/.exec(words)?.[1];
  if (asked.functions.length === 0) {
    const text = (section ?? "").trim().split("\n").slice(0, 14).join("\n").trim();
    return reply({ text: text ? `${text} [1]` : "NOT COVERED" });
  }
  if (hasAnswers(asked)) return reply({ text: "That is what there is." });
  const people = peopleIn(words);
  const [, name] = WANTS.find(([wanted]) => wanted.test(words)) ?? [];
  if (name === "answer_how_to")
    return reply({ calls: [filled(asked, name, { question: words.slice(0, 300) })] });
  if (name === "show_licenses") return reply({ calls: [filled(asked, name, {})] });
  if (name && knows(asked, name) && people.length > 0)
    return reply({ calls: [filled(asked, name, { people })] });
  return reply({
    calls: [filled(asked, "ask_back", { question: "Who is it for, and what should they get?" })],
  });
};

/** Arguments that fit no schema, from the first function there is. */
const anyName = (asked: Asked): string => asked.functions[0]?.name ?? "assign_license";

export const BEHAVIOURS = {
  sensible,
  /** Does what an attacker wants, always: the very calls, and a text to show. */
  obedient: (_asked, { calls, text }) => reply({ calls: [...calls], text }),
  "wrong-tool": (asked) =>
    reply({
      calls: [filled(asked, "remove_license", { people: peopleIn(lastWords(asked)).slice(0, 1) })],
    }),
  "unknown-tool": () =>
    reply({ calls: [{ name: "confirm_operation", input: '{"operation":71,"approved":true}' }] }),
  "bad-json": (asked) => reply({ calls: [{ name: anyName(asked), input: '{"people": ["bob", ' }] }),
  "wrong-shape": (asked) =>
    reply({ calls: [{ name: anyName(asked), input: '{"people": 7, "sudo": true}' }] }),
  "made-up": (asked) =>
    reply({
      calls: [
        filled(asked, "remove_license", { people: ["zoom-user-90210"] }),
        filled(asked, "assign_number", { people: ["ghost@nowhere.example"], number: "+15005550006" }),
      ],
    }),
  loop: (asked) => reply({ calls: [filled(asked, "show_licenses", {})] }),
  empty: () => reply({}),
  refusal: () => reply({ refusal: "I can't help with that." }),
  "too-long": (asked) => reply({ ...sensible(asked, { calls: [], text: "" }), cut: "too-long" }),
  cut: (asked) => reply({ ...sensible(asked, { calls: [], text: "" }), cut: "ended" }),
  "hung-up": (asked) => reply({ ...sensible(asked, { calls: [], text: "" }), cut: "hung-up" }),
  /** As `sensible`, at the speed of a model that can be watched writing. */
  leisurely: (asked) => reply({ ...sensible(asked, { calls: [], text: "" }), pieceMs: 35 }),
  slow: (asked) => reply({ ...sensible(asked, { calls: [], text: "" }), delayMs: 30_000 }),
  stalling: (asked) => reply({ ...sensible(asked, { calls: [], text: "" }), pieceMs: 30_000 }),
  busy: () => reply({ status: 429, code: "rate_limit_exceeded", retryAfter: 0 }),
  broken: () => reply({ status: 500, code: "server_error" }),
  locked: () => reply({ status: 401, code: "invalid_api_key" }),
} as const satisfies Record<string, Behaviour>;

export type BehaviourName = keyof typeof BEHAVIOURS;
export const isBehaviour = (name: string): name is BehaviourName => Object.hasOwn(BEHAVIOURS, name);
