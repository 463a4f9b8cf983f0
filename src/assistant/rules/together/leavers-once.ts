// "Take the license off Kate, but her calls go to Lee": who is offboarded loses license and number by that, and a second
// act on the same person would find nothing left to do.
import type { Act, SaidInput } from "../../interpretation.ts";
import type { Vocabulary } from "../context.ts";
import { peopleNamed } from "../words/people.ts";

const SWALLOWED: ReadonlySet<string> = new Set(["remove_license", "unassign_number"]);

const peopleOf = ({ input }: Act): readonly string[] => [input.people ?? []].flat().map(String);

/** The number that goes with the license, and is given on before that. */
function takenOnce(acts: readonly Act[], identity: (said: string) => string): readonly Act[] {
  const at = acts.findIndex(({ tool, input }) => tool === "remove_license" && input.keepNumber === undefined);
  const removal = acts[at];
  if (!removal) return acts;
  const losers = new Set(peopleOf(removal).map(identity));
  const isTheirs = (one: Act): boolean =>
    one.tool === "unassign_number" &&
    peopleOf(one).length > 0 &&
    peopleOf(one).every((who) => losers.has(identity(who)));
  if (!acts.some(isTheirs)) return acts;
  const givenOn = (one: Act): boolean =>
    one.input.number !== undefined &&
    acts.some(({ tool, input }) => tool === "assign_number" && input.number === one.input.number);
  const rest = acts.filter((one) => one !== removal && !(isTheirs(one) && !givenOn(one)));
  const last = rest.findLastIndex(isTheirs);
  return last < 0 ? rest.toSpliced(at, 0, removal) : [...rest, removal];
}

/** The acts, with one for each leaver: at the place of the first that took something from them. */
export function leaversOnce(acts: readonly Act[], { names }: Pick<Vocabulary, "names">): readonly Act[] {
  const identity = (said: string): string => {
    const named = peopleNamed(said, names);
    const only = named.length === 1 ? named[0] : undefined;
    return (names.bySlackId.get(said) ?? names.byEmail.get(said.toLowerCase()) ?? only)?.email ?? said;
  };
  const once = takenOnce(acts, identity);
  const leaving = once.filter(({ tool }) => tool === "offboard_person");
  if (leaving.length === 0 || leaving.length === once.length) return once;
  const leavers = new Set(leaving.flatMap(peopleOf).map(identity));
  const kept = new Map<string, SaidInput>();
  const rest = once.flatMap((one): readonly Act[] => {
    if (!SWALLOWED.has(one.tool)) return [one];
    const stay = peopleOf(one).filter((who) => !leavers.has(identity(who)));
    if (stay.length === peopleOf(one).length) return [one];
    const { keepNumber, dryRun } = one.input;
    for (const who of peopleOf(one))
      kept.set(identity(who), {
        ...(keepNumber === undefined ? {} : { keepNumber }),
        ...(dryRun === undefined ? {} : { dryRun }),
      });
    return stay.length === 0 ? [] : [{ ...one, input: { ...one.input, people: stay } }];
  });
  return rest.map((one) => {
    const [first] = one.tool === "offboard_person" ? peopleOf(one) : [];
    return first === undefined ? one : { ...one, input: { ...kept.get(identity(first)), ...one.input } };
  });
}
