// Many at once.
import type { Phrase } from "./phrase.ts";

export const MANY: readonly Phrase[] = [
  // "Assigning Zoom Phone to 60 people"
  [
    /\b(assign\w*|giv(e|ing)|provid\w*|licens\w*|set(ting)? ?up|equip\w*) (\w+ ){0,3}(to|for) (?:many|[1-9]\d|\d{3,4}) (\w+ )?(people|users?|employees|colleagues|persons|staff|starters|hires)\b/g,
    "assign bulk csv many license people",
  ],
  [
    /\b(two|2|several|multiple|three|many) licenses? (to|for|on|with|per|at) (one|the same(?! time)|a single|a|an|each)\b/g,
    "second license",
  ],
  // "Both plans at once", "Pro and Metered at the same time": of one person.
  [
    /\b((both|two|2) (licenses?|licences?|plans?|packages?|seats?)|(pro|metered|unlimited)( plan)? (and|plus|with) (pro|metered|unlimited)( plan)?) (at once|at the same time|together|simultaneously|in parallel)\b/g,
    "second license",
  ],
  [/\b(two|2) licenses?\b/g, "second license"],
  // "A different kind of license, must the old one come off first?"
  [
    /\b(another|different|other) (kind|sort|type) of (\w+ )?licen[cs]e\b(?=.*\b(remove|take|drop|strip|unassign|come|free|cancel)\b.*\b(first|before|beforehand)\b)/g,
    "second license",
  ],
  [/\bmore than one (license|seat|plan)\b/g, "second $1"],
  [/\b(at|in|all at) (once|one go|one time|one step|the same time|a single step)\b/g, "many together"],
  // "Do I click 200 times", "how many per go".
  [
    /\b(?:click|tick|do (?:this|that|it|so|all that)|repeat(?: (?:this|that|it|the \w+))?|go through (?:this|that|it)) (?:it |that )?(?:\d+|a hundred|hundreds of|dozens of|a thousand|thousands of|so many) times\b/g,
    "assign bulk csv many license people",
  ],
  [/\b(?:per|in a|a) (?:single )?(?:go|run|batch|round)\b/g, "many together"],
  [/\b(same time|one go|simultaneous(ly)?|together)\b/g, "many together"],
  [/\b(in bulk|bulk|mass|batch(es)?|en masse)\b/g, "bulk"],
  // In a few words, how it is done; whether it can be is asked with more.
  [
    /^(?!.*\b(is|are|can|could|may|possible|options?|support(ed|s)?|allowed|does|limit|max\w*|maximum|many|thing|attached|please|load|delete|remov\w*|un\w+)\b)(?=.*\b(as+ign\w*|asi?gn\w*|li[cs]\w*en\w*|li[cs]en\w*|phones?|users?|usrs?|set ?up|setup|how)\b)(?=(\S+ ?){2,5}$)(.*\bbulk\b.*)$/g,
    "$5 csv",
  ],
  [
    /\b(several|multiple|many|lots of|a lot of|dozens of|hundreds of|loads of|whole (team|department|company)|lots)\b/g,
    "many",
  ],
  [
    /\b([2-9]|\d\d+|two|three|ten|twenty|fifty|hundred|thousand) (of )?(new )?(people|users?|employees|colleagues|licenses?|persons|staff|seats|starters|hires|folks|newcomers?)\b/g,
    "many $3",
  ],
  [/\b(more than one|one by one|one at a time)\b/g, "many"],
  [/\b(csv|excel|xlsx?|spread ?sheets?|sheets?|roster|google sheets?|hr (list|export|file)|tsv)\b/g, "csv"],
  [/\b(up ?load)(ed|ing|s)?\b/g, "import"],
];
