// Somebody has left, and still holds a phone: what they hold, and the two ways to go on.
import { basePlanOf, shortPlanName } from "../../domain/license.ts";
import { maskNumber } from "../../domain/number.ts";
import type { Person } from "../../domain/person.ts";
import type { Phone } from "../../domain/phone.ts";
import { ACTIONS, actions, button } from "./buttons.ts";
import { context, escapeText, type Message, section } from "./text.ts";

/** `person`: undefined where Zoom does not know them any more. `because`: what became of their account. */
export function leaverCard(
  email: string,
  {
    person,
    phone,
    because,
  }: { readonly person: Person | undefined; readonly phone: Phone; readonly because: string },
): Message {
  const plan = basePlanOf(phone.plans)?.name;
  const holds = [
    plan ? shortPlanName(plan) : "no plan",
    ...(phone.extension ? [`extension ${phone.extension}`] : []),
    ...phone.numbers.map(({ number }) => maskNumber(number)),
  ].join(", ");
  const name = person?.name ?? phone.name;
  const title = `${escapeText(name)} (${escapeText(email)}) ${because} and still holds a Zoom phone`;
  const text = `${title}: ${escapeText(holds)}.${person?.status === "active" ? " A look just now shows the account as active." : ""}`;
  return {
    text,
    blocks: [
      section(text),
      ...actions([
        button({
          label: "Offboard",
          action: `${ACTIONS.offer}-0`,
          value: JSON.stringify({ tool: "offboard_person", input: { people: [email] } }),
          style: "primary",
        }),
        button({ label: "Leave", action: ACTIONS.leave, value: email }),
      ]),
      context("Offboard shows first what would go; nothing is done by it."),
    ],
  };
}
