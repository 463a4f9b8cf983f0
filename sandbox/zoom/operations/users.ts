// People of the account: general rate table. The phone feature is switched here; there is no other way to make a phone
// user [documented].
import { invalid, noContent, noUser, ok, refused } from "../answers.ts";
import { type Asked, commit, fieldsOf, noFields, type Operation, stalePhoneToken } from "../asked.ts";
import { deactivated, phoneOff, phoneOn } from "../deeds.ts";
import { isPage, pageOf } from "../pages.ts";
import type { PersonRecord } from "../records.ts";

const ROLE_IDS = { owner: "0", admin: "1", member: "2" } as const;
const ROLE_NAMES = { owner: "Owner", admin: "Admin", member: "Member" } as const;
const STATUSES = ["active", "inactive", "pending"];
/** Plans of these codes come with a bundle. */
const isBundle = (type: number) => type >= 40_000;

const asListed = (person: PersonRecord) => ({
  // Nobody who is pending has an id in the list [documented].
  ...(person.status === "pending" ? {} : { id: person.id }),
  first_name: person.firstName,
  last_name: person.lastName,
  display_name: person.displayName,
  email: person.email,
  type: person.status === "active" ? 2 : 1,
  timezone: "",
  verified: person.status === "pending" ? 0 : 1,
  dept: "",
  created_at: person.createdAt,
  ...(person.lastLoginAt ? { last_login_time: person.lastLoginAt } : {}),
  status: person.status,
  role_id: ROLE_IDS[person.role],
});

const listUsers: Operation = ({ account, query, now, asOf }) => {
  const status = query.get("status") ?? "active";
  if (!STATUSES.includes(status)) return invalid("status", "Invalid field.");
  const role = query.get("role_id");
  const people = account.people
    .all(asOf)
    .filter((person) => person.status === status && (role === null || ROLE_IDS[person.role] === role));
  const page = pageOf(people, { query, now, maximum: 2000, stale: stalePhoneToken });
  if (!isPage(page)) return page;
  return ok({
    page_count: Math.ceil(page.total / page.size),
    page_number: 1,
    page_size: page.size,
    total_records: page.total,
    next_page_token: page.next,
    users: page.items.map(asListed),
  });
};

const getUser: Operation = ({ account, accountId, params, asOf }) => {
  const person = account.person(params.userId ?? "", asOf);
  if (!person) return noUser(params.userId ?? "");
  // The phone plan may come from a bundle, which only the user's record tells [documented; the values are assumed].
  const bundle = person.phone?.plans.find(isBundle);
  return ok({
    ...asListed(person),
    role_name: ROLE_NAMES[person.role],
    account_id: accountId,
    ...(person.title ? { job_title: person.title } : {}),
    ...(person.location ? { location: person.location } : {}),
    login_types: [100],
    zoom_one_type: bundle ?? 0,
  });
};

const knowsEmail: Operation = ({ account, query, asOf }) => {
  const email = query.get("email");
  if (!email) return refused(400, 300, "Email is required.");
  return ok({ existed_email: account.person(email, asOf) !== undefined });
};

const countUsers: Operation = ({ account, asOf }) => {
  const people = account.people.all(asOf);
  const pending = people.filter(({ status }) => status === "pending").length;
  const licensed = people.filter(({ status }) => status === "active").length;
  return ok({
    licensed_users_count: licensed,
    basic_users_count: people.length - licensed - pending,
    on_prem_users_count: 0,
    room_users_count: 0,
    pending_users_count: pending,
    join_only_users_count: 0,
    total_users_count: people.length,
  });
};

/** Switches the feature; both endpoints take the same body [documented]. */
function switchFeature(asked: Asked): ReturnType<Operation> {
  const { account, params, now } = asked;
  const id = params.userId ?? "";
  const person = account.person(id);
  if (!person) return noUser(id);
  const body = fieldsOf(asked.body);
  if (!body) return noFields;
  const on = fieldsOf(body.feature)?.zoom_phone;
  if (on === undefined) return noContent;
  if (typeof on !== "boolean") return invalid("feature.zoom_phone", "Invalid field.");
  if (person.status === "pending") return pendingRefused;
  // Nobody says what Zoom answers here [assumed: an old code for people who cannot be given anything].
  if (person.status === "inactive")
    return refused(400, 1108, `User type permission check failed: ${id}. The user is deactivated.`);
  const changes = on ? phoneOn(account, person, now + asked.enableDelayMs) : phoneOff(account, person);
  commit(asked, changes, person.email, on ? "phone on" : "phone off");
  return noContent;
}

const pendingRefused = refused(
  400,
  1000,
  "You can not access settings of users that are still in pending state.",
);

const getSettings: Operation = ({ account, params, asOf }) => {
  const person = account.person(params.userId ?? "", asOf);
  if (!person) return refused(404, 1001, "User not exist or not belong to this account.");
  if (person.status === "pending") return pendingRefused;
  return ok({ feature: { meeting_capacity: 100, webinar: false, zoom_phone: person.phone !== null } });
};

const setStatus: Operation = (asked) => {
  const { account, params } = asked;
  const id = params.userId ?? "";
  const person = account.person(id);
  if (!person) return refused(404, 1010, `User not exist or not belong to this account: ${id}`);
  const action = fieldsOf(asked.body)?.action;
  if (action !== "activate" && action !== "deactivate") return invalid("action", "Invalid field.");
  if (person.role !== "member")
    return refused(400, 200, "Zoom Room and Admin users can not be activated or deactivated.");
  const changes =
    action === "deactivate"
      ? deactivated(account, person)
      : { people: [{ ...person, status: "active" as const }] };
  commit(asked, changes, person.email, `${action}d`);
  return { status: 200, code: null };
};

const getPermissions: Operation = ({ account, params, asOf }) => {
  const person = account.person(params.userId ?? "", asOf);
  if (!person) return refused(404, 1001, "User not exist.");
  const all = ["User:Read", "User:Edit", "PhoneUsers:Read", "PhoneUsers:Edit"];
  return ok({ permissions: person.role === "member" ? [] : all });
};

export const users = {
  users: listUsers,
  user: getUser,
  userEmail: knowsEmail,
  userSummary: countUsers,
  userUpdate: switchFeature,
  userSettings: getSettings,
  userSettingsUpdate: switchFeature,
  userStatus: setStatus,
  userPermission: getPermissions,
} satisfies Record<string, Operation>;
