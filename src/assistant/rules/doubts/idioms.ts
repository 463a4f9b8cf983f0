// Sayings that are made of our words and mean none of them: "get Bob off the phone", "a license to kill", "on board with
// the plan". Looked for in clauses that something was read from; whoever means a phone can say so plainly.
import type { Clause } from "../clauses/clauses.ts";

const ANY = "(?:an?|the|my|your|our|his|her|their|this|that)";
const QUICK = "(?:quick |short |brief |big |little |courtesy |friendly |proper )*";

/** Calling somebody, and being on a call. */
const CALLS = [
  `(?:give|gives|gave|giving|owe|owes|promised|make|place|return|take|takes|pass|get) (?:P )?(?:back )?(?:${ANY} |(?<=P ))${QUICK}(?:phone |zoom |conference |video |sales |cold )?(?:ring|call|calls|buzz|shout|bell|tinkle|holler|ping|nudge|heads[- ]up)(?!\\p{L}| (?:plan|forwarding|queue))`,
  "(?:give|gives|giving|lend|lends|lending|offer|offers) P (?:an?|some|any|the) (?:helping |big |little |quick |second |proper )?(?:hand|help|lift|ride|hug|break|chance|try|go|minute|moment|second|tour|demo|look|reminder|hint|tip|pat|push|raise|bonus|warning|talk|hard time|time|high five|round|applause|treat|welcome)(?!\\p{L}| (?:numbers?|phones?|licen[cs]es?|extensions?|lines?|plans?|did|seats?|one))",
  "(?:drop|drops|dropped|shoot) P an? (?:quick |short )?(?:line|number|note|message|text|hint)",
  `(?:get|gets|got|put|keep|have|hold|leave|pull|take|drag|throw|be|is|are|was|stay|stays|wait) (?:P )?(?:\\p{L}+ ){0,2}(?:on|off) ${ANY} (?:phone|line|horn|blower|other line|call|hook)(?: (?:with|for|to|by|at|now|please|,|P|and|right|again|all|until|while|when)|$)`,
  "(?:put|puts|patch|patched|connect) P through",
  "(?:pick|picks|picked|picking) (?:up )?the (?:phone|line)(?: up)?|(?:hang|hangs|hung|hanging) up|(?:off|on) the hook|(?:answer|answers|answering) (?:the|his|her|their|P) (?:phone|line|call)",
  "hold(?:ing)? the line|on hold\\b|at the end of the line|on the other (?:end|line)",
  "(?:he|she|they|P) (?:can|could|may) (?:\\p{L}+ )?(?:call|reach|ring|phone|text|dial|contact|find) P(?: |$)",
  "(?:add|put|adding) P (?:to|on|onto|in|into) (?:the |our |my |P )?(?:\\p{L}+ )?(?:list|tree|book|directory|chain|chat|group|call|meeting|thread|mailing list|schedule|rota|team|agenda|invite)(?: |$)",
  "phone (?:home|in sick|it in|a friend|call|calls|interview|bill|bills|booth|book|case|charger|screen|tag|meeting|conference|chat|number of the)",
  "P (?:(?:is|was|has|have|keeps) )?(?:phoned|rang|rung|phoning|ringing|calling) (?:in|up|back|me|us|P|off|the)\\b",
];

/** Lines and numbers that are none. */
const LINES = [
  "(?:out of|in|into|next in|first in|along the|down the|at the front of the|jump the|cut the|cutting in) line(?: (?:with|for|to|of|again|somewhere)|$)",
  "(?:cross|crosses|crossed|draw|draws|drew|toe|toes|toed|hold|walk|walks|step over|stepped over|blur|blurs) (?:an?|the|some|that|P) (?:fine )?line|fine line|bottom line|finish line|front line|party line|punch ?line|story ?line|product line|picket line",
  "lines? (?:manager|managers|item|items|up|dance|of (?:code|business|work|duty|fire|credit|sight|thought|poetry|reasoning|products?|verse|defen[cs]e|command|march))",
  "(?:his|her|their|P) (?:number|days) (?:is|are) (?:up|numbered)|days are numbered|(?:number|numbers?) (?:one|two) (?:fan|priority|rule|reason|choice|guy|job|goal|employee|pencil|cause|complaint|thing)",
  "(?:safety|strength) in numbers|by the numbers|numbers? (?:game|cruncher|crunching|theory|line|plate)|(?:opening|closing|musical|dance|lucky|magic|wrong|round|back|serial|order|invoice|employee|badge|room|flight|account|case|tracking|part|model|version|reference|registration|id|tax|iban|social security|passport|pin|house|locker|table|shoe|jersey|platform|ticket|hex|prime|atomic) numbers?",
  "do(?:es|ing)? a number on|(?<!\\b(?:may|can|could|should|shall|must|will|to|let P) )(?:got|have|has|had) P number|an? (?:\\p{L}+ )?number of (?!P|the |our |my |lee)",
  "\\b(?:give|gives|tell|send|pass|hand) P my (?:phone |direct |own )?number",
];

/** Licenses, plans, seats and extensions that are none. */
const THINGS = [
  "licen[cs]es? to (?!P|PRON|the |our |my |an? |him|her|them|every|all|both|each|new|use |make |call|phone |be |go with|that|this|it|zoom)\\p{L}+",
  "(?:poetic|artistic|creative|dramatic|comic|hunting|pilot'?s?|liquor|tv|trade|trading|export|import|weapons?|taxi|forklift|teaching|nursing|medical|law|shareware|open[- ]source|mit|apache|gpl) licen[cs]es?",
  "(?:licen[cs]e|phone|number|extension|plan|seat) (?:requests?|orders?|applications?|renewals?|invoices?|bills?|approvals?|audit|wish|wishes|waiting list)",
  "licen[cs]es? (?:plates?|fees?|agreement|terms|holder of the year|server|key|keys|file|dongle)",
  "(?:on board|onboard|okay|ok|happy|fine|comfortable|familiar|agree|agrees|go along|stick|sticks|stay|deal) (?:with|to) (?:the|this|that|his|her|our|my|P) (?:new |whole |original )?plans?",
  "plans? (?:a|b|c|ahead|for (?:lunch|dinner|tonight|the (?:day|evening|weekend|week|summer|party|trip|holidays?|worst|future))|is to|was to)(?= |$)|according to plan|(?:change|changes) of plans?",
  "(?:game|business|project|marketing|floor|lesson|meal|diet|training|pension|savings|health|insurance|development|performance|improvement|career|exit|action|backup|contingency|escape|evacuation|master|weekend|holiday|vacation|travel|seating|retirement|payment|instal+ment|data|mobile|cell|test|rollout|release|launch|migration|seating|sales|staffing|succession|onboarding|weekly|daily) plans?(?! (?:that|which|called|named|P))",
  "(?:take|takes|have|grab|find|save|keep|offer|give|gives) (?:P )?(?:an?|the|my|your|P) (?:seat|seats)(?: (?:,|at|on|in|by|near|next|here|there|please|over|beside|behind|P)|$)",
  "(?:hot|back|front|window|aisle|car|driver'?s|passenger|child|toilet|booster|ringside|empty) seats?|seats? (?:belts?|cushion|covers?|map|numbers?|at the table|on the board)",
  "extensions? (?:on|of|until|till|to|for) (?:(?:the|his|her|their|this|that|our|P) )?(?:\\p{L}+ )?(?:deadline|project|assignment|contract|lease|visa|loan|essay|paper|report|due date|trial|stay|probation|homework|thesis|submission|tax|task|warranty)|(?:deadline|contract|lease|visa|loan|tax|warranty|browser|chrome|file|hair|vs ?code|house|building) extensions?|extensions? (?:cords?|cables?|leads?|ladder|board|building|pack)",
  "(?:like|as|such|quite|is|was|be|become|such|real|true|old|seasoned|total|absolute) an? (?:real |true |total |absolute |old |seasoned |proper )?pro(?! (?:plan|licen|user|package))|pro (?:tip|bono|rata|forma|athlete|gamer|bowl)|pros and cons|go(?:es|ing|ne)? pro$",
];

/** Somebody who is taken, dropped, put or cut, and no phone. */
const DEEDS = [
  "(?:take|takes|taking|took) P (?:up on|at (?:his|her|their) word|seriously|for granted|by surprise|aside|out|home|for (?:an? )?(?:lunch|coffee|dinner|drink|beer|walk|ride|spin|fool)|to (?:lunch|dinner|court|task|the|see|meet)|under|on (?:an? )?(?:tour|trip|board)|through|with (?:you|me|us)|there|along)",
  "(?:take|takes|taking|took) (?:P|the|over the|on the) (?:word|advice|side|place|lead|blame|credit|hint|point|floor|time|turn|job|role|position|shift|desk|office|chair|laptop|car|call|calls|lunch|coffee|temperature)(?: |$)",
  "(?:cut|cuts|cutting) P (?:some slack|a deal|a check|in|short)|(?:let|lets|letting) P (?:down|in|off|know|be|speak|finish|handle|through)",
  "(?:drop|drops|dropping|dropped) (?:P|the) (?:off|at|home|in|subject|matter|ball|act|name|case|charges)",
  "(?:pull|pulls|pulling|pulled) (?:P|the|PRON) (?:leg|plug|aside|strings|weight|over|together|out of)|pull the plug",
  "(?:switch|switches|switched|switching|turn|turns|turned|turning|shut|shuts) (?:off|down|P down|P in|P around|P away) (?:during|in|from|at|after|on|with|the (?:lights?|heating|music|tv|radio|alarm|computer|screen|camera|mic|microphone|ac|heater|lamp|engine|projector))",
  "(?:sign|signs|signing|signed) (?:P )?(?:up|off|in|out)(?: P)? (?:for|on|to|with) (?!(?:an? |the )?(?:zoom|phone|licen|unlimited|metered|pro|number|plan))",
  "(?:hook|hooks|hooked|set|sets|setting|fix|fixed|line|lined) P up (?:with|for|on) (?!(?:(?:an?|the|some|one|P|our|own) )*(?:P|zoom|phone|licen|number|extension|unlimited|metered|pro|\\d|new|direct|line|ext|plan|free|us|local|uk|london|calling|everything|all|it|tele|voip|soft|desk))\\p{L}+",
  "(?:kick|kicks|kicked|boot|booted|remove|removed|take|drop|cut) P (?:out of|off|from) (?:the |our |this |that |P )?(?:project|case|account team|team|committee|board|meeting|game|race|running|agenda|guest list|schedule|rota|rotation|roster|panel|course|class|competition|cc|thread|loop|will|lease|wedding|party)",
  "(?:move|moves|moving|moved|transfer|transfers|transferred|reassign|reassigned) P (?:up|to|into|over to|from|across to) (?:the )?(?:\\p{L}+ )?(?:department|dept|team|sales|marketing|finance|support|engineering|legal|hr|accounting|operations|front|back|desk|room|floor|table|seat|top|bottom|list|agenda|school|university|bench|other side|construction site|job site|account|bank)(?: |$)",
  "(?:transfer|transfers|transferring|move|moving|wire|send) (?:the |some |P )?(?:money|funds|credit|credits|files?|ownership|knowledge|shares|stock|data|photos?|balance|cash|call|calls|caller|meeting)",
];

const SAYINGS = new RegExp(`(?:^|\\s)(?:${[...CALLS, ...LINES, ...THINGS, ...DEEDS].join("|")})`, "u");

/** A clause in its own words, people as "P". */
const spoken = ({ items }: Clause): string =>
  items
    .map((item) => {
      if (item.is === "person") return "P";
      if (item.is === "marks" && item.marks.includes("PRONOUN") && /^(?:him|her|them|it)$/u.test(item.folded))
        return "P";
      return "folded" in item ? item.folded : item.is === "plan" ? item.said : "";
    })
    .filter((word) => word !== "")
    .join(" ");

/** True when a clause is a saying, or holds one. */
export const isSaying = (clause: Clause): boolean => SAYINGS.test(spoken(clause));
