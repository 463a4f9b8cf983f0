import type { Roster } from "../../roster/roster.ts";
import type { ToolContext } from "../define-tool.ts";

/** More rows with numbers than this, and Zoom's whole list is fewer calls than a look at each. */
const FEW = 5;

/** The context for a whole file: what the single tools ask for one person is read once for everybody. */
export async function oneLook(roster: Roster, context: ToolContext): Promise<ToolContext> {
  if (roster.rows.filter(({ number }) => number !== null).length <= FEW) return context;
  const numbers = await context.zoom.numbers({ free: false });
  const byNumber = new Map(numbers.map((one) => [String(one.number), one]));
  return {
    ...context,
    zoom: {
      ...context.zoom,
      findNumber: async (number) => byNumber.get(number),
      // The site's address, which is kept for a while, instead of a call for each person.
      lacksEmergencyAddress: ({ siteId }) => context.zoom.lacksEmergencyAddress({ zoomId: null, siteId }),
    },
  };
}
