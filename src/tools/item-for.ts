// What a proposal has for somebody: an item, or the reason why they are left out.
import type { Change } from "../domain/change.ts";
import { canBeChanged, type Person, refOf } from "../domain/person.ts";
import { type Phone, shownOf } from "../domain/phone.ts";
import { type Problem, problem } from "../domain/problem.ts";
import { blocked, type Changes, noOp, type Proposal, type ProposedItem } from "../domain/proposal.ts";

export type Left = Changes["left"][number];
/** Somebody who is active in Zoom, with an id. */
export type ActivePerson = Person & { readonly zoomId: NonNullable<Person["zoomId"]> };

/** The line beside a name on a card. */
const aboutPerson = (person: Person, phone: Phone | undefined): string =>
  [person.email, person.title, phone?.site?.name].filter(Boolean).join(" · ");

/** These changes, for somebody as they are now. */
export const itemFor = (
  person: ActivePerson,
  phone: Phone | undefined,
  changes: readonly Change[],
  more: Partial<Pick<ProposedItem, "lost" | "line" | "after" | "putsBack">> = {},
): ProposedItem => ({
  person: refOf(person),
  about: aboutPerson(person, phone),
  shown: shownOf(phone),
  changes: [...changes],
  lost: [],
  line: null,
  after: [],
  putsBack: [],
  ...more,
});

/** Nothing is done for them, and why. */
export const leftOut = ({ name, email }: Pick<Person, "name" | "email">, why: Problem): Left => ({
  who: `${name} (${email})`,
  why,
  line: null,
});

/** There is nobody for whom something would be done: the one reason, or who is fine already and why the others are left out. */
export const nothingFor = (fine: readonly string[], left: readonly Left[]): Proposal =>
  left[0] && fine.length === 0
    ? blocked(left[0].why)
    : noOp([...fine, ...left.map(({ who, why }) => `${who}: ${why.summary}`)].join("\n"));

/** Somebody for whom changes can be made, or why none can: they are pending, or deactivated. */
export function changeable(person: Person): { readonly person: ActivePerson } | { readonly why: Problem } {
  if (canBeChanged(person)) return { person };
  const { name, email, status } = person;
  return {
    why:
      status === "pending"
        ? problem(
            "pending",
            `${name} (${email}) has not accepted their Zoom invitation yet.`,
            "Ask again once they have signed in to Zoom.",
          )
        : problem(
            "inactive",
            `${name} (${email}) is deactivated in Zoom.`,
            "Activate them in Zoom (User Management › Users) first.",
          ),
  };
}
