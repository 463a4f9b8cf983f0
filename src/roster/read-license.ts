// A License cell → the usual plan, or a plan by its name. Close is not enough: what isn't one is handed back with a
// suggestion, because the wrong plan costs money.
import { distance } from "fastest-levenshtein";
import { isBasePlan } from "../domain/license.ts";
import type { PlanRef } from "../domain/plan-ref.ts";
import { STANDARD_PLANS } from "./standard-plans.ts";
import { takesAway } from "./taking-away.ts";
import { isBlankAnswer } from "./words-for-nothing.ts";

/** What "Zoom Phone" in a License cell stands for: the plan that is usual in this account. */
export const USUAL_PLAN = "Zoom Phone";

/** `plan` is null for the account's usual one. */
export type LicenseRead =
  | { readonly license: string; readonly plan: PlanRef | null }
  | { readonly unknown: string; readonly suggestion: string };

/** Case, blanks, hyphens and underscores mean nothing in a license. */
export const foldLicense = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\u00a0_\-‐‑‒–—−]+/gu, "");

const core = (folded: string): string => folded.replace(/^zoomphone/, "").replace(/callingplan$/, "");

const spellings = (name: string): readonly string[] => {
  const short = core(foldLicense(name));
  if (short === "") return [];
  return [short, `zoomphone${short}`, `${short}callingplan`, `zoomphone${short}callingplan`];
};

const standardNames = new Set(STANDARD_PLANS.flatMap(({ name }) => spellings(name).slice(1)));

/** True for a cell that can only be a value of a License column, never its header. */
export const isLicenseWord = (cell: string): boolean => {
  if (cell.length > 60) return false;
  const folded = foldLicense(cell.trim());
  return folded === "zoomphone" || standardNames.has(folded);
};

const ADD_ON_NAMES = new Set(["powerpack", "internationalcallingaddon"]);
const JUST_A_YES = /^(yes|y|x|1|true|ja|j|oui|o|si|sí|sim|phone|zoom|telefon|on|✓|✔|はい)$/i;

const JUST_A_NO =
  /^(no|n|0|false|nein|non|nee|não|nao|off|none|no (license|phone)|kein|keine|aucun|✗|✘|いいえ)$/i;

const PUT_OFF = /^(?:tbd|tbc|\?+)$/i;
const OF_MEETINGS =
  /^(licensed|basic|on-?prem|(zoom )?(workplace|meetings?|one|webinars?|rooms?)( \w+){0,3})$/i;

/** True for a cell that says that somebody gets nothing. */
export const saysNo = (cell: string): boolean => JUST_A_NO.test(cell.trim());
/** True for a cell that says that somebody gets something, and not what. */
export const saysYes = (cell: string): boolean => JUST_A_YES.test(cell.trim());

// Words that all plans have.
const COMMON_WORDS = new Set(["zoom", "phone", "calling", "plan", "license", "licence"]);
const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .replace(/\bcanada\b/g, "ca")
    .replace(/\b(?:usa|u\.s\.a?\.?|united states)(?![\p{L}])/gu, "us")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "" && !COMMON_WORDS.has(word));

/** Reads license cells for these plans; the answers are kept, since a file says the same few words again and again. */
export function licenseReader(plans: readonly PlanRef[]): (cell: string) => LicenseRead {
  const bySpelling = new Map<string, PlanRef[]>();
  for (const plan of plans)
    for (const spelling of spellings(plan.name))
      bySpelling.set(spelling, [...(bySpelling.get(spelling) ?? []), plan]);
  const names = plans.filter(isBasePlan).map(({ name }) => name);
  const answers = new Map<string, LicenseRead>();

  const suggest = (cell: string, folded: string): string => {
    const some = names.slice(0, 4).join(", ");
    const byName = names.length > 4 ? "a plan by its name, such as" : "a plan's name:";
    const anyOf = `Write "${USUAL_PLAN}" for the usual plan${some ? `, or ${byName} ${some}` : ""}.`;
    if (cell.length > 200 || folded.length > 60) return anyOf;
    if (ADD_ON_NAMES.has(core(folded)))
      return "That is an add-on. Write the calling plan here; add-ons come on top in Zoom.";
    if (JUST_A_YES.test(cell)) return anyOf;
    if (saysNo(cell) || isBlankAnswer(cell) || PUT_OFF.test(cell))
      return `Delete this line if nothing is to be given. ${anyOf}`;
    if (takesAway(cell))
      return "To take phones away, drop these lines again with the words “remove licenses”.";
    if (OF_MEETINGS.test(cell)) return `That is what they have for meetings. ${anyOf}`;
    const ofType = plans.filter(isBasePlan).find(({ type }) => String(type) === cell.trim());
    if (ofType) return `Write "${ofType.name}", if that is what is meant.`;
    if (/[,;+&|/\n]| and | und | et /.test(cell)) {
      const held = cell.split(/[,;+&|\n]| and | und | et /).filter((part) => known(part.trim()));
      if (held.length > 1)
        return `One license a row: keep ${held.map((part) => `"${part.trim()}"`).join(" or ")}.`;
    }
    const parts = cell.split(/\s+[-–—/]\s+|[(),;|@:]/).map((part) => part.trim());
    const [alone, ...others] = parts.filter((part) => known(part));
    if (alone && others.length === 0 && parts.length > 1)
      return parts.every((part) => part === alone || /^\d*$/.test(part))
        ? `Write "${alone}" alone.`
        : `Write "${alone}" alone; a site goes into a column "Site Name".`;
    const said = wordsOf(cell);
    const meant = names.filter(
      (name) => said.length > 0 && said.every((word) => wordsOf(name).includes(word)),
    );
    if (meant.length === 1) return `Write "${meant[0]}", if that is what is meant.`;
    if (meant.length > 1) return `Write which one is meant: ${meant.slice(0, 6).join(", ")}.`;
    const near = [USUAL_PLAN, ...names]
      .flatMap((name) =>
        [name, ...spellings(name)].map((spelled) => ({ name, far: distance(folded, foldLicense(spelled)) })),
      )
      .toSorted((a, b) => a.far - b.far)[0];
    return near && near.far <= Math.max(1, Math.min(4, folded.length * 0.34))
      ? `Write "${near.name}", if that is what is meant.`
      : anyOf;
  };

  const known = (cell: string): LicenseRead | undefined => {
    const folded = foldLicense(cell);
    if (folded === "zoomphone") return { license: USUAL_PLAN, plan: null };
    const meant = bySpelling.get(folded) ?? [];
    const exact = meant.filter(({ name }) => foldLicense(name) === folded);
    const [plan, ...others] = (exact.length > 0 ? exact : meant).filter(isBasePlan);
    return plan && others.length === 0 ? { license: plan.name, plan } : undefined;
  };

  return (cell) => {
    const kept = answers.get(cell);
    if (kept) return kept;
    const answer = known(cell) ?? { unknown: cell, suggestion: suggest(cell, foldLicense(cell)) };
    if (answers.size < 1000) answers.set(cell, answer);
    return answer;
  };
}
