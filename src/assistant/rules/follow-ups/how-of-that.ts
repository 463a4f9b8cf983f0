// "How do I do that myself?", after something was asked for: the guide to that, and nothing is done again.
import type { ToolName } from "../../interpretation.ts";
import { fold } from "../../text.ts";
import type { Meant } from "../meant.ts";

const HOW_OF_THAT =
  /^\W*(?:(?:and|so|ok|okay|cool|nice|great|thanks|thank you|now|but|zac|hey)[ ,.!]+)*(?:(?:how|where) (?:do|can|could|would|should|did|does|is|was) (?:(?:i|we|you|one|that|this|it) )(?:(?:do|did|make|find|set|change|get) (?:that|this|it|so|the same(?: thing)?)|done|made)|(?:show|tell|teach) me how(?: (?:to do|i do|that'?s done|it'?s done)(?: (?:that|this|it))?)?|(?:and )?by hand|wie (?:mache|mach) ich das|comment (?:je )?(?:le |la )?fai(?:s|re))(?: (?:myself|by hand|manually|in (?:zoom|the portal|the web portal)|without you|next time|on my own|ourselves|yourself|selbst|moi-meme|instead|then|please))*\W*$/u;

const GUIDES: Partial<Record<ToolName, string>> = {
  assign_license: "assign-individual",
  remove_license: "remove-license",
  change_calling_plan: "change-plan",
  assign_number: "assign-number",
  unassign_number: "unassign-number",
  set_extension: "sites-and-extensions",
  set_site: "sites-and-extensions",
  transfer_phone: "transfer-number",
  offboard_person: "faq-leaver",
  import_roster: "assign-bulk",
  undo_operation: "help",
};

/** The guide to what was asked for before; undefined for every other text. */
export function howOfThat(text: string, meant: () => Meant): Meant | undefined {
  if (!HOW_OF_THAT.test(fold(text))) return undefined;
  const before = meant();
  const tool =
    before.kind === "acts" ? before.acts[0].tool : before.kind === "clarify" ? before.tool : undefined;
  const guide = tool && GUIDES[tool];
  return guide ? { kind: "how-to", question: text, guide, covered: true } : undefined;
}
