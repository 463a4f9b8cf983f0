// "… and afterwards take Ana's", "…, danach entzieh Kate die Lizenz": what is done next is a request of its own.
const NEXT =
  /[,;]?\s*(?:(?:and|und|et)\s+)?(?:after that|afterwards?|thereafter|subsequently|danach|anschlie(?:ß|ss)end|hinterher|ensuite|apr[eè]s [cç]a)\s*,?\s+(?=(?:please |also |you (?:can |could )?|can you |bitte |auch )*(?:take|remove|revoke|unassign|release|free|strip|pull|drop|cancel|disable|give|assign|licen[cs]e|set|add|enable|issue|change|switch|move|put|transfer|hand|offboard|undo|show|list|nimm|entzieh\w*|entfern\w*|gib|weise?|setze?|[aä]nder\w*|zeig\w*|retire\w*|enl[eè]ve\w*|donne\w*|attribue\w*|change\w*|montre\w*)\s)/giu;

/** A text with such requests in sentences of their own. */
export const oneAfterAnother = (text: string): string => text.replace(NEXT, "; ");
