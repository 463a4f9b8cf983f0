// What stands after /zphone.
import type { Item } from "./item.ts";

// After /zphone the first word is a command: `number @p`, `numbers 415`, `licenses`.
export function commandItems(command: boolean, items: readonly Item[]): readonly Item[] {
  const [first, ...rest] = items;
  if (!command || first?.is !== "marks") return items;
  const person = rest.some((item) => item.is === "person");
  const verb = rest.some(
    (item) => item.is === "marks" && (item.marks.includes("TAKE") || item.marks.includes("UNASSIGN")),
  );
  const mark = (marks: "GIVE" | "FIND" | "SET"): Item => ({ is: "marks", marks: [marks], folded: "" });
  if (first.marks.includes("NUMBER"))
    return verb
      ? [...rest.filter((item) => item.is === "marks"), first, ...rest.filter((item) => item.is !== "marks")]
      : [mark(person ? "GIVE" : "FIND"), ...items];
  if (first.marks.includes("EXT") && person)
    return [
      mark("SET"),
      ...rest.filter((item) => item.is === "person"),
      first,
      ...rest.filter((item) => item.is !== "person"),
    ];
  if (first.marks.includes("SITEWORD") && person) return [mark("SET"), ...items];
  return items;
}
