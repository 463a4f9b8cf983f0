import { z } from "zod";
import { Email, ZoomUserId } from "./ids.ts";

/** As much of a person as a change has to carry to be carried out and told later, when the directory may have moved on. */
export const PersonRef = z.object({ zoomId: ZoomUserId, email: Email, name: z.string() }).readonly();
export type PersonRef = z.infer<typeof PersonRef>;

/** Somebody in Zoom. Pending people (invited, not yet signed in) have no id, so nothing can be done for them yet. */
export interface Person {
  readonly zoomId: ZoomUserId | null;
  readonly email: Email;
  readonly name: string;
  readonly status: "active" | "inactive" | "pending";
  readonly role: "owner" | "admin" | "member";
  readonly title: string | null;
  readonly department: string | null;
  /** ISO 8601; Zoom keeps it to within three days. Null: never signed in, or not told. */
  readonly lastSignInAt: string | null;
}

/** As much of somebody as a change keeps. */
export const refOf = (person: Person & { readonly zoomId: ZoomUserId }): PersonRef => ({
  zoomId: person.zoomId,
  email: person.email,
  name: person.name,
});

/** True when a change can be made for this person at all: active in Zoom, with an id. */
export const canBeChanged = (person: Person): person is Person & { readonly zoomId: ZoomUserId } =>
  person.status === "active" && person.zoomId !== null;
