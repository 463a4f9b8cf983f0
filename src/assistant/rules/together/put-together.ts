// What the asker wrote, with what belongs together put together, and without whoever and whatever is only named.
import { type Clause, clausesOf } from "../clauses/clauses.ts";
import type { Item, SaidPerson } from "../words/item.ts";
import { withoutAliases } from "./aliases.ts";
import { corrected } from "./corrections.ts";
import { withoutDeniedDeeds } from "./denied-deeds.ts";
import { withoutThoseDenied } from "./denied-people.ts";
import { withDetailsAlone } from "./details-alone.ts";
import { withEllipsis } from "./ellipsis.ts";
import { leaning } from "./leaning.ts";
import { withoutLeftPlaces } from "./left-places.ts";
import { withoutLeftOut } from "./listed-but.ts";
import { withLists } from "./lists.ts";
import { withoutNamedGroups } from "./named-groups.ts";
import { withoutRelations } from "./relations.ts";
import { withMoves } from "./relocating.ts";
import { withSecondChoices } from "./second-choices.ts";
import { withWholeVerbs } from "./separable-verbs.ts";
import { toEach } from "./to-each.ts";

export interface PutTogether {
  readonly items: readonly Item[];
  readonly clauses: readonly Clause[];
  /** All clauses as one line. */
  readonly line: string;
  readonly people: readonly SaidPerson[];
  /** The asker has corrected what they said before. */
  readonly corrected: boolean;
  /** Somebody was named to be left out. */
  readonly leavesOut: boolean;
}

export function putTogether(pieces: readonly Item[]): PutTogether {
  const right = corrected(withoutAliases(pieces));
  const listed = withLists(withWholeVerbs(right.items));
  const told = withoutThoseDenied(withoutLeftOut(listed));
  const items = withoutLeftPlaces(withoutNamedGroups(withoutRelations(withEllipsis(told))));
  const clauses = withDetailsAlone(
    withMoves(leaning(withSecondChoices(withoutDeniedDeeds(toEach(clausesOf(items)))))),
  );
  return {
    items,
    clauses,
    line: clauses.map((clause) => clause.line).join(" . "),
    people: clauses.flatMap((clause) => clause.people),
    corrected: right.changed,
    leavesOut: told !== listed,
  };
}
