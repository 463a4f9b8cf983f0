// The account as the control API tells it: no volatile ids, always in the same order, so two states can be compared.
import type { Account } from "./account.ts";
import { phoneAt } from "./account.ts";

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

export function stateOf(account: Account, now: number) {
  const people = account.people.all().map((person) => {
    const phone = phoneAt(person, now);
    return {
      email: person.email,
      status: person.status,
      role: person.role,
      // The feature's switch. Extension and site are told once the phone user is there.
      phoneEnabled: person.phone !== null,
      plans: (phone?.plans ?? [])
        .toSorted((a, b) => a - b)
        .map((type) => ({ type, name: account.plans.get(String(type))?.name ?? String(type) })),
      extension: phone?.extension ?? null,
      numbers: (phone?.numbers ?? []).toSorted(byText),
      site: phone ? (account.site(phone.siteId)?.name ?? null) : person.phone ? null : person.location,
    };
  });
  const numbers = account.numbers.all().map(({ number, status, holderId }) => ({
    number,
    status: status === "Pending" ? "pending" : holderId === null ? "unassigned" : "assigned",
    assignedTo: holderId === null ? null : holderName(account, holderId),
  }));
  return {
    people: people.toSorted((a, b) => byText(a.email, b.email)),
    plans: account.plans
      .all()
      .map(({ type, name, subscribed, assigned, available }) => ({
        type,
        name,
        subscribed,
        assigned,
        available,
      }))
      .toSorted((a, b) => a.type - b.type),
    numbers: numbers.toSorted((a, b) => byText(a.number, b.number)),
  };
}

/** The e-mail address of a person; kind and name of anything else, as the seed has it. */
function holderName(account: Account, id: string): string {
  const holder = account.holders.get(id);
  if (!holder) return account.people.get(id)?.email ?? id;
  return `${holder.kind.slice(0, 1).toLowerCase()}${holder.kind.slice(1)} ${holder.name}`;
}
