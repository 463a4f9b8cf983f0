import type { UnderstandingContext } from "../assistant/understand.ts";
import type { ZoomReader } from "../ports/zoom.ts";
import type { ToolMeans } from "../tools/ask.ts";
import { knownPeople } from "./known-people.ts";
import type { Memory } from "./memory.ts";
import type { Target } from "./target.ts";

export interface ReadingMeans {
  readonly zoom: ZoomReader;
  readonly tools: ToolMeans;
  readonly botId: string;
}

/** What a text of this person is read with: who there is, what may be meant, and what was said before it. */
export async function readingContext(
  { actor }: Target,
  before: Memory["lines"],
  { zoom, tools, botId }: ReadingMeans,
): Promise<UnderstandingContext> {
  const [role, people, plans, sites, phones] = await Promise.all([
    tools.rights.roleOf(actor),
    zoom.people(),
    zoom.callingPlans(),
    zoom.sites(),
    zoom.phones(),
  ]);
  return {
    mayChange: role.kind === "admin" || role.kind === "site-admin",
    people: knownPeople(people, phones),
    plans: plans.map(({ name }) => name),
    sites: sites.map(({ name }) => name),
    thread: before.map(({ from, text }) => ({
      from: from === "zac" ? "zac" : from === actor.slackId ? "speaker" : "other",
      text,
    })),
    zac: botId,
    ...(actor.email ? { speaker: actor.email } : {}),
    today: new Intl.DateTimeFormat("en-CA", { timeZone: actor.timeZone }).format(tools.clock.now()),
  };
}
