// Phones, as Zoom tells of them one at a time and in the list: two spellings, one Phone.
import type { CallingPlan } from "../domain/license.ts";
import type { Phone } from "../domain/phone.ts";
import type { PhoneAnswer } from "./answers.ts";
import { PhoneAnswer as Answer, PlansAnswer } from "./answers.ts";
import { listAll } from "./pages.ts";
import { unlessRefused } from "./people.ts";
import type { Log, Requests } from "./request.ts";

/** What a single phone's answer leaves out: Zoom gives ids there, and people are shown names. */
export interface Names {
  person(zoomId: string): string | undefined;
  plan(type: number): string | undefined;
  site(id: string): string | undefined;
}

function phoneFrom(told: PhoneAnswer, names: Names): Phone {
  const siteId = told.site?.id ?? told.site_id;
  return {
    zoomId: told.id,
    email: told.email ?? "",
    name: told.name ?? names.person(told.id) ?? told.email ?? told.id,
    extension: told.extension_number,
    plans: told.calling_plans.map(({ type, name }) => ({
      type,
      name: name ?? names.plan(type) ?? `Calling plan ${type}`,
    })),
    numbers: told.phone_numbers.flatMap(({ id, number }) => (number === null ? [] : [{ id, number }])),
    site: siteId ? { id: siteId, name: told.site?.name ?? names.site(siteId) ?? siteId } : null,
  };
}

/** What Zoom says of one phone, always fresh; undefined when there is none (yet). */
export const readPhone = (requests: Requests, userId: string): Promise<PhoneAnswer | undefined> =>
  unlessRefused("no-phone", () => requests.read({ endpoint: "getPhoneUser", ids: { userId } }, Answer));

/** One phone, from what was read and the names that are known by now. */
export const phoneOf = (told: PhoneAnswer | undefined, names: Names): Phone | undefined =>
  told && phoneFrom(told, names);

/** All phone users. `pending` ones have a bundle that includes Zoom Phone, and no phone yet. */
export async function listPhones(requests: Requests, names: Names, log: Log): Promise<readonly Phone[]> {
  const rows = await listAll(
    requests,
    { endpoint: "listPhoneUsers", query: { page_size: 100 } },
    {
      under: "users",
      item: Answer,
      key: ({ id }) => id,
      skipped: (count) => log.warn({ count }, "phone users that are not as documented left out"),
    },
  );
  return rows.filter(({ status }) => status !== "pending").map((told) => phoneFrom(told, names));
}

/** Plans with their seats. One type may be bought several times, under several subscriptions: seats add up. */
export async function listPlans(requests: Requests): Promise<readonly CallingPlan[]> {
  const { calling_plans } = await requests.read({ endpoint: "listCallingPlans" }, PlansAnswer);
  const plans = new Map<number, CallingPlan>();
  for (const { type, name, subscribed, assigned, available } of calling_plans) {
    const other = plans.get(type);
    plans.set(type, {
      type,
      name: other?.name ?? name ?? `Calling plan ${type}`,
      subscribed: (other?.subscribed ?? 0) + subscribed,
      assigned: (other?.assigned ?? 0) + assigned,
      available: (other?.available ?? 0) + available,
    });
  }
  return [...plans.values()];
}
