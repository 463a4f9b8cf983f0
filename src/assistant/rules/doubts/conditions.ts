// Requests that are bound to something nobody can see to now: "if she agrees", "once HR confirms", "the moment she signs".
import { fold } from "../../text.ts";

// Conditions that are only good manners, or that come true by themselves: who has a license already gets no second one.
const MANNERS = new RegExp(
  [
    "(?:if|when|wenn|si|quando|cuando|se|falls)(?: it'?s| it is| that'?s| that is| es)? (?:possible|needed|necessary|required|available|applicable|ok(?:ay)?|fine|alright|all right|moglich|geht|posible|possivel|not too much(?: trouble)?|convenient)(?: with you| for you)?",
    "(?:if|when(?:ever)?|as soon as|once) (?:you|u) (?:can|could|may|like|please|would|want|are free|have|get|don'?t mind|do not mind)(?: (?:a|the|some|any|it|to|spare|free|time|minute|moment|second|sec|chance|so|around))*",
    "as soon as possible",
    "(?:if|falls|si) (?:there(?:'s| is| are)|we(?:'ve got| have| still have| do have)|(?:any|one|some|a (?:seat|licen[cs]e)|seats|licen[cs]es) (?:is|are))(?: (?:still|any|one|some|a|an|free|spare|left|available|enough|seats?|licen[cs]es?|numbers?|ones?|in the pool))*",
    "(?:if|where|wherever|whenever) (?:at all )?(?:poss|feasible|practical|doable)|if at all possible|if (?:u|you) can|if that (?:works|is ok(?:ay)?|suits)(?: for (?:you|u))?|if it'?s (?:easy|easier|quick|no (?:bother|trouble|hassle))",
    "(?:the |his |her |their )?(?:number|extension|ext|desk ?phone|handset|site|rest|details?|address|caller id)s? (?:can|could|may|will|has to|have to|must) wait(?: (?:until|till) (?:later|then|next \\p{L}+))?|(?:that|it|the rest|everything else) can wait",
    "if (?:he|she|they|\\S+) (?:(?:does ?n'?t|do ?n'?t|does not|do not)(?: have| got|(?= ?(?:[.,!?;)]|yet|already|$)))|has ?n'?t|has not|has no)(?: got)?(?: (?:a|an|any|one|it|phone|licen[cs]e|already|yet))*",
    "when (?:you'?re |it'?s |it is |you are |that'?s )?(?:done|finished|ready|complete|through)",
    "(?:just )?(?:this|at|for|all at) once|once (?:more|again)",
    "after (?:all|that|this|which)|afterwards|day after|until now|only if (?:it is |it's )?(?:free|available)",
    "(?:asked|asks|asking|wondered|wonders|wondering)(?: me| us)? (?:if|whether)",
    "(?:see|check|tell me|let me know|know|ask) if (?:that|this|it) (?:works|worked|is ok|went through)",
  ].join("|"),
  "gu",
);
const BOUND = new RegExp(
  [
    "\\b(?:if|unless|once|until|till|whenever|as long as|so long as|as soon as|provided|providing|assuming|in case|in the event|depending|depends|subject to|pending|(?:every|each) time|the (?:moment|minute|second|day|week) (?:that |when )?(?:she|he|they|it|we|i|hr|you|the|her|his|their)|by the time|(?<!(?:is|been|still|was|are|be|he|she) )wait(?! (?:a|is|no))|after|when|before (?:you|we|i|doing|\\p{L}+ing))\\b",
    "\\b(?:wenn|falls|sobald|sofern|solange|nachdem|bevor|lorsque|quand|des que|a condition|avant (?:que|de)|apres que|cuando|en cuanto|antes de|despues de|quando|assim que|depois que)\\b",
    "(?:^|[,;] )s(?:i|e) (?!fue|va|il vous|il te)",
    "(?:^|[.,;:] ?)should (?:she|he|they|it|anyone|anybody|someone|somebody|hr|you|we|the|\\p{Lu}?\\p{Ll}+|<@\\w+>)\\b[^?]*,",
  ].join("|"),
  "u",
);

/** True when a text waits for something. Questions about "when" are no conditions: give only what asks for a change. */
export const isConditional = (text: string): boolean => BOUND.test(fold(text).replace(MANNERS, " "));
