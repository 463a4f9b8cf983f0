// Giving numbers to people, taking them back, and moving free ones to another site.
import { type Answer, created, invalid, noContent, refused } from "../answers.ts";
import { commit, fieldsOf, isAnswer, noFields, type Operation, phoneUserWritten } from "../asked.ts";
import { numbersGiven, numberTaken } from "../deeds.ts";
import type { NumberRecord } from "../records.ts";

const ADD_ONS = new Set([4000, 4010]);

const assignPhoneNumber: Operation = (asked) => {
  const found = phoneUserWritten(asked);
  if (isAnswer(found)) return found;
  const { account } = asked;
  const list = fieldsOf(asked.body)?.phone_numbers;
  if (!Array.isArray(list) || list.length === 0) return noFields;
  if (list.length > 10 || found.phone.numbers.length + list.length > 10)
    return invalid("phone_numbers", "A user can have at most 10 phone numbers.");
  const given: NumberRecord[] = [];
  for (const one of list) {
    const fields = fieldsOf(one);
    const wanted = String(fields?.id ?? fields?.number ?? "");
    const number = account.number(wanted) ?? account.number(`+${wanted.replace(/^\+/, "")}`);
    if (number?.product !== "ZOOM_PHONE" || number.status !== "Normal")
      return invalid("phone_numbers", "Phone number does not exist.");
    // Documented for rooms, assumed for people: the code 409 comes on HTTP 400.
    if (number.holderId !== null && number.holderId !== found.id)
      return refused(400, 409, "Phone number already in use.");
    given.push(number);
  }
  if (found.phone.plans.every((type) => ADD_ONS.has(type)))
    return refused(400, 409, "This function requires a Zoom Phone Metered, Unlimited, or Pro plan.");
  const words = given.map(({ number }) => number).join(", ");
  commit(asked, numbersGiven(found, given), found.email, `number ${words} given`);
  // Described as 200, seen live as 201 [observed].
  return created({ phone_numbers: given.map(({ id, number }) => ({ id, number })) });
};

const unassignPhoneNumber: Operation = (asked) => {
  const found = phoneUserWritten(asked);
  if (isAnswer(found)) return found;
  const wanted = asked.params.phoneNumberId ?? "";
  const number = asked.account.number(wanted);
  // Zoom sends its code 400 with HTTP 404 here [documented]. A number that is free already is a repeat: counted.
  if (!number || (number.holderId !== null && number.holderId !== found.id))
    return refused(404, 400, 'Invalid query parameter "phone_number".');
  commit(asked, numberTaken(found, number), found.email, `number ${number.number} taken`);
  return noContent;
};

const moveToSite: Operation = (asked) => {
  const { account, params } = asked;
  const site = account.site(params.siteId);
  const list = fieldsOf(asked.body)?.phone_numbers;
  if (!site || !Array.isArray(list) || list.length === 0 || list.length > 20) return invalidMove;
  const records = list.map((one: unknown) => account.number(String(one)));
  const free = records.filter((record) => record !== undefined && record.holderId === null);
  if (free.length < records.length) return invalidMove;
  const numbers = free.flatMap((record) => (record ? [{ ...record, siteId: site.id }] : []));
  commit(asked, { numbers }, numbers.map(({ number }) => number).join(", "), `site ${site.name}`);
  return noContent;
};

/** The description gives the code and no text. */
const invalidMove: Answer = refused(400, 300, "Validation Failed.");

export const numbers = {
  assignPhoneNumber,
  UnassignPhoneNumber: unassignPhoneNumber,
  updateSiteForUnassignedPhoneNumbers: moveToSite,
} satisfies Record<string, Operation>;
