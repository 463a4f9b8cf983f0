// Law 7 on what was understood: somebody who may change nothing gets a refusal and a button, whatever the words were.
import { type Act, CHANGING, type Interpretation } from "./interpretation.ts";

/** What those who may change nothing can still ask for: their own phone, their own history, a blank roster. */
const isOpenToAll = ({ tool, input }: Act): boolean => {
  if (tool === "roster_template") return true;
  const people = [input.people ?? []].flat();
  return (
    (tool === "show_person" || tool === "show_history") &&
    people.length > 0 &&
    people.every((one) => one === "me")
  );
};

// A license is what an admin can be asked for with one button.
const REQUESTABLE = new Set(["assign_license", "assign_number", "set_extension", "change_calling_plan"]);

const CHANGES = "Only Zoom admins may change phones. I can pass it on to them.";
const LOOKS = "That is for Zoom admins. Your own phone I can show you.";
const NOT_WHOLE =
  "Only Zoom admins may change phones. Say what and for whom, such as “give me a license”, and I can pass it on to them.";

/** The interpretation as it stands for this speaker. Policy decides again, at the door and at the click. */
export function withinRole(
  meant: Interpretation,
  { mayChange }: { readonly mayChange: boolean },
): Interpretation {
  if (mayChange) return meant;
  const { confident, stripped, language } = meant;
  const refused = (acts: readonly Act[], say: string, asked = acts): Interpretation => ({
    kind: "refuse",
    reason: "not_authorized",
    say,
    asked,
    ...(acts.some(({ tool }) => REQUESTABLE.has(tool)) ? { offer: "request" as const } : {}),
    confident,
    stripped,
    language,
  });
  if (meant.kind === "acts") {
    const closed = meant.acts.filter((one) => !isOpenToAll(one));
    return closed.length === 0
      ? meant
      : refused(meant.acts, closed.some(({ tool }) => CHANGING.has(tool)) ? CHANGES : LOOKS);
  }
  // Asking somebody which of two people to change, who may change neither, would promise something.
  if (meant.kind === "clarify" && meant.tool && CHANGING.has(meant.tool)) {
    const { tool, input = {} } = meant;
    // What names nobody and nothing can't be passed on as it is.
    return Object.keys(input).length > 0
      ? refused([{ tool, input }], CHANGES)
      : refused([{ tool, input }], NOT_WHOLE, []);
  }
  if (meant.kind === "refuse" && meant.reason === "too_broad") return refused([], CHANGES);
  return meant;
}
