// What usually comes next once somebody has a phone. Offers, not acts: each goes through the same door as a command.
import type { Item, Operation } from "../domain/operation.ts";
import type { Offer } from "../domain/proposal.ts";

/** What is still missing for one person after an operation gave them something; nothing for several people. */
export function followUp(
  { state, size }: Pick<Operation, "state" | "size">,
  items: readonly Item[],
): readonly Offer[] {
  const [item] = items;
  if (state !== "applied" || size !== 1 || !item?.result?.shown.phone) return [];
  const { changes, result, person } = item;
  const input = { people: [person.email] };
  const gave = changes.some(
    (change) =>
      (change.kind === "phone-feature" && change.after) ||
      (change.kind === "calling-plan" && change.before === null) ||
      (change.kind === "number" && change.after === "held"),
  );
  if (!gave) return [];
  return [
    ...(result.extension === null
      ? [{ label: "Next free extension", tool: "set_extension", input: { ...input, extension: "next" } }]
      : []),
    ...(result.numbers.length === 0 ? [{ label: "Give a number", tool: "assign_number", input }] : []),
  ];
}
