import { z } from "zod";
import { spellNumber } from "../domain/number.ts";
import type { Person } from "../domain/person.ts";
import { problem } from "../domain/problem.ts";
import { answer, blocked, type Offer, type Proposal } from "../domain/proposal.ts";
import { mayNot } from "../operations/rights.ts";
import { defineTool, type ToolContext } from "./define-tool.ts";
import { optional, somePeople } from "./fields.ts";
import { toE164 } from "./numbers.ts";
import { findOne, findPeople } from "./people.ts";

async function told(person: Person, context: ToolContext): Promise<Proposal> {
  const { zoom, role, actor } = context;
  const mayChange = role.kind === "admin" || role.kind === "site-admin";
  if (!mayChange && person.email !== actor.email)
    return blocked({
      ...mayNot(await context.rights.whoMay()),
      summary: "You can look at your own phone: `/zphone show me`.",
    });
  const phone = person.zoomId ? await zoom.phoneOf(person.zoomId) : undefined;
  const numbers = (phone?.numbers ?? []).map(({ number }) => number);
  const me = person.email === actor.email;
  const offer = (label: string, tool: string): Offer => ({ label, tool, input: { people: [person.email] } });
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
    offers:
      !mayChange || person.status !== "active"
        ? []
        : phone
          ? [
              ...(phone.extension === null
                ? [
                    {
                      label: "Next free extension",
                      tool: "set_extension",
                      input: { people: [person.email], extension: "next" },
                    },
                  ]
                : []),
              ...(numbers.length === 0 ? [offer("Give a number", "assign_number")] : []),
              offer("Take the phone", "remove_license"),
            ]
          : [offer("Give a license", "assign_license")],
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
    if (asked.number !== null) {
      const number = toE164(asked.number, context.policy.region);
      const found = number ? await context.zoom.findNumber(number) : undefined;
      if (!number || !found)
        return blocked(
          problem(
            "no-such-number",
            `${number ? spellNumber(number) : asked.number} is not a number of this Zoom account.`,
            "`/zphone numbers` lists the free ones.",
          ),
        );
      if (
        context.role.kind !== "admin" &&
        context.role.kind !== "site-admin" &&
        found.holder?.name !== context.actor.name
      )
        return blocked({
          ...mayNot(await context.rights.whoMay()),
          summary: "You can look at your own phone: `/zphone show me`.",
        });
      if (found.holder?.kind !== "person")
        return answer({
          title: spellNumber(number),
          lines: [
            found.holder
              ? `Held by ${found.holder.name} (${found.holder.kind.replace("-", " ")}).`
              : "Free: nobody has it.",
          ],
          numbers: [number],
          offers: [],
          data: found,
        });
      const holder = await context.zoom.findPerson(found.holder.id);
      return holder
        ? told(holder, context)
        : blocked(
            problem(
              "nobody",
              `Zoom says ${found.holder.name} has it, and knows nobody of that id.`,
              "Look in Zoom.",
            ),
          );
    }
    if (asked.extension !== null) {
      const one = await findOne(asked.extension, context);
      // Who has which extension is for those who administer phones; one's own is one's own.
      const isMine = one.kind === "person" && one.person.email === context.actor.email;
      if (context.role.kind === "member" && !isMine)
        return blocked({
          ...mayNot(await context.rights.whoMay()),
          summary: "You can look at your own phone: `/zphone show me`.",
        });
      if (one.kind === "person") return told(one.person, context);
      return blocked(
        one.kind === "problem"
          ? one.problem
          : problem("nobody", `Nobody has extension ${asked.extension}.`, "Say a name."),
      );
    }
    const found = await findPeople(asked.people ?? ["me"], context);
    if ("answer" in found) return found.answer;
    const [person] = found.people;
    if (person && found.people.length === 1) return told(person, context);
    if (context.role.kind === "member")
      return blocked({
        ...mayNot(await context.rights.whoMay()),
        summary: "You can look at your own phone: `/zphone show me`.",
      });
    const phones = await Promise.all(
      found.people.map(async ({ zoomId }) => (zoomId ? context.zoom.phoneOf(zoomId) : undefined)),
    );
    return answer({
      title: `${found.people.length} people`,
      table: {
        columns: ["Name", "E-mail", "Plan", "Extension", "Numbers"],
        rows: found.people.map((one, index) => [
          one.name,
          one.email,
          phones[index]?.plans[0]?.name ?? "none",
          phones[index]?.extension ?? "",
          (phones[index]?.numbers ?? []).map(({ number }) => spellNumber(number)).join(", "),
        ]),
      },
      lines: found.left.map(({ who, why }) => `${who}: ${why.summary}`),
      numbers: phones.flatMap((phone) => (phone?.numbers ?? []).map(({ number }) => number)),
      data: phones,
    });
  },
});
