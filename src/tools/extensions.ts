// Whether an extension can be given: length, range, reserved, taken. With site codes, the short number is what people say.
import type { Site, SiteRef } from "../domain/phone.ts";
import { problem } from "../domain/problem.ts";
import { blocked, type Proposal } from "../domain/proposal.ts";
import type { ToolContext } from "./define-tool.ts";

type Looking = Pick<ToolContext, "zoom" | "policy">;

/** The full extension that was meant at this site: with the site's code in front when codes are in use. */
export function fullExtension(said: string, site: Site | undefined, codes: boolean): string {
  if (
    !codes ||
    !site?.code ||
    (said.startsWith(site.code) && said.length === site.code.length + site.shortLength)
  )
    return said;
  return `${site.code}${said}`;
}

/** The full extension to set, or why not. */
export async function checkExtension(
  said: string,
  {
    site,
    mine,
    spoken = new Set(),
  }: {
    readonly site: SiteRef | null;
    readonly mine: string;
    /** What others get in the same operation. */
    readonly spoken?: ReadonlySet<string>;
  },
  { zoom, policy }: Looking,
): Promise<{ readonly extension: string } | { readonly answer: Proposal }> {
  if (/^(next|any)$/i.test(said.trim())) return { extension: await nextAt(site, spoken, { zoom, policy }) };
  const digits = said.replace(/^(ext(ension)?\.?|#|x)\s*/i, "").replace(/\s/g, "");
  if (!/^\d+$/.test(digits))
    return refused(
      "bad-extension",
      `“${said}” is not an extension.`,
      `Say ${policy.extensions.min} to ${policy.extensions.max} digits, such as 4021.`,
    );
  const [sites, codes, holders] = await Promise.all([zoom.sites(), zoom.siteCodes(), zoom.extensions()]);
  const at = sites.find(({ id }) => id === site?.id) ?? sites.find(({ main }) => main);
  const full = fullExtension(digits, at, codes);
  const short = codes && at?.code && full.startsWith(at.code) ? full.slice(at.code.length) : full;
  const { min, max, reserved } = policy.extensions;
  if (short.length < min || short.length > max)
    return refused(
      "extension-range",
      `Extension ${digits} has ${short.length} digits; here they have ${min} to ${max}.`,
      "Pick another one.",
    );
  if (!codes && full.startsWith("0"))
    return refused("extension-range", `Extension ${digits} begins with 0.`, "Pick another one.");
  if (reserved.includes(short))
    return refused("extension-reserved", `${digits} is reserved.`, "Pick another one.");
  const holder = holders.find(({ extension, email }) => extension === full && email !== mine);
  if (holder || spoken.has(full)) {
    const next = nextFree(full, [...holders.map(({ extension }) => extension), ...spoken]);
    return {
      answer: blocked(
        problem(
          "extension-taken",
          `Extension ${full} is taken by ${holder?.name ?? "somebody in the same request"}.`,
          `The next free extension is ${next}.`,
        ),
        {
          offer: { label: "Use the next free one", tool: "set_extension", input: { extension: next } },
          field: "extension",
        },
      ),
    };
  }
  return { extension: full };
}

const refused = (...[code, summary, next]: Parameters<typeof problem>): { readonly answer: Proposal } => ({
  answer: blocked(problem(code, summary, next), { field: "extension" }),
});

/** The next extension after the first of the people at this site; after everybody's where nobody is there yet. */
async function nextAt(
  site: SiteRef | null,
  spoken: ReadonlySet<string>,
  { zoom, policy }: Looking,
): Promise<string> {
  const [sites, codes, holders, phones] = await Promise.all([
    zoom.sites(),
    zoom.siteCodes(),
    zoom.extensions(),
    zoom.phones(),
  ]);
  const at = sites.find(({ id }) => id === site?.id) ?? sites.find(({ main }) => main);
  const there = phones.filter((phone) => !at || phone.site?.id === at.id);
  const [first] = (there.length > 0 || codes ? there : phones)
    .flatMap(({ extension }) => (extension === null ? [] : [extension]))
    .toSorted((a, b) => Number(a) - Number(b));
  const start = codes && at?.code ? `${at.code}${"0".repeat(at.shortLength)}` : "1000";
  return nextFree(
    first ?? start,
    [...holders.map(({ extension }) => extension), ...spoken],
    policy.extensions.reserved.map((short) => (codes ? `${at?.code ?? ""}${short}` : short)),
  );
}

/** The next extension of the same length that nobody has. */
export function nextFree(from: string, taken: readonly string[], reserved: readonly string[] = []): string {
  const used = new Set([...taken, ...reserved]);
  for (let at = BigInt(from) + 1n; ; at += 1n) {
    const next = String(at).padStart(from.length, "0");
    if (!used.has(next)) return next;
  }
}
