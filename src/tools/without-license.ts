// Who has no calling plan yet: everybody in Zoom but those who hold one.
import { basePlanOf } from "../domain/license.ts";
import { canBeChanged, type Person } from "../domain/person.ts";
import { type Answer, answer, type Offer, type Proposal } from "../domain/proposal.ts";
import type { ToolContext } from "./define-tool.ts";

const SHOWN = 99;
const OFFERED = 3;

const offerOf = ({ name, email }: Person): Offer => ({
  label: `Give ${name} a license`,
  tool: "assign_license",
  input: { people: [email] },
});

const row = ({ name, email, department, status }: Person): readonly string[] => [
  name,
  email,
  department ?? "",
  status === "pending" ? "invited, has not signed in" : "",
];

/** Those who are active or invited and hold no calling plan, by name; deactivated people are left out. */
export async function peopleWithout({ zoom }: Pick<ToolContext, "zoom">): Promise<readonly Person[]> {
  const held = new Set(
    (await zoom.phones()).filter(({ plans }) => basePlanOf(plans)).map(({ email }) => email.toLowerCase()),
  );
  return (await zoom.people())
    .filter(({ email, status }) => status !== "inactive" && !held.has(email.toLowerCase()))
    .toSorted((a, b) => a.name.localeCompare(b.name));
}

/** The answer to "who has no license yet", with a way to give one where they are few. */
export async function tellWithout(context: Pick<ToolContext, "zoom">): Promise<Proposal> {
  const without = await peopleWithout(context);
  const givable = without.filter(canBeChanged);
  const told: Answer["lines"] = [
    `${without.length} ${without.length === 1 ? "person" : "people"} in Zoom, deactivated ones left out.`,
    ...(without.length > SHOWN ? [`The first ${SHOWN}. For many, drop a CSV: \`/zphone template\`.`] : []),
  ];
  return answer({
    title: without.length === 0 ? "Everybody has a license" : "Who has no license",
    lines: told,
    table:
      without.length === 0
        ? null
        : { columns: ["Who", "E-mail", "Department", ""], rows: without.slice(0, SHOWN).map(row) },
    offers: givable.length <= OFFERED ? givable.map(offerOf) : [],
    data: { without: without.map(({ email, name, status }) => ({ email, name, status })) },
  });
}
