import { z } from "zod";
import { defineTool } from "./define-tool.ts";
import { required } from "./fields.ts";

export const findGuide = defineTool({
  name: "find_guide",
  command: "guide",
  also: ["how", "howto"],
  risk: "read",
  audience: "everyone",
  forOutsiders: true,
  description:
    "Answer how something is done in Zoom Phone, from the guides, with their source. By the guide's name or a question.",
  input: z.object({
    question: required("What you want to know", { position: 0, takes: ["word", "person", "digits"] }),
  }),
  examples: ["guide assign-number", "guide “how do I set an emergency address?”"],
  propose: async ({ question }) => ({ outcome: "how-to", question }),
});
