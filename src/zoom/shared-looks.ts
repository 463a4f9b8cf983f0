// The looks of a long operation, taken together: one page of Zoom's list answers a hundred of them, and out of another
// budget than the one that writes come from. Every answer comes from a read that began after it was asked for.
import type { Phone } from "../domain/phone.ts";
import type { Clock } from "../ports/clock.ts";

/** All phones, as one read through the list saw them. */
export interface Listing {
  readonly phones: ReadonlyMap<string, Phone>;
  readonly pages: number;
  /** True when nobody can have slipped from page to page: then who is not in it has no phone. */
  readonly whole: boolean;
}

interface Means {
  readonly one: (zoomId: string) => Promise<Phone | undefined>;
  /** Null when the list is longer than that: then only its first page was read. */
  readonly list: (mostPages: number) => Promise<Listing | { readonly tooLong: number }>;
  readonly clock: Clock;
}

interface Waiting {
  readonly zoomId: string;
  /** A list that was to answer it could not be read. */
  readonly again?: true;
  readonly tell: (phone: Promise<Phone | undefined>) => void;
}

/** So few looks in a second are not gathered: somebody may be waiting for them. */
const FEW = 12;
const GATHER_MS = 300;
/** Where that is too short for a list to be worth it, but more will be asked soon, so long; or as long as the list takes. */
const GATHER_MOST_MS = 3_000;
/** A page has to answer so many looks: then it is no more calls, and of another budget than writes come out of. */
const LOOKS_A_PAGE = 1;
/** While more keep coming it may as well answer so many: each list that is not read is calls saved, and nobody waits for one look. */
const FULL_PAGE = 10;
/** But no more than a part of those under way: all others wait for what they are told. */
const FULL = 120;
/**
 * Where Zoom answers slowly the next looks do not wait for the end of a list: another is begun so long after it, and so
 * many are read at once. Only of short ones: long ones take as long as the pace lets them, two of them twice as long.
 */
const APART_MS = 700;
const AT_ONCE = 3;
const SHORT = 10;
/** So long after a list the next looks belong to the same long operation. */
const FLOWING_MS = 3_000;
/** What a single look costs of the pace, at 40 a second: a list that takes longer than all of them holds work up. */
const SINGLE_MS = 25;
/** But so long is none too long: meanwhile others are written for. */
const QUICK_MS = 10_000;
const PAGE_MS = 60;
const KNOWN_FOR_MS = 60_000;

/** A look at one phone, together with the others that are asked for at about the same time. */
export function sharedLooks({ one, list, clock }: Means): (zoomId: string) => Promise<Phone | undefined> {
  const waiting: Waiting[] = [];
  const asked: number[] = [];
  const seen = new Set<string>();
  const reading = new Set<Promise<void>>();
  let gathering = false;
  let listedAt = Number.NEGATIVE_INFINITY;
  let pageMs = PAGE_MS;
  let length = { pages: 1, at: Number.NEGATIVE_INFINITY };

  function askedLately(): number {
    const now = clock.elapsed();
    while ((asked[0] ?? now) < now - 1_000) asked.shift();
    return asked.length;
  }

  /**
   * Whether a list will be worth it soon. Where several processes share the work each is asked for a few at a time: one
   * by one, all of them would come out of the budget that writes come from.
   */
  function isWorthWaiting(waited: number, joined: number): boolean {
    const left = Math.max(GATHER_MOST_MS, length.pages * pageMs) - waited;
    const enough = length.pages * LOOKS_A_PAGE;
    if (waiting.length < enough) return waiting.length + (askedLately() * left) / 1_000 >= enough;
    const full = Math.min(length.pages * FULL_PAGE, FULL);
    return left > 0 && waiting.length < full && joined * 8 >= waiting.length;
  }

  /** The list, when reading it through costs fewer calls than so many single looks, and no more time. */
  async function listFor(looks: number): Promise<Listing | null> {
    const inTime = Math.max(QUICK_MS, looks * SINGLE_MS) / pageMs;
    const mostPages = Math.floor(Math.min(looks / LOOKS_A_PAGE, inTime));
    if (clock.elapsed() - length.at > KNOWN_FOR_MS) {
      length = { pages: 1, at: clock.elapsed() };
      pageMs = PAGE_MS;
    }
    if (length.pages > mostPages) return null;
    const begun = clock.elapsed();
    const listing = await list(mostPages);
    if ("tooLong" in listing) {
      length = { pages: listing.tooLong, at: clock.elapsed() };
      return null;
    }
    length = { pages: listing.pages, at: clock.elapsed() };
    listedAt = clock.elapsed();
    pageMs = Math.max(1, (listedAt - begun) / listing.pages);
    return listing;
  }

  async function answer(batch: readonly Waiting[]): Promise<void> {
    let listing: Listing | null = null;
    try {
      listing = await listFor(batch.length);
    } catch {
      // A list that can't be read is no answer about anybody. It is tried once more; then each is looked at alone, and
      // told what comes of it.
      for (const one of batch) if (!one.again) join({ ...one, again: true });
      batch = batch.filter(({ again }) => again);
    }
    for (const { zoomId, tell } of batch) {
      const phone = listing?.phones.get(zoomId);
      // Somebody who was there and is not there any more is looked at alone: much may follow from it.
      const known = phone !== undefined || (listing?.whole === true && !seen.has(zoomId));
      tell(known ? Promise.resolve(phone) : one(zoomId));
      if (phone) seen.add(zoomId);
    }
  }

  function join(one: Waiting): void {
    waiting.push(one);
    if (!gathering) void gather();
  }

  async function gather(): Promise<void> {
    gathering = true;
    while (waiting.length > 0) {
      let waited = 0;
      let before: number;
      do {
        before = waiting.length;
        await clock.sleep(GATHER_MS);
        waited += GATHER_MS;
      } while (isWorthWaiting(waited, waiting.length - before));
      const read = answer(waiting.splice(0)).finally(() => reading.delete(read));
      reading.add(read);
      const ended = new AbortController();
      await Promise.race([read, clock.sleep(APART_MS, ended.signal).catch(() => undefined)]);
      ended.abort();
      while (reading.size >= (length.pages > SHORT ? 1 : AT_ONCE)) await Promise.race(reading);
    }
    gathering = false;
  }

  return (zoomId) => {
    asked.push(clock.elapsed());
    const flowing = gathering || clock.elapsed() - listedAt < FLOWING_MS;
    if (!flowing && askedLately() <= FEW) return one(zoomId);
    return new Promise((tell) => join({ zoomId, tell }));
  };
}
