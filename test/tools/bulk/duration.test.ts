import { expect, test } from "vitest";
import { planAssign } from "../../../src/changes/calling-plan/change.ts";
import { featureOn } from "../../../src/changes/phone-feature/change.ts";
import { Email, ZoomUserId } from "../../../src/domain/ids.ts";
import type { Budget } from "../../../src/ports/pacer.ts";
import { allowanceOf } from "../../../src/storage/rate-table.ts";
import { secondsFor } from "../../../src/tools/bulk/duration.ts";
import { itemFor } from "../../../src/tools/item-for.ts";

const items = (count: number) =>
  Array.from({ length: count }, (_, index) => {
    const person = {
      zoomId: ZoomUserId.parse(`u${index}`),
      email: Email.parse(`p${index}@example.com`),
      name: `Person ${index}`,
      status: "active",
      role: "member",
      title: null,
      department: null,
      lastSignInAt: null,
    } as const;
    const changes = [featureOn(person), planAssign(person, { type: 200, name: "US/CA Unlimited" })];
    return itemFor(person, undefined, changes, { line: index + 2 });
  });
const on =
  (plan: "pro" | "business", share = 1) =>
  (budget: Budget) =>
    allowanceOf(plan, budget).perSecond * share;

test("a list takes as long as its writes at the allowed rate, where looks are taken together", () => {
  expect(secondsFor(items(400), { allowed: on("business"), phones: 50 })).toBe(10);
  expect(secondsFor(items(400), { allowed: on("pro"), phones: 50 })).toBe(20);
  expect(secondsFor(items(400), { allowed: on("business", 0.5), phones: 50 })).toBe(20);
});

test("looks at a few, and in an account whose list is long, are calls of their own", () => {
  expect(secondsFor(items(10), { allowed: on("business"), phones: 50 })).toBe(1);
  expect(secondsFor(items(12_000), { allowed: on("business"), phones: 9_000 })).toBe(1_200);
});

test("it is never nothing", () => {
  expect(secondsFor(items(1), { allowed: on("business"), phones: 0 })).toBe(1);
});

test("whoever waits for another one adds their turn", () => {
  const queue = items(40).map((item, index) => (index === 0 ? item : { ...item, after: [index - 1] }));
  expect(secondsFor(queue, { allowed: on("business"), phones: 50 })).toBe(16);
});
