// How-to knowledge: what a guide is. The texts are in prompts/guides; nothing here reads or decides anything.
import { z } from "zod";

/** What a walkthrough looks for in Zoom when its last step is done. */
export const CheckId = z.enum(["license", "no-license", "number", "no-number", "extension", "plan"]);
export type CheckId = z.infer<typeof CheckId>;

const said = z.string().trim().min(2);
/** Where a guide's facts come from: public pages, or the product itself for guides about Zac. */
export const Source = z.union([z.literal("this product"), z.url({ protocol: /^https$/ })]);

/** The front matter of a guide. Questions are listed under the heading of the section that answers them. */
export const FrontMatter = z.strictObject({
  id: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  title: said,
  aliases: z.array(said).min(1),
  questions: z.record(z.string(), z.array(said).min(1)),
  source: z.union([Source.transform((one) => [one]), z.array(Source).min(1)]),
  reviewed: z.iso.date(),
  tool: z.string().nullable(),
  check: CheckId.nullable(),
});
export type FrontMatter = z.infer<typeof FrontMatter>;

export interface Section {
  readonly heading: string;
  /** Markdown, without the heading. `{person}` stands for whom it is about. */
  readonly body: string;
}

export interface Guide extends FrontMatter {
  /** What stands before the first section: told with each of them. */
  readonly intro: string;
  readonly sections: readonly [Section, ...Section[]];
}

/** A guide's text with the name of the person it is about, or with a word that suits everybody. */
export const tellOf = (text: string, person: string | null): string =>
  text.replaceAll("{person}", person ?? "the person");

/** True when a section has numbered steps to be walked through. */
export const hasSteps = ({ body }: Section): boolean => /^1\. /m.test(body);
