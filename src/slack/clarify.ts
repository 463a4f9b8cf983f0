// A question back to the asker. What can be picked goes on with the whole request, not only with what was unclear in it.
import type { Interpretation } from "../assistant/interpretation.ts";
import type { ZoomReader } from "../ports/zoom.ts";
import { asOption } from "../tools/people.ts";
import { chooseMessage } from "./blocks/outcome.ts";
import { bright, escapeText, plain } from "./blocks/text.ts";
import { type Exchange, noteAnswer } from "./exchange.ts";
import type { Threads } from "./memory.ts";
import { keepMenu, type MenuOption } from "./menus.ts";
import type { Showing } from "./show.ts";
import { send } from "./target.ts";

export interface ClarifyMeans extends Pick<Showing, "client" | "respond" | "notes"> {
  readonly threads: Threads;
  readonly zoom: ZoomReader;
}

type Clarify = Extract<Interpretation, { kind: "clarify" }>;
const MOST = 20;

/** Asks. */
export async function clarify(meant: Clarify, exchange: Exchange, means: ClarifyMeans): Promise<void> {
  const { target, turn } = exchange;
  const options = (await optionsOf(meant, exchange, means)).slice(0, MOST);
  if (options.length === 0) {
    await send(plain(mentioned(meant.question)), target, means);
    return noteAnswer(exchange, meant.question, means.threads);
  }
  const menu = await keepMenu({ asker: target.actor.slackId, why: null, options }, means.notes);
  await send(
    chooseMessage(meant.question, "Nothing is done until you pick.", options, menu, bright, mentioned),
    target,
    means,
  );
  turn.waits();
  await noteAnswer(exchange, withOptions(meant.question, options), means.threads, { menu });
}

/** A menu as it is remembered: what "the other one" is said of later has to stand there. */
const withOptions = (question: string, options: readonly MenuOption[]): string =>
  `${question} ${options.map(({ label }, at) => `${at + 1}. ${label}`).join(" ")}`;

/** Ids that the asker mentioned are shown as the mentions they were. */
const mentioned = (text: string): string =>
  escapeText(text).replace(/(?<![<@\w])[UW][A-Z0-9]{5,}(?!\w)/g, "<@$&>");

async function optionsOf(
  meant: Clarify,
  { words, files }: Exchange,
  { zoom }: ClarifyMeans,
): Promise<MenuOption[]> {
  const { tool, input = {}, options = [], about } = meant;
  if (!tool || meant.against || options.length === 0) return [];
  const option = (label: string, more: Partial<MenuOption>): MenuOption => ({
    label,
    detail: "",
    tool,
    input,
    words: null,
    ...more,
  });
  if (about === "what")
    return [
      option("Only the number", { tool: "unassign_number", input: { ...input, what: "number" } }),
      option("The whole license", {}),
    ];
  if (about === "which_file")
    return options.map((name) =>
      option(name, { input: { ...input, file: files.find((one) => one.name === name)?.key ?? name } }),
    );
  if (about !== "which_user")
    return options.map((one) => option(one, { input: { ...input, [fieldFor(about)]: one } }));
  const said = [input.people ?? []].flat().map(String);
  // Only asked whether this one is meant: what was understood is gone on with as it is.
  if (options.length === 1 && !meant.said) return [option(options[0] ?? "", {})];
  const [people, phones] = await Promise.all([zoom.people(), zoom.phones()]);
  return [...new Set(options)].flatMap((name) =>
    people
      .filter((person) => person.name === name)
      .map((person) => {
        const site = phones.find(({ email }) => email.toLowerCase() === person.email)?.site?.name;
        const chosen = { people: said.map((one) => (one === meant.said ? person.email : one)) };
        return option(name, {
          ...asOption(person, { ...input, ...chosen }, site ?? null),
          tool,
          words: filledIn(words, meant.said, person.email),
        });
      }),
  );
}

/** The request with the choice in the place of the words that were unclear; null where they don't stand there. */
function filledIn(words: string, said: string | undefined, email: string): string | null {
  if (!said) return null;
  const literal = said.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const place = new RegExp(`(?<![\\p{L}\\p{N}@.])@?${literal}(?![\\p{L}\\p{N}@])`, "iu");
  return place.test(words) ? words.replace(place, email) : null;
}

const fieldFor = (about: string): string =>
  /plan/.test(about)
    ? "callingPlan"
    : /extension/.test(about)
      ? "extension"
      : /number/.test(about)
        ? "number"
        : /site/.test(about)
          ? "site"
          : "people";
