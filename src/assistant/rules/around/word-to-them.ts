// "Give Bob a phone and let him know", "…, then mail her the details": whoever gets something hears of it anyway
// (`notify.person`), so a word to them asks for nothing more. A word to somebody else is no part of this.
const TELL = "(?:tell|notify|inform|ping|message|text|dm|e-?mail|mail|write(?: to)?|slack)";
const THEM = "(?:him|her|them)";
const WHAT =
  "(?:all |everything|(?:all )?(?:the|his|her|their|its) (?:new |phone )?(?:number|numbers|extension|ext|details?|info|information|result|good news|news)(?: and (?:the |his |her |their )?(?:number|extension|ext|details|site))?)";
const HOW =
  "(?: (?:about (?:it|that|this)|(?:by|via|in|on|over) (?:an? )?(?:dm|e-?mail|mail|slack|message|text|chat)|(?:that )?(?:it's|it is|they're|all) (?:done|ready|set|set up)|(?:when|once|as soon as) (?:it's |it is |that's |you're |all )?(?:done|ready|finished|set up|through|active)|please|too|as well|afterwards|then))*";
const WORD_TO_THEM = new RegExp(
  `(?:\\s*[,;.–-]+|\\s+(?:and|und|et|then))+\\s*(?:(?:and|then|also|please|afterwards|can you|could you)[\\s,]+)*(?:let ${THEM} know(?: ${WHAT})?|${TELL} ${THEM}(?: (?:with )?${WHAT})?|(?:send|give|forward|share with) ${THEM} ${WHAT}|(?:send|drop|shoot|write) ${THEM} an? (?:dm|message|note|e-?mail|text|word|line))${HOW}(?=\\s*(?:[.!?]|$))`,
  "giu",
);
const GIVES =
  /\b(?:give|assign|get|set|licen[cs]e|needs?|add|provide|provision|issue|put|move|switch|change|make|enable|activate)\b/iu;
const TAKES = /\b(?:remove|take|revoke|off-?board|deactivate|disable|strip|pull|undo|cancel|free)\b/iu;

/** A request that gives something, without the word to whoever gets it; any other text as it is. */
export function withoutWordToThem(text: string): string {
  const at = text.search(WORD_TO_THEM);
  const before = at > 0 ? text.slice(0, at) : "";
  return GIVES.test(before) && !TAKES.test(text) ? text.replace(WORD_TO_THEM, "") : text;
}
