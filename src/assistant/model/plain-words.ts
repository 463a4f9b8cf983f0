// Sentences a model wrote, before a person sees them. Faces escape; this takes out what escaping leaves in.

const LINK =
  /\b(?:https?:\/\/|www\.)\S+|\b[\w-]+(?:\.[\w-]+)*\.(?:com|net|org|io|dev|app|us|co|example|zip|link|me|info|biz|xyz)\b\S*/i;
const CALLS_OUT = /<[!@#][^>]*>|@(?:channel|here|everyone)\b/i;
// Only the product's own cards say what was done or decided.
const CLAIMS =
  /\b(?:approved|confirmed|authori[sz]ed|has been (?:removed|assigned|done)|password|token|api key|secret)\b/i;

/** A question as it may be asked; undefined when it is anything but a short plain question. */
export function plainQuestion(text: string): string | undefined {
  const line = text.replace(/\s+/g, " ").trim();
  const fits = line.length >= 5 && line.length <= 240 && line.endsWith("?");
  return fits && !LINK.test(line) && !CALLS_OUT.test(line) && !CLAIMS.test(line) ? line : undefined;
}

/** A remark on what was looked up; undefined when it says more than that. `figures` are those that were found. */
export function plainRemark(text: string, figures: string): string | undefined {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length < 2 || line.length > 400) return undefined;
  if (LINK.test(line) || CALLS_OUT.test(line) || CLAIMS.test(line)) return undefined;
  const found = new Set(figures.match(/\d+/g) ?? []);
  return (line.match(/\d+/g) ?? []).every((figure) => found.has(figure)) ? line : undefined;
}
