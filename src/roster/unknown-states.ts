// States of people or requests in words that we don't know: "Abandoned", "Closed - Rejected". Told, so that nobody is given a
// phone by a word that was only ever read by its column's name.
import { saysStatus } from "./leavers.ts";
import { plainWords } from "./plain-words.ts";
import { isBlankValue } from "./words-for-nothing.ts";

/** Words for somebody who is here, or a request that is on its way. */
const AS_USUAL =
  /^(?:active|activ[oa]|aktiv\w*|actif|actief|attiv[oa]|ativ[oa]|aktywn\w*)(?!\p{L})|^(?:n a|activated|enabled|employed|employee|hired|working|here|present|permanent|regular|full ?time|part ?time|contract\w*|member|admin|owner|guest|user|new|open|opened|pending|approved|confirmed|accepted|done|completed?|closed|resolved|in progress|work in progress|to do|todo|waiting|requested|submitted|onboarding|pre ?hire|pre boarding|probation|staged|invited|provisioned|not activated|on leave|leave|leave of absence|parental leave|maternity leave|sabbatical|licensed|basic|ok|yes|no|y|n|true|false|t|f|0|1|alta|in forza|in dienst|present|neu|offen|genehmigt|erledigt|angestellt|beschaftigt|nouveau|en poste|nuevo|nuovo|zatrudnion\w*|работает|在職|在职|在籍|재직|休職)$/u;

const MOST_VALUES = 6;

/** Columns of states in which a few rows say what we don't know, with the words and their lines. */
export function unknownStates(
  names: readonly string[],
  records: readonly { readonly line: number; readonly cells: readonly string[] }[],
): readonly { readonly column: string; readonly says: string; readonly lines: readonly number[] }[] {
  return names.flatMap((column, index) => {
    if (!saysStatus(column)) return [];
    const lines = new Map<string, number[]>();
    for (const { line, cells } of records) {
      const says = (cells[index] ?? "").trim();
      const same = lines.get(says);
      if (same) same.push(line);
      else lines.set(says, [line]);
      // A column of notes, or of codes, says nothing by being different.
      if (lines.size > MOST_VALUES) return [];
    }
    const unknown = [...lines].filter(
      ([says]) => !isBlankValue(says) && says.length < 60 && !AS_USUAL.test(plainWords(says)),
    );
    // What is said of everybody says nothing of anyone.
    return lines.size > 1 ? unknown.map(([says, of]) => ({ column, says, lines: of })) : [];
  });
}
