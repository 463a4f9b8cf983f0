// "Both", after "Which Mike? 1. Mike Chen 2. Mike Cheng": everybody who could have been meant.
import type { ToolName } from "../../interpretation.ts";
import type { Meant } from "../meant.ts";

const ALL =
  /^(?:(?:ok|okay|yes|yeah|well|oh|hm+|for|the)[ ,]+)*(?:both|beide|les deux|all|alle|tous)(?: (?:of (?:them|these|those)|two|three|please|pls|mikes?|bitte|then))*[.! ]*$/iu;
/** What takes away waits for each one's name. */
const FOR_SEVERAL: ReadonlySet<ToolName> = new Set<ToolName>(["assign_license", "show_person"]);

/** The request that was asked about, for all whom the menu names; undefined for every other text. */
export function allOfThem(text: string, choices: readonly string[], meant: () => Meant): Meant | undefined {
  if (choices.length < 2 || !ALL.test(text.trim())) return undefined;
  const asked = meant();
  if (asked.kind !== "clarify" || asked.about !== "which_user" || !asked.tool || asked.said === undefined)
    return undefined;
  if (!FOR_SEVERAL.has(asked.tool)) return undefined;
  const names = choices.map((choice) => choice.replace(/\(.*$/u, "").trim());
  const people = [asked.input?.people ?? []].flat().map(String);
  return {
    kind: "acts",
    acts: [
      {
        tool: asked.tool,
        input: { ...asked.input, people: people.flatMap((one) => (one === asked.said ? names : [one])) },
      },
    ],
  };
}
