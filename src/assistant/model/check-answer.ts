// Whether an answer says only what its sections say. Words can't be checked by code; what people act on can: menu
// paths, buttons, figures, commands and links have to stand in the text they came from.

/** One section as the model was given it; its number in the list is what it is cited by. */
export interface GivenSection {
  readonly guide: string;
  readonly title: string;
  readonly heading: string;
  readonly text: string;
}

const flat = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[“”]/g, '"')
    // A path is the same path with any arrow.
    .replace(/\s*(?:›|»|→|->|&gt;|>)\s*/g, " > ")
    .replace(/[*_]/g, "")
    .replace(/\s+/g, " ");

/** Letters of a link that count: no protocol, no slash at its end. */
const LINK = /\b(?:https?:\/\/|www\.)[^\s)\]>]+|\b[\w-]+\.(?:com|us|net|org|io|example)\b[^\s)\]>]*/gi;
const CITED = /\[(\d{1,2})\]/g;
const FIGURE = /\d+(?:[.,:]\d+)*/g;
const SPANS = /\*\*([^*\n]{2,80})\*\*|`([^`\n]{2,120})`/g;
const PATH = /[^.;:!?\n()[\]]*›[^.;:!?\n()[\]]*/g;

/** Which sections a line cites, by number. */
export const citedIn = (line: string): readonly number[] =>
  [...line.matchAll(CITED)].map((match) => Number(match[1]));

export const withoutCitations = (text: string): string => text.replace(/ ?\[\d{1,2}\]/g, "");

const LEADS_TO_A_PATH = new Set([
  "open",
  "under",
  "in",
  "to",
  "at",
  "from",
  "via",
  "select",
  "choose",
  "through",
]);
const bare = (word: string | undefined): string => (word ?? "").replace(/[^\p{L}\p{N}]+$/u, "");

/** The steps of a path: "Phone System Management › Users & Rooms". Words around it belong to the sentence. */
const stepsOf = (path: string): readonly string[] => path.split("›").map((step) => flat(step).trim());

function pathStands(path: string, source: string): boolean {
  const steps = stepsOf(path);
  const inner = steps.slice(1, -1);
  if (inner.some((step) => !source.includes(step))) return false;
  const pieces = source.split(" > ").map((piece) => piece.trim().split(" "));
  // Two neighbours at a time: the end of the one and the beginning of the next have to meet in the source.
  return steps.slice(1).every((step, at) => {
    const words = (steps[at] ?? "").split(" ");
    const next = bare(step.split(" ")[0]);
    return (
      source.includes(`${words.slice(-2).join(" ")} > ${next}`) ||
      // A step of one word, with the sentence before it: it has to be a whole step in the source, too.
      pieces.some(
        (piece, index) =>
          piece.at(-1) === words.at(-1) &&
          bare(pieces[index + 1]?.[0]) === next &&
          (piece.length === 1 || LEADS_TO_A_PATH.has(piece.at(-2) ?? "")),
      )
    );
  });
}

/** True when nothing in this line that people act on comes from anywhere but the sections. */
export function lineStands(line: string, sections: readonly GivenSection[]): boolean {
  if (citedIn(line).some((number) => number < 1 || number > sections.length)) return false;
  const source = flat(sections.map(({ title, heading, text }) => `${title}\n${heading}\n${text}`).join("\n"));
  // The number of a list's item is no figure.
  const said = withoutCitations(line).replace(/^\s*(?:\d{1,2}[.)]|[-*•])\s+/, "");
  if (/<[!@#]|@(?:channel|here|everyone)\b/i.test(said)) return false;
  if ((said.match(LINK) ?? []).some((link) => !source.includes(link.toLowerCase().replace(/[.,;/]+$/, ""))))
    return false;
  const figures = new Set(source.match(FIGURE) ?? []);
  if ((said.match(FIGURE) ?? []).some((figure) => !figures.has(figure))) return false;
  if ([...said.matchAll(SPANS)].some((match) => !source.includes(flat(match[1] ?? match[2] ?? "").trim())))
    return false;
  return (said.replaceAll("**", "").match(PATH) ?? []).every((path) => pathStands(path, source));
}
