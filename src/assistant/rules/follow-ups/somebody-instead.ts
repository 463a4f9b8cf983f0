// "No, Lee", "sorry, I meant Dana", "not Bob, Lee", after a card or a question: the request before, for somebody else.
import type { Act } from "../../interpretation.ts";
import { fold } from "../../text.ts";
import type { Vocabulary } from "../context.ts";
import type { Meant } from "../meant.ts";
import { only, unclearPerson } from "../reading.ts";
import { foldedOf, type Item, type SaidPerson } from "../words/item.ts";
import { itemsOf } from "../words/items.ts";

const CORRECTS =
  /^\W*(?:no|nope|nah|sorry|oops|wait|not|wrong|nein|non|pardon)\b|\b(?:meant?|instead|rather|wrong|meinte|stattdessen)\b/u;
const LITTLE =
  /^(?:no|nope|nah|sorry|oops|wait|actually|oh|ah|i|mean|meant|not|but|for|to|it|it's|is|was|should|be|the|wrong|one|person|name|instead|rather|please|then|,|\.|-|–|!|nein|nicht|sondern|ich|meine|meinte|fur|non|pas|mais|pour|pardon|stattdessen)$/u;

const personIn = (said: string, vocabulary: Vocabulary): SaidPerson | undefined =>
  itemsOf(/^[UW][A-Z0-9]{4,}$/u.test(said) ? `<@${said}>` : said, vocabulary).find(
    (item): item is SaidPerson => item.is === "person",
  );

/** Whom an act is about, where that is one person. */
function whomOf({ tool, input }: Act): string | undefined {
  if (tool === "transfer_phone" || tool === "import_roster" || tool === "undo_operation") return undefined;
  const [one, ...others] = [input.people ?? []].flat().map(String);
  return others.length === 0 ? one : undefined;
}

/** The earlier request with the one who is named in the place of the one it was about; undefined for every other text. */
export function somebodyInstead(
  text: string,
  items: readonly Item[],
  { meant, vocabulary }: { readonly meant: () => Meant; readonly vocabulary: Vocabulary },
): Meant | undefined {
  const folded = fold(text);
  const people = items.filter((item): item is SaidPerson => item.is === "person");
  const bare = items.every(
    (item) =>
      item.is === "person" ||
      foldedOf(item)
        .split(" ")
        .every((word) => LITTLE.test(word)),
  );
  const named = people.at(-1);
  if (!named || people.length > 2 || !bare || !CORRECTS.test(folded) || /\?\s*$/u.test(text))
    return undefined;
  const denies = /\b(?:not|nicht|pas)\b/u.test(folded);
  if (denies !== (people.length === 2)) return undefined;
  const before = meant();
  const [first, ...more] = before.kind === "acts" ? before.acts : [];
  const whom = first && whomOf(first);
  const was = whom === undefined ? undefined : personIn(whom, vocabulary);
  if (!first || !was || more.some((one) => whomOf(one) !== whom)) return undefined;
  const isSame = (one: SaidPerson) => only(one) !== undefined && only(one) === only(was);
  if (isSame(named) || (people.length === 2 && people[0] && !isSame(people[0]))) return undefined;
  const unclear = unclearPerson([named], first.tool, vocabulary);
  if (unclear?.is === "ask") return { kind: "clarify", ...unclear.ask };
  const instead = ({ tool, input }: Act): Act => {
    const { number, ...rest } = input;
    // Whose number is taken was theirs, and is nobody else's.
    const kept = number === undefined || tool === "unassign_number" ? {} : { number };
    return { tool, input: { ...rest, ...kept, people: [named.said] } };
  };
  return { kind: "acts", acts: [instead(first), ...more.map(instead)] };
}
