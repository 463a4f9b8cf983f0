// Cases in, interpretations out, one JSON object a line: how understanding is measured. The same path as a message
// takes (role included), without the acting.
import { z } from "zod";
import type { Act, Interpretation } from "./interpretation.ts";
import { lookAct } from "./look-up-named.ts";
import type { EarlierMessage, RulesContext } from "./rules/context.ts";
import { typedMeaning } from "./typed-command.ts";
import { withinRole } from "./within-role.ts";

const Case = z.object({
  id: z.string(),
  text: z.string(),
  speaker_role: z.enum(["admin", "user"]),
  context: z
    .object({
      thread: z.array(z.string()).optional(),
      files: z.array(z.object({ name: z.string() })).optional(),
    })
    .optional(),
});
const CaseDirectory = z.object({
  bot: z.object({ slack_id: z.string() }).optional(),
  sites: z.array(z.object({ name: z.string() })).default([]),
  plans: z.array(z.object({ name: z.string(), type: z.number() })).default([]),
  users: z.array(
    z.object({
      slack_id: z.string().optional(),
      name: z.string(),
      email: z.string(),
      phone: z.object({ plan: z.number(), numbers: z.array(z.string()).default([]) }).nullish(),
    }),
  ),
  unassigned_numbers: z.array(z.string()).default([]),
  other_numbers: z.record(z.string(), z.string()).default({}),
});

/** What understands a text: the rules alone, or rules and model. */
export interface CaseRouter {
  readonly name: "rules" | "model";
  interpret(text: string, context: RulesContext): Interpretation | Promise<Interpretation>;
}

/** Means that the one who calls brings along: nothing here reads a clock. */
export interface CaseMeans {
  readonly router: CaseRouter;
  readonly findGuide?: RulesContext["findGuide"];
  readonly today?: string;
  /** Milliseconds, of any clock that only goes forward. */
  readonly clock: () => number;
}

/** A directory file as the context that texts are read with. */
export function contextOf(directoryJson: string): RulesContext {
  const { users, plans, sites, unassigned_numbers, other_numbers, bot } = CaseDirectory.parse(
    JSON.parse(directoryJson),
  );
  const planName = (type: number) => plans.find((plan) => plan.type === type)?.name ?? String(type);
  return {
    people: users.map(({ slack_id, name, email, phone }) => ({
      ...(slack_id ? { slackId: slack_id } : {}),
      name,
      email,
      plan: phone ? planName(phone.plan) : null,
      numbers: phone?.numbers ?? [],
    })),
    plans: plans.map(({ name }) => name),
    sites: sites.map(({ name }) => name),
    numbers: [
      ...unassigned_numbers,
      ...Object.keys(other_numbers),
      ...users.flatMap(({ phone }) => phone?.numbers ?? []),
    ],
    ...(bot ? { zac: bot.slack_id } : {}),
  };
}

// `admin:`, `user:`, `bot:` or a Slack id, then the text. Only lines of the speaker's own role are the speaker's.
function earlier(line: string, role: string): EarlierMessage {
  const [, from = "", text = line] = /^([A-Za-z0-9]+):\s*([\s\S]*)$/u.exec(line) ?? [];
  return { from: from === "bot" ? "zac" : from === role ? "speaker" : "other", text };
}

// One act per thing asked: a transfer that takes a number along is told as two.
const told = ({ tool, input }: Act): readonly { tool: string; args: Act["input"] }[] => {
  const { number, ...rest } = input;
  if (tool !== "transfer_phone" || typeof number !== "string" || !number.startsWith("+"))
    return [{ tool, args: input }];
  return [
    { tool, args: rest },
    { tool: "assign_number", args: { people: [input.to], number } },
  ];
};

/** "Show licenses" is that look before anything else, as in Slack. */
function lookMeaning(text: string, { files = [] }: RulesContext): Interpretation | undefined {
  const look = files.length > 0 ? undefined : lookAct(text);
  return look && { kind: "acts", acts: [look], confident: true, stripped: [], language: "en" };
}

/** An interpretation in the words of the scorer. */
function result(meant: Interpretation): Record<string, unknown> {
  switch (meant.kind) {
    case "acts":
      return {
        kind: "tool",
        acts: meant.acts.flatMap(told),
        ...(meant.also?.guide ? { guide: meant.also.guide } : {}),
      };
    case "how-to":
      // "My guides don't cover that" is what is answered then.
      if (!meant.covered) return { kind: "refuse", acts: [], reason: "out_of_scope" };
      return {
        kind: "howto",
        acts: [],
        ...(meant.guide ? { guide: meant.guide } : {}),
        ...(meant.section ? { section: meant.section } : {}),
      };
    case "clarify":
      return {
        kind: "clarify",
        acts: [],
        about: meant.about,
        ...(meant.tool ? { tool: meant.tool, args: meant.input ?? {} } : {}),
        ...(meant.options ? { options: meant.options } : {}),
      };
    case "refuse":
      return {
        kind: "refuse",
        acts: [],
        reason: meant.reason,
        ...(meant.offer ? { offer: meant.offer } : {}),
      };
    case "chat":
      return { kind: "smalltalk", acts: [], about: meant.about };
    case "cancel":
      return { kind: "cancel", acts: [] };
    case "unknown":
      return { kind: "clarify", acts: [], about: "intent" };
  }
}

/** One line of JSON for each case, in order. */
export async function interpretCases(
  casesText: string,
  directoryJson: string,
  means: CaseMeans,
): Promise<readonly string[]> {
  const base: RulesContext = {
    ...contextOf(directoryJson),
    ...(means.findGuide ? { findGuide: means.findGuide } : {}),
    ...(means.today ? { today: means.today } : {}),
  };
  const lines: string[] = [];
  for (const line of casesText.split("\n")) {
    if (!line.trim().startsWith("{")) continue;
    const { id, text, speaker_role, context } = Case.parse(JSON.parse(line));
    const thread = (context?.thread ?? []).map((one) => earlier(one, speaker_role));
    const began = means.clock();
    const whole = { ...base, thread, files: context?.files ?? [] };
    const read =
      typedMeaning(text, whole) ?? lookMeaning(text, whole) ?? (await means.router.interpret(text, whole));
    const meant = withinRole(read, { mayChange: speaker_role === "admin" });
    const ms = Math.round((means.clock() - began) * 100) / 100;
    lines.push(
      JSON.stringify({ id, ...result(meant), confident: meant.confident, router: means.router.name, ms }),
    );
  }
  return lines;
}
