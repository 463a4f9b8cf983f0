import { createHmac } from "node:crypto";
import { describe, expect, test } from "vitest";
import { isFromZoom, readZoomEvent, urlValidation } from "../../src/zoom/webhook.ts";

const secret = "zoom-secret-token";
const body = '{"event":"user.deactivated","event_ts":1764000000000}';
const timestamp = "1764000000";
const signature = "v0=a65901054e0dd3be969e192f6800597b104c8a5af9402b872123439fb9849b67";
const at = (secondsLater: number) => new Date((1764000000 + secondsLater) * 1000);

describe("is it Zoom?", () => {
  test("the published way of signing is understood", () => {
    expect(isFromZoom(secret, { timestamp, signature, body }, at(0))).toBe(true);
    expect(isFromZoom(secret, { timestamp, signature, body: Buffer.from(body) }, at(0))).toBe(true);
  });

  test("five minutes either way, and not a second more", () => {
    expect(isFromZoom(secret, { timestamp, signature, body }, at(300))).toBe(true);
    expect(isFromZoom(secret, { timestamp, signature, body }, at(-300))).toBe(true);
    expect(isFromZoom(secret, { timestamp, signature, body }, at(301))).toBe(false);
    expect(isFromZoom(secret, { timestamp, signature, body }, at(-301))).toBe(false);
  });

  test("another body, another secret, another or no signature, no time: not Zoom", () => {
    const given = { timestamp, signature, body };
    expect(isFromZoom(secret, { ...given, body: `${body} ` }, at(0))).toBe(false);
    expect(isFromZoom("another", given, at(0))).toBe(false);
    expect(isFromZoom(secret, { ...given, signature: signature.slice(0, -1) }, at(0))).toBe(false);
    expect(isFromZoom(secret, { ...given, signature: undefined }, at(0))).toBe(false);
    expect(isFromZoom(secret, { ...given, timestamp: undefined }, at(0))).toBe(false);
    expect(isFromZoom(secret, { ...given, timestamp: "NaN" }, at(0))).toBe(false);
  });

  test("a signature over bytes that are no UTF-8 still counts bytes", () => {
    const bytes = Buffer.from([0x7b, 0xff, 0xfe, 0x7d]);
    const signed = createHmac("sha256", secret)
      .update(Buffer.concat([Buffer.from(`v0:${timestamp}:`), bytes]))
      .digest("hex");
    expect(isFromZoom(secret, { timestamp, signature: `v0=${signed}`, body: bytes }, at(0))).toBe(true);
  });

  test("the answer to a URL validation", () => {
    expect(urlValidation(secret, "qgg8vlvZRS6UYooatFL8Aw")).toEqual({
      plainToken: "qgg8vlvZRS6UYooatFL8Aw",
      encryptedToken: "d9e0d764a78494688ba3f2d5c0ed4ca311394b4834d959759213424d2df961e3",
    });
  });
});

describe("what does it say?", () => {
  const left = {
    event: "user.deactivated",
    event_ts: 1764000000000,
    payload: {
      account_id: "acc",
      operator: "x@acme.example",
      object: { id: "uBob_1", email: "Bob@Acme.example" },
    },
  };

  test("somebody was deactivated", () => {
    const told = readZoomEvent(JSON.stringify(left));
    expect(told).toMatchObject({
      kind: "person",
      event: "user.deactivated",
      zoomId: "uBob_1",
      email: "bob@acme.example",
      accountId: "acc",
      at: new Date(1764000000000),
    });
  });

  test("the same event has the same key however often it comes; another has another", () => {
    const keyOf = (event: object) => {
      const told = readZoomEvent(JSON.stringify(event));
      return told && "key" in told ? told.key : undefined;
    };
    const again = { ...left, payload: { ...left.payload, operator: "y@acme.example" } };
    expect(keyOf(left)).toMatch(/^[0-9a-f]{64}$/);
    expect(keyOf(again)).toBe(keyOf(left));
    expect(keyOf({ ...left, event_ts: left.event_ts + 1 })).not.toBe(keyOf(left));
    expect(keyOf({ ...left, event: "user.deleted" })).not.toBe(keyOf(left));
  });

  test("a URL validation, phone settings, other events, and what is no webhook", () => {
    const validation = { event: "endpoint.url_validation", payload: { plainToken: "abc" }, event_ts: 1 };
    expect(readZoomEvent(JSON.stringify(validation))).toEqual({ kind: "validation", plainToken: "abc" });
    const settings = { ...left, event: "phone.account_settings_updated" };
    expect(readZoomEvent(JSON.stringify(settings))).toMatchObject({ kind: "phone-settings" });
    expect(readZoomEvent('{"event":"meeting.started"}')).toEqual({ kind: "other", event: "meeting.started" });
    expect(readZoomEvent("<html>")).toBeUndefined();
    expect(readZoomEvent('"text"')).toBeUndefined();
  });

  test("an id that could not be one is not passed on", () => {
    const odd = { ...left, payload: { ...left.payload, object: { id: "../users/me", email: "no address" } } };
    expect(readZoomEvent(JSON.stringify(odd))).toMatchObject({ kind: "person", zoomId: null, email: null });
  });
});
