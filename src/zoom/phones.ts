// Phones, as Zoom tells of them one at a time and in the list: two spellings, one Phone.
import type { CallingPlan } from "../domain/license.ts";
import type { Phone } from "../domain/phone.ts";
import type { PhoneAnswer } from "./answers.ts";
import { PhoneAnswer as Answer, PlansAnswer } from "./answers.ts";
import type { Log } from "./one-call.ts";
import { listAll } from "./pages.ts";
import { unlessRefused } from "./people.ts";
import type { Requests } from "./request.ts";
import type { Listing } from "./shared-looks.ts";

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

const PAGE = 100;

/** All phone users. `pending` ones have a bundle that includes Zoom Phone, and no phone yet. */
async function readList(
  requests: Requests,
  names: Names,
  log: Log,
  page: (total: number | null) => "go on" | "stop",
): Promise<{ readonly phones: readonly Phone[]; readonly pending: readonly string[] }> {
  const rows = await listAll(
    requests,
    { endpoint: "listPhoneUsers", query: { page_size: PAGE } },
    {
      under: "users",
      item: Answer,
      key: ({ id }) => id,
      skipped: (count) => log.warn({ count }, "phone users that are not as documented left out"),
      page,
    },
  );
  const isPending = ({ status }: PhoneAnswer) => status === "pending";
  return {
    phones: rows.filter((told) => !isPending(told)).map((told) => phoneFrom(told, names)),
    pending: rows.filter(isPending).map(({ id }) => id),
  };
}

/** Everybody whose phone is switched on, however many pages that takes; not those whose phone is still pending. */
export const listPhones = async (requests: Requests, names: Names, log: Log): Promise<readonly Phone[]> =>
  (await readList(requests, names, log, () => "go on")).phones;

/** The list, for looks at many people at once; only its length when it has more pages than that. */
export async function listing(
  requests: Requests,
  names: Names,
  log: Log,
  mostPages: number,
): Promise<Listing | { readonly tooLong: number }> {
  const totals: number[] = [];
  let tooLong = 0;
  let counted = true;
  const { phones, pending } = await readList(requests, names, log, (total) => {
    if (total === null) counted = false;
    else totals.push(total);
    tooLong = Math.ceil((total ?? 0) / PAGE);
    return tooLong > mostPages ? "stop" : "go on";
  });
  if (tooLong > mostPages) return { tooLong };
  // Who comes while the pages are turned moves others on; only who goes lets one slip to a page that was read already.
  const grew = totals.every((total, index) => total >= (totals[index - 1] ?? 0));
  const whole = counted && grew && phones.length + pending.length >= (totals[0] ?? 0) && pending.length === 0;
  return {
    phones: new Map(phones.map((phone) => [String(phone.zoomId), phone])),
    pages: Math.max(1, totals.length),
    whole,
  };
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
