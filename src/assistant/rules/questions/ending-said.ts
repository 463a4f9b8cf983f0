// "The one ending in 0160", "eine Nummer mit Endung 51".

/** The last digits of a number that is wanted. */
export const endingSaid = (line: string): string | undefined =>
  /(?:ending|ends|end|endet|endend|endung|endziffern?|finissant|finit|finissent|terminant|se termine) (?:(?:in|with|on|auf|mit|par|:|von) )?(\d{2,6})\b/u.exec(
    line,
  )?.[1] ??
  /\b(?:auf|mit|par|en|in) (\d{2,6}) (?:endet|enden|endend\w*|aufhort|hinten|am ende)\b/u.exec(line)?.[1];
