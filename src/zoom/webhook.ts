// Zoom's webhooks, as pure functions: is it Zoom, what does it ask, what does it tell. None tells of licenses, plans,
// extensions or numbers; what people do to accounts is all that is used.
import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { Email, ZoomUserId } from "../domain/ids.ts";

const FRESH_MS = 5 * 60_000;

const hmac = (secret: string, text: string | Buffer) =>
  createHmac("sha256", secret).update(text).digest("hex");

/** True when Zoom signed exactly these bytes within five minutes of now, either way. */
export function isFromZoom(
  secret: string,
  request: {
    /** The header `x-zm-request-timestamp`: seconds since 1970. */
    readonly timestamp: string | undefined;
    /** The header `x-zm-signature`. */
    readonly signature: string | undefined;
    /** The raw body: parsed and written again, it would no longer be what was signed. */
    readonly body: Buffer | string;
  },
  now: Date,
): boolean {
  const { timestamp = "", signature = "", body } = request;
  if (!/^\d{1,12}$/.test(timestamp)) return false;
  if (Math.abs(now.getTime() - Number(timestamp) * 1000) > FRESH_MS) return false;
  const signed = Buffer.concat([Buffer.from(`v0:${timestamp}:`), Buffer.from(body)]);
  const wanted = Buffer.from(`v0=${hmac(secret, signed)}`);
  const given = Buffer.from(signature);
  return wanted.length === given.length && timingSafeEqual(wanted, given);
}

/** The answer that proves to Zoom that this URL is ours. */
export const urlValidation = (secret: string, plainToken: string) => ({
  plainToken,
  encryptedToken: hmac(secret, plainToken),
});

const PERSON_EVENTS = [
  "user.created",
  "user.activated",
  "user.deactivated",
  "user.deleted",
  "user.disassociated",
] as const;
const SETTINGS_EVENTS = ["phone.account_settings_updated", "phone.group_settings_updated"] as const;

/** What a webhook says, as far as it is used. `key` is the same for each delivery of one event: Zoom sends no id. */
export type ZoomEvent =
  | { readonly kind: "validation"; readonly plainToken: string }
  | {
      readonly kind: "person";
      readonly event: (typeof PERSON_EVENTS)[number];
      readonly key: string;
      readonly at: Date;
      readonly accountId: string;
      readonly zoomId: ZoomUserId | null;
      readonly email: Email | null;
    }
  | {
      readonly kind: "phone-settings";
      readonly event: (typeof SETTINGS_EVENTS)[number];
      readonly key: string;
      readonly at: Date;
      readonly accountId: string;
    }
  | { readonly kind: "other"; readonly event: string };

const Validation = z.object({
  event: z.literal("endpoint.url_validation"),
  payload: z.object({ plainToken: z.string().min(1).max(512) }),
});
const Named = z.object({ event: z.string() });
const Told = z.object({
  event_ts: z.number(),
  payload: z.object({
    account_id: z.string(),
    object: z
      .object({
        id: z.string().nullish(),
        email: z.string().nullish(),
      })
      .nullish(),
  }),
});
const isOneOf = <Name extends string>(names: readonly Name[], name: string): name is Name =>
  names.some((one) => one === name);

/** Reads a body that is known to come from Zoom; undefined when it is no webhook at all. */
export function readZoomEvent(body: Buffer | string): ZoomEvent | undefined {
  let json: unknown;
  try {
    json = JSON.parse(body.toString());
  } catch {
    return undefined;
  }
  const validation = Validation.safeParse(json);
  if (validation.success) return { kind: "validation", plainToken: validation.data.payload.plainToken };
  const named = Named.safeParse(json);
  if (!named.success) return undefined;
  const { event } = named.data;
  const told = Told.safeParse(json);
  if (!told.success) return { kind: "other", event };
  const { event_ts, payload } = told.data;
  const { account_id: accountId, object } = payload;
  const key = createHash("sha256")
    .update(JSON.stringify([event, event_ts, accountId, object?.id ?? object?.email ?? ""]))
    .digest("hex");
  const facts = { key, at: new Date(event_ts), accountId };
  if (isOneOf(SETTINGS_EVENTS, event)) return { kind: "phone-settings", event, ...facts };
  if (!isOneOf(PERSON_EVENTS, event)) return { kind: "other", event };
  const zoomId = ZoomUserId.safeParse(object?.id);
  const email = Email.safeParse(object?.email);
  return {
    kind: "person",
    event,
    ...facts,
    zoomId: zoomId.success ? zoomId.data : null,
    email: email.success ? email.data : null,
  };
}
