import { z } from "zod";
import { spellNumber } from "../domain/number.ts";
import type { Person } from "../domain/person.ts";
import type { Phone } from "../domain/phone.ts";
import { problem } from "../domain/problem.ts";
import { answer, blocked, type Offer, type Proposal } from "../domain/proposal.ts";
import { mayNot } from "../operations/rights.ts";
import { defineTool, type ToolContext } from "./define-tool.ts";
import { optional, somePeople } from "./fields.ts";
import { toE164 } from "./numbers.ts";
import { findOne, findPeople, type Resolved } from "./people.ts";

const administers = ({ role }: ToolContext): boolean => role.kind === "admin" || role.kind === "site-admin";

const onlyYourOwn = async ({ rights }: ToolContext): Promise<Proposal> =>
  blocked({
    ...mayNot(await rights.whoMay()),
    summary: "You can look at your own phone: `/zphone show me`.",
  });

/** What usually comes next for somebody who is active. */
function offersFor({ email }: Person, phone: Phone | undefined): readonly Offer[] {
  const offer = (label: string, tool: string, more: object = {}): Offer => ({
    label,
    tool,
    input: { people: [email], ...more },
  });
  if (!phone) return [offer("Give a license", "assign_license")];
  return [
    ...(phone.extension === null
      ? [offer("Next free extension", "set_extension", { extension: "next" })]
      : []),
    ...(phone.numbers.length === 0 ? [offer("Give a number", "assign_number")] : []),
    offer("Take the phone", "remove_license"),
  ];
}

async function told(person: Person, context: ToolContext): Promise<Proposal> {
  const me = person.email === context.actor.email;
  const mayChange = administers(context);
  if (!mayChange && !me) return onlyYourOwn(context);
  const phone = person.zoomId ? await context.zoom.phoneOf(person.zoomId) : undefined;
  const numbers = (phone?.numbers ?? []).map(({ number }) => number);
  return answer({
    title: `${person.name} (${person.email})`,
    lines: phone
      ? phone.extension === null
        ? ["Zoom has not given an extension yet: calls can't reach them."]
        : []
      : [`${me ? "You have" : "Has"} no Zoom phone.`],
    facts: [
      ...(phone
        ? [
            { label: "Calling plan", value: phone.plans.map(({ name }) => name).join(", ") || "none" },
            { label: "Extension", value: phone.extension ?? "none" },
            { label: "Numbers", value: numbers.map(spellNumber).join(", ") || "none" },
            { label: "Site", value: phone.site?.name ?? "main" },
          ]
        : []),
      {
        label: "Zoom account",
        value: person.role === "member" ? person.status : `${person.status}, ${person.role}`,
      },
      {
        label: "Last sign-in",
        value: person.lastSignInAt ? person.lastSignInAt.slice(0, 10) : "never, or not told by Zoom",
      },
    ],
    numbers,
    offers: mayChange && person.status === "active" ? offersFor(person, phone) : [],
    data: {
      email: person.email,
      name: person.name,
      status: person.status,
      plans: phone?.plans ?? [],
      extension: phone?.extension ?? null,
      numbers,
      site: phone?.site?.name ?? null,
      lastSignInAt: person.lastSignInAt,
    },
  });
}

/** Who holds a number, which is what Zoom tells of it where that is nobody's phone. */
async function byNumber(said: string, context: ToolContext): Promise<Proposal> {
  const number = toE164(said, context.policy.region);
  const found = number ? await context.zoom.findNumber(number) : undefined;
  if (!number || !found)
    return blocked(
      problem(
        "no-such-number",
        `${number ? spellNumber(number) : said} is not a number of this Zoom account.`,
        "`/zphone numbers` lists the free ones.",
      ),
    );
  const { holder } = found;
  if (!administers(context) && holder?.name !== context.actor.name) return onlyYourOwn(context);
  if (holder?.kind !== "person")
    return answer({
      title: spellNumber(number),
      lines: [holder ? `Held by ${holder.name} (${holder.kind.replace("-", " ")}).` : "Free: nobody has it."],
      numbers: [number],
      offers: [],
      data: found,
    });
  const person = await context.zoom.findPerson(holder.id);
  return person
    ? told(person, context)
    : blocked(
        problem("nobody", `Zoom says ${holder.name} has it, and knows nobody of that id.`, "Look in Zoom."),
      );
}

/** Who has which extension is for those who administer phones; one's own is one's own. */
async function byExtension(said: string, context: ToolContext): Promise<Proposal> {
  const one = await findOne(said, context);
  const isMine = one.kind === "person" && one.person.email === context.actor.email;
  if (context.role.kind === "member" && !isMine) return onlyYourOwn(context);
  if (one.kind === "person") return told(one.person, context);
  return blocked(
    one.kind === "problem" ? one.problem : problem("nobody", `Nobody has extension ${said}.`, "Say a name."),
  );
}

/** Several people, each in a row. */
async function listed({ people, left }: Resolved, context: ToolContext): Promise<Proposal> {
  const phones = await Promise.all(
    people.map(async ({ zoomId }) => (zoomId ? context.zoom.phoneOf(zoomId) : undefined)),
  );
  return answer({
    title: `${people.length} people`,
    table: {
      columns: ["Name", "E-mail", "Plan", "Extension", "Numbers"],
      rows: people.map((one, index) => [
        one.name,
        one.email,
        phones[index]?.plans[0]?.name ?? "none",
        phones[index]?.extension ?? "",
        (phones[index]?.numbers ?? []).map(({ number }) => spellNumber(number)).join(", "),
      ]),
    },
    lines: left.map(({ who, why }) => `${who}: ${why.summary}`),
    numbers: phones.flatMap((phone) => (phone?.numbers ?? []).map(({ number }) => number)),
    data: phones,
  });
}

export const showPerson = defineTool({
  name: "show_person",
  command: "show",
  also: ["who", "lookup", "find"],
  risk: "read",
  audience: "everyone",
  description:
    "Show what somebody has in Zoom Phone: license, calling plan, extension, numbers, site, status, last sign-in. By person, extension or number.",
  input: z.object({
    people: somePeople("Who; yourself if nobody is said"),
    number: optional("By phone number", { position: 1, takes: ["phone"] }),
    extension: optional("By extension", { position: 2, takes: ["digits"] }),
  }),
  examples: ["show @bob", "show me", "show 2041", "show +14155550141"],

  async propose(asked, context) {
    if (asked.number !== null) return byNumber(asked.number, context);
    if (asked.extension !== null) return byExtension(asked.extension, context);
    const found = await findPeople(asked.people ?? ["me"], context);
    if ("answer" in found) return found.answer;
    const [person] = found.people;
    if (person && found.people.length === 1) return told(person, context);
    return context.role.kind === "member" ? onlyYourOwn(context) : listed(found, context);
  },
});
