// Zoom Phone's own roles: one, held by the account's owner and admins [assumed: real accounts have several].
import type { Account } from "../account.ts";
import { ok, refused } from "../answers.ts";
import type { Operation } from "../asked.ts";
import { idOf } from "../company.ts";
import { extensionShown } from "./phone-users.ts";

const ROLE = idOf("role", "account admin");

const holdersOf = (account: Account, asOf: number) =>
  account.people.all(asOf).filter(({ role, status }) => role !== "member" && status === "active");

const roleShown = (account: Account, asOf: number) => ({
  id: ROLE,
  name: "Account Admin",
  description: "May change everything in Zoom Phone",
  total_members: holdersOf(account, asOf).length,
  is_default: true,
});

const listRoles: Operation = ({ account, asOf }) => ok({ roles: [roleShown(account, asOf)] });

const listMembers: Operation = ({ account, params, query, asOf }) => {
  if (params.roleId !== ROLE) return refused(400, 300, "Validation Failed.");
  // Without in_role the answer is about who does not have it [documented default].
  const inRole = query.get("in_role") === "true";
  const holders = new Set(holdersOf(account, asOf));
  const members = account.people
    .all(asOf)
    .filter((person) => person.status === "active" && holders.has(person) === inRole)
    .map(({ id, displayName, email, phone }) => ({
      user_id: id,
      display_name: displayName,
      email,
      ...extensionShown(phone?.extension ?? null),
      ...(phone ? { site: { id: phone.siteId, name: account.site(phone.siteId)?.name ?? "" } } : {}),
    }));
  return ok({ members });
};

export const roles = { ListPhoneRoles: listRoles, ListRoleMembers: listMembers } satisfies Record<
  string,
  Operation
>;
