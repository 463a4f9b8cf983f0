import { z } from "zod";
import { spellNumber } from "../domain/number.ts";
import { answer } from "../domain/proposal.ts";
import { defineTool } from "./define-tool.ts";
import { optional } from "./fields.ts";
import { freeNumbers } from "./numbers.ts";

export const findNumbers = defineTool({
  name: "find_numbers",
  command: "numbers",
  risk: "read",
  audience: "admins",
  description:
    "List phone numbers that are free, by area code, ending, city, site or toll-free; or, with status “assigned”, those that are held and by whom.",
  input: z.object({
    areaCode: optional("Area code, or the first digits", { position: 0, takes: ["digits"], flag: "area" }),
    number: optional("The last digits", { flag: "ending" }),
    city: optional("City of the number", { position: 1, takes: ["word"], flag: "city" }),
    country: optional("Country of the number", { flag: "country" }),
    site: optional("Site whose numbers to list", { flag: "site" }),
    type: optional("“toll-free” or “local”", {
      flag: "type",
      words: { "toll-free": "toll-free", tollfree: "toll-free" },
    }),
    status: optional("“unassigned” (the usual) or “assigned”", {
      flag: "status",
      words: { assigned: "assigned", unassigned: "unassigned", free: "unassigned" },
    }),
  }),
  examples: ["numbers", "numbers 415", "numbers --site Berlin"],

  async propose(asked, context) {
    const held = /^(assigned|used|held|taken)$/i.test(asked.status ?? "");
    const { areaCode, number, city, site, type } = asked;
    const wish = {
      areaCode,
      number,
      city,
      site,
      type: type ?? (areaCode === null && city === null && number === null ? "any" : null),
    };
    const numbers = held
      ? (await context.zoom.numbers({ free: false })).filter(
          (one) => one.holder !== null && (areaCode === null || one.number.includes(areaCode)),
        )
      : wish.type === "any"
        ? (await freeNumbers({ ...wish, type: null }, context)).concat(
            await freeNumbers({ ...wish, type: "toll-free" }, context),
          )
        : await freeNumbers(wish, context);
    const words = [areaCode, city, site, type, number ? `ending ${number}` : null].filter(Boolean).join(", ");
    const shown = numbers.slice(0, 99);
    return answer({
      title: `${numbers.length} ${numbers.length === 1 ? "number" : "numbers"} ${held ? "held" : "free"}${words ? ` (${words})` : ""}`,
      lines: [
        ...(numbers.length === 0
          ? ["More are ordered in Zoom: Phone System Management › Phone Numbers."]
          : []),
        ...(numbers.length > 99 ? [`The first 99 of ${numbers.length}.`] : []),
      ],
      table:
        numbers.length === 0
          ? null
          : {
              columns: held ? ["Number", "Held by", "Site"] : ["Number", "City", "Site"],
              rows: shown.map((one) => [
                spellNumber(one.number),
                (held ? one.holder?.name : (one.city ?? (one.tollFree ? "toll-free" : ""))) ?? "",
                one.siteName ?? "",
              ]),
            },
      numbers: shown.map((one) => one.number),
      data: shown.map((one) => ({
        number: one.number,
        holder: one.holder?.name ?? null,
        site: one.siteName,
        tollFree: one.tollFree,
      })),
    });
  },
});
