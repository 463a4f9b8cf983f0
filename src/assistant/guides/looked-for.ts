// Whether a walkthrough's last step took, judged by what Zoom says now. Pure: the caller reads Zoom.
import { basePlanOf } from "../../domain/license.ts";
import { type Phone, type Shown, shownOf } from "../../domain/phone.ts";
import type { CheckId } from "./guide.ts";

export interface Finding {
  readonly took: boolean;
  /** One sentence for the thread. Carries no phone number: others may read along. */
  readonly says: string;
}

const withExtension = (phone: Phone): string =>
  phone.extension ? `: extension ${phone.extension}.` : ". Zoom has not given an extension yet.";

function licensed(name: string, phone: Phone | undefined): Finding {
  const plan = phone && basePlanOf(phone.plans);
  if (!phone) return { took: false, says: `${name} has no Zoom Phone license yet.` };
  if (!plan) return { took: false, says: `${name} has the phone, but no calling plan yet.` };
  return { took: true, says: `${name} has the license now${withExtension(phone)}` };
}

function unlicensed(name: string, phone: Phone | undefined): Finding {
  const plan = phone && basePlanOf(phone.plans);
  return plan
    ? { took: false, says: `${name} still has ${plan.name}.` }
    : { took: true, says: `${name} has no Zoom Phone license any more.` };
}

const counted = (count: number): string =>
  count === 0 ? "no number" : count === 1 ? "one number" : `${count} numbers`;

function numbered(name: string, now: Shown, before: Shown | null, more: boolean): Finding {
  const gained = now.numbers.length - (before?.numbers.length ?? 0);
  const took = before ? (more ? gained > 0 : gained < 0) : more === now.numbers.length > 0;
  return { took, says: `${name} has ${counted(now.numbers.length)}${took ? " now" : " still"}.` };
}

function extended(name: string, now: Shown, before: Shown | null): Finding {
  if (now.extension === null) return { took: false, says: `${name} has no extension yet.` };
  const took = before === null || before.extension !== now.extension;
  return { took, says: `${name}'s extension is ${took ? "now" : "still"} ${now.extension}.` };
}

function planned(name: string, phone: Phone | undefined, before: Shown | null): Finding {
  const plan = phone && basePlanOf(phone.plans);
  if (!plan) return { took: false, says: `${name} has no calling plan.` };
  const took = before === null || !before.plans.includes(plan.type);
  return { took, says: `${name} ${took ? "now has" : "still has"} ${plan.name}.` };
}

/** Compares what a guide promises with what Zoom says of the person now; `before` is what was there at the start. */
export function lookedFor(
  check: CheckId,
  facts: { readonly name: string; readonly phone: Phone | undefined; readonly before: Shown | null },
): Finding {
  const { name, phone, before } = facts;
  const now = shownOf(phone);
  switch (check) {
    case "license":
      return licensed(name, phone);
    case "no-license":
      return unlicensed(name, phone);
    case "number":
      return numbered(name, now, before, true);
    case "no-number":
      return numbered(name, now, before, false);
    case "extension":
      return extended(name, now, before);
    case "plan":
      return planned(name, phone, before);
  }
}
