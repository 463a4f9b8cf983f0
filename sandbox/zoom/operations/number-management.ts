// The account's stock of numbers, as number management lists it: shapes and codes of its own. Nothing here deletes one.
import type { Account } from "../account.ts";
import { noContent, ok, refused } from "../answers.ts";
import { commit, fieldsOf, noFields, type Operation, staleNumberToken } from "../asked.ts";
import { isTollFree, placeOfNumber } from "../geography.ts";
import { isPage, pageOf } from "../pages.ts";
import type { NumberRecord } from "../records.ts";

/** Who holds a number, in number management's words: the extension is a string here [documented]. */
function assignedList(account: Account, { holderId }: NumberRecord, asOf: number) {
  if (holderId === null) return [];
  const person = account.people.get(holderId, asOf);
  const holder = account.holders.get(holderId, asOf);
  return [
    {
      assigned_to_id: holderId,
      assigned_to_name: person?.displayName ?? holder?.name ?? "",
      assigned_to_type: holder?.kind ?? "User",
      extension_number: person?.phone?.extension ?? holder?.extension ?? "",
    },
  ];
}

function managed(account: Account, record: NumberRecord, asOf: number) {
  const { city, state, country } = placeOfNumber(record.number);
  return {
    id: record.id,
    number: record.number,
    allocated_product: record.product,
    number_type: isTollFree(record.number) ? "TollFree" : "Toll",
    capability: ["Incoming", "Outgoing"],
    source: "Zoom",
    status: record.status,
    // `site_id` here, `id` in the phone API [documented].
    site: { site_id: record.siteId, name: account.site(record.siteId)?.name ?? "" },
    assigned_list: assignedList(account, record, asOf),
    location: { country, city, state },
  };
}

const FILTERS: Readonly<Record<string, readonly string[]>> = {
  allocated_product: ["UNALLOCATED", "ZOOM_PHONE", "ZOOM_CONTACT_CENTER"],
  number_type: ["Toll", "TollFree", "VirtualService", "Mobile", "SharedCost", "National", "ITFS"],
  number_status: ["Normal", "Pending"],
  assigned_to_type: [
    "PhoneUnassigned",
    "User",
    "CallQueue",
    "AutoReceptionist",
    "CommonArea",
    "SharedLineGroup",
    "CompanyLocation",
  ],
};

const listNumbers: Operation = ({ account, query, now, asOf }) => {
  for (const [name, allowed] of Object.entries(FILTERS)) {
    const value = query.get(name);
    if (value !== null && !allowed.includes(value)) return refused(400, 999, `Invalid value (${name})`);
  }
  const siteId = query.get("site_id");
  if (siteId !== null && !account.site(siteId)) return refused(400, 1002010, "The site does not exist");
  const keyword = query.get("keyword")?.replace(/^\+/, "");
  const heldBy = query.get("assigned_to_type");
  const wanted = (record: NumberRecord) =>
    matches(query.get("allocated_product"), record.product) &&
    matches(query.get("number_type"), isTollFree(record.number) ? "TollFree" : "Toll") &&
    matches(query.get("number_status"), record.status) &&
    matches(siteId, record.siteId) &&
    (heldBy === null || heldBy === holderKind(account, record)) &&
    (keyword === undefined || record.number.slice(1).startsWith(keyword));
  const found = account.numbers.all(asOf).filter(wanted);
  const page = pageOf(found, { query, now, maximum: 200, stale: staleNumberToken });
  if (!isPage(page)) return page;
  // No total here, unlike the phone API [documented].
  return ok({
    next_page_token: page.next,
    page_size: page.size,
    numbers: page.items.map((record) => managed(account, record, asOf)),
  });
};

const matches = (wanted: string | null, is: string) => wanted === null || wanted === is;

function holderKind(account: Account, { holderId, product }: NumberRecord): string {
  if (holderId === null) return product === "ZOOM_PHONE" ? "PhoneUnassigned" : "";
  return account.holders.get(holderId)?.kind ?? "User";
}

const getNumber: Operation = ({ account, params, asOf }) => {
  const record = account.number(params.phoneNumberId ?? "", asOf);
  if (!record) return refused(400, 100002, "Phone number not found");
  const { assigned_list, ...rest } = managed(account, record, asOf);
  // The single number spells the holder's name wrongly [documented].
  const list = assigned_list.map(({ assigned_to_name, ...one }) => ({
    ...one,
    assgined_to_name: assigned_to_name,
  }));
  return ok({ ...rest, assigned_list: list });
};

const allocate: Operation = (asked) => {
  const { account } = asked;
  const body = fieldsOf(asked.body);
  if (!body || !Array.isArray(body.numbers) || body.numbers.length > 10) return noFields;
  const { allocated_product: product } = body;
  if (product !== "ZOOM_PHONE" && product !== "ZOOM_CONTACT_CENTER" && product !== "UNALLOCATED")
    return noFields;
  const site = typeof body.site_id === "string" ? account.site(body.site_id) : account.mainSite;
  if (!site) return refused(400, 1002010, "The site does not exist");
  const records = body.numbers.map((id: unknown) => account.number(String(id)));
  const found = records.filter((record) => record !== undefined);
  if (found.length < records.length) return refused(400, 100002, "Phone number not found");
  if (found.some(({ holderId }) => holderId !== null))
    return refused(400, 200002, "Unable to switch products for the number");
  const numbers = found.map((record): NumberRecord => ({ ...record, product, siteId: site.id }));
  commit(asked, { numbers }, numbers.map(({ number }) => number).join(", "), `allocated to ${product}`);
  return noContent;
};

const listPlans: Operation = ({ account, query, asOf }) => {
  const product = query.get("product");
  if (!product) return refused(400, 1002006, "product cannot be empty");
  if (product !== "ZOOM_PHONE" && product !== "ZOOM_CONTACT_CENTER")
    return refused(400, 999, "Invalid param (product)");
  const numbers = account.numbers.all(asOf).filter((record) => record.product === product);
  const assigned = numbers.filter(({ holderId }) => holderId !== null).length;
  const available = numbers.length - assigned;
  const plan = {
    name: "Phone numbers",
    subscribed: numbers.length,
    assigned,
    available,
    is_unlimited: false,
  };
  return ok({ next_page_token: "", page_size: 30, plans: [plan] });
};

export const numberManagement = {
  nm_listPhoneNumbers: listNumbers,
  nm_getPhoneNumber: getNumber,
  nm_AllocateNumber: allocate,
  nm_Listphonenumberplaninformation: listPlans,
} satisfies Record<string, Operation>;
