// Whether a walkthrough's last step took, as Zoom shows it now. Facts of somebody else's phone are only for those who may
// see them.
import type { CheckId } from "../assistant/guides/guide.ts";
import type { Walkthrough } from "../assistant/guides/walkthrough.ts";
import type { Actor } from "../domain/actor.ts";
import { basePlanOf } from "../domain/license.ts";
import { maskNumber, spellNumber } from "../domain/number.ts";
import { type Phone, type Shown, shownOf } from "../domain/phone.ts";
import type { ZoomReader } from "../ports/zoom.ts";
import type { ToolMeans } from "../tools/ask.ts";

export interface Checked {
  readonly holds: boolean;
  /** One sentence: who, and what is so now. */
  readonly say: string;
}

export interface Looking {
  readonly actor: Actor;
  /** Nobody else reads along: numbers are spelled out. */
  readonly private: boolean;
}

const phoneOf = async (email: string, zoom: ZoomReader): Promise<Phone | undefined> => {
  const person = await zoom.findPerson(email);
  return person?.zoomId ? zoom.phoneOf(person.zoomId) : undefined;
};

/** What somebody has at the start, by which a later look is compared. */
export const shownBefore = async (email: string, zoom: ZoomReader): Promise<Shown> =>
  shownOf(await phoneOf(email, zoom));

/** Looks in Zoom. Null for those who may not see this person's phone. */
export async function lookWhetherItTook(
  check: CheckId,
  { person, before }: Walkthrough,
  { actor, private: alone }: Looking,
  { zoom, rights }: Pick<ToolMeans, "zoom" | "rights">,
): Promise<Checked | null> {
  if (!person) return null;
  const role = await rights.roleOf(actor);
  const may = role.kind === "admin" || role.kind === "site-admin" || actor.email === person.email;
  if (!may) return null;
  const facts = factsOf(person.name, await phoneOf(person.email, zoom), before, alone);
  const { holds, yes, no } = facts[check];
  return { holds, say: holds ? yes : no };
}

interface Fact {
  readonly holds: boolean;
  readonly yes: string;
  readonly no: string;
}

function factsOf(
  name: string,
  phone: Phone | undefined,
  before: Shown | null,
  alone: boolean,
): Readonly<Record<CheckId, Fact>> {
  const plan = basePlanOf(phone?.plans ?? []);
  const extension = phone?.extension ? `extension ${phone.extension}` : "its extension still to come";
  const fresh = (phone?.numbers ?? []).filter(({ number }) => !before?.numbers.includes(number));
  const had = before?.numbers.length ?? 1;
  const spelled = fresh.map(({ number }) => (alone ? spellNumber(number) : maskNumber(number))).join(", ");
  return {
    license: {
      holds: plan !== undefined,
      yes: `${name} has the license now: ${plan?.name}, ${extension}.`,
      no: `${name} has no license yet. Zoom can take a few minutes.`,
    },
    "no-license": {
      holds: plan === undefined,
      yes: `${name} has no Zoom Phone license any more.`,
      no: `${name} still has ${plan?.name}.`,
    },
    number: {
      holds: fresh.length > 0,
      yes: `${name} has the number now: ${spelled}.`,
      no: `${name} has no new number yet.`,
    },
    "no-number": {
      holds: (phone?.numbers.length ?? 0) < had,
      yes: `The number is gone from ${name}.`,
      no: `${name} still has the number.`,
    },
    extension: {
      holds: phone?.extension != null && phone.extension !== before?.extension,
      yes: `${name} has ${extension} now.`,
      no: phone?.extension
        ? `${name} still has ${extension}.`
        : `${name} has no extension yet. Zoom can take a few minutes.`,
    },
    plan: {
      holds: plan !== undefined && !(before?.plans ?? []).includes(plan.type),
      yes: `${name} is on ${plan?.name} now.`,
      no: plan ? `${name} is still on ${plan.name}.` : `${name} has no calling plan.`,
    },
  };
}
