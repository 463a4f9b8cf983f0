// Who has no calling plan yet: everybody in Zoom but those who hold one.
import { basePlanOf, type CallingPlan, shortPlanName } from "../domain/license.ts";
import { canBeChanged, type Person } from "../domain/person.ts";
import type { Phone } from "../domain/phone.ts";
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

/** Many accounts keep no departments: a column that says nothing about anybody is left out. */
function withoutEmpty({ columns, rows }: NonNullable<Answer["table"]>): NonNullable<Answer["table"]> {
  const says = columns.map((_, column) => rows.some((cells) => cells[column] !== ""));
  const only = (cells: readonly string[]): readonly string[] => cells.filter((_, column) => says[column]);
  return { columns: only(columns), rows: rows.map(only) };
}

/** What is asked: who has no plan at all, or not this one; and where, if a place was said. */
interface Asked {
  readonly plan: CallingPlan | null;
  readonly site: string | null;
}

/** Those who are active or invited and don't hold it, by name; deactivated people are left out. */
async function peopleWithout(
  plan: CallingPlan | null,
  { zoom }: Pick<ToolContext, "zoom">,
): Promise<readonly Person[]> {
  const holds = ({ plans }: Phone) =>
    plan === null ? basePlanOf(plans) !== undefined : plans.some(({ type }) => type === plan.type);
  const held = new Set((await zoom.phones()).filter(holds).map(({ email }) => email.toLowerCase()));
  return (await zoom.people())
    .filter(({ email, status }) => status !== "inactive" && !held.has(email.toLowerCase()))
    .toSorted((a, b) => a.name.localeCompare(b.name));
}

/** The answer to "who has no license yet", with a way to give one where they are few. */
export async function tellWithout(
  { plan, site }: Asked,
  context: Pick<ToolContext, "zoom">,
): Promise<Proposal> {
  const without = await peopleWithout(plan, context);
  const givable = plan === null ? without.filter(canBeChanged) : [];
  const what = plan === null ? "license" : shortPlanName(plan.name);
  const told: Answer["lines"] = [
    `${without.length} ${without.length === 1 ? "person" : "people"} in Zoom, deactivated ones left out.`,
    ...(site === null ? [] : ["Only who has a phone belongs to a site: they are listed wherever they are."]),
    ...(without.length > SHOWN ? [`The first ${SHOWN}. For many, drop a CSV: \`/zphone template\`.`] : []),
  ];
  return answer({
    title:
      without.length === 0 ? `Everybody has ${plan === null ? "a license" : what}` : `Who has no ${what}`,
    lines: told,
    table:
      without.length === 0
        ? null
        : withoutEmpty({
            columns: ["Who", "E-mail", "Department", "Note"],
            rows: without.slice(0, SHOWN).map(row),
          }),
    offers: givable.length <= OFFERED ? givable.map(offerOf) : [],
    data: { without: without.map(({ email, name, status }) => ({ email, name, status })) },
  });
}
