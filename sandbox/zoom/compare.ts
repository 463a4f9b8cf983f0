// `npm run contract:compare FILE`: our contract beside an OpenAPI description of Zoom's, which is not ours to keep here.
// Exit 1 when they differ in something nobody has explained.
import { readFileSync } from "node:fs";
import { z } from "zod";
import { explanationOf } from "./contract/deviations.ts";
import { differencesFrom } from "./contract/differences.ts";

function compare(path: string): number {
  const differences = differencesFrom(JSON.parse(readFileSync(path, "utf8")));
  let unexplained = 0;
  for (const { name, words } of differences) {
    const why = explanationOf(name);
    if (!why) unexplained += 1;
    console.log(`${why ? "explained " : "DIFFERENT "} ${name}: ${words}${why ? ` (${why})` : ""}`);
  }
  console.log(`${differences.length} differences, ${unexplained} of them unexplained.`);
  return unexplained === 0 ? 0 : 1;
}

const [file] = process.argv.slice(2);
if (!file) {
  console.error("Usage: npm run contract:compare FILE (an OpenAPI description of Zoom's, in JSON)");
  process.exitCode = 2;
} else {
  try {
    process.exitCode = compare(file);
  } catch (error) {
    // What is wrong with the file is all there is to say; anything else is a bug and rises.
    const isFileFault = error instanceof z.ZodError || error instanceof SyntaxError;
    if (!isFileFault && !(error instanceof Error && "code" in error)) throw error;
    console.error(
      `${file} cannot be compared: ${error instanceof z.ZodError ? z.prettifyError(error) : error.message}`,
    );
    process.exitCode = 2;
  }
}
