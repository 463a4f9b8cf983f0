// Licenses of products that nobody can list: "a Visio license", "her Power BI license", "une licence Photoshop". What
// stands before the word and is neither a plan, a site nor a word that licenses are described with is another product's.

import type { Clause } from "../clauses/clauses.ts";
import { ask, type Reading, refuse } from "../reading.ts";
import { COMMON_WORDS } from "../words/common-words.ts";
import type { Item } from "../words/item.ts";
import { isLittleWord } from "../words/language.ts";

// How a license of ours is described.
const DESCRIBES =
  /^(?:zoom|different|another|other|phone|telephone|telephony|voice|calling|call|base|user|named|new|brand|fresh|shiny|old|older|current|existing|previous|former|spare|leftover|unused|remaining|assigned|pending|standard|default|usual|regular|normal|plain|simple|proper|full|complete|whole|entire|paid|valid|single|sole|second|third|additional|extra|separate|own|personal|individual|temporary|permanent|company|corporate|work|office|appropriate|suitable|necessary|required|corresponding|respective|same|similar|matching|last|free|damn|damned|bloody|freaking|stupid|silly|wretched|precious|nice|lovely|little|actual|said|aforementioned|wrong|unsere?n?|eure?n?|ihre?n?|seine?n?|falsche\w*|richtige\w*|neue\w*|weitere\w*|zusatzliche\w*|eigene\w*|passende\w*|normale\w*|entsprechende\w*|zweite\w*|freie\w*|alte\w*|nouvelle|ancienne|autre|telefon|entitlement|ne|p|several|many|multip\w*|various|bulk|anyway|anyhow|invitation|invite|mehrere|plusieurs|varias|varios|een|toe|una|uma)$/u;
const GRADE =
  /^(?:basic|premium|gold|silver|platinum|enterprise|business|plus|starter|advanced|international|national|global|domestic|local|lite|light|small|large|medium|big|bigger|better|cheaper|best|cheapest|higher|lower|power|pack|team|family|deluxe|top|executive)$/u;
// Words of every day that are products where they stand before a license.
const PRODUCT =
  /^(?:slack|teams|google|microsoft|outlook|excel|windows|office|word|access|project|meeting|meetings|webinar|webinars|room|rooms|recording|workspace|whiteboard|contact|center|centre|laptop|system)$/u;
const ARTICLE =
  /^(?:an?|the|one|this|that|some|any|no|two|eine?n?|die|der|une?|la|le|sa|son|kein\w*|her|his|their)$/u;

const wordOf = (item: Item | undefined): string => (item?.is === "word" ? item.folded : "");
const isLicense = (item: Item | undefined): boolean =>
  item?.is === "marks" && item.marks.includes("LICENSE") && !item.marks.includes("GIVE");

function kindOf(word: string): "ours" | "grade" | "other" {
  if (word === "" || DESCRIBES.test(word)) return "ours";
  if (GRADE.test(word)) return "grade";
  if (PRODUCT.test(word)) return "other";
  return COMMON_WORDS.has(word) || isLittleWord(word) || !/^[\p{L}\d][\p{L}\d.+-]*$/u.test(word)
    ? "ours"
    : "other";
}

// Right before the license, behind an article, an owner, a verb or whoever gets it.
function before(items: readonly Item[], at: number): "ours" | "grade" | "other" {
  const kind = kindOf(wordOf(items[at - 1]));
  if (kind !== "other") return kind;
  let from = at - 1;
  while (from > 0 && kindOf(wordOf(items[from - 1])) === "other" && !ARTICLE.test(wordOf(items[from - 1])))
    from--;
  const opens = items[from - 1];
  // German writes products with a capital, and French puts them behind: in small letters it is an adjective.
  const foreign = /^(?:eine?n?|die|der|unsere?|kein\w*|une?|la|le|sa|son)$/u.test(wordOf(opens));
  const noun = items[at - 1];
  if (foreign && noun?.is === "word" && !noun.capital) return "ours";
  const behind =
    ARTICLE.test(wordOf(opens)) || opens?.is === "person" || opens?.is === "marks" || opens?.is === "digits";
  // "License Jonas", "Jonas license": a capital with nobody else beside it may be somebody we don't know.
  return behind || items.some(({ is }) => is === "person") ? "other" : "ours";
}

// "Licence Photoshop de Kate", "license for Creative Cloud for Bob".
function behind(items: readonly Item[], at: number): boolean {
  const link = /^(?:for|pour|fur)$/u.test(wordOf(items[at + 1]));
  const from = at + (link ? 2 : 1);
  let to = from;
  for (
    let item = items[to];
    item?.is === "word" && item.capital && !isLittleWord(item.folded);
    item = items[++to]
  );
  if (to === from) return false;
  const next = items[to];
  return (
    /^(?:for|pour|fur|from|de|von|a|to|off)$/u.test(wordOf(next)) &&
    items.slice(to).some(({ is }) => is === "person")
  );
}

/** A clause about another product's license, refused; about a grade that is no plan of ours, asked about. */
export function otherLicense({ items, line }: Clause): Reading | undefined {
  if (/\b(?:HOW|WHAT|WHY|FAIL|SAYS)\b/u.test(line)) return undefined;
  for (const [at, item] of items.entries()) {
    if (!isLicense(item)) continue;
    const kind = before(items, at);
    if (kind === "other" || behind(items, at))
      return refuse({
        reason: "out_of_scope",
        say: "I only look after Zoom Phone licenses. That one sounds like another product's.",
      });
    if (kind === "grade" && !items.some(({ is }) => is === "plan"))
      return ask("which_plan", "Which calling plan is that? Say it as Zoom calls it.", {
        tool: "assign_license",
      });
  }
  return undefined;
}
