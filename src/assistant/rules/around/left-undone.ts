// "I forgot to license Bob last week, please do it now": what was left undone is what is asked for, where the asker says
// so. Without that it is only told.
const LEFT_UNDONE =
  /^\W*(?:sorry,? |oops,? |damn,? |argh,? |ah,? |oh,? )*i(?:'ve)? (?:\p{L}+ )?(?:forgot(?:ten)?|was (?:supposed|meant|going|asked)|were (?:supposed|meant)|meant|wanted|didn't manage|have yet|still have|still need) to (?<deed>.+?)(?: (?:last (?:week|month|\p{L}+day)|yesterday|earlier(?: today)?|this morning|the other day|on \p{L}+day))?(?:[,.;:!]| -)+ *(?:(?:and|so|but|then) )?(?:please |pls |plz |can you |could you |would you |will you |kindly |just )+(?:do (?:it|that|so)|take care of (?:it|that)|handle (?:it|that)|sort (?:it|that)(?: out)?|make it happen)(?: (?:now|for me|today|please|asap|instead))*[.!? ]*$/iu;

/** What was left undone, as the request it is; any other text as it is. */
export const withoutConfession = (text: string): string => LEFT_UNDONE.exec(text)?.groups?.deed ?? text;
