// What the composer offers while somebody types.

import { mentionWords } from "./mentions.ts";
import { filterChoices } from "./menu.tsx";
import type { Channel, Person, SlashCommand } from "./model.ts";

export interface Completion {
  readonly value: string;
  readonly label: string;
  readonly detail: string;
}

export interface Completions {
  /** What of the text is replaced when one is picked. */
  readonly from: number;
  readonly to: number;
  readonly offers: readonly Completion[];
  /** What stands there can be sent as it is: nothing is picked unless somebody goes to it. */
  readonly whole?: boolean;
}

/** Who and what can be offered. */
export interface Around {
  readonly people: readonly Person[];
  readonly channels: readonly Channel[];
  readonly commands: readonly SlashCommand[];
}

const MOST = 8;
const NONE: Completions = { from: 0, to: 0, offers: [] };

/** A command and, from its usage hint, what can follow it. `assign @bob` is offered as `/zphone assign `. */
function slashOffers(commands: readonly SlashCommand[]): readonly Completion[] {
  return commands.flatMap(({ command, description, usage_hint = "" }) => {
    const usages = usage_hint
      .split("|")
      .map((usage) => usage.trim())
      .filter(Boolean);
    if (usages.length === 0) return [{ value: `${command} `, label: command, detail: description }];
    return usages.map((usage, index) => ({
      value: `${command} ${usage.split(/[@[<]/)[0]?.trimEnd() ?? ""}${/[@[<]/.test(usage) ? " " : ""}`,
      label: `${command} ${usage}`,
      // Once is enough: it is the command's, not the usage's.
      detail: index === 0 ? description : "",
    }));
  });
}

/** What fits the text before the caret. */
export function completionsFor(text: string, caret: number, around: Around): Completions {
  const before = text.slice(0, caret);
  if (/^\/[^@#\n]*$/.test(before) && caret === text.length) {
    const typed = before.toLowerCase();
    const offers = slashOffers(around.commands).filter(({ value }) => {
      const offered = value.trimEnd().toLowerCase();
      return (
        offered.startsWith(typed.trimEnd()) && offered !== typed.trimEnd() && value.length > before.length
      );
    });
    const whole = around.commands.some(({ command }) => command === typed.trimEnd());
    return offers.length > 0 ? { from: 0, to: caret, offers, whole } : NONE;
  }
  const mention = /(^|[\s([,;])([@#])([^\s@#][^@#\n]{0,30}|)$/.exec(before);
  if (!mention) return NONE;
  const [, , sign = "", typed = ""] = mention;
  const from = caret - typed.length - 1;
  const words = mentionWords(around.people);
  const options =
    sign === "@"
      ? around.people.map((one) => ({
          value: `@${words.get(one.id) ?? one.name} `,
          label: one.name,
          detail: one.bot ? "app" : one.email,
        }))
      : around.channels.map(({ name }) => ({ value: `#${name} `, label: `#${name}`, detail: "" }));
  // A name that stands there whole, followed by a blank, is done.
  if (options.some(({ value }) => `${sign}${typed}`.toLowerCase().startsWith(value.toLowerCase())))
    return NONE;
  const offers = filterChoices(options, typed).slice(0, MOST);
  return {
    from,
    to: caret,
    offers: offers.flatMap((one) => (one.detail === undefined ? [] : [{ ...one, detail: one.detail }])),
  };
}
