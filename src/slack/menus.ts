// Menus: what can be picked is kept for a day under a key. A menu is its asker's, and is picked from once.
import { randomUUID } from "node:crypto";
import { z } from "zod";
import { picked as pickedByWords } from "../assistant/rules/follow-ups/follow-ups.ts";
import { DAY_MS } from "../domain/day-ms.ts";
import type { Notes } from "../ports/notes.ts";

/** One line of a menu: a tool with its input; or `words`, the request itself with the choice filled in. */
const Line = z.object({
  label: z.string(),
  detail: z.string().default(""),
  tool: z.string().default(""),
  input: z.record(z.string(), z.unknown()).default({}),
  words: z.string().nullable().default(null),
});
const MenuOption = Line.extend({
  /** A further menu behind this line. */
  menu: z.object({ question: z.string(), options: z.array(Line).readonly() }).optional(),
});
export type MenuOption = z.infer<typeof MenuOption>;

/** Whose request it goes on with, and what that was: they are told how it ends. */
export const Waiting = z.object({ slackId: z.string(), title: z.string() });
export type Waiting = z.infer<typeof Waiting>;

const Menu = z.object({
  asker: z.string(),
  why: z.string().nullable(),
  waiting: Waiting.nullable().default(null),
  options: z.array(MenuOption).readonly(),
});
export type Menu = z.infer<typeof Menu>;

const Taken = z.object({ by: z.string(), label: z.string() });

/** What a click or an answer came to. */
export type Pick =
  | {
      readonly kind: "picked";
      readonly option: MenuOption;
      readonly why: string | null;
      readonly waiting: Waiting | null;
    }
  | { readonly kind: "too-old" }
  | { readonly kind: "not-yours" }
  | { readonly kind: "taken"; readonly label: string };

const KIND = "choice";
const TAKEN = "choice-taken";
export const MENU_LIFE_MS = DAY_MS;
/** Who has "picked" where nobody did in time. */
const NOBODY = { by: "nobody", label: "Nothing" };

/** Keeps a menu. Returns its key. */
export async function keepMenu(menu: z.input<typeof Menu>, notes: Notes): Promise<string> {
  const key = randomUUID().slice(0, 18);
  await notes.put(KIND, key, Menu.parse(menu), { expiresInMs: MENU_LIFE_MS });
  return key;
}

/** Takes one option, once. `act` is the same when the same click is worked again after a crash. */
export async function pickFrom(
  value: string,
  { by, act }: { readonly by: string; readonly act: string | null },
  notes: Notes,
): Promise<Pick> {
  const [key = "", index = ""] = value.split(":");
  const kept = Menu.safeParse(await notes.get(KIND, key));
  const option = kept.success ? kept.data.options[Number(index)] : undefined;
  if (!kept.success || !option) return { kind: "too-old" };
  if (kept.data.asker !== by) return { kind: "not-yours" };
  const mine = { by: act ?? randomUUID(), label: option.label };
  if (!(await notes.putIfAbsent(TAKEN, key, mine, { expiresInMs: MENU_LIFE_MS }))) {
    const first = Taken.safeParse(await notes.get(TAKEN, key));
    if (first.success && first.data.by !== mine.by) return { kind: "taken", label: first.data.label };
  }
  return { kind: "picked", option, why: kept.data.why, waiting: kept.data.waiting };
}

/** True also for a menu that was closed. */
export const isPicked = async (key: string, notes: Notes): Promise<boolean> =>
  Taken.safeParse(await notes.get(TAKEN, key)).success;

/** Nothing can be picked from it any more. False when something was; true again when it is closed twice. */
export async function closeMenu(key: string, notes: Notes): Promise<boolean> {
  if (await notes.putIfAbsent(TAKEN, key, NOBODY, { expiresInMs: MENU_LIFE_MS })) return true;
  const taken = Taken.safeParse(await notes.get(TAKEN, key));
  return taken.success && taken.data.by === NOBODY.by;
}

/** What was picked could not be gone on with: it can be picked again. */
export const putBack = (value: string, notes: Notes): Promise<void> =>
  notes.remove(TAKEN, value.split(":")[0] ?? "");

/** Which line of a menu a short answer means: "2", "the second one", a name, an address. Null when it means none. */
export async function linePicked(
  key: string,
  answer: string,
  by: string,
  notes: Notes,
): Promise<string | null> {
  const kept = Menu.safeParse(await notes.get(KIND, key));
  if (!kept.success || kept.data.asker !== by || answer.split(/\s+/).length > 6) return null;
  const { options } = kept.data;
  const address = /[^\s<>|:]+@[^\s<>|]+/.exec(answer)?.[0].toLowerCase();
  const byAddress = address ? options.findIndex(({ detail }) => detail.toLowerCase().includes(address)) : -1;
  const labels = options.map(({ label }) => label);
  // Names that are the same name twice pick nobody; a number still does.
  const choices = new Set(labels).size === labels.length ? labels : labels.map((_, at) => `line ${at}`);
  const said = answer.trim().toLowerCase();
  const literally = choices.findIndex((one) => one.toLowerCase() === said);
  const index =
    byAddress >= 0
      ? byAddress
      : literally >= 0
        ? literally
        : choices.indexOf(pickedByWords(answer, choices, undefined) ?? "");
  return index < 0 ? null : `${key}:${index}`;
}
