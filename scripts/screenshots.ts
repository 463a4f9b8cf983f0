// `npm run screenshots [name …]`: pictures of the page, the cards and conversations for the documents, each series from a
// fresh sandbox with the real product. A name is a picture's (`home`, `card-request`) or a series' (`cards`); none is all.
import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { noBrowser } from "../test/browser/open-page.ts";
import { cardSeries } from "./pictures/cards.ts";
import { pageSeries } from "./pictures/page.ts";
import { talkSeries } from "./pictures/talk.ts";

const SERIES = [pageSeries, cardSeries, talkSeries];
const folder = join(dirname(fileURLToPath(import.meta.url)), "../docs/screens");

function end(because: string): never {
  process.stderr.write(`${because}\n`);
  process.exit(1);
}

if (noBrowser) end(`No pictures: ${noBrowser}.`);
const asked = process.argv.slice(2).map((name) => name.replace(/(?:-narrow)?(?:\.png)?$/, ""));
const unknown = asked.filter(
  (one) => !SERIES.some(({ name, pictures }) => name === one || pictures.includes(one)),
);
if (unknown.length > 0)
  end(
    `There is no picture ${unknown.join(", ")}. There are:\n${SERIES.map(({ name, pictures }) => `${name}: ${pictures.join(" ")}`).join("\n")}`,
  );
mkdirSync(folder, { recursive: true });
for (const { name, pictures, take } of SERIES) {
  const wanted = pictures.filter((one) => asked.length === 0 || asked.includes(name) || asked.includes(one));
  if (wanted.length === 0) continue;
  const { files, faults } = await take(folder, new Set(wanted)).catch((error: unknown) => ({
    files: [],
    // Pictures of another series need nothing of this one.
    faults: [`not all of it: ${error instanceof Error ? error.message : error}`],
  }));
  for (const file of files) process.stdout.write(`docs/screens/${file}\n`);
  for (const fault of faults) process.stderr.write(`${name}: ${fault}\n`);
  if (faults.length > 0) process.exitCode = 1;
}
