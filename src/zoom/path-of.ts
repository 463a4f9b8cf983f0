import { E164, Email } from "../domain/ids.ts";

// Zoom's ids are letters, digits, - and _. A lone "." or ".." would be folded away by any URL parser, so no dots.
const ZOOM_ID = /^[A-Za-z0-9_-]{1,128}$/;

/** True for what may stand in a path: a Zoom id, an e-mail address, or a number in E.164. */
const isAddressable = (value: string): boolean =>
  ZOOM_ID.test(value) || E164.safeParse(value).success || Email.safeParse(value).success;

/** Fills in a path. What is no id at all never reaches Zoom: it would be a bug, or somebody trying. */
export function pathOf(template: string, ids: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = ids[name];
    if (value === undefined || !isAddressable(value)) throw new Error(`${name} in ${template} is no Zoom id`);
    return encodeURIComponent(value);
  });
}
