// What to do with an uploaded roster, and pasted ones.
import type { Act, SaidInput } from "../../interpretation.ts";
import { act, acts, ask, NOTHING, type Reading } from "../reading.ts";
import { besideAList } from "./beside-a-list.ts";
import type { ListWords } from "./list-words.ts";
import { BOTH } from "./which-file.ts";

const NO_ROSTER = /\.(?:png|jpe?g|gif|webp|heic|pdf|docx?|pptx?|zip|mp[34]|mov|wav|m4a)$/iu;

/** A text that came with files, and whether somebody was named in it. */
export interface FileWords extends ListWords {
  readonly people: boolean;
}

const LEAVERS =
  /\b(?:leavers?|ausgeschieden\w*|austritte?|kundigung\w*|departs|bajas|salidas|sorties|terminations?|offboardings?)\b/u;
// "They no longer need it", "brauchen keine Lizenz mehr", "n'ont plus besoin de licence".
const NO_LONGER =
  /\bNOLONGER\b|\bNOT NEED\b|\bNEED (?:no|keine?n?)\b.*\b(?:more|mehr|longer)\b|\bNEED NOT\b.*\bmehr\b|\bplus (?:besoin|NEED)\b/u;
/** That they leave, and that theirs is wanted back, in more words than the lexicon has: "we're letting them go". */
const GOING =
  /\b(?:let|letting) (?:(?!off|out|in|us|me)\S+ ){1,4}?go\b(?! (?:to|through|for|home|first|ahead|into|out|over))|\b(?:won'?t|will not|not going to|no longer) be (?:with (?:us|the company)|working (?:here|for us|with us)|employed|around|here|at the company|part of the (?:company|team|firm))\b|\boff the payroll\b|\b(?:contracts?|employment) (?:are|is|has|have|was|were|will be)? ?(?:ended|ending|ends?|over|terminated|not renewed|expired)\b|\b(?:quittent|quitteront|s'en vont|s'en iront|partent|sont parties?|sont partis|se van|se fueron|se marchan)\b|\bnous quitte\w*\b|\bscheiden aus\b/u;
const WANTED_BACK =
  /(?<!\b(?:they|people|folks|should|can|could|to|must|will|them|everyone|all|who|these|those|ones) )\b(?:get|take|claim|pull|grab|collect) (?:(?:all|the|their|these|those|of|zoom|back) )*(?:phones?|licen[cs]es?|seats?)(?: all)? back\b|\b(?:get|take|claim|pull) back (?:(?:all|the|their|these|those|of|zoom) )*(?:phones?|licen[cs]es?|seats?)\b|\b(?:we|i) (?:\S+ )?(?:want|need|like) (?:\S+ ){0,3}?(?:phones?|licen[cs]es?|seats?) back\b|\b(?:phones?|licen[cs]es?|seats?) back from\b/u;
const LOGS_OFF =
  /\b(?:abmelden|abzumelden|austragen|rausnehmen|entziehen|entfernen|wegnehmen|plus besoin|desactiver|retirer)\b/u;
const PLACED = /\b(?:sites?|ext|extensions?|numbers?|standorte?|durchwahl\w*|nummern?)\b/u;
const LOOKS =
  /^what\b|\b(?:just|only) (?:a )?(?:look|check|read)\b|\b(?:don't|dont|do not) (?:do|change|apply) any|\bnothing yet\b|\bwithout (?:doing|changing|applying)\b/u;

// A turn of phrase of letters: it asks for no look.
const SEE_ATTACHED = /\b(?:see|voir) (?:(?:the|my|also) )?(?:attach\w*|att\b|enclosed|ci-joint\w*)/u;

// "What would happen if I imported this?": a look at what it would do.
const AHEAD =
  /^(?:(?:so|and|ok|okay|hey|hi),? )*what (?:(?:would|will|does|do|is|going|to|exactly|actually) )*(?:happens?|changes?|be changed|be done)(?: (?:if|when|once) (?:i|we|you|one)(?:'d| would| were to| were)? \p{L}+)?(?: (?:this|that|it|these|the|attached|new|file|csv|list|roster|one|sheet|spreadsheet|now|then|today|here))*[?. ]*$/u;

/** What is to be done with everybody in the list, as `import_roster` takes it; nothing when no word says so. */
export function wishIn({ line, folded, plan, site }: ListWords): SaidInput {
  const where = site === null ? {} : { site };
  const which = plan === null ? {} : { callingPlan: plan };
  if (/\bOFFBOARD\b/u.test(line)) return { action: "offboard" };
  const leaving = /\bLEFT\b(?!\/PEOPLEWORD)/u.test(line) || (LEAVERS.test(folded) && !folded.includes("?"));
  const taken = /\bTAKE\b|\bUNASSIGN\b/u.test(line) || NO_LONGER.test(line) || LOGS_OFF.test(folded);
  const plain = folded.replace(/’/gu, "'");
  if ((GOING.test(plain) || WANTED_BACK.test(plain)) && !folded.includes("?")) return { action: "remove" };
  if ((leaving || taken) && !/\bNOT TAKE\b/u.test(line)) return { action: "remove" };
  const alters = /\bCHANGE\b|\bMOVE\b|\bSWAP\b/u.test(line);
  if (alters && (plan !== null || /\bPLAN(?:WORD)?\b|\bplans?\b|\bpackages?\b|\bLICENSE\b/u.test(line)))
    return { action: "change", ...which, ...where };
  const places = site !== null || PLACED.test(folded);
  const sets = alters || /\bSET\b|\bGIVE\b|^PLACE\b/u.test(line) || /^set\b/u.test(folded);
  if (places && sets && !/\bLICENSE\b|\bPHONE\b/u.test(line) && plan === null)
    return { action: "place", ...where };
  const gives = /\bGIVE\b|\bGET\b|\bLICENSE\b/u.test(line) && plan !== null;
  return { ...(gives ? { action: "assign" } : {}), ...which, ...where };
}

/** Reads a text that came with files. */
export function readFiles(
  words: FileWords,
  files: readonly { readonly name: string }[],
  { several }: { readonly several: boolean },
): Reading {
  const { line, folded, people } = words;
  const rosters = files.filter((file) => !NO_ROSTER.test(file.name));
  if (rosters.length === 0)
    return ask("which_file", "That is no roster I can read. Drop a CSV here.", { tool: "import_roster" });
  const about =
    /\bFILE\b|\bIMPORT\b|\bVALIDATE\b|\bPEOPLEWORD\b|\bNEWHIRE\b|\bALL\b|\b(?:this|these|here|list|those)\b|\bRETRY\b/u;
  if (people && !about.test(line)) return NOTHING;
  const ahead = !people && AHEAD.test(folded);
  if (/\bHOW\b|\bWHY\b/u.test(line) || (/\bWHATIF\b/u.test(line) && !ahead)) return NOTHING;
  const beside = besideAList(words, { people, several });
  if (beside) return beside;
  const refrains =
    /\b(?:NOT|without)\b (?:\S+ ){0,2}?\S*\b(?:IMPORT|GIVE|CHANGE|TAKE|SET)\b|\bVALIDATE\b.*\bonly\b|\bonly\b.*\bVALIDATE\b/u.test(
      line,
    );
  const looks =
    LOOKS.test(folded) ||
    (/\bVALIDATE\b|\bSHOW\b/u.test(line) && !SEE_ATTACHED.test(folded)) ||
    /^ISIT\b|^any FAIL|\bok\b|\bgood\b|\bvalid\b/u.test(line);
  const dry =
    looks &&
    (refrains ||
      ahead ||
      !/\bIMPORT\b|\bGIVE\b|\bTAKE\b|\bOFFBOARD\b/u.test(
        line.replace(/\bVALIDATE\b \S*IMPORT\b(?! and)/u, "VALIDATE"),
      ));
  const input = {
    ...wishIn(words),
    ...(dry ? { dryRun: true } : {}),
    ...(/\bRETRY\b/u.test(line) && /\bFAIL\b/u.test(line) ? { retry: true } : {}),
  };
  const [first, ...more] = rosters;
  if (refrains && !looks)
    return ask("intent", "Then I leave it. Shall I only check it for faults?", {
      tool: "import_roster",
      input: { ...(first ? { file: first.name } : {}), dryRun: true },
    });
  if (!first || (more.length > 0 && !BOTH.test(folded)))
    return ask("which_file", `Which one: ${rosters.map((file) => file.name).join(", ")}?`, {
      tool: "import_roster",
      input,
      options: rosters.map((file) => file.name),
    });
  return acts(...rosters.map(({ name }) => act("import_roster", { file: name, ...input })));
}

/** Reads talk about rosters without one being there. */
export function readRosterTalk(line: string): Reading {
  const asking = /\bHOW(?:MANY|LONG)?\b|\bWHAT\b|\bWHY\b|\bWHICH\b|\bWHATIF\b|\bmax\b|\blimit\b/u.test(line);
  if (/\bTEMPLATE\b/u.test(line) && !asking && !/\bFAIL\b|\bNOT\b/u.test(line))
    return acts(act("roster_template", {}));
  if (asking || /\bUNDO\b/u.test(line)) return NOTHING;
  if (!/P\d|\bEXT\b/u.test(line) && /\bRETRY\b/u.test(line) && /\bFAIL\b|\bFILE\b|\bIMPORT\b/u.test(line))
    return acts(act("import_roster", { retry: true }));
  if (/\bEXPORT\b/u.test(line) && /\bFAIL\b/u.test(line)) return acts(act("import_roster", { retry: true }));
  if (/\bFAIL\b|not found|NOT found|\bSAYS\b/u.test(line)) return NOTHING;
  if (
    /\bIMPORT\b|\bVALIDATE\b/u.test(line) &&
    (/\bFILE\b/u.test(line) || /\bIMPORT\b(?: (?:this|these|PRONOUN|the|list|PEOPLEWORD))*$/u.test(line))
  )
    return ask("which_file", "I see no file. Drop the CSV here.", { tool: "import_roster" });
  return NOTHING;
}

const EMAIL = /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/u;

/**
 * A pasted roster: a header with an e-mail column and rows of addresses with the usual license. Anything richer is a
 * file's work, and asked for as one.
 */
export function readPasted(code: string): readonly Act[] | undefined {
  const lines = code
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const separator = lines[0]?.includes(";") ? ";" : lines[0]?.includes("\t") ? "\t" : ",";
  const cells = lines.map((line) => line.split(separator).map((cell) => cell.trim().replace(/^"|"$/gu, "")));
  const header = cells[0]?.map((cell) => cell.toLowerCase().replace(/[^a-z]/gu, "")) ?? [];
  const email = header.findIndex((cell) => cell === "email" || cell === "emailaddress" || cell === "mail");
  if (email < 0 || cells.length < 2) return undefined;
  const plan = header.findIndex((cell) =>
    ["license", "licence", "package", "plan", "callingplan"].includes(cell),
  );
  const rows = cells.slice(1);
  const usual = rows.every((row) => plan < 0 || /^zoom[ _-]?phone$/iu.test(row[plan] ?? ""));
  const people = rows.map((row) => row[email] ?? "");
  if (!usual || header.length > 2 || !people.every((one) => EMAIL.test(one)))
    return [act("import_roster", { inline: true })];
  return [act("assign_license", { people })];
}
