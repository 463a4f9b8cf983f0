// Reads prompts/guides: front matter, and a section for each `##` heading. A faulty guide is a bug, told at once.
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readFrontMatter } from "./front-matter.ts";
import { FrontMatter, type Guide } from "./guide.ts";

const FOLDER = fileURLToPath(new URL("../../../prompts/guides/", import.meta.url));

/** One guide out of its file's text. Throws with what is wrong. */
export function readGuide(text: string): Guide {
  const [, matter, markdown] = /^---\n(.*?)\n---\n(.*)$/s.exec(text) ?? [];
  if (matter === undefined || markdown === undefined) throw new Error("a guide starts with front matter");
  const front = FrontMatter.parse(readFrontMatter(matter));
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
