// The number lists that Zoom switches off in December 2026: other shapes and words than number management's.
import type { Account } from "../account.ts";
import { ok, refused } from "../answers.ts";
import type { Operation } from "../asked.ts";
import { isTollFree, placeOfNumber } from "../geography.ts";
import { listed } from "../pages.ts";
import type { NumberRecord } from "../records.ts";
import { extensionShown } from "./phone-users.ts";

const typeOf = (account: Account, holderId: string): string => {
  const kind = account.holders.get(holderId)?.kind ?? "User";
  return kind.slice(0, 1).toLowerCase() + kind.slice(1);
};

function shown(account: Account, record: NumberRecord, asOf: number) {
  const { holderId } = record;
  const person = holderId === null ? undefined : account.people.get(holderId, asOf);
  const holder = holderId === null ? undefined : account.holders.get(holderId, asOf);
  return {
    id: record.id,
    number: record.number,
    ...(holderId === null
      ? {}
      : {
          assignee: {
            id: holderId,
            name: person?.displayName ?? holder?.name ?? "",
            type: typeOf(account, holderId),
            ...extensionShown(person?.phone?.extension ?? holder?.extension ?? null),
          },
        }),
    capability: ["incoming", "outgoing"],
    location: placeOfNumber(record.number).city,
    number_type: isTollFree(record.number) ? "tollfree" : "toll",
    site: { id: record.siteId, name: account.site(record.siteId)?.name ?? "" },
    source: "internal",
    status: record.status === "Normal" ? "available" : "pending",
  };
}

const listNumbers: Operation = (asked) => {
  const { account, query, asOf } = asked;
  const type = query.get("type") ?? "all";
  const [siteId, numberType, holderType] = [
    query.get("site_id"),
    query.get("number_type"),
    query.get("extension_type"),
  ];
  const exact = query.get("phone_number")?.replace(/^\+?/, "+");
  const found = account.numbers
    .all(asOf)
    .filter(
      ({ holderId, number, siteId: at }) =>
        (type === "all" || (type === "assigned") === (holderId !== null)) &&
        type !== "byoc" &&
        (siteId === null || siteId === at) &&
        (numberType === null || (numberType === "tollfree") === isTollFree(number)) &&
        (exact === undefined || exact === number) &&
        (holderType === null || (holderId !== null && typeOf(account, holderId) === holderType)),
    );
  return listed(found, asked, {
    maximum: 100,
    under: "phone_numbers",
    row: (record) => shown(account, record, asOf),
  });
};

const getNumber: Operation = ({ account, params, asOf }) => {
  const record = account.number(params.phoneNumberId ?? "", asOf);
  if (!record) return refused(400, 400, `Phone number does not exist, phonenumberId:${params.phoneNumberId}`);
  return ok(shown(account, record, asOf));
};

export const oldNumbers = {
  listAccountPhoneNumbers: listNumbers,
  getPhoneNumberDetails: getNumber,
} satisfies Record<string, Operation>;
