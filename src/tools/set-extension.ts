import { z } from "zod";
import { refOf } from "../domain/person.ts";
import { problem } from "../domain/problem.ts";
import { blocked, changes, noOp } from "../domain/proposal.ts";
import { defineTool } from "./define-tool.ts";
import { people, required } from "./fields.ts";
import { giving } from "./giving.ts";
import { itemFor } from "./item-for.ts";
import { findChangeable } from "./people.ts";
import { secondPerson } from "./second-person.ts";
import { siteNamesOf } from "./site-names.ts";

export const setExtension = defineTool({
  name: "set_extension",
  command: "extension",
  also: ["ext"],
  risk: "destructive",
  audience: "admins",
  description: "Set the extension of a person who has a Zoom phone. Says who has it when it is taken.",
  input: z.object({
    people: people("Whose extension"),
    extension: required("The extension: the short number, the full one, or “next” for the next free one", {
      position: 1,
      // Too many digits look like a phone number: they are refused by their length, not as words.
      takes: ["digits", "phone"],
      flag: "extension",
      words: { next: "next" },
      is: "extension",
    }),
  }),
  examples: ["extension @bob 4021", "extension @bob next"],

  async propose(asked, context) {
    const found = await findChangeable(asked.people, context, {
      summary: "An extension belongs to one person.",
      next: "Ask once for each, or drop a CSV with an Extension Number column.",
    });
    if ("answer" in found) return found.answer;
    const { person } = found;
    const phone = await context.zoom.phoneOf(person.zoomId);
    if (!phone)
      return blocked(
        problem(
          "no-license",
          `${person.name} has no Zoom phone yet.`,
          "Give a license and the extension at once.",
        ),
        {
          offer: {
            label: "Assign with this extension",
            tool: "assign_license",
            input: { people: [person.email], extension: asked.extension },
          },
        },
      );
    const wish = await giving(
      refOf(person),
      phone,
      { site: null, template: null, extension: asked.extension, number: null },
      context,
    );
    if ("answer" in wish) {
      const { answer } = wish;
      return answer.outcome === "blocked" && answer.offer
        ? { ...answer, offer: { ...answer.offer, input: { ...answer.offer.input, people: [person.email] } } }
        : answer;
    }
    if (wish.changes.length === 0)
      return noOp(`${person.name} already has extension ${phone.extension}. Nothing to do.`);
    const [set] = wish.changes;
    const full = set?.kind === "extension" ? set.after : asked.extension;
    const digits = asked.extension.replace(/\D/g, "");
    // With site codes people say the short number, and what rings is the long one.
    const isPrefixed = digits !== "" && full !== digits && full.endsWith(digits);
    const items = [itemFor(person, phone, wish.changes)];
    return changes({
      title: `Extension ${full} for ${person.name}`,
      notes: isPrefixed
        ? [
            `${full} is ${digits} with the code of ${phone.site?.name ?? "the main site"} in front, ${full.slice(0, -digits.length)}.`,
          ]
        : [],
      items,
      warnings: phone.extension
        ? [`${phone.extension} stops ringing at once; desk phones show the new one after a restart.`]
        : [],
      needsSecond: secondPerson([person], context),
      // Where there was none, nothing stops ringing: giving one takes nothing away.
      risk: phone.extension === null ? "reversible" : null,
      siteNames: await siteNamesOf(items, context),
    });
  },
});
