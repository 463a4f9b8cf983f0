// Words that take back what was said before them, put it off, or leave it open.

const TAKEN_BACK =
  /\b(?:just kidding|kidding|jk|joking|scratch (?:that|this|it)|never ?mind|nvm|no,? wait|wait,? no|no way|no chance|not a chance|on second thoughts?|definitely not|absolutely not|certainly not|of course not|(?:god|hell|heavens) no|better not|rather not|not really|not anymore|forget (?:it|that|about it)|changed my mind|hold on(?! to\b)|strike that|disregard|actually,? (?:don'?t|do not|no\b|not|leave)|no,? (?:don'?t|do not|leave|sorry)|sorry,? (?:no|don'?t|wrong)|oops|wrong (?:person|channel|thread|window)|i (?:really |actually )?meant|(?:sorry|oops|no|wait),? i mean|cancel that|ignore that|doch nicht|lieber nicht|finalement non|mejor no|melhor nao)\b|\? ?no\b(?! (?:rush|hurry|worries|problem|pressure|stress|panic|questions|need|big deal|drama))|(?:^|[.!?,;-] ?)(?:don'?t|do not|no|nope|nah|not|nein|non)[.! ]*$/u;
const NOTHING_TO_DO =
  /\b(?:(?:do|change|touch|undertake) (?:absolutely )?nothing|no (?:action|changes?|reaction)(?: is| are)? (?:needed|required|necessary|from you)|nothing (?:to do|needed|required|for you)|(?:don'?t|do not) (?:do|change|touch) anything|nichts (?:machen|tun|andern|unternehmen|loschen|entfernen|veranlassen)|(?:ne )?(?:fais|faites|touche\w*|change\w*) rien|rien a (?:faire|changer)|ne rien (?:faire|changer|toucher))\b/u;
const PUT_OFF =
  /\b(?:later|eventually|some ?day|one day|sooner or later|at some point|in the future|not (?:yet|now|today)|yet to|(?<!for )(?:myself|ourselves)|irgendwann|spater|plus tard|mas tarde|mais tarde)\b/u;
const LEFT_OPEN =
  /\b(?:(?:may|might|could|will probably|will likely) (?:\p{L}+ )?(?:have to|need to|want to|be forced to)|maybe|perhaps|probably|possibly|might|i guess|i suppose|i think|not sure|unsure|unknown|unclear|undecided|tbd|tbc|not (?:known|clear|decided|fixed)|what do you think|any thoughts|your thoughts|or not|either|one option|hypothetically|theoretically|vielleicht|eventuell|evtl|gegebenenfalls|ggf|womoglich|unter umstanden|peut-etre|quizas?|tal vez|talvez)\b|\bthoughts\?|, right\?|\bor what\b/u;

export const isTakenBack = (folded: string): boolean => TAKEN_BACK.test(folded) || NOTHING_TO_DO.test(folded);
/** True for words that want nothing to be done. */
export const wantsNothing = (folded: string): boolean => NOTHING_TO_DO.test(folded);
export const isPutOff = (folded: string): boolean =>
  PUT_OFF.test(folded.replace(/\b(?:later today|sooner or later today)\b/gu, " "));
export const isLeftOpen = (folded: string): boolean => LEFT_OPEN.test(folded);

const COMES_BACK =
  /\b(?:wants?|needs?|get|have|having|like|lend|borrow(?:ed)?|claim(?:ing)?)\b.*\b(?:licen[cs]es?|phones?|numbers?|plans?|extensions?|seats?)\b.*\bback\b/u;
const SAYS_GIVE = /\b(?:give|gives|giving|assign\w*|put|restor\w*|re-?instate\w*|hand)\b/u;

/** "I want Kate's license back": from her, or for her. */
export const mayComeBack = (text: string): boolean => COMES_BACK.test(text) && !SAYS_GIVE.test(text);
