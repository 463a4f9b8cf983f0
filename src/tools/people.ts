// From what somebody said to a person in Zoom. Ambiguous people are asked about, never guessed.
import type { Person } from "../domain/person.ts";
import { type Problem, problem } from "../domain/problem.ts";
import { blocked, choose, type Option, type Proposal } from "../domain/proposal.ts";
import type { ToolContext } from "./define-tool.ts";
import { type ActivePerson, changeable, type Left } from "./item-for.ts";
import { peopleNamed, peopleNearly } from "./names.ts";

export type Found =
  | { readonly kind: "person"; readonly person: Person }
  | { readonly kind: "several"; readonly question: string; readonly people: readonly Person[] }
  | { readonly kind: "problem"; readonly problem: Problem };

type Looking = Pick<ToolContext, "zoom" | "directory" | "actor">;

/** How a person is told apart in a menu. */
export const asOption = (
  person: Person,
  input: Option["input"],
  site: string | null = null,
): Omit<Option, "menu"> => ({
  label: person.name,
  detail: [person.email, person.title, site, person.status === "active" ? null : person.status]
    .filter(Boolean)
    .join(" · "),
  input,
});

const notInZoom = (who: string): Problem =>
  problem(
    "not-in-zoom",
    `${who} is not in Zoom.`,
    "Invite them in Zoom (User Management › Users), then ask again.",
  );

async function bySlackId(id: string, { directory, zoom }: Looking): Promise<Found> {
  const { name, email, standing } = await directory.actor(id);
  if (email === null)
    return standing === "stranger"
      ? {
          kind: "problem",
          problem: problem(
            "stranger",
            `${name} is from another organization.`,
            "Only people of this workspace can be given a phone.",
          ),
        }
      : {
          kind: "problem",
          problem: problem(
            "no-email",
            `Slack shows no e-mail address for ${name}.`,
            "Say the e-mail address they have in Zoom.",
          ),
        };
  const person = await zoom.findPerson(email);
  return person ? { kind: "person", person } : { kind: "problem", problem: notInZoom(`${name} (${email})`) };
}

async function byHolder(extension: string, looking: Looking): Promise<Found> {
  const holder = (await looking.zoom.extensions()).find((one) => one.extension === extension);
  if (!holder)
    return {
      kind: "problem",
      problem: problem(
        "nobody",
        `Nobody has extension ${extension}.`,
        "Say a name, an e-mail address or @somebody.",
      ),
    };
  const person = holder.email ? await looking.zoom.findPerson(holder.email) : undefined;
  return person
    ? { kind: "person", person }
    : {
        kind: "problem",
        problem: problem(
          "not-a-person",
          `Extension ${extension} is ${holder.name}, not a person.`,
          "Say a name, an e-mail address or @somebody.",
        ),
      };
}

/** One person, from a mention, an id, an e-mail address, an extension or a name. */
export async function findOne(said: string, looking: Looking): Promise<Found> {
  const { zoom, actor } = looking;
  const mention =
    /^<@([UW][A-Z0-9]+)(?:\|[^>]*)?>$/.exec(said)?.[1] ?? /^([UW][A-Z0-9]{4,})$/.exec(said)?.[1];
  if (mention) return bySlackId(mention, looking);
  if (/^(me|myself|mir|mich|moi)$/i.test(said)) {
    const me = actor.email ? await zoom.findPerson(actor.email) : undefined;
    return me
      ? { kind: "person", person: me }
      : {
          kind: "problem",
          problem: problem(
            "not-in-zoom",
            `${actor.email ? `Your address ${actor.email}` : "Your Slack profile's address"} is not in Zoom.`,
            "Ask whoever administers Zoom here to invite you (User Management › Users).",
          ),
        };
  }
  const email =
    /^<mailto:([^|>]+)(?:\|[^>]*)?>$/.exec(said)?.[1] ??
    (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(said) ? said : undefined);
  if (email) {
    const person = await zoom.findPerson(email.toLowerCase());
    return person ? { kind: "person", person } : { kind: "problem", problem: notInZoom(email.toLowerCase()) };
  }
  if (/^(ext\.?\s*)?\d{2,8}$/i.test(said)) return byHolder(said.replace(/\D/g, ""), looking);
  const everybody = await zoom.people();
  const hits = peopleNamed(said, everybody);
  const [only] = hits;
  // The list may be half a minute old: the one person meant is read again before anything is decided.
  if (only && hits.length === 1) {
    const fresh = await zoom.findPerson(only.zoomId ?? only.email);
    return fresh ? { kind: "person", person: fresh } : { kind: "problem", problem: notInZoom(said) };
  }
  if (hits.length > 1)
    return { kind: "several", question: `Which ${said.replace(/^@/, "")}?`, people: hits.slice(0, 20) };
  if (/^@?(all|every(one|body)|alle|tous|toutes)$/i.test(said))
    return {
      kind: "problem",
      problem: problem(
        "everybody",
        "I do nothing for everybody at once.",
        "Name the people, or drop a list of them (CSV) into a message to me; `/zphone template` gives one.",
      ),
    };
  const close = peopleNearly(said, everybody);
  if (close.length > 0)
    return { kind: "several", question: `Nobody is called “${said}”. Do you mean:`, people: close };
  return {
    kind: "problem",
    problem: problem(
      "nobody",
      `Nobody in Zoom is called “${said}”.`,
      "Say their e-mail address or @mention them.",
    ),
  };
}

export interface Resolved {
  readonly people: readonly Person[];
  readonly left: readonly Left[];
}

/**
 * Everybody that was said. A menu for the first who could be several; blocked when there is nobody at all; of several
 * people, those who can't be found are left, with the reason.
 */
export async function findPeople(
  said: readonly string[],
  looking: Looking,
  { field = "people" }: { readonly field?: string } = {},
): Promise<Resolved | { readonly answer: Proposal }> {
  const wanted: string[] = [];
  for (const one of said) {
    const group = /^<!subteam\^(S[A-Z0-9]+)(?:\|[^>]*)?>$/.exec(one)?.[1];
    if (!group) {
      wanted.push(one);
      continue;
    }
    const members = await looking.directory.groupMembers(group);
    if (members === null || members.length === 0) return { answer: groupProblem(one, members, field) };
    wanted.push(...members);
  }
  const people = new Map<string, Person>();
  const left: Resolved["left"][number][] = [];
  const found = await Promise.all(wanted.map((one) => findOne(one, looking)));
  for (const [index, one] of found.entries()) {
    const who = wanted[index] ?? "";
    if (one.kind === "person") people.set(one.person.email, one.person);
    else if (one.kind === "problem") left.push({ who, why: one.problem, line: null });
    else {
      const phones = await looking.zoom.phones();
      const options = one.people.map((person) =>
        asOption(
          person,
          { [field]: field === "people" ? wanted.with(index, person.email) : person.email },
          phones.find(({ email }) => email.toLowerCase() === person.email)?.site?.name ?? null,
        ),
      );
      return { answer: choose(one.question, options, "Nothing is done until you pick.") };
    }
  }
  if (people.size === 0 && left[0]) return { answer: blocked(left[0].why, { field }) };
  return { people: [...people.values()], left };
}

/** A group that is empty, or that Slack does not let us read. */
function groupProblem(said: string, members: readonly string[] | null, field: string): Proposal {
  const name = /\|(@?[^>]+)>$/.exec(said)?.[1];
  const group = name ? `the group ${name.startsWith("@") ? name : `@${name}`}` : "that Slack group";
  return blocked(
    members === null
      ? problem(
          "group-unreadable",
          `Slack does not let me read ${group}.`,
          "Add the scope usergroups:read to my Slack app and install it again, or name the people.",
        )
      : problem("group-empty", `Nobody is in ${group}.`, "Name the people, or another group."),
    { field },
  );
}

/** The one person a tool is for, whatever became of them in Zoom. Nobody and several are answered with what to do. */
export async function findOnly(
  said: readonly string[],
  looking: Looking,
  oneEach: Pick<Problem, "summary" | "next">,
): Promise<{ readonly person: Person } | { readonly answer: Proposal }> {
  const found = await findPeople(said, looking);
  if ("answer" in found) return found;
  const [person] = found.people;
  return person && found.people.length === 1
    ? { person }
    : { answer: blocked(problem("one-each", oneEach.summary, oneEach.next), { field: "people" }) };
}

/** The one active person a tool is for: pending and deactivated people are answered with what to do as well. */
export async function findChangeable(
  said: readonly string[],
  looking: Looking,
  oneEach: Pick<Problem, "summary" | "next">,
): Promise<{ readonly person: ActivePerson } | { readonly answer: Proposal }> {
  const found = await findOnly(said, looking, oneEach);
  if ("answer" in found) return found;
  const standing = changeable(found.person);
  return "why" in standing ? { answer: blocked(standing.why, { field: "people" }) } : standing;
}
