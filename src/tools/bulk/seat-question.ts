import type { CallingPlan } from "../../domain/license.ts";
import { choose, type Proposal } from "../../domain/proposal.ts";
import { notThisFile } from "./not-this-file.ts";

/** More people than seats: found out before anything is done, and for a person to decide. */
export function seatQuestion(
  scarce: ReadonlyMap<CallingPlan, number>,
  served: number,
  file: string,
): Proposal {
  const [first] = scarce.keys();
  const lacks = [...scarce].map(
    ([plan, more]) =>
      `${plan.name} has ${plan.available} free ${plan.available === 1 ? "seat" : "seats"}, ${more} too few.`,
  );
  return choose(
    `Not enough seats. ${lacks.join(" ")} What shall I do?`,
    [
      ...(served > 0
        ? [
            {
              label: `Only the first ${served}`,
              detail: "in the order of the file; the others come back as a file to drop later",
              input: { withinSeats: true },
            },
          ]
        : []),
      ...(first
        ? [
            {
              label: "Free some: who doesn't use theirs?",
              detail: `holders of ${first.name} who are deactivated, never signed in, or haven't for 90 days`,
              tool: "show_licenses",
              input: { callingPlan: String(first.type), holders: true, inactiveDays: 90 },
            },
          ]
        : []),
      {
        label: "Pick who",
        detail: "the rows come back as a file: delete who can wait, and drop it again",
        input: { pick: true },
      },
      notThisFile(file, { label: "None: leave it" }),
    ],
    "Nothing is done yet. Seats are bought in Zoom: Plans and Billing › Plan Management.",
  );
}
