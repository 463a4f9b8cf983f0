// Reads prompts/guides: front matter with yaml, a section for each `##` heading. A faulty guide is a bug, told at once.
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { FrontMatter, type Guide } from "./guide.ts";

const FOLDER = fileURLToPath(new URL("../../../prompts/guides/", import.meta.url));

/**
 * The questions of a guide, taken out of its front matter: a heading a key, a question a line. They are most of the
 * front matter, and the YAML reader needs a tenth of a second for all of them; a test holds the two readings together.
 */
function questionsIn(matter: string): {
  readonly questions: Record<string, string[]>;
  readonly rest: string;
} {
  const [block = ""] = /^questions:\n(?: .*\n)+/m.exec(`${matter}\n`) ?? [];
  const questions: Record<string, string[]> = {};
  let asked: string[] = [];
  for (const line of block.split("\n").slice(1)) {
    const [, heading] = /^ {2}(\S.*):$/.exec(line) ?? [];
    const [, question] = /^ {4}- (.+)$/.exec(line) ?? [];
    if (heading !== undefined) {
      asked = [];
      questions[heading] = asked;
    } else if (question !== undefined)
      asked.push(question.startsWith('"') ? String(JSON.parse(question)) : question);
    else if (line.trim() !== "") throw new Error(`questions: this line can't be read: ${line}`);
  }
  if (asked.length === 0) throw new Error("questions are listed under their section's heading, one a line");
  return { questions, rest: matter.replace(block.trimEnd(), "") };
}

/** One guide out of its file's text. Throws with what is wrong. */
export function readGuide(text: string): Guide {
  const [, matter, markdown] = /^---\n(.*?)\n---\n(.*)$/s.exec(text) ?? [];
  if (matter === undefined || markdown === undefined) throw new Error("a guide starts with front matter");
  const { questions, rest } = questionsIn(matter);
  const front = FrontMatter.parse({ ...parse(rest), questions });
  const [intro = "", ...parts] = markdown.split(/^## +/m);
  const [first, ...others] = parts.map((part) => {
    const [heading = "", ...lines] = part.split("\n");
    return { heading: heading.trim(), body: lines.join("\n").trim() };
  });
  if (!first) throw new Error(`guide ${front.id} has no section`);
  const headings = [first, ...others].map(({ heading }) => heading);
  const astray = Object.keys(front.questions).filter((heading) => !headings.includes(heading));
  if (astray.length > 0) throw new Error(`guide ${front.id}: no section is called ${astray.join(", ")}`);
  return { ...front, intro: intro.trim(), sections: [first, ...others] };
}

let loaded: readonly Guide[] | undefined;

/** All guides, by id. Read once: they are part of the program. */
export function loadGuides(): readonly Guide[] {
  loaded ??= readdirSync(FOLDER)
    .filter((name) => name.endsWith(".md"))
    .toSorted()
    .map((name) => readGuide(readFileSync(`${FOLDER}${name}`, "utf8")));
  return loaded;
}

/** The guide of that id. */
export const guideOf = (id: string): Guide | undefined => loadGuides().find((guide) => guide.id === id);
