// How a clause is meant: told, denied, only considered, or bound to a condition. Words that ask for a change are no
// request unless they are told.

// Words of taking that somebody only considers, fears, remembers or offers as one of two.
export const hedged = (line: string): boolean =>
  /\b(?:avoid|without|instead of|rather than|hypothetically|theoretically|imagine|suppose|supposing|afraid|pretend|remember|consider|considering|remind|bad|wrong|stupid|mistake|shame|pity|might|could|thinking|think|wonder|wondering|regret|sad|refuse|hate)\b(?: \S+){0,4}? \S*\b(?:TAKE|UNASSIGN|OFFBOARD|LEFT|MOVE)\b/u.test(
    line,
  ) ||
  /\b(?:we|they|hr|HR|ONESELF|PRONOUN) (?:may|NEED maybe|will have|will probably|shall)(?: \S+){0,4}? \S*\b(?:TAKE|UNASSIGN|OFFBOARD|LEFT|MOVE)\b/u.test(
    line,
  ) ||
  /\b(?:avoid|without|instead of)\b(?: \S+){0,2}? \S*\b(?:GIVE|CHANGE|SET)\b/u.test(line) ||
  (/\b(?:TAKE|UNASSIGN|OFFBOARD)\b/u.test(line) && /P\d+ (?:or|oder|ou|o) P\d/u.test(line));

// A negation right before the verb, or German and French ones around it. "But not Dev" excludes a person instead.
export const negated = (told: string): boolean => {
  const line = told.replace(/\bNOT NEED\b(?! (?:you )?to)/gu, "NOLONGER");
  return (
    (/\bNOT\b (?:\S+ ){0,4}?\S*\b(?:GIVE|TAKE|UNASSIGN|CHANGE|MOVE|SET|OFFBOARD|IMPORT|UNDO|LICENSE|GET|SWAP)\b/u.test(
      line,
    ) &&
      !/\bNOT\b (?:\S+ )?P\d+(?: |$)/u.test(line.replace(/^\S*NOT\b/u, "-"))) ||
    /\b(?:TAKE|GIVE|CHANGE)\b[^,]* NOT$/u.test(line) ||
    /^(?:\S+ )?NOT (?:\S+ )?\S*\b(?:GIVE|TAKE|UNASSIGN|CHANGE|MOVE|OFFBOARD|LICENSE|SET)\b/u.test(line) ||
    /\b(?:GIVE|TAKE|UNASSIGN|CHANGE|MOVE|SET|OFFBOARD|UNDO|IMPORT)\b\S*(?: P\d+| PRONOUN)? (?:nothing|none|nichts|rien|nada)\b/u.test(
      line,
    ) ||
    /\bmust NOT\b|P\d+ (?:must|should|may) (?:NOT|never)/u.test(line)
  );
};
