// Talking to Zac, and about it.
import type { Phrase } from "./phrase.ts";

export const ABOUT_ZAC: readonly Phrase[] = [
  [
    /^[^\w\n]*((hi|hello|hey|hallo|hiya|howdy|yo|bonjour|salut|hola|ola|ciao|moin|servus|good (morning|afternoon|evening|day)|guten (tag|morgen)|bom dia|buenos dias|greetings|sup)( (there|zac|zack|all|team|bot|ask zac))*)[^\w\n]*$/g,
    "helpme greeting",
  ],
  [
    /^[^\w\n]*(zac|help|help( me)?( please| pls)?|please help( me)?|menu|commands?|hilfe|ayuda|aide|ajuda|start|info|\?+)[^\w\n]*$/g,
    "helpme",
  ],
  [
    /\b(what|which things?|what all|what else) (all )?(can|could|do|are|is) (you|zac|this (bot|app|assistant|thing)|the bot|i ask)( (you|zac))?( (do|help|offer|know|able|good|capable|here|for|about|with))*\b/g,
    "helpme",
  ],
  [/\bwhat (can'?t|cannot|can not|don't|won't) (you|zac|this bot|the bot)( do)?\b/g, "helpme limit"],
  [/\bwhat (else )?(you|zac) (can|could) do\b/g, "helpme"],
  [
    /\b(what|who)('?s| is) (ask )?zac\b|\bwhat (can|could|do) i (do|ask|say|type)( to| with)? (you|zac|here|this bot)\b|\bwhat do you do\b|^[^\w\n]*what('?s| is) (this|that|it)( (bot|app|thing))?[^\w\n]*$|\bnew here\b|\b(manual|documentation|docs|handbook|overview) (for|of|about) (zac|you|this bot)\b/g,
    "helpme",
  ],
  [/\bwhat (are|is) (you|zac) (not |un)(able|capable|allowed)( to do| of)?\b/g, "helpme limit"],
  [/\b(your|zac'?s) (limits?|limitations?)\b/g, "helpme limit"],
  [
    /\b((can|could) you( please)? help( me)?|i( really)? need (some |your )?help|help me( out)?|who are you|what'?s your (job|name|purpose)|introduce yourself|your (features|abilities|capabilities|skills)|how (do|can|should) (i|we|you) (use|talk to|work with|start with|ask) (you|zac|this( bot| app)?|the bot)|how does (this|zac|the bot|this bot|it) work|get(ting)? started|how (do|can) i (start|begin)|where (do|should) i (start|begin)|show me around|was kannst du|que peux-?tu|que puedes|o que (voce )?(pode|consegue))\b/g,
    "helpme",
  ],
];
