import { z } from "zod";
import { answer } from "../domain/proposal.ts";
import { defineTool, type Tool } from "./define-tool.ts";

/** Commands by what they do to somebody's phone: the first thing to know of one. */
const GROUPS: readonly { readonly label: string; readonly holds: (tool: Tool) => boolean }[] = [
  { label: "Give", holds: ({ risk }) => risk === "reversible" },
  { label: "Change or take away", holds: ({ risk }) => risk === "destructive" },
  {
    label: "Look and ask",
    holds: ({ risk, audience }) => risk === "read" || (risk === "house" && audience === "everyone"),
  },
  { label: "Steer", holds: ({ risk, audience }) => risk === "house" && audience === "admins" },
];

/** Whoever sees only their own phone is shown how that is asked for. */
const exampleFor = ({ examples, command }: Tool, may: boolean): string =>
  (may ? examples[0] : (examples.find((one) => !one.includes("@")) ?? examples[0])) ?? command ?? "";

export const showHelp = defineTool({
  name: "show_help",
  command: "help",
  risk: "read",
  audience: "everyone",
  forOutsiders: true,
  description: "Show what can be done here, by you.",
  input: z.object({}),
  examples: ["help"],
  async propose(_asked, { tools, role, policy, rights, actor, switchboard }) {
    const may = role.kind === "admin" || role.kind === "site-admin";
    const outsider = role.kind === "outsider";
    const usable = tools.filter(
      ({ command, audience }) => command !== null && !outsider && (may || audience === "everyone"),
    );
    const paused = await switchboard.paused();
    return answer({
      title: may ? "What I can do for you" : "What I can do for you here",
      lines: [
        may
          ? "Begin with `/zphone assign @somebody`. What gives one person something is done at once, with Undo; what takes something away shows a card first."
          : outsider
            ? `I answer questions on how Zoom Phone is used; ${role.because}.`
            : `I show your own phone, answer how-to questions, and pass on what you need. Changes are made by ${(await rights.whoMay()) || "the admins"}.`,
        ...(policy.mode === "observe"
          ? ["I only observe for now: cards are complete, and nothing is written to Zoom."]
          : []),
        ...(paused ? ["Changes are paused at the moment."] : []),
        may
          ? "Or say it in your own words, ask “how do I assign a license?”, or drop a list of people (CSV) into a message to me."
          : "Or ask in your own words: “how do I forward my calls?”",
      ],
      facts: GROUPS.flatMap(({ label, holds }) => {
        const commands = usable.filter(holds).map((tool) => `\`/zphone ${exampleFor(tool, may)}\``);
        return commands.length > 0 ? [{ label, value: commands.join("\n") }] : [];
      }),
      offers: outsider
        ? []
        : may
          ? [
              { label: "Free seats", tool: "show_licenses", input: {} },
              { label: "What waits", tool: "show_pending", input: {} },
            ]
          : [
              { label: "My phone", tool: "show_person", input: { people: ["me"] } },
              { label: "Ask for a phone", tool: "request_license", input: {} },
            ],
      data: { commands: usable.map(({ command }) => command), actor: actor.name },
    });
  },
});

export const showPrivacy = defineTool({
  name: "show_privacy",
  command: "privacy",
  risk: "read",
  audience: "everyone",
  forOutsiders: true,
  description: "Show what leaves this company, and what never does.",
  input: z.object({}),
  examples: ["privacy"],
  async propose() {
    return answer({
      title: "What is sent where",
      lines: [
        "To Zoom: the changes you confirm, and reads to work them out.",
        "To a language model, only when one is configured and the rules are not sure: the words of your message and of your last ones in the thread, today's date, names of tools and calling plans, counts from look-ups; for how-to questions also sections of our guides.",
        "Never to a model: files and their cells, other people's messages, names, numbers and addresses read from Zoom, tokens and secrets.",
        "Kept here: what was proposed, confirmed and done, by whom, in a record that shows when somebody tampered with it.",
      ],
    });
  },
});
