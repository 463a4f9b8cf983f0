// Who holds a seat without using it: facts from Zoom, never a guess.
import { DAY_MS } from "../domain/day-ms.ts";
import type { CallingPlan } from "../domain/license.ts";
import type { Person } from "../domain/person.ts";
import type { Phone } from "../domain/phone.ts";
import type { Offer } from "../domain/proposal.ts";
import type { ToolContext } from "./define-tool.ts";

/** Calls cost a request a month and person: for more holders the last sign-in has to do. */
const MOST_ASKED = 40;

/** Somebody who holds a seat and may not need it, with the fact that says so. */
export interface IdleHolder {
  readonly phone: Phone;
  readonly why: string;
}

/** Deactivated in Zoom, or never signed in. Null for everybody else. */
function idleBecause(person: Person): string | null {
  if (person.status === "inactive") return "deactivated in Zoom";
  return person.lastSignInAt === null ? "never signed in, as far as Zoom tells" : null;
}

const personOf = async ({ zoom }: Pick<ToolContext, "zoom">) => {
  const people = new Map((await zoom.people()).map((person) => [person.email.toLowerCase(), person]));
  return (phone: Phone): Person | undefined => people.get(phone.email.toLowerCase());
};

/** Of these holders, those who are deactivated or never signed in: the deactivated first. */
export async function idleAmong(
  holders: readonly Phone[],
  context: Pick<ToolContext, "zoom">,
): Promise<readonly IdleHolder[]> {
  const find = await personOf(context);
  return holders
    .flatMap((phone): readonly IdleHolder[] => {
      const person = find(phone);
      const why = person ? idleBecause(person) : null;
      return why ? [{ phone, why }] : [];
    })
    .toSorted((a, b) => a.why.localeCompare(b.why) || a.phone.name.localeCompare(b.phone.name));
}

/** Who holds a seat of this plan without using it. */
export async function idleHolders(
  { type }: CallingPlan,
  context: Pick<ToolContext, "zoom">,
): Promise<readonly IdleHolder[]> {
  const phones = await context.zoom.phones();
  return idleAmong(
    phones.filter((phone) => phone.plans.some((plan) => plan.type === type)),
    context,
  );
}

/**
 * Of these holders, those who have not used the phone for so many days. `byCalls` tells what was looked at: of a few
 * holders their calls, of many only the last sign-in.
 */
export async function quietAmong(
  holders: readonly Phone[],
  days: number,
  { zoom, now }: Pick<ToolContext, "zoom" | "now">,
): Promise<{ readonly quiet: readonly IdleHolder[]; readonly byCalls: boolean }> {
  const find = await personOf({ zoom });
  const since = new Date(now.getTime() - days * DAY_MS).toISOString().slice(0, 10);
  const byCalls = holders.length <= MOST_ASKED;
  const looked = holders.map(async (phone): Promise<readonly IdleHolder[]> => {
    const person = find(phone);
    const plain = person ? idleBecause(person) : null;
    if (plain) return [{ phone, why: plain }];
    const seen = person?.lastSignInAt ? person.lastSignInAt.slice(0, 10) : null;
    const signedIn = seen === null ? "" : `, last sign-in ${seen}`;
    if (byCalls)
      return (await zoom.calledSince(phone.zoomId, since))
        ? []
        : [{ phone, why: `no call since ${since}${signedIn}` }];
    return seen !== null && seen < since ? [{ phone, why: `last sign-in ${seen}` }] : [];
  });
  return { quiet: (await Promise.all(looked)).flat(), byCalls };
}

/** The way to act for somebody who holds a seat without using it. */
export const offboardOffer = ({ name, email }: Pick<Phone, "name" | "email">): Offer => ({
  label: `Offboard ${name}`,
  tool: "offboard_person",
  input: { people: [email] },
});
