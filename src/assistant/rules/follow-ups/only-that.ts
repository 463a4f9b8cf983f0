// Short answers to a card or a question: "just the number", "2150 would be better", "great, now Ana".
import { type Act, TAKING } from "../../interpretation.ts";
import { fold } from "../../text.ts";
import type { Meant } from "../meant.ts";
import type { Item } from "../words/item.ts";

const ONE_OF = "(?:the |her |his |their |die |ihre |seine |le |son )?";
const ONLY_NUMBER = new RegExp(
  `^(?:(?:no|nein|non|wait|sorry|please|actually|make (?:it|that)|take)[ ,.]+)*(?:(?:just|only|nur|seulement|juste) )?${ONE_OF}(?:phone |direct |outside )?(?:number|line|did|dial|ddi|nummer|rufnummer|durchwahlnummer|numero)(?: (?:only|alone|please|then|bitte|though))*(?:,? (?:and |but )?(?:(?:not|keep|leave|nicht|pas) ${ONE_OF}(?:licen[cs]e|plan|seat|rest|lizenz|licence|forfait)|${ONE_OF}(?:licen[cs]e|plan|seat|rest|lizenz|licence|forfait) (?:stays?|remains?|is fine|bleibt|reste)))?[.! ]*$`,
  "u",
);
const OF_SOMEBODY = / (?:for|of|from|von|fur|bei|de|pour|a) \S+(?: \S+)?(?=[.! ]*$)/u;
const ONLY = /\b(?:just|only|alone|nur|seulement|juste)\b/u;
const BETTER =
  /^(?:(?:no|ok|okay|then|hm+|make it|take|use|try|rather|let's (?:take|use)|nimm|dann|lieber|plutot|,) ?)*(?:(?:extension|ext|durchwahl|poste) )?(\d{3,6})(?: (?:would be|is|ware|ist|serait)(?: (?:better|fine|good|ok|great|nicer|besser|mieux))?| (?:please|then|instead|works|bitte|rather))*[.! ]*$/u;
const PRAISE =
  /^(?:(?:great|perfect|super|nice|cool|good|excellent|lovely|ok|okay|thanks|thank you|danke|merci|prima|gut|parfait)[ ,.!]+)+(?=(?:and|now|then|also|next|jetzt|und|maintenant|et)\b)/iu;

/** A text without the praise before what goes on: "great, now Ana". */
export const withoutPraise = (text: string): string => text.replace(PRAISE, "");

/** What is left of an earlier act when only the number is meant. */
function numberOnly(act: Act): readonly Act[] | undefined {
  const { people } = act.input;
  if (act.tool === "remove_license") return [{ tool: "unassign_number", input: { people } }];
  if (act.tool === "assign_license") return [{ tool: "assign_number", input: { people } }];
  return undefined;
}

/** The earlier request in the way a short answer wants it; undefined for every other text. */
export function onlyThat(
  text: string,
  items: readonly Item[],
  { meant, zacs }: { readonly meant: () => Meant; readonly zacs: string | undefined },
): Meant | undefined {
  const said = fold(text).replace(/\s+/gu, " ").trim();
  const number = ONLY_NUMBER.test(said) && ONLY.test(said);
  const extension = BETTER.exec(said)?.[1];
  const named = items.some(({ is }) => is === "person");
  const before = number || extension !== undefined || named ? meant() : undefined;
  const [act, ...more] = before?.kind === "acts" ? before.acts : [];
  // "Just the number for Ana", where something of hers is about to be taken: taken or given, nobody knows.
  const ofThem = ONLY_NUMBER.test(said.replace(OF_SOMEBODY, "")) && ONLY.test(said);
  if (named && ofThem && act && TAKING.has(act.tool))
    return {
      kind: "clarify",
      about: "what",
      question: "Take only the number, or give one?",
      tool: "unassign_number",
      against: true,
    };
  if ((!number && extension === undefined) || named) return undefined;
  if (number) {
    const left = act && more.length === 0 ? numberOnly(act) : undefined;
    const [first, ...others] = left ?? [];
    return first && act?.input.dryRun !== true ? { kind: "acts", acts: [first, ...others] } : undefined;
  }
  if (act?.tool !== "set_extension" || more.length > 0 || !zacs || !/\bextension\b|\d{3}|\?/iu.test(zacs))
    return undefined;
  return { kind: "acts", acts: [{ ...act, input: { ...act.input, extension } }] };
}
