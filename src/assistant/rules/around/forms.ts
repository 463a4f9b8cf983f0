// A form that somebody pastes below a short order: "please set up / Name: Bob Hartley / Needs: Zoom Phone, number". What
// the order says is done to whom the form names; managers, dates and titles in it are nobody's request.
import { fold } from "../../text.ts";

const FIELD = /^[\s*•-]*(?<key>\p{L}[\p{L}\p{N} /'-]{1,28}?)\*?\s*[:=]\*?\s*(?<value>\S.*?)\s*$/u;
const NAME =
  /^(?:requested for|request for|on behalf of|(?:full|employee|user|display|new hire|starter|person)?'?s? ?names?|employees?|users?|person|people|new (?:hire|starter|joiner|employee|colleague)|starter|joiner|leaver|who|for|candidate|mitarbeiter(?:in)?|nom|collaborateur|nombre|nome)$/u;
const EMAIL = /^(?:(?:work |company |zoom )?e-?mail(?: address)?|mail|adresse e-?mail|correo)$/u;
const WANTED =
  /^(?:what|requesting|request type|needs?|needed|requirements?|requires?|requests?|requested|requested item|item|service|wants?|equipment|telephony|zoom(?: phone)?|phone|license|licence|benotigt|braucht|besoin|necesita)$/u;
const ASKED =
  /^(?:request|requesting|request type|type of request|requested item|item|action|needs?|service|wanted|task)$/u;
const PLAN = /^(?:(?:calling |zoom )?plan|package|tarif|forfait)$/u;
const NUMBER = /^(?:(?:phone |direct |new )?number|did|area code|nummer|numero)$/u;
const EXTENSION = /^(?:ext|extn|extension(?: number)?|durchwahl)$/u;
const LAST_DAY =
  /^(?:last (?:working )?day|leaving(?: date| on)?|end date|exit date|termination date|left on)$/u;

const UNSURE =
  /\b(?:don'?t|do not|not|never|should|would|why|how|when|did|does|has|have|is|are|was|were|says?|said|who|what|wait|unless|if|nicht|pas)\b/u;
const TURNED_DOWN =
  /\b(?:remove|cancel\w*|reject\w*|declin\w*|den(?:y|ied)|delete|ignore|disregard|drop|discard|withdraw\w*|revoke)\b/u;
const PAPER = /\b(?:requests?|orders?|forms?|tickets?|entry|row|line|ones?|application)\b/u;
const STATUS = /^(?:status|state|approval|approved|stage|resolution|outcome)$/u;
const OVER =
  /\b(?:reject\w*|declin\w*|den(?:y|ied)|cancel\w*|pending|draft|waiting|open|on hold|closed|done|completed?|resolved|withdrawn|no|nein|non|abgelehnt|refuse)\b/u;
const SHOWN = /\b(?:example|sample|looks like|look like|wiki|template|format|this is how|draft)\b/u;
const LEAVES = /\b(?:offboard\w*|leavers?|leaving|left|exit|terminat\w*|austritt)\b/u;
const TAKES = /\b(?:remove|revoke|take|deprovision|unlicense|deactivate|entferne\w*|retire[rz]?)\b/u;
const GIVES =
  /\b(?:set(?:ting)? ?up|assign|provision|license|licence|give|add|onboard|process|handle|action|sort|arrange|do (?:this|these|the)|take care|new (?:starter|hire|joiner)|einrichten|richte|configure[rz]?)\b/u;
const OURS =
  /phone|telefon|licen|lizenz|number|nummer|numero|\bext|durchwahl|plan\b|unlimited|metered|\bpro\b|\+\d/u;
const YES = /^(?:y|yes|ja|oui|si|sim|x|true|required|needed|1|ok|please|✓|✔)$/u;
const NO = /^(?:n|no|nein|non|nao|false|0|none|-|n\/a|not needed)\.?$/u;

interface Field {
  readonly key: string;
  readonly value: string;
}

const fieldIn = (line: string): Field | undefined => {
  const { key, value } = FIELD.exec(line)?.groups ?? {};
  // "The ticket said: …" is nobody's field.
  return key &&
    value &&
    !/\b(?:said|says|saying|wrote|writes|asks|asked|told|please|pls|ticket|can you)\b/iu.test(key)
    ? { key: fold(key).trim(), value }
    : undefined;
};

/** What a field wishes for, in words; null when nothing of ours. */
function wishIn({ key, value }: Field): string | null {
  const folded = fold(value);
  if (NO.test(folded)) return null;
  if (PLAN.test(key)) return `the ${value.replace(/\bplan$/iu, "")} plan`;
  if (NUMBER.test(key))
    return YES.test(folded) ? "a number" : /^\d{3}$/u.test(value) ? `a ${value} number` : value;
  if (EXTENSION.test(key)) return /^\d{2,8}$/u.test(value) ? `extension ${value}` : null;
  if (!WANTED.test(key)) return null;
  if (YES.test(folded)) return /number/u.test(key) ? "a number" : "a phone license";
  // A laptop in the same line is somebody else's business.
  const parts = value
    .split(/\s*(?:[,;+&/]|\band\b|\bund\b|\bet\b)\s*/iu)
    .filter((part) => OURS.test(fold(part)));
  return parts.length > 0 ? parts.join(" and ") : null;
}

// "Name: Lee Wong; Plan: Unlimited", "Requested for: Lee | Item: phone": fields of one line.
function linesOf(text: string): readonly string[] {
  const parts = text.split(/\s*[;|]\s*|\s\/\s/u);
  const whole = parts.length > 1 && !text.includes("\n") && parts.every((part) => fieldIn(part));
  return (whole ? parts : text.split("\n")).filter((line) => /[\p{L}\p{N}]/u.test(line));
}

/** The text as one plain sentence when it is an order with such a form; else as it is. */
export function withoutForm(text: string): string {
  const lines = linesOf(text);
  const fields = lines.flatMap((line) => fieldIn(line) ?? []);
  const first = lines.findIndex((line) => fieldIn(line) && !/[:=]\s*$/u.test(line));
  // A ticket that says itself what is wanted needs no order above it.
  const itself = first === 0 && fields.find(({ key }) => ASKED.test(key));
  if (fields.length < 2 || (first < 1 && !itself)) return text;
  const order = itself
    ? `${TAKES.test(fold(itself.value)) ? "" : "set up "}${fold(itself.value)}`
    : fold(lines.filter((line, at) => at < first || !fieldIn(line)).join(" "));
  const name =
    fields.find(({ key }) => NAME.test(key))?.value ?? fields.find(({ key }) => EMAIL.test(key))?.value;
  if (!name || order.length > 200) return text;
  // "We rejected this request", "the ticket says": the form is only shown, and asks for nothing.
  if (fields.some(({ key, value }) => STATUS.test(key) && OVER.test(fold(value))))
    return lines.filter((line) => !fieldIn(line)).join("\n");
  if (UNSURE.test(order) || (TURNED_DOWN.test(order) && PAPER.test(order)) || SHOWN.test(order))
    return lines.filter((line) => !fieldIn(line)).join("\n");
  const day = fields.find(({ key }) => LAST_DAY.test(key))?.value;
  if (LEAVES.test(order)) return `offboard ${name}${day ? ` on ${day}` : ""}`;
  if (TAKES.test(order) && !/\btake care\b/u.test(order)) return `remove the license from ${name}`;
  const wishes = fields.flatMap((field) => wishIn(field) ?? []);
  const asked = wishes.length > 0 ? wishes : OURS.test(order) ? ["a phone license"] : [];
  return GIVES.test(order) && asked.length > 0 ? `set up ${name} with ${asked.join(" and ")}` : text;
}
