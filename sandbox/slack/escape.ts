// What a person types becomes what Slack sends: mentions as ids, links in brackets, and nothing else special.
import type { Member, UserGroup } from "./model.ts";
import type { Slack } from "./slack.ts";

/** Written ids pass: a script may type what Slack's composer would have put there. Broadcasts may not be smuggled in. */
const WRITTEN =
  /<(?:@[UW][A-Z0-9]+(?:\|[^<>]*)?|#[CG][A-Z0-9]+(?:\|[^<>]*)?|!subteam\^S[A-Z0-9]+(?:\|[^<>]*)?|(?:mailto:|https?:\/\/)[^<>|\s]+(?:\|[^<>]*)?)>/g;
const EMAIL = /(?<![\w.+-])[\w.+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+(?![\w-])/gi;
const URL_TYPED = /https?:\/\/[^\s<>|]+[^\s<>|.,;:!?)"'”’]/g;
const BROADCASTS = ["here", "channel", "everyone"];

const entities = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** Every way of writing somebody after an `@`. */
const namesOf = ({ handle, name, email }: Member): string[] =>
  [handle, name, email?.split("@")[0] ?? handle].map((one) => one.toLowerCase());

/** The longest name that the text starts with and that means exactly one member or group. */
function mentionAt(slack: Slack, text: string): { length: number; to: Member | UserGroup } | undefined {
  const typed = text.toLowerCase();
  const meant = new Map<string, Set<Member | UserGroup>>();
  const add = (name: string, to: Member | UserGroup) => {
    if (!typed.startsWith(name) || /^[\p{L}\p{N}_-]|^\.\p{L}/u.test(typed.slice(name.length))) return;
    meant.set(name, (meant.get(name) ?? new Set()).add(to));
  };
  for (const member of slack.roll.members)
    if (!member.deleted) for (const name of namesOf(member)) add(name, member);
  for (const group of slack.roll.groups) add(group.handle, group);
  const [name] = [...meant.keys()].sort((one, other) => other.length - one.length);
  const [to, ...others] = name === undefined ? [] : (meant.get(name) ?? []);
  return name !== undefined && to && others.length === 0 ? { length: name.length, to } : undefined;
}

function mentions(slack: Slack, text: string, labelled: boolean): string {
  let result = "";
  let rest = text;
  for (let at = rest.search(/[@#]/); at >= 0; at = rest.search(/[@#]/)) {
    const before = rest.slice(0, at);
    const sign = rest[at];
    const after = rest.slice(at + 1);
    result += entities(before);
    rest = after;
    const starts = !/[\p{L}\p{N}_.+-]$/u.test(result);
    const broadcast = BROADCASTS.find((one) => new RegExp(`^${one}\\b`, "i").test(after));
    const found = sign === "@" && starts ? mentionAt(slack, after) : undefined;
    const channel =
      sign === "#" && starts
        ? slack.roll.channels.find(({ name }) => new RegExp(`^${name}(?![\\w-])`, "i").test(after))
        : undefined;
    if (found) {
      const { to } = found;
      if ("members" in to) result += `<!subteam^${to.id}${labelled ? `|@${to.handle}` : ""}>`;
      else result += labelled ? `<@${to.id}|${to.handle}>` : `<@${to.id}>`;
      rest = after.slice(found.length);
    } else if (channel) {
      // A private channel's name is not told to an app that may not be in it.
      result += `<#${channel.id}|${channel.kind === "public" ? channel.name : ""}>`;
      rest = after.slice(channel.name.length);
    } else if (sign === "@" && starts && broadcast && !labelled) {
      result += `<!${broadcast}>`;
      rest = after.slice(broadcast.length);
    } else result += sign;
  }
  return result + entities(rest);
}

/** Splits a text at what a pattern finds, and treats the two kinds of pieces differently. */
function around(
  text: string,
  pattern: RegExp,
  inside: (found: string) => string,
  outside: (rest: string) => string,
) {
  let result = "";
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    result += outside(text.slice(from, match.index)) + inside(match[0]);
    from = match.index + match[0].length;
  }
  return result + outside(text.slice(from));
}

/**
 * A typed text as an app gets it. `labelled` is how slash commands are escaped: `<@U02BOB|bob>`; messages carry the
 * bare id.
 */
export function escapeTyped(slack: Slack, text: string, labelled: boolean): string {
  return around(
    text,
    WRITTEN,
    (written) => written,
    (plain) =>
      around(
        plain,
        URL_TYPED,
        (url) => `<${entities(url)}>`,
        (words) =>
          around(
            words,
            EMAIL,
            (email) => `<mailto:${email}|${email}>`,
            (rest) => mentions(slack, rest, labelled),
          ),
      ),
  );
}

/** A slash command's text when the manifest does not ask for escaping: as typed, ids taken back to names. */
export function unescapedTyped(slack: Slack, text: string): string {
  const named = text.replace(/<@([UW][A-Z0-9]+)(?:\|[^<>]*)?>/g, (whole, id: string) => {
    const member = slack.roll.members.find((one) => one.id === id);
    return member ? `@${member.handle}` : whole;
  });
  return entities(named);
}
