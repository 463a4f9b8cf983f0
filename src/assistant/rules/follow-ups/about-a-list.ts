// Answers to what was asked about a list: "all of them", "only Bob", "now please". The list is read as it was sent, or what
// was said of the one who was named is done without it.
import { fold, normalise } from "../../text.ts";
import { clausesOf } from "../clauses/clauses.ts";
import type { RulesContext, Vocabulary } from "../context.ts";
import { plansAsked } from "../files/list-words.ts";
import { meansPart } from "../files/part-of-a-list.ts";
import { wishIn } from "../files/read-files.ts";
import type { Meant } from "../meant.ts";
import type { Item } from "../words/item.ts";
import { itemsOf } from "../words/items.ts";
import { lastExchange } from "./follow-ups.ts";
import type { Asked } from "./with-choice.ts";

/** What Zac asks where something was said beside a list (`files/beside-a-list.ts`). */
const ASKED_ABOUT_IT =
  /^(?:I read a list whole|Only who you name, or everybody in the file|I do a list when you confirm|I know no site of that name|(?:Numbers|Extensions) for a list come|From a list)/u;
const WHOLE =
  /\b(?:all|both|everybody|everyone|whole|entire|complete|full|anyway|alle|alles|ganze|tous|toutes|tout|yes|yep|yeah|ok|okay|sure|now|today|go ahead|go|do it|show|none|no site|the (?:file|list|sheet|csv)|only (?:give |the )*licen[cs]es?|jetzt|sofort|ja|oui|maintenant)\b/u;
const NOT_IT =
  /\b(?:no(?! site)|not|don'?t|stop|cancel|nothing|leave|except|but|without|nein|nicht|non|pas)\b/u;

// What was said of the file itself, beside who is named.
const OF_THE_FILE =
  /[(,;–-][^(),;]*\b(?:list|sheet|file|csv|attached|attachment|liste|tabelle|datei|fichier)\b[^(),;]*\)?/giu;

/** The meaning of such an answer; undefined for anything else. `reread` understands the message that the file came with. */
export function answeredAboutList(
  items: readonly Item[],
  text: string,
  context: RulesContext,
  { vocabulary, reread }: { readonly vocabulary: Vocabulary; readonly reread: Asked["reread"] },
): Meant | undefined {
  const thread = context.thread ?? [];
  const { mine, zacs } = lastExchange(thread);
  if (mine === undefined || zacs === undefined || !ASKED_ABOUT_IT.test(zacs)) return undefined;
  const asked = normalise(mine).text;
  const folded = fold(text);
  const short = folded.split(/\s+/u).length <= 8;
  if (!short || NOT_IT.test(folded)) return undefined;
  if (items.some(({ is }) => is === "person"))
    return reread(asked.replace(OF_THE_FILE, " "), { ...context, thread: [], files: [] }, vocabulary);
  if (!WHOLE.test(folded)) return undefined;
  const before = itemsOf(asked, vocabulary);
  const line = clausesOf(before)
    .map((clause) => clause.line)
    .join(" . ");
  const plans = plansAsked(
    before.flatMap((item) => (item.is === "plan" ? [item.said] : [])),
    line,
  );
  const words = {
    line,
    folded: fold(asked),
    plan: plans[0] ?? null,
    plans: plans.length,
    site: before.find((item) => item.is === "place")?.place.site ?? null,
  };
  // "Only London" chose people; nobody is moved there because all of them were meant after all.
  const wish = wishIn(meansPart(words, false) ? { ...words, site: null } : words);
  const files = context.files ?? [];
  const [file, ...more] = files;
  // Without one, whoever asks looks for the file of the thread, and reads this again.
  if (!file || more.length > 0)
    return {
      kind: "clarify",
      about: "which_file",
      question: file ? "Which one?" : "I see no file. Drop the CSV here.",
      tool: "import_roster",
      input: wish,
      ...(file ? { options: files.map(({ name }) => name) } : {}),
    };
  return { kind: "acts", acts: [{ tool: "import_roster", input: { file: file.name, ...wish } }] };
}
