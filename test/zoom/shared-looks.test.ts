// Looks at many people: told from one read of the list where that is quicker, alone where it is not, and never from a
// read that began before they were asked for.
import { expect, test } from "vitest";
import { ZoomUserId } from "../../src/domain/ids.ts";
import type { Phone } from "../../src/domain/phone.ts";
import { type Listing, sharedLooks } from "../../src/zoom/shared-looks.ts";

const phone = (zoomId: string): Phone => ({
  zoomId: ZoomUserId.parse(zoomId),
  email: `${zoomId}@acme.example`,
  name: zoomId,
  extension: null,
  plans: [],
  numbers: [],
  site: null,
});
const ids = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => `person-${from + index}`);

/** A Zoom in which time passes only while it is slept through. */
function zoomWith(listing: (read: number) => Partial<Listing> | { readonly tooLong: number } | Error) {
  let at = 0;
  const alone: string[] = [];
  const listed: number[] = [];
  const look = sharedLooks({
    one: async (zoomId) => {
      alone.push(zoomId);
      return phone(zoomId);
    },
    list: async () => {
      listed.push(at);
      at += 50;
      const told = listing(listed.length);
      if (told instanceof Error) throw told;
      return "tooLong" in told ? told : { phones: new Map(), pages: 1, whole: true, ...told };
    },
    clock: {
      now: () => new Date(at),
      elapsed: () => at,
      async sleep(ms) {
        await new Promise((go) => setImmediate(go));
        at += ms;
      },
    },
  });
  return {
    alone,
    listed,
    /** Somebody else lets so much time pass. */
    async pass(ms: number) {
      for (const until = at + ms; at < until; ) await new Promise((go) => setImmediate(go));
    },
    /** Nobody does anything for so long. */
    rest(ms: number) {
      at += ms;
    },
    lookAt: (who: readonly string[]) => Promise.all(who.map((zoomId) => look(zoomId))),
  };
}
const holding = (who: readonly string[]) => new Map(who.map((zoomId) => [zoomId, phone(zoomId)]));

test("a few are looked at one by one, at once", async () => {
  const zoom = zoomWith(() => ({}));
  await zoom.lookAt(ids(12));
  expect(zoom.alone).toHaveLength(12);
  expect(zoom.listed).toEqual([]);
});

test("many share one read of the list; who is not in it has no phone", async () => {
  const zoom = zoomWith(() => ({ phones: holding(ids(30)) }));
  const seen = await zoom.lookAt(ids(60));
  expect(zoom.alone).toHaveLength(12);
  expect(zoom.listed).toHaveLength(1);
  expect(seen.map((one) => one !== undefined)).toEqual(ids(60).map((_, index) => index < 30));
});

test("whoever asks while the list is being read is told from the next one", async () => {
  const zoom = zoomWith(() => ({ phones: holding(ids(100)) }));
  const first = zoom.lookAt(ids(40));
  while (zoom.listed.length === 0) await new Promise((go) => setImmediate(go));
  await Promise.all([first, zoom.lookAt(ids(40, 40))]);
  expect(zoom.listed).toHaveLength(2);
});

test("a list that takes longer than the single looks is not read, and not begun again soon", async () => {
  const zoom = zoomWith(() => ({ tooLong: 500 }));
  await zoom.lookAt(ids(40));
  await zoom.lookAt(ids(40));
  expect(zoom.alone).toHaveLength(80);
  expect(zoom.listed).toHaveLength(1);
});

test("where somebody may have slipped from page to page, who is missing is looked at alone", async () => {
  const zoom = zoomWith(() => ({ phones: holding(ids(30)), whole: false }));
  const seen = await zoom.lookAt(ids(40));
  expect(zoom.alone.slice(12)).toEqual(ids(10, 30));
  expect(seen.every((one) => one !== undefined)).toBe(true);
});

test("somebody who was there and is there no more is looked at alone", async () => {
  const zoom = zoomWith((read) => ({ phones: holding(ids(read === 1 ? 40 : 39)) }));
  await zoom.lookAt(ids(40));
  zoom.alone.length = 0;
  await zoom.lookAt(ids(40));
  expect(zoom.alone).toEqual(["person-39"]);
});

test("a list that can't be read is no answer about anybody: it is tried once more", async () => {
  const zoom = zoomWith(() => new Error("502"));
  await zoom.lookAt(ids(40));
  expect(zoom.alone).toHaveLength(40);
  expect(zoom.listed).toHaveLength(2);
});

test("a list that was refused once answers the next time", async () => {
  const zoom = zoomWith((read) => (read === 1 ? new Error("429") : { phones: holding(ids(40)) }));
  await zoom.lookAt(ids(40));
  expect(zoom.alone).toHaveLength(12);
});

test("asked for a few at a time, looks are gathered until a list of several pages is worth it", async () => {
  const zoom = zoomWith(() => ({ phones: holding(ids(200)), pages: 10 }));
  await zoom.lookAt(ids(60));
  zoom.alone.length = 0;
  const asked: Promise<unknown>[] = [];
  for (let from = 60; from < 150; from += 6) {
    asked.push(zoom.lookAt(ids(6, from)));
    await zoom.pass(200);
  }
  await Promise.all(asked);
  expect(zoom.alone.length).toBeLessThan(20);
});

test("while more keep coming, a list is let answer more of them than it has to", async () => {
  const zoom = zoomWith(() => ({ phones: holding(ids(400)), pages: 5 }));
  await zoom.lookAt(ids(60));
  zoom.listed.length = 0;
  const asked: Promise<unknown>[] = [];
  for (let from = 60; from < 210; from += 15) {
    asked.push(zoom.lookAt(ids(15, from)));
    await zoom.pass(300);
  }
  await Promise.all(asked);
  // Of 150 looks over three seconds; a list each 300 ms would be ten.
  expect(zoom.listed.length).toBeLessThanOrEqual(5);
});

test("in the middle of a long operation a few looks wait for the list as well; after it they do not", async () => {
  const zoom = zoomWith(() => ({ phones: holding(ids(100)) }));
  await zoom.lookAt(ids(40));
  zoom.alone.length = 0;
  await zoom.lookAt(ids(6, 40));
  expect(zoom.alone).toEqual([]);
  expect(zoom.listed).toHaveLength(2);
  zoom.rest(10_000);
  await zoom.lookAt(ids(2, 50));
  expect(zoom.alone).toEqual(ids(2, 50));
});
