// What a change would bring with it, asked beforehand: "does removing her license delete her account?", "would offboarding
// Kate free a seat?", "if I move her, does she keep her number?". Whatever is named in it, it wants to know and asks for
// nothing.
const DOING =
  "(?:re|un|de|off|on|trans)?(?:moving|assigning|taking|giving|boarding|changing|switching|transferring|ferring|licensing|provisioning|activating|revoking|offboarding|onboarding|deleting|handing|swapping|putting|pulling|disabling|freeing|adding|setting)";
const DEED =
  "(?:remove|take|give|assign|unassign|offboard|onboard|change|switch|transfer|move|license|unlicense|revoke|hand|swap|put|pull|disable|free|delete|entfern\\p{L}*|entzieh\\p{L}*|nehm\\p{L}*|nimm\\p{L}*|wegnehm\\p{L}*|zuweis\\p{L}*|verschieb\\p{L}*|ubertrag\\p{L}*|retir\\p{L}*|enlev\\p{L}*|attribu\\p{L}*|transfer\\p{L}*|chang\\p{L}*|supprim\\p{L}*)";
const ASKS = "(?:does|do|would|will|can|could|is|are|did)";
const IF = "(?:if|when|once|after|wenn|sobald|nachdem|si|quand)";
const QUESTIONS: readonly RegExp[] = [
  new RegExp(`^(?:and |so |but )?${ASKS} (?:just |only |simply )?${DOING}\\b`, "u"),
  new RegExp(
    `^(?:and |so |but )?${IF} (?:i|we|you|somebody|someone|one|ich|wir|man|je|on|nous)\\b.*\\b${DEED}\\b.*[,;-] ?(?:then |dann |alors )?(?:${ASKS}|what|who|how|which|where|wird|hat|behalt|verliert|kann|ist|was|garde|perd|que|est-ce)\\b`,
    "u",
  ),
  new RegExp(
    `^(?:and |so |but )?(?:${ASKS}|what)\\b.*\\b(?:keep|lose|still|stay|remain|free|cost|need|happen|happens|work|get|change|drop|delete)\\b.* ${IF} (?:i|we|you|he|she|they|somebody|someone)\\b`,
    "u",
  ),
  new RegExp(`^(?:would|will|is) (?:it|that|there) (?:be )?.* ${IF} (?:i|we)\\b`, "u"),
  new RegExp(`^(?:and |so |but )?what (?:becomes of|would become of|is left of|comes of)\\b.* ${IF}\\b`, "u"),
  new RegExp(`^(?:would|will|does) (?:it|that) .* (?:to|when|if) (?:i |we )?${DEED}\\b`, "u"),
  /^(?:if (?:i|we|you) .{3,60}[, ])?(?:do|does|will|would|can) .*\b(?:keep|lose|retain)\b (?:their|his|her|the|its)\b.*\b(?:voicemails?|numbers?|recordings?|accounts?|meetings?|extensions?|contacts|history|greetings?|logs?)\b[ ?]*$/u,
  /^(?:loscht|kostet|verliert|verbraucht|braucht|befreit|belegt|macht|andert|beendet|behalt|bewirkt) (?:das|die|ein|eine|der) (?:entfern|entzieh|entzug|zuweis|umzug|wechsel|offboard|ubertrag|loschen|verschieb)\p{L}*/u,
  /^(?:est-ce que |est-ce qu'|)(?:le fait de )?(?:retirer|enlever|attribuer|transferer|changer|supprimer|deplacer|desactiver)\b.*\b(?:supprime|coute|libere|efface|perd|garde|change|prend|consomme|desactive)\b/u,
];

/** True for such a question. `folded`: without quotations; a question mark is not always typed. */
export const asksWhatFollows = (folded: string): boolean =>
  QUESTIONS.some((question) => question.test(folded.trim())) && !/[.!\n]\s*\S/u.test(folded.trim());
