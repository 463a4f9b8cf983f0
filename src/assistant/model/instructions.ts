import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

const FILE = new URL("../../../prompts/instructions.md", import.meta.url);

/** What the model is told before anything else, and which wording of it: the hash goes with every record. */
export interface Instructions {
  readonly requests: string;
  readonly answers: string;
  readonly hash: string;
}

/** Splits the prompt: how to read requests, and how to answer from guides. Who answers is told nothing of functions. */
export function readInstructions(text: string): Instructions {
  const [opening = "", requests, answers] = text.split(/^# (?:Requests|Answers)\n/m);
  if (!requests || !answers) throw new Error("the instructions have two parts: Requests and Answers");
  return {
    requests: `${opening.trim()}\n\n${requests.trim()}`,
    answers: answers.trim(),
    hash: createHash("sha256").update(text).digest("hex").slice(0, 12),
  };
}

let loaded: Instructions | undefined;

/** The prompt in prompts/instructions.md. Read once: it is part of the program. */
export function loadInstructions(): Instructions {
  loaded ??= readInstructions(readFileSync(FILE, "utf8"));
  return loaded;
}
