// Several columns of addresses: the names of the columns say which is the work address, or what stands in them does. Where
// neither says so plainly it is asked, and where one is used the other is told.
import { fieldNamed, namesAnotherAddress, namesNewPerson } from "./column-names.ts";
import { looksLikeEmail } from "./find-layout.ts";
import { isPublicMail } from "./public-mail.ts";
import type { Header } from "./read-header.ts";
import type { CsvRecord } from "./read-records.ts";

/** Forms put down when they were filled in, and by whom. */
const OF_A_FORM =
  /^(?:timestamp|time ?stamp|zeitstempel|horodateur|marca temporal|carimbo de data\/hora|informazioni cronologiche|tijdstempel|sygnatura czasowa|タイムスタンプ|start time|completion time|startzeit|fertigstellungszeit|heure de (?:début|fin)|hora de (?:inicio|finalización)|submitted at|submission (?:date|time)|submit date(?: \(utc\))?|date submitted|開始時刻|完了時刻)$/i;

/** Fewer people of one company show nothing. */
const FEWEST = 3;

interface AddressColumn {
  readonly index: number;
  readonly name: string;
  /** Row by row, folded; "" where nothing stands. */
  readonly cells: readonly string[];
}

/** The header with the column of addresses that is meant, what is told of it, and a contradiction where nobody can tell. */
export function settleAddress(header: Header, records: readonly CsvRecord[]): Header {
  const used = header.columns.get("email");
  if (used === undefined || records.length === 0) return header;
  const columnAt = (index: number): AddressColumn => ({
    index,
    name: header.names[index] ?? "",
    cells: records.map(({ cells }) => (cells[index] ?? "").trim().toLowerCase().slice(0, 320)),
  });
  const doubled = header.doubled.find(({ field }) => field === "email");
  const withAddresses = header.ignored.filter((index) =>
    records.some(({ cells }) => cells[index]?.includes("@")),
  );
  if (!doubled)
    return besideTheUsed(header, columnAt(used), withAddresses.map(columnAt).filter(holdsAddresses));
  const candidates = [used, ...header.ignored]
    .filter((index) => doubled.names.includes(header.names[index] ?? ""))
    .map(columnAt);
  const chosen = theSame(candidates) ?? ofTheCompany(candidates);
  if (!chosen) return header;
  const others = candidates.filter((one) => one !== chosen);
  return {
    ...header,
    columns: new Map(header.columns).set("email", chosen.index),
    ignored: [
      ...header.ignored.filter((index) => index !== chosen.index),
      ...(chosen.index === used ? [] : [used]),
    ].toSorted((one, other) => one - other),
    doubled: header.doubled.filter((one) => one !== doubled),
    warnings: [...header.warnings, toldOf(chosen, others)],
  };
}

const spell = (columns: readonly AddressColumn[]): string =>
  columns.map(({ name }) => `"${name}"`).join(", ");

const toldOf = (used: AddressColumn, others: readonly AddressColumn[]): string =>
  `There is more than one column of addresses: "${used.name}" was used, ${spell(others)} ${others.length === 1 ? "wasn't" : "weren't"}.`;

/** Addresses in most of the cells that hold anything, and in at least half of the rows. */
const holdsAddresses = ({ cells }: AddressColumn): boolean => {
  const filled = cells.filter(Boolean);
  return filled.length * 2 >= cells.length && filled.filter(looksLikeEmail).length * 5 >= filled.length * 4;
};

const isFilled = (cell: string): boolean => cell !== "";
const distinct = ({ cells }: AddressColumn): number => new Set(cells.filter(isFilled)).size;
const domainsOf = ({ cells }: AddressColumn): readonly string[] =>
  cells.filter(isFilled).map((cell) => cell.slice(cell.lastIndexOf("@") + 1));
const isOneCompany = (column: AddressColumn): boolean => {
  const domains = new Set(domainsOf(column));
  return domains.size === 1 && domainsOf(column).every((domain) => !isPublicMail(domain));
};

/** Which of two doesn't matter where they say the same in every row. */
const theSame = ([first, ...others]: readonly AddressColumn[]): AddressColumn | undefined =>
  others.every(({ cells }) => cells.every((cell, at) => cell === first?.cells[at])) ? first : undefined;

/** The one column that holds the company's addresses in all rows, a different one in each, where the others are anybody's. */
function ofTheCompany(candidates: readonly AddressColumn[]): AddressColumn | undefined {
  if (!candidates.every(({ name }) => saysNoMore(name))) return undefined;
  const [found, ...more] = candidates.filter(
    (column) =>
      column.cells.length >= FEWEST &&
      column.cells.every(looksLikeEmail) &&
      isOneCompany(column) &&
      distinct(column) === column.cells.length,
  );
  const others = candidates.filter((one) => one !== found);
  return found && more.length === 0 && others.every((other) => domainsOf(other).every(isPublicMail))
    ? found
    : undefined;
}

/** "Email", "E-mail 2", "Mail": a name that says nothing of whose address it is. */
const saysNoMore = (name: string): boolean =>
  fieldNamed(name)?.field === "email" || /^e-?mail(?: address)? ?\(?\d\)?$/i.test(name);

function besideTheUsed(header: Header, used: AddressColumn, columns: readonly AddressColumn[]): Header {
  const others = columns.filter(
    ({ name, cells }) =>
      name !== "" &&
      !namesAnotherAddress(name) &&
      cells.some((cell, at) => isFilled(cell) && cell !== used.cells[at]),
  );
  if (others.length === 0) return header;
  const isForm = header.names.some((name) => OF_A_FORM.test(name));
  const unclear = others.filter(
    (other) =>
      isForm ||
      namesNewPerson(other.name) ||
      // Somebody who filled the list in for all of them stands there again and again.
      (distinct(used) * 2 <= used.cells.filter(isFilled).length && distinct(other) === other.cells.length) ||
      (isOneCompany(other) && domainsOf(used).filter(isPublicMail).length * 2 >= domainsOf(used).length),
  );
  if (unclear.length === 0) return { ...header, warnings: [...header.warnings, toldOf(used, others)] };
  return {
    ...header,
    doubled: [{ field: "email", names: [used.name, ...unclear.map(({ name }) => name)] }, ...header.doubled],
  };
}
