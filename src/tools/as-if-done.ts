// Zoom as it will be once what was proposed so far is done: what is asked after it in one breath builds on it.
import type { Change } from "../domain/change.ts";
import { phoneAfter } from "../domain/foreseen.ts";
import type { CallingPlan } from "../domain/license.ts";
import type { PhoneNumber } from "../domain/number.ts";
import type { Phone } from "../domain/phone.ts";
import type { ExtensionHolder, ZoomReader } from "../ports/zoom.ts";

/** A reader that shows these changes as made. It reads Zoom for everything else, and writes nothing. */
export function asIfDone(zoom: ZoomReader, changes: readonly Change[]): ZoomReader {
  if (changes.length === 0) return zoom;
  const of = (zoomId: string) => changes.filter(({ person }) => person.zoomId === zoomId);
  const after = (zoomId: string, phone: Phone | undefined) => of(zoomId).reduce(phoneAfter, phone);
  const changed = new Map(changes.map(({ person }) => [String(person.zoomId), person]));

  const phones = async () => {
    const all = await zoom.phones();
    const known = new Set(all.map(({ zoomId }) => String(zoomId)));
    return [
      ...all.map((phone) => after(phone.zoomId, phone)),
      ...[...changed.keys()].filter((id) => !known.has(id)).map((id) => after(id, undefined)),
    ].filter((phone) => phone !== undefined);
  };

  return {
    ...zoom,
    phones,
    phoneOf: async (id, how) => after(id, await zoom.phoneOf(id, how)),
    phoneFeature: async (id) => {
      const last = of(id).findLast(({ kind }) => kind === "phone-feature");
      return last?.kind === "phone-feature" ? last.after : zoom.phoneFeature(id);
    },
    callingPlans: async () => (await zoom.callingPlans()).map((plan) => seatsAfter(plan, changes)),
    findNumber: async (number) => {
      const found = await zoom.findNumber(number);
      return found && holderAfter(found, changes);
    },
    numbers: async (query) => {
      const { free, ...where } = query;
      // What is given back is among those that are held now.
      const frees = changes.some(({ kind, after: to }) => kind === "number" && to === "free");
      const all = await zoom.numbers(frees ? { ...where, free: false } : query);
      const now = all.map((one) => holderAfter(one, changes));
      return free ? now.filter(({ holder, ready }) => holder === null && ready) : now;
    },
    extensions: async () => {
      const [all, then] = await Promise.all([zoom.extensions(), phones()]);
      const emails = new Set([...changed.values()].map(({ email }) => String(email)));
      const others = all.filter(({ email }) => email === null || !emails.has(email));
      return [...others, ...then.filter(({ email }) => emails.has(email)).flatMap(asHolder)];
    },
  };
}

function seatsAfter(plan: CallingPlan, changes: readonly Change[]): CallingPlan {
  let taken = 0;
  for (const change of changes)
    if (change.kind === "calling-plan") {
      if (change.after?.type === plan.type) taken += 1;
      if (change.before?.type === plan.type) taken -= 1;
    }
  return { ...plan, assigned: plan.assigned + taken, available: plan.available - taken };
}

function holderAfter(found: PhoneNumber, changes: readonly Change[]): PhoneNumber {
  const last = changes.findLast((change) => change.kind === "number" && change.number === found.number);
  if (last?.kind !== "number") return found;
  const { zoomId, name } = last.person;
  return {
    ...found,
    holder: last.after === "free" ? null : { kind: "person", id: zoomId, name, extension: null },
  };
}

const asHolder = ({ extension, name, email }: Phone): readonly ExtensionHolder[] =>
  extension === null ? [] : [{ extension, kind: "person", name, email }];
