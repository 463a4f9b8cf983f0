// What a text is read with: who speaks, whom and what they could mean. All of it data; nothing is looked up.
import { indexNames, type KnownPerson, type NameIndex } from "./words/people.ts";
import { planPhrases } from "./words/plan-words.ts";

/** A message of the thread before this one, oldest first. */
export interface EarlierMessage {
  /** `speaker`: the same person; `zac`: Zac; `other`: somebody else, whose words are never a request of this person. */
  readonly from: "speaker" | "zac" | "other";
  readonly text: string;
}

/** What the rules may know. Everything but the role can be missing. */
export interface RulesContext {
  readonly people?: readonly KnownPerson[];
  /** Names of the account's calling plans. */
  readonly plans?: readonly string[];
  readonly sites?: readonly string[];
  /** Numbers of the account, as E.164: for endings and national spellings. */
  readonly numbers?: readonly string[];
  readonly thread?: readonly EarlierMessage[];
  readonly files?: readonly { readonly name: string }[];
  /** What was wanted of the list before: something is taken from its people, or not. */
  readonly listTakes?: boolean;
  /** The last card of the talk is a list's, and waits: words about people may be about its rows. */
  readonly listWaits?: boolean;
  /** E-mail of who speaks: what "my number" is. */
  readonly speaker?: string;
  /** Zac's own Slack id: mentioning Zac names nobody. */
  readonly zac?: string;
  /** The asker's own date, ISO. */
  readonly today?: string;
  /** Finds the guide for a how-to question; without it only the topics the rules know have a guide. */
  readonly findGuide?: (question: string) => FittingGuide | undefined;
}

/** A guide and section that answer a question, and how much more speaks for it than is needed. */
export interface FittingGuide {
  readonly guide: string;
  readonly section: string;
  readonly coverage: number;
}

/** A context with its indexes built. */
export interface Vocabulary {
  readonly names: NameIndex;
  readonly known: boolean;
  readonly planPhrases: ReadonlySet<string>;
  readonly sites: readonly string[];
  readonly numbers: readonly string[];
  readonly zac: string | undefined;
  readonly speaker: KnownPerson | undefined;
  readonly today: string | undefined;
}

const NO_PLANS: readonly string[] = [];
const phrasesOf = new WeakMap<readonly string[], ReadonlySet<string>>();
const remembered = new WeakMap<readonly KnownPerson[], NameIndex>();

/** Builds what reading needs. Names and plans of the same list are indexed once. */
export function vocabularyOf(context: RulesContext): Vocabulary {
  const people = context.people ?? [];
  const names = remembered.get(people) ?? indexNames(people);
  remembered.set(people, names);
  const plans = context.plans ?? NO_PLANS;
  const phrases = phrasesOf.get(plans) ?? planPhrases(plans);
  phrasesOf.set(plans, phrases);
  return {
    names,
    known: people.length > 0,
    planPhrases: phrases,
    sites: context.sites ?? [],
    numbers: context.numbers ?? [],
    zac: context.zac,
    speaker: context.speaker ? names.byEmail.get(context.speaker.toLowerCase()) : undefined,
    today: context.today,
  };
}
