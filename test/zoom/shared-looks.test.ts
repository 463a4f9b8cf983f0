// Looks at many people: told from one read of the list where that is quicker, alone where it is not, and never from a
// read that began before they were asked for.
import { expect, test } from "vitest";
import { ZoomUserId } from "../../src/domain/ids.ts";
import type { Phone } from "../../src/domain/phone.ts";
import { type Listing, sharedLooks } from "../../src/zoom/shared-looks.ts";
import { timeline } from "../support/timeline.ts";

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

function zoomWith(
  listing: (read: number) => Partial<Listing> | { readonly tooLong: number } | Error,
  { takes = 50 } = {},
) {
  const { clock, rest } = timeline();
  const alone: string[] = [];
  const listed: number[] = [];
  const look = sharedLooks({
    one: async (zoomId) => {
      alone.push(zoomId);
      return phone(zoomId);
    },
    list: async () => {
      listed.push(clock.elapsed());
      const told = listing(listed.length);
      await clock.sleep(takes);
      if (told instanceof Error) throw told;
      return "tooLong" in told ? told : { phones: new Map(), pages: 1, whole: true, ...told };
    },
    clock,
  });
  return {
    alone,
    listed,
    pass: (ms: number) => clock.sleep(ms),
    rest,
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

test("where a list takes long, another is begun for those who ask meanwhile, and no more than a few are read at once", async () => {
  const zoom = zoomWith(() => ({ phones: holding(ids(600)) }), { takes: 3_000 });
  const asked: Promise<unknown>[] = [];
  for (let from = 0; from < 600; from += 40) {
    asked.push(zoom.lookAt(ids(40, from)));
    await zoom.pass(400);
  }
  await Promise.all(asked);
  const [first = 0, second = 0, , fourth = 0] = zoom.listed;
  expect(second - first).toBeLessThan(2_000);
  expect(fourth - first).toBeGreaterThanOrEqual(3_000);
});

test("a list of many pages is read alone: two would share the pace, and both take twice as long", async () => {
  const zoom = zoomWith(() => ({ phones: holding(ids(600)), pages: 50 }), { takes: 2_500 });
  await zoom.lookAt(ids(60));
  const asked: Promise<unknown>[] = [];
  for (let from = 0; from < 600; from += 60) {
    asked.push(zoom.lookAt(ids(60, from)));
    await zoom.pass(900);
  }
  await Promise.all(asked);
  expect(zoom.listed.length).toBeGreaterThan(3);
  const apart = zoom.listed.slice(1).map((at, index) => at - (zoom.listed[index] ?? 0));
  expect(Math.min(...apart)).toBeGreaterThanOrEqual(2_500);
});

test("where a list is begun beside another and neither can be read, everybody is looked at alone", async () => {
  const zoom = zoomWith(() => new Error("502"), { takes: 2_000 });
  await Promise.all([zoom.lookAt(ids(40)), zoom.pass(1_500).then(() => zoom.lookAt(ids(40, 40)))]);
  expect(new Set(zoom.alone).size).toBe(80);
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
  await zoom.rest(10_000);
  await zoom.lookAt(ids(2, 50));
  expect(zoom.alone).toEqual(ids(2, 50));
});
