// "And in Tokyo?", "make it 3 March", "a 212 rather": the request before, with one detail in the place of another. It is
// put into the old words and read anew, so that nothing is understood in a thread that would not be without one.
import type { Act } from "../../interpretation.ts";
import type { Vocabulary } from "../context.ts";
import type { Meant } from "../meant.ts";
import type { Item } from "../words/item.ts";
import { itemsOf } from "../words/items.ts";
import type { Asked } from "./with-choice.ts";

const LITTLE =
  /^(?:no|nope|sorry|wait|actually|ok|okay|oh|and|also|then|now|please|too|rather|instead|better|make|set|take|use|it|that|this|what about|how about|what|about|how|same|the|an?|one|ones|any|on|in|at|for|from|to|of|by|around|numbers?|,|\?|nein|doch|lieber|besser|und|dann|am|im|zum|der|dem|den|bitte|auch|non|plutot|et|le|la|les|a|au|de|pour|dans|un|une|aussi)$/u;
const ASKS_ON = /\?\s*$|^\W*(?:and|what about|how about|und|et)\b/iu;
const LOOKS: ReadonlySet<string> = new Set(["find_numbers", "show_licenses"]);
const DATED: ReadonlySet<string> = new Set(["offboard_person"]);
const NUMBERED: ReadonlySet<string> = new Set(["find_numbers", "assign_number"]);
/** What may differ between the two. */
const DETAILS = ["site", "city", "areaCode", "tollFree", "when"] as const;

interface Detail {
  readonly kind: "where" | "when";
  readonly said: string;
  /** How it is written into the old words. */
  readonly put: string;
}

const detailIn = (item: Item): readonly Detail[] => {
  if (item.is === "place") return [{ kind: "where", said: item.place.said, put: item.place.said }];
  if (item.is === "digits" && item.digits.length === 3)
    return [{ kind: "where", said: item.digits, put: item.digits }];
  if (item.is === "day" && item.day.tense === "future")
    return [{ kind: "when", said: item.day.said, put: item.day.day ?? item.day.said }];
  return [];
};

/** The one detail that a short answer names, when it names nothing else. */
function onlyDetail(items: readonly Item[]): Detail | undefined {
  const [detail, ...more] = items.flatMap(detailIn);
  const bare = items.every(
    (item) =>
      detailIn(item).length > 0 ||
      ((item.is === "word" || item.is === "marks" || item.is === "stop") &&
        (item.is === "stop" || LITTLE.test(item.folded))),
  );
  return bare && more.length === 0 && items.length < 9 ? detail : undefined;
}

const without = ({ input }: Act): string =>
  JSON.stringify(
    Object.entries(input)
      .filter(([key]) => !DETAILS.some((one) => one === key))
      .toSorted(([one], [other]) => one.localeCompare(other)),
  );

/** The earlier request with what was said instead; undefined for every other text. */
export function anotherDetail(
  text: string,
  items: readonly Item[],
  {
    latest,
    meant,
    waiting,
    vocabulary,
  }: {
    readonly latest: Asked;
    readonly meant: () => Meant;
    /** Zac has asked, or shows a card: what changes something is only corrected then. */
    readonly waiting: boolean;
    readonly vocabulary: Vocabulary;
  },
): Meant | undefined {
  const detail = onlyDetail(items);
  if (!detail) return undefined;
  const before = meant();
  const [act, ...more] = before.kind === "acts" ? before.acts : [];
  if (!act || more.length > 0) return undefined;
  const looks = LOOKS.has(act.tool);
  const fits = detail.kind === "when" ? DATED : NUMBERED;
  if (!looks && !(fits.has(act.tool) && waiting && !ASKS_ON.test(text))) return undefined;
  if (looks && detail.kind === "when") return undefined;
  const old = itemsOf(latest.text, vocabulary)
    .flatMap(detailIn)
    .filter(({ kind }) => kind === detail.kind);
  const [replaced, ...others] = old;
  if (others.length > 0) return undefined;
  const request = replaced
    ? latest.text.replace(wordsOf(replaced.said), detail.put)
    : `${latest.text.replace(/[?.! ]+$/u, "")} ${detail.kind === "when" ? "on" : "in"} ${detail.put}`;
  if (request === latest.text) return undefined;
  const after = latest.reread(request, latest.context, vocabulary);
  const [anew, ...rest] = after.kind === "acts" ? after.acts : [];
  if (!anew || rest.length > 0 || anew.tool !== act.tool || without(anew) !== without(act)) return undefined;
  // "And in Porto?", where no site is called that: never answered for the whole company.
  return DETAILS.some((one) => anew.input[one] !== undefined)
    ? after
    : { kind: "clarify", about: "which_site", question: `I know no site called “${detail.said}”.` };
}

const wordsOf = (said: string): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{N}])${said.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/gu, "\\s+")}(?![\\p{L}\\p{N}])`,
    "iu",
  );
