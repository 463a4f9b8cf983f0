// A list of which only a part is meant. Whether the words mean anything in it, only the file can tell: what is understood is a
// question, with all that was said in it, and whoever has the file at hand puts it to the file.
import type { RulesContext } from "../context.ts";
import type { Meant } from "../meant.ts";
import { READ_WHOLE } from "./beside-a-list.ts";
import { takenOrLeftOut } from "./plainly-said.ts";
import { pointsAtSkipped, takesOff } from "./row-patterns.ts";
import { groupsSaid, rowsSaid } from "./rows-said.ts";
import { filesMeant, mentionsOf } from "./which-file.ts";

/** What such a question is about. */
export const WHICH_ROWS = "which_rows";

/** "The first one", where there are several: a file. */
const A_FILE = /^(?:the )?(?:first|last|top|bottom|second)(?: one)?$/iu;

/**
 * Some of the list, and nobody can tell which: "a few of these", "only number 4"; "only it", which without capitals can be the
 * list or a department; "take Berlin off", which can be off the list or off the phone.
 */
const NOBODY_KNOWS =
  /\b(?:only|just) (?-i:it)\b[.! ]*$|\b(?:only|just) (?:number|no\.?|nr\.?|#) ?\d|\b(?:only|just) (?:a few|some|several|most|part|a couple|a handful)\b|\b(?:some|few|most|half|part) of (?:them|these|those|it|the (?:list|people|rows))\b|\btake out (?!(?:the |their |all )*(?:phones?|licen[cs]es?|numbers?|rows?|lines?)\b)|\btake (?:the )?(?-i:\p{Lu})\S*(?: \S+){0,2} (?:off|out)\b(?! (?:of )?(?:the|this|that|my) (?:list|file|sheet|csv))/iu;

/** "Remove him from the list": one of it, and the words don't say who. */
const POINTS_AT_ONE = /\b(?:him|her|that one|this one|ihn)\b/iu;

/** "Skip Bob, he gets metered": what is left of the text is about Bob, and nobody of the list gets it. */
const OF_HIM =
  /(?:^|[,;.–-] ?)(?:and |but |because |since |as )?(?:s?he|they)(?:'ll| will| should| must)? (?:gets?|needs?|wants?|keeps?|takes?|has to have)\b/iu;
const ONE_AT_A_TIME =
  "For whom is that? Say it for one at a time: what the list is to get, and then what those get who are left out.";

const part = (question: string): Meant => ({
  kind: "clarify",
  about: "what",
  question,
  tool: "import_roster",
});

/** The meaning of a text beside a list with what it says of rows; undefined where it says nothing. `read`: reads the rest. */
export function partAsked(
  text: string,
  context: RulesContext,
  read: (rest: string, context: RulesContext) => Meant,
): Meant | undefined {
  const all = context.files ?? [];
  if (all.length === 0) return undefined;
  const { files, rest } = filesMeant(text, all);
  if (NOBODY_KNOWS.test(rest)) return part("Which rows of it? Say it as it stands in the list.");
  const either = takenOrLeftOut(rest);
  if (either !== undefined) return part(takenOrOut(either));
  const said = rowsSaid(rest);
  if (said?.unsure !== undefined) return part(inOrOut(said.unsure));
  if (pointsAtSkipped(said?.rest ?? rest) || (!said && takesOff(rest) && POINTS_AT_ONE.test(rest)))
    return part("Who is to be left out? Say the name, or the rows.");
  if (!said) return undefined;
  if (said.rows.without && OF_HIM.test(said.rest)) return part(ONE_AT_A_TIME);
  const phrases = [...(said.rows.only ?? []), ...(said.rows.without ?? [])];
  if (all.length > 1 && phrases.some((phrase) => A_FILE.test(phrase))) return undefined;
  const whole = read(said.rest === "" ? "import this" : said.rest, { ...context, files });
  const [file, ...others] = files;
  // "Everyone in Sales except the interns": the group is meant, and not the whole list.
  const meant = withGroups(whole, said.rest, others.length > 0 ? undefined : file?.name);
  const each = all.length > 1 && mentionsOf(text, all).every(([at]) => at !== null);
  if (each && files.length > 1) return part("Which of the files is that about? Say it for one at a time.");
  if (meant.kind === "clarify" && meant.tool === "import_roster")
    return meant.about === "which_file" || (meant.about === WHICH_ROWS && !said.rows.only)
      ? { ...meant, input: { ...meant.input, ...said.rows } }
      : meant;
  // "Thanks! Skip Bob": what is left asks for nothing by itself.
  const isLeft = (meant.kind === "chat" || meant.kind === "unknown") && others.length === 0 && file;
  const [act, ...more] =
    meant.kind === "acts"
      ? meant.acts
      : isLeft
        ? [{ tool: "import_roster" as const, input: { file: file.name } }]
        : [];
  if (act?.tool !== "import_roster" || more.length > 0) return undefined;
  const takes = context.listTakes ?? (act.input.action === "remove" || act.input.action === "offboard");
  if (said.where !== undefined && (said.where === "takes") !== takes) return part(inOrOut(phrases[0] ?? ""));
  // What is left may name others: the file tells.
  const input = { ...act.input, ...said.rows, said: said.rest === "" ? null : said.rest };
  return { kind: "clarify", about: WHICH_ROWS, question: READ_WHOLE, tool: "import_roster", input };
}

/** Of somebody who is named, nobody knows which. */
export const inOrOut = (phrase: string): string =>
  `Is “${phrase}” to be in, or left out? Say all who are meant, with “only …” or “without …”.`;

const takenOrOut = (phrase: string): string =>
  `Do only “${phrase}” lose their phones, or is “${phrase}” taken off the list? Say “remove licenses, only …” or “without …”.`;

/** Whom somebody keeps can be in, or left out. */
const KEEPS = /\b(?:keep|keeping|spare|retain|hold back|behalten?|garde[rz]?)\b/iu;
const DENIES = /\b(?:not|don'?t|doesn'?t|never|nobody|nicht|keine?|ne|pas)\b/iu;

/** The same acts with the groups that were named beside the list: the file may tell them apart. */
export function withGroups(meant: Meant, text: string, file: string | undefined): Meant {
  // "Anyone in Paris gets unlimited": no site of ours, and still a word that the file may have.
  if (meant.kind === "clarify" && meant.about === "which_site" && meant.tool === "import_roster" && file) {
    const only = groupsSaid(text);
    if (only.length > 0)
      return {
        kind: "clarify",
        about: WHICH_ROWS,
        question: meant.question,
        tool: "import_roster",
        input: { file, ...meant.input, only },
      };
  }
  const [act, ...more] = meant.kind === "acts" ? meant.acts : [];
  if (meant.kind !== "acts" || act?.tool !== "import_roster" || more.length > 0) return meant;
  const target = act.input.action === "place" ? String(act.input.site ?? "").toLowerCase() : null;
  const of = groupsSaid(text).filter((group) => target === null || !group.toLowerCase().includes(target));
  // "Don't license anyone from Marketing": who is meant, nobody is to be given anything by it.
  if (of.length > 0 && KEEPS.test(text)) return part(inOrOut(of[0] ?? ""));
  if (of.length > 0 && DENIES.test(text)) return part(READ_WHOLE);
  return of.length > 0 ? { ...meant, acts: [{ ...act, input: { ...act.input, of } }] } : meant;
}
