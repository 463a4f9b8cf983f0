// Phones taken from the people of a file: license, numbers and extension, as for one leaver.
import type { Person } from "../../domain/person.ts";
import type { Phone } from "../../domain/phone.ts";
import { problem } from "../../domain/problem.ts";
import type { ProposedItem } from "../../domain/proposal.ts";
import type { ToolContext } from "../define-tool.ts";
import { secondPerson } from "../second-person.ts";
import { seatsFreed, takingItem, takingProblem } from "../taking.ts";
import { type KnownPeople, leftOf } from "./known-people.ts";
import { type RowsProposed, titleFor } from "./rows-proposed.ts";

interface Losing {
  readonly person: Person;
  readonly phone: Phone;
  readonly line: number;
}

/** How many people are looked at beside each other. */
const AT_ONCE = 8;

/** Proposes to take away. */
export async function removeRows(
  { known, left: before }: KnownPeople,
  context: ToolContext,
): Promise<RowsProposed> {
  const left = [...before];
  const losing: Losing[] = [];
  let none = 0;
  for (const { row, person, phone } of known) {
    if (!phone) none += 1;
    else {
      const why = takingProblem(person, phone);
      if (why || person.zoomId === null)
        left.push(leftOf(row, why ?? problem("no-id", "Has no Zoom id.", "Look in Zoom."), person));
      else losing.push({ person, phone, line: row.line });
    }
  }
  const items: ProposedItem[] = [];
  for (let start = 0; start < losing.length; start += AT_ONCE)
    items.push(
      ...(await Promise.all(
        losing.slice(start, start + AT_ONCE).flatMap(({ person, phone, line }) =>
          person.zoomId === null
            ? []
            : [
                takingItem({ ...person, zoomId: person.zoomId }, phone, context).then((item) => ({
                  ...item,
                  line,
                })),
              ],
        ),
      )),
    );
  const phones = losing.map(({ phone }) => phone);
  return {
    items,
    left,
    fine: none,
    card: {
      title: titleFor(items, "Take the phone from", "Take the phones from"),
      risk: "destructive",
      seats: await seatsFreed(phones, context),
      warnings: [...ownPhone(losing, context), ...unreachable(phones)],
      notes: ["Stays: the Zoom accounts and meetings."],
      needsSecond: secondPerson(
        losing.map(({ person }) => person),
        context,
      ),
    },
  };
}

/** Whoever drops a list may be on it, and not know. */
function ownPhone(losing: readonly Losing[], { actor }: ToolContext): readonly string[] {
  const own = losing.find(({ person }) => person.email === actor.email);
  return own ? [`You are on this list yourself (line ${own.line}): your own phone is taken too.`] : [];
}

function unreachable(phones: readonly Phone[]): readonly string[] {
  const numbers = phones.flatMap((phone) => phone.numbers).length;
  if (numbers === 0) return [];
  return numbers === 1
    ? ["Callers of 1 number will hear that it is not in service."]
    : [`Callers of ${numbers} numbers will hear that they are not in service.`];
}
