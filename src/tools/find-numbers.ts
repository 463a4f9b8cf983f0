import { z } from "zod";
import { type PhoneNumber, spellNumber } from "../domain/number.ts";
import { problem } from "../domain/problem.ts";
import { answer, blocked } from "../domain/proposal.ts";
import { wordTable } from "../domain/word-table.ts";
import { defineTool } from "./define-tool.ts";
import { optional } from "./fields.ts";
import { fitsWish, type NumberWish, readWish, tellWish, toE164 } from "./numbers.ts";
import { findSite } from "./site-said.ts";

type Status = "free" | "held" | "all" | "pending";
const STATUSES = wordTable<Status>({
  unassigned: "free",
  free: "free",
  available: "free",
  unused: "free",
  assigned: "held",
  used: "held",
  held: "held",
  taken: "held",
  all: "all",
  any: "all",
  pending: "pending",
});
const HEADS: Readonly<Record<Status, string>> = {
  free: "free",
  held: "held",
  all: "in the account",
  pending: "still being set up at Zoom",
};
const SHOWN = 99;

const isMeant: Readonly<Record<Status, (one: PhoneNumber) => boolean>> = {
  free: ({ ready, holder }) => ready && holder === null,
  held: ({ holder }) => holder !== null,
  all: () => true,
  pending: ({ ready, holder }) => !ready && holder === null,
};

const holderOf = ({ holder, ready }: PhoneNumber): string =>
  holder === null
    ? ready
      ? "free"
      : "being set up"
    : holder.kind === "person" || holder.kind === "other"
      ? holder.name
      : `${holder.name} (${holder.kind.replace("-", " ")})`;

export const findNumbers = defineTool({
  name: "find_numbers",
  command: "numbers",
  risk: "read",
  audience: "admins",
  description:
    "List phone numbers that are free, by area code, ending, city, country, site or toll-free; or, with status “assigned”, those that are held and by whom.",
  input: z.object({
    areaCode: optional("Area code, or the first digits; the last ones where no number begins with them", {
      position: 0,
      takes: ["digits"],
      flag: "area",
    }),
    number: optional("The last digits, or a whole number", { position: 2, takes: ["phone"], flag: "ending" }),
    city: optional("City of the number", { position: 1, takes: ["word"], flag: "city" }),
    country: optional("Country of the number", { flag: "country" }),
    site: optional("Site whose numbers to list", { flag: "site", is: "site" }),
    type: optional("“toll-free” or “local”", {
      flag: "type",
      words: { "toll-free": "toll-free", tollfree: "toll-free", local: "local" },
    }),
    status: optional("“unassigned” (the usual), “assigned”, “pending” or “all”", {
      flag: "status",
      words: { assigned: "assigned", unassigned: "unassigned", free: "unassigned", pending: "pending" },
    }),
  }),
  examples: ["numbers", "numbers 415", "numbers --site Berlin", "numbers --country GB --status assigned"],

  async propose(asked, context) {
    const exact = asked.number === null ? null : toE164(asked.number, context.policy.region);
    const said = asked.status?.trim().toLowerCase() ?? (exact ? "all" : "free");
    const status = STATUSES[said];
    if (status === undefined)
      return blocked(
        problem(
          "no-such-status",
          `I can't list numbers that are “${asked.status}”.`,
          "Say unassigned, assigned, pending or all.",
        ),
        { field: "status" },
      );
    const site = asked.site === null ? null : await findSite(asked.site, context);
    if (site && "answer" in site) return site.answer;
    const asArea = readWish({ ...asked, number: exact ?? asked.number }, site);
    if ("answer" in asArea) return asArea.answer;
    const all = await context.zoom.numbers({ free: status === "free" });
    const fitting = (wish: NumberWish) =>
      all.filter((one) => isMeant[status](one) && fitsWish(one, wish, context));
    // Digits that are no area code here are the last ones of a number.
    const asEnding: NumberWish = { ...asArea, number: asked.areaCode, areaCode: null };
    const byArea = fitting(asArea);
    const byEnding = byArea.length === 0 && asked.areaCode !== null && asked.number === null;
    const atTheEnd = byEnding ? fitting(asEnding) : [];
    const numbers = atTheEnd.length > 0 ? atTheEnd : byArea;
    const words = tellWish(atTheEnd.length > 0 ? asEnding : asArea);
    const shown = numbers.slice(0, SHOWN);
    const tells = status !== "free";
    return answer({
      title: `${numbers.length} ${numbers.length === 1 ? "number" : "numbers"} ${HEADS[status]}${words ? ` (${words})` : ""}`,
      lines: [
        ...(numbers.length === 0 && status === "free"
          ? ["More are ordered in Zoom: Phone System Management › Phone Numbers."]
          : []),
        ...(numbers.length > SHOWN ? [`The first ${SHOWN} of ${numbers.length}.`] : []),
      ],
      table:
        numbers.length === 0
          ? null
          : {
              columns: ["Number", ...(tells ? ["Held by"] : []), "City", "Site"],
              rows: shown.map((one) => [
                spellNumber(one.number),
                ...(tells ? [holderOf(one)] : []),
                one.city ?? (one.tollFree ? "toll-free" : ""),
                one.siteName ?? "",
              ]),
            },
      numbers: shown.map((one) => one.number),
      data: shown.map((one) => ({
        number: one.number,
        holder: one.holder?.name ?? null,
        site: one.siteName,
        city: one.city,
        tollFree: one.tollFree,
      })),
    });
  },
});
