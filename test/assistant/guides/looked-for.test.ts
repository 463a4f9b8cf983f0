import { describe, expect, test } from "vitest";
import { lookedFor } from "../../../src/assistant/guides/looked-for.ts";
import { E164, ZoomUserId } from "../../../src/domain/ids.ts";
import { type Phone, shownOf } from "../../../src/domain/phone.ts";

const phone = (parts: Partial<Phone> = {}): Phone => ({
  zoomId: ZoomUserId.parse("bob"),
  email: "bob@example.com",
  name: "Bob",
  extension: "1043",
  plans: [{ type: 200, name: "US/CA Unlimited" }],
  numbers: [],
  site: null,
  ...parts,
});
const number = { id: "n1", number: E164.parse("+14155550101") };
const look = (check: Parameters<typeof lookedFor>[0], now: Phone | undefined, before?: Phone) =>
  lookedFor(check, { name: "Bob", phone: now, before: before ? shownOf(before) : null });

describe("a license", () => {
  test("is there, with its extension", () => {
    expect(look("license", phone())).toEqual({
      took: true,
      says: "Bob has the license now: extension 1043.",
    });
    expect(look("license", phone({ extension: null })).says).toContain("not given an extension yet");
  });

  test("is not there without the phone, without a plan, or with an add-on alone", () => {
    expect(look("license", undefined).took).toBe(false);
    expect(look("license", phone({ plans: [] })).took).toBe(false);
    expect(look("license", phone({ plans: [{ type: 4000, name: "International" }] })).took).toBe(false);
  });

  test("is gone", () => {
    expect(look("no-license", undefined).took).toBe(true);
    expect(look("no-license", phone())).toEqual({ took: false, says: "Bob still has US/CA Unlimited." });
  });
});

test("a number is judged by what was there before, and never told", () => {
  expect(look("number", phone({ numbers: [number] }), phone())).toEqual({
    took: true,
    says: "Bob has one number now.",
  });
  expect(look("number", phone({ numbers: [number] }), phone({ numbers: [number] })).took).toBe(false);
  expect(look("number", phone({ numbers: [number] })).took).toBe(true);
  expect(look("no-number", phone(), phone({ numbers: [number] })).took).toBe(true);
  expect(look("no-number", phone({ numbers: [number] }), phone({ numbers: [number] })).took).toBe(false);
  expect(look("no-number", undefined)).toEqual({ took: true, says: "Bob has no number now." });
});

test("an extension and a plan take when they differ from before", () => {
  expect(look("extension", phone({ extension: "4021" }), phone())).toEqual({
    took: true,
    says: "Bob's extension is now 4021.",
  });
  expect(look("extension", phone(), phone()).took).toBe(false);
  expect(look("extension", phone({ extension: null })).took).toBe(false);
  expect(look("plan", phone({ plans: [{ type: 3000, name: "Pro" }] }), phone()).says).toBe(
    "Bob now has Pro.",
  );
  expect(look("plan", phone(), phone()).took).toBe(false);
  expect(look("plan", undefined).took).toBe(false);
});
