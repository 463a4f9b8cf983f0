// Somebody told by somebody else: "Lee's trainee", "the intern of Lee", "the guy next to Bob". Who that is nobody knows,
// and it is surely not the one who is named.
import type { Act } from "../../interpretation.ts";
import type { Clause } from "../clauses/clauses.ts";
import { isLittleWord } from "../words/language.ts";

// What of somebody's is nobody else, though it is no word of ours; and what "'s" stands for when it is "is" or "has".
const OF_THEIRS =
  /^(?:account|accounts|profile|user|users|entry|record|row|case|ticket|request|order|stuff|things?|setup|settings?|access|service|services|details?|info|data|calls?|calling|life|sake|case|name|e-?mail|mail|address|slack|zoom|workplace|last|first|final|day|days|week|departure|exit|contract|notice|start|arrival|onboarding|offboarding|transfer|change|changes|move|desk|office|home|work|company|mobile|cell|device|devices|phones?|handset|headset|voicemail|line|lines|direct|main|dial|did|did's|tel|telephone|kind|old|new|current|existing|former|previous|own|personal|spare|unused|other|second|additional|extra|existing|assigned|usual|full|whole|entire|paid|us|uk|unlimited|metered|pro|internal|external|short|lang\\w*|role|job|position|title|department|dept|site|location|region|country|city|konto|zugang|benutzer|arbeitsplatz|vertrag|austritt|letzter|letzte|alte|alten|neue|neuen|aktuelle|bisherige|compte|acces|ancien|ancienne|nouveau|nouvelle|depart|contrat|poste|ligne|not|gone|back|here|there|away|out|off|in|on|at|with|without|from|to|for|of|and|or|just|only|also|already|still|now|really|about|due|ready|done|set|fine|ok|okay|good|right|wrong|missing|short|left|moved|joined|switched|changed|started|been|had|got|no|very|so|too|all|both|a|an|the|our|my|your|one|that|this|it|as|going|soon|again|today|tomorrow|turn|please|pls|thanks|immediately|asap|urgently|everything)$/u;
const RELATION =
  /^(?:l'|d')?(?:colleagues?|co-?workers?|teammates?|team|crew|staff|squad|assistants?|secretary|boss|managers?|supervisors?|leads?|leader|head|deputy|deputies|interns?|trainees?|apprentices?|students?|reports?|successors?|replacements?|predecessors?|stand-?in|substitute|cover|backup|delegate|understudy|husband|wife|spouse|partner|brother|sister|son|daughter|father|mother|cousin|friends?|flatmate|neighbou?r|hire|hires|starter|joiner|contractors?|consultants?|freelancers?|temps?|agency|agent|client|clients|customers?|guests?|visitors?|vendor|supplier|mentor|mentee|buddy|sidekick|employees?|people|folks|guy|girl|man|woman|person|group|department|reportees?|kollegen?|kollegin|kolleginnen|assistent|assistentin|chefs?|chefin|vorgesetzte[rn]?|praktikant(?:in|en)?|azubi|werkstudent(?:in|en)?|nachfolger(?:in)?|vorganger(?:in)?|vertretung|stellvertreter(?:in)?|mitarbeiter(?:in)?|freund(?:in)?|frau|mann|leute|adjointe?|assistante|collegues?|stagiaires?|remplacante?|successeur|predecesseur|superieure?|responsable|equipe|mari|femme|ami|amie)$/u;
const BESIDE =
  /\b(?:next to|beside|opposite|across from|near|behind|reporting to|reports to|report to|work(?:s|ing)? (?:for|with|under)|sit(?:s|ting)? (?:by|with|near|next to)|hired by|managed by|neben|hinter|a cote de) $/u;

/** Said right before the name: "the intern of", "l'adjoint de". */
const relationBefore = (lead: string): boolean => {
  const [, word = ""] = /(?:^|\s)(\S+) (?:of|de|d|du|von|vom) $/u.exec(lead) ?? [];
  return RELATION.test(word) || word === "NEWHIRE" || /PEOPLEWORD/u.test(word);
};

// The first word behind "'s" that says what it is: past what only describes it.
function ownedWord(tail: string): string {
  const words = tail.trim().split(" ");
  const described =
    /^(?:old|new|former|ex|ex-|previous|current|own|direct|other|first|second|third|best|close|dear|personal|young|younger|elder|elderly|favou?rite|long-time|technical|sales|project|executive|junior|senior|CREATE|PLACE|NOW|alte[rn]?|neue[rn]?|ehemalige[rn]?|\d+)$/u;
  return words.find((word) => !described.test(word)) ?? "";
}

const isOther = (word: string, certain: boolean): boolean =>
  RELATION.test(word) ||
  word === "NEWHIRE" ||
  /\bPEOPLEWORD\b/u.test(word) ||
  (certain &&
    /^\p{Ll}[\p{Ll}'-]{2,}$/u.test(word) &&
    !/(?:ing|ed)$/u.test(word) &&
    !OF_THEIRS.test(word) &&
    !isLittleWord(word));

/** Who is named only to tell who is meant, and would be changed instead; undefined where everybody is meant themselves. */
export function meantByAnother(
  clauses: readonly Clause[],
  acts: readonly Act[],
): { readonly said: string; readonly who: string } | undefined {
  const changed = new Set(
    acts.flatMap(({ input }) => [input.people ?? [], input.from ?? [], input.to ?? []].flat().map(String)),
  );
  const found = new Map<string, string>();
  const themselves = new Set<string>();
  for (const { line, people } of clauses)
    for (const [at, { said }] of people.entries()) {
      if (!changed.has(said)) continue;
      const [lead = "", tail = ""] = splitAt(line, `P${at}`);
      const owned = /^ 'S /u.test(tail) ? ownedWord(tail.slice(4)) : "";
      // "License Ana, Dana's waiting for it": why, and not who.
      const aside = /P\d+ , $/u.test(lead) && /^'S \p{Ll}+ing\b/u.test(tail.trim());
      if (aside) found.set(said, `meant, if not ${said}`);
      else if (owned !== "" && isOther(owned, true)) found.set(said, `${said}'s ${owned.toLowerCase()}`);
      else if (relationBefore(lead) || BESIDE.test(lead)) found.set(said, `meant, if not ${said}`);
      else themselves.add(said);
    }
  const mine = changed.has("me") ? clauses.map(ofMine).find((word) => word !== undefined) : undefined;
  if (mine !== undefined) return { said: "me", who: `your ${mine}` };
  for (const [said, who] of found) if (!themselves.has(said)) return { said, who };
  return undefined;
}

// "My boss", "the phone on my desk": what is mine is not me, where nobody says "me" or "I".
function ofMine({ items }: Clause): string | undefined {
  const folded = items.map((item) => (item.is === "word" || item.is === "marks" ? item.folded : ""));
  if (folded.some((word) => /^(?:me|i|i'm|i've|myself|ich|mir|mich|je|j'ai|moi)$/u.test(word)))
    return undefined;
  const at = folded.findIndex((word) => /^(?:my|meine?[nrms]?|mon|ma)$/u.test(word));
  const next = items[at + 1];
  if (at >= 0 && next?.is === "marks" && next.marks.includes("NEWHIRE")) return next.folded;
  if (at < 0 || next?.is !== "word") return undefined;
  const word = ownedWord(
    folded
      .slice(at + 1)
      .filter(Boolean)
      .join(" "),
  );
  return word === "desk" || isOther(word, true) ? word : undefined;
}

function splitAt(line: string, mark: string): readonly [string, string] | readonly [] {
  const found = new RegExp(`(?:^|\\s)${mark}(?= |$)`, "u").exec(line);
  if (!found) return [];
  const from = found.index + found[0].length - mark.length;
  return [line.slice(0, from), line.slice(from + mark.length)];
}
