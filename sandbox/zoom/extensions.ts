// Which extensions exist at a site. Full extension = site code + short extension; without site codes, one flat space.
import type { SiteRecord } from "./records.ts";

/** Reserved in full [assumed: Zoom keeps a list per country and does not publish it]. */
const RESERVED = new Set(["911", "933", "988", "112", "999"]);

export const isReserved = (extension: string): boolean =>
  RESERVED.has(extension) || extension.startsWith("0");

/** Digits of a short extension that leave room for so many people: three is Zoom's default [documented]. */
export const shortLengthFor = (people: number): number => (people <= 500 ? 3 : people <= 5000 ? 4 : 5);

const shortOf = (site: SiteRecord, position: number): string =>
  String(position).padStart(site.shortLength, "0");

/** The full extension at a position of the site's range. */
export const extensionAt = (site: SiteRecord, position: number): string =>
  site.code === null ? String(10 ** site.shortLength + position) : site.code + shortOf(site, position);

/** Positions for people start here and go up [documented: automatic assignment takes the range from its start]. */
export const FIRST_POSITION = 1;

/** Queues and the like sit further up, from …800: Zoom gives the first of an account 800 [documented]. */
export const holderPosition = (site: SiteRecord, index: number): number =>
  8 * 10 ** (site.shortLength - 1) + index;

export const lastPosition = (site: SiteRecord): number => 10 ** site.shortLength - 1;

/** The extension somebody keeps when they move: same short number under the new site's code. */
export const movedExtension = (extension: string, from: SiteRecord | undefined, to: SiteRecord): string =>
  from?.code && to.code && extension.startsWith(from.code)
    ? to.code + extension.slice(from.code.length)
    : extension;
