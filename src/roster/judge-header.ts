import { COLUMN_TITLES, namesAnotherAddress } from "./column-names.ts";
import { fileFaults } from "./faults.ts";
import { type Layout, looksLikeData, looksLikeEmail } from "./find-layout.ts";
import { headsLeavers } from "./leavers.ts";
import type { Body } from "./read-body.ts";
import { headerScore, readHeader } from "./read-header.ts";
import { licenseReader } from "./read-license.ts";
import type { RosterFault, RosterOptions } from "./roster.ts";

type FileProblem = RosterFault["problem"];

/** Whether the header can be worked with. In the order in which people should hear of it. */
export function judgeHeader(
  layout: Layout,
  body: Body | FileProblem,
  options: RosterOptions,
): FileProblem | undefined {
  const { header, sample, bestAt, delimiter } = layout;
  const first = sample[0];
  if (!first) return "records" in body ? fileFaults.empty() : body;
  if (sample.every(({ cells }) => cells.every((cell) => /^[\s,;|]*$/.test(cell)))) return fileFaults.empty();
  const better = sample[bestAt];
  if (looksLikeData(first.cells)) {
    if (first.cells.length === 1 && wrapsLine(first.cells[0] ?? "", delimiter))
      return fileFaults.wrappedLines();
    if (first.cells.some((cell) => cell.trim().split(/\s+/).length > 12)) return fileFaults.notCsv();
    if (bestAt > 0 && better) return fileFaults.titlesAbove(better.line, leaversIn(sample, bestAt));
    return fileFaults.noHeader(first.cells);
  }
  if (bestAt > 0 && better) {
    const found = readHeader(better.cells);
    if (found.columns.has("email") && headerScore(found) > headerScore(header) + 1)
      return fileFaults.titlesAbove(better.line, leaversIn(sample, bestAt));
  }
  if (header.columns.size === 0) return judgeUnknownHeader(layout, body);
  if ("records" in body && body.records.length === 0) return fileFaults.noRows(header.names.filter(Boolean));
  const license = licenseReader(options.planNames);
  const missing = (["email", "license"] as const)
    .filter((field) => !header.columns.has(field) && (field === "email" || options.needsLicense !== false))
    .map((field) => COLUMN_TITLES[field]);
  if (missing.length > 0)
    return fileFaults.missingColumns(missing, header.names.filter(Boolean).slice(0, 12), {
      emails: columnOf(looksLikeEmail, layout, (name) => !namesAnotherAddress(name)),
      licenses: columnOf((cell) => "license" in license(cell.trim()), layout),
    });
  const [doubled] = header.doubled.filter(
    ({ field }) => field !== "license" || options.needsLicense !== false,
  );
  return doubled && fileFaults.duplicateHeader(COLUMN_TITLES[doubled.field], doubled.names);
}

/** The title above the header that says that the people under it leave: the advice to delete it must not lose that. */
const leaversIn = (sample: Layout["sample"], headerAt: number): string | undefined =>
  sample
    .slice(0, headerAt)
    .flatMap(({ cells }) => cells)
    .find((cell) => cell.length < 200 && headsLeavers(cell.trim()));

/** The one column not used so far whose first cells hold this, nearly all of them; undefined for none and for several. */
function columnOf(
  holds: (cell: string) => boolean,
  { header, sample }: Layout,
  canBe: (name: string) => boolean = () => true,
): string | undefined {
  const [found, ...more] = header.ignored.filter((index) => {
    if (!canBe(header.names[index] ?? "")) return false;
    const filled = sample.slice(1).flatMap(({ cells }) => cells[index]?.trim() || []);
    return filled.length > 0 && filled.filter(holds).length * 5 >= filled.length * 4;
  });
  return found !== undefined && more.length === 0 ? header.names[found] : undefined;
}

/** What separates columns in some files, and in CSV doesn't. */
const ODD_DELIMITERS: readonly (readonly [RegExp, string])[] = [
  [/\^/, '"^"'],
  [/~/, '"~"'],
  [/:/, '":"'],
  [/ {2,}/, "blanks"],
];

/** A first line that names nothing we know: no header, names from elsewhere, or no table at all. */
function judgeUnknownHeader({ header, sample, delimiter }: Layout, body: Body | FileProblem): FileProblem {
  const [first, ...others] = sample;
  if (header.names.length === 1 && wrapsLine(first?.cells[0] ?? "", delimiter))
    return fileFaults.wrappedLines();
  const odd = ODD_DELIMITERS.find(
    ([pattern]) =>
      header.names.length === 1 &&
      headerScore(readHeader((first?.cells[0] ?? "").slice(0, 1000).split(pattern))) > 4,
  );
  if (odd) return fileFaults.otherDelimiter(header.names[0] ?? "", odd[1]);
  if (!("records" in body)) return body;
  const steady = others.filter(({ cells }) => cells.length === header.names.length).length;
  const longest = Math.max(0, ...sample.flatMap(({ cells }) => cells.map((cell) => cell.length)));
  const isTable = header.names.length > 1 ? steady * 2 >= others.length : longest <= 60 && others.length > 0;
  return isTable ? fileFaults.unrecognised(header.names.filter(Boolean)) : fileFaults.notCsv();
}

const wrapsLine = (cell: string, delimiter: string): boolean =>
  [delimiter, ",", ";"].some((one) => readHeader(cell.split(one)).columns.has("email"));
