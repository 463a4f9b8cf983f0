// Seats that have run out.
import type { Phrase } from "./phrase.ts";

export const RUNNING_OUT: readonly Phrase[] = [
  [
    /\b(fewer|less|weniger|moins de) (licen[cs]es?|seats?|lizenzen) .{0,20}(than|als|que)\b|\bmore (people|names|rows|users) than (we have )?(licen[cs]es?|seats?)\b/g,
    "notenough license",
  ],
  [
    /\bwe('ve| have)? (just )?(ran|run) out( of (them|those|it))?(?=\W*$|,|\.| and| what| now)/g,
    "notenough license",
  ],
  [/\breich(t|en) (\w+ ){0,2}?nicht( mehr)?( aus)?\b|\bnicht (ausreichend|genug|genugend)\b/g, "notenough"],
  [
    /\b(number|count|quantity|amount) of (\w+ )?(licen[cs]es?|seats?)(?=.{0,40}\b(exceed\w*|low|enough|insufficient|error|fails?|stop\w*|over)\b)|(?<=\b(complain\w*|error|warning|moan\w*|message|stop\w*|says?|refus\w*|exceed\w*|reached|too (few|low)|not enough)\b.{0,40})\b(number|count|quantity|amount) of (\w+ )?(licen[cs]es?|seats?)\b|(?<=\bexceed\w* .{0,20})\b(licen[cs]e|seat) (quantity|count|number|allowance)\b|\b(moan|complain|grumbl)\w* about too few\b/g,
    "notenough license",
  ],
  [
    /(n'?t|\bnot|\bnever) (have|got|see|find|has) any (more |free |available |spare |remaining |unused |left |zoom |phone |zoomphone )*(licenses?|seats?)\b/g,
    "notenough $4",
  ],
  [
    /\b(license|seat|our|the|a) (limit|cap|maximum|ceiling)\b( (is |was |has been )?(reached|hit|exceeded))?|\b(reached|hit|hitting|at|exceeded|over) (our|the|a|my) (license |seat |phone )*(limit|cap|maximum|max)\b/g,
    "$1 notenough",
  ],
  [/\bout of (zoom |phone |zoomphone |calling )*(licenses?|seats?)\b/g, "notenough $2"],
  [/\bpool (is |was )?(now )?empty\b|\bempty pool\b/g, "notenough pool"],
  [/\b(any ?more|no longer|not any longer)\b/g, "nolonger"],
  [/\b(more|additional|extra|further|increase)\b/g, "more"],
  [/\b(ran|run|running|runs|are|is|be|we're|were) (completely )?out of\b/g, "notenough"],
  [/(\b(not|no|without)|n[o']?t) (\w+ ){0,2}(enough|sufficient)\b/g, "notenough"],
  [
    /\b(insufficient|shortages?|short on|short of|exhausted|depleted|used up|maxed out|exceeded|all taken|fully used|too few|lack of|lacking)\b/g,
    "notenough",
  ],
  [
    /\b(no|zero|0) (more |free |available |unassigned |open |spare |remaining |unused |zoom |phone )*(licenses?|seats?)\b/g,
    "notenough license",
  ],
  [
    /\b(licenses?|seats?) (are |is |all )*(left|taken|gone|full|in use|used|occupied|unavailable)\b/g,
    "license notenough",
  ],
  [/\bno (more )?(licenses? |seats? )?(left|available|free|remaining)\b/g, "notenough"],
];
