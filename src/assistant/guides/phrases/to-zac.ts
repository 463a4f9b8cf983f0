// Idioms in which Zac itself is asked about.
import type { Phrase } from "./phrase.ts";

const SELF =
  "(?:you|zac|the (?:ro)?bot|this (?:bot|assistant|app|tool|thing)|the assistant|(?:the|this|a) chat ?bot|der bot|du)";

export const TO_ZAC: readonly Phrase[] = [
  // What Zac is, told by the asker.
  [
    /\bwhat (?:can|could) (?:you|zac) be (?:used|asked)\b|\bwhat (?:are|is) (?:you|zac) (?:used )?for\b/g,
    "helpme",
  ],
  [
    /\b(give|giving|gives) (you|zac|the bot) (orders|instructions|commands)\b|\btell (you|zac|the bot) (what )?to\b|\border (you|zac|the bot)\b/g,
    "zacself use",
  ],
  [
    /\bwhat (this|the) (thing|bot|assistant|app|tool) (does|is|can do)\b|\bwithin your (power|reach)\b|\bassist (me|us)\b/g,
    "helpme",
  ],
  [/\b(?:you|zac|the bot)(?: \w+)? know (?:about )?(?:me|us|people|our)\b/g, "data kept zacself"],
  [
    /\b(your|zac'?s|the bot'?s) (abilities|skills|features|functions|functionality|capabilities|talents|strengths|job|tasks|duties|purpose|scope|services)\b|\bwas (machst|tust) du\b/g,
    "helpme",
  ],
  [
    /\b(limits?|limitations?|restrictions|boundaries) of (this|the|your|zac)( (bot|assistant|app|tool))?\b|\b(your|zac'?s) (limits?|limitations?|restrictions|boundaries|weaknesses)\b/g,
    "helpme limit",
  ],
  [
    /\b(this|our|the) (conversation|chat|dm|dialogue)\b|\b(the )?answers? (that )?(you|zac) (gives?|sends?|writes?)( me| us)?\b/g,
    "message zacself",
  ],
  [
    /\b(without (applying|doing|executing|carrying)( it| them| out)*|only pretend\w*|(test|try|check) (a|the|my|this) (change|command)|try (it|that|this) (out )?(first|without))\b/g,
    "dryrun",
  ],
  [
    /\b(about )?yourself\b|\b(an )?introduction\b|\bwhat(?:'s| is) (this|the) (assistant|bot|thing|app|tool)\b/g,
    "helpme",
  ],
  [/\bour (chat|conversation|messages|exchange)\b|\bwhat i (have )?asked you\b/g, "message zacself"],
  [/\b(to-?do|check)[- ]?lists?\b/g, "howto"],
  [
    /\b(what|which) (sorts?|kinds?|types?) of (things|questions|stuff|tasks|requests|help|jobs)\b|\b(what|things|everything|anything|stuff) (that )?(you'?re|you are|zac is|the bot is|you) (able|capable|good|here|offer|handle)\b|\bwhat'?s your (purpose|role|task|point|function)\b|\bwho am i (talking|speaking|writing|chatting) (to|with)\b|\bwas kannst du( alles)?\b|\bwer bist du\b|\bque (sais|peux)[- ]tu\b|\bwobei (kannst|hilfst) du\b/g,
    "helpme",
  ],
  [
    /\b(things?|what|commands?|words) (that )?(i can|can i|to|i could|should i) (type|say|enter|write)\b/g,
    "command list",
  ],
  [
    /\b(something|anything|things?|what|tasks?) (that )?(you|zac|this bot|the bot|the assistant|this assistant) (can'?t|cannot|won'?t|don'?t|are not able|aren'?t able|refuse)( to)?( do| handle)?\b|\bwas kannst du nicht\b/g,
    "helpme limit",
  ],
  [
    /\b(use|using|ask|asks|asking|talk to|instruct|command|operate|benutzen|bedienen) (you|zac|this bot|the bot|this app|this assistant|dich|den bot)\b|\b(den bot|dich) (benutzen|nutzen|bedienen)\b/g,
    "zacself use",
  ],
  [
    /\b(conversation|chats?|messages?|dms?|talks?) with (you|zac|the bot)\b|\bwhat i (type|write|say|tell|ask|enter)( (here|to you|you|in here))?\b|\bwas ich (dir |hier )?(schreibe|sage|tippe|frage)\b|\bmy (messages?|questions?|requests?|input|conversations?)\b/g,
    "message zacself",
  ],
  [/\b(you|zac|the bot) (just )?(did|made|changed|done)\b/g, "zacself change"],

  // Whoever is asked about is Zac itself.
  [
    new RegExp(
      `(?<!\\b(?:how|where|when|why) )\\b(?:can|could|do|does|will|would|are|is|did|have|has|must|should|kannst|darf) ${SELF}\\b(?! (?:please |maybe |kindly )?(?:have to|need to|must|explain|walk|show|tell|guide|describe|help|give|take|talk|mir)\\b)(?: (?:not|also|even|really|ever|actually|able to|auch|nicht))*`,
      "g",
    ),
    "zacself ",
  ],
  [/\b(what|which|who)( \w+){0,2} (do|does|can|will|are|did) (you|zac|the bot|this bot)\b/g, "$1$2 zacself"],
  [
    /\bwith(out)? (you|zac|the bot)\b|\b(through|to|via|by|with|use|using) (this|the) (bot|assistant|chatbot)\b|\bzac'?s\b|\byour (?!zoom|profile|account|phone|team|company|desk)/g,
    "zacself ",
  ],
  [
    /\b(beyond you|out of your (scope|reach|hands)|off[- ]limits( for| to)? (you|zac)?|refuse to do|won'?t (you|zac) do|not (in|within) your (power|scope))\b/g,
    "helpme limit",
  ],

  [
    /\b(e?-?911|112|999|fire ?(brigades?|departments?|services?|fighters?|men|station)|first responders?|emergency (services?|responders?|calls?|numbers?|calling))\b/g,
    "emergency",
  ],
];
