// Trouble.
import type { Phrase } from "./phrase.ts";

export const TROUBLE: readonly Phrase[] = [
  [
    /\b(fails?|failed|failing|failure|errors?|problems?|issues?|troubles?|trouble ?shoot\w*|wrong|broken|breaks|rejected?|rejects|refused?|refuses|invalid|denied|not (work|working|accepted|going through|go through|went through|get through|accept|possible|complete)|(does|do|did|is|are|was|wo|ca)n[o']?t (work|import|load|go through|get through|run through|complete|finish|accept|accepted|working)|not work\w*|does not work|won't|stuck|crash\w*|complain\w*|conflicts?|clash\w*|unsuccessful|faulty|corrupt\w*|mistakes?)\b/g,
    "error",
  ],
  [
    /\b(it|zoom|portal|system|message|screen|page|import|csv) (says?|tells? me|shows?|reports?|claims?|told me|gives?( me)?|keeps saying)\b/g,
    "$1 error",
  ],
  [/\b(i get|getting|i got|we get|i keep getting) (an? |the )?(error|message|warning|")/g, "error"],
  [
    /\b(can't|cant|cannot|can not|could not|couldn't|unable to|impossible to) (assign|give|add|license)\b/g,
    "error assign",
  ],
];
