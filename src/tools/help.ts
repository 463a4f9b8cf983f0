import { z } from "zod";
import { answer } from "../domain/proposal.ts";
import { defineTool } from "./define-tool.ts";

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
          ? "I work out the exact changes, show them, and do them once. What takes something away always asks first, and nearly everything can be undone."
          : outsider
            ? `I answer questions on how Zoom Phone is used; ${role.because}.`
            : `I show your own phone, answer how-to questions, and pass on what you need. Changes are made by ${(await rights.whoMay()) || "the admins"}.`,
        ...(policy.mode === "observe"
          ? ["I only observe for now: cards are complete, and nothing is written to Zoom."]
          : []),
        ...(paused ? ["Changes are paused at the moment."] : []),
        "Or ask in your own words: “how do I assign a license?”",
      ],
      facts: [],
      table: {
        columns: ["Command", "What it does"],
        rows: usable.map((tool) => [
          `/zphone ${tool.examples[0] ?? tool.command}`,
          `${tool.description.split(/[.:;] /)[0]?.replace(/[.:;]$/, "") ?? tool.description}.`,
        ]),
      },
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
