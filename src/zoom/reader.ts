import type { Clock } from "../ports/clock.ts";
import type { Lane, ZoomReader } from "../ports/zoom.ts";
import type { Account } from "./account.ts";
import type { PhoneAnswer } from "./answers.ts";
import { calledSince } from "./call-history.ts";
import { findNumber, listNumbers } from "./numbers.ts";
import { findPerson, phoneFeature } from "./people.ts";
import { listPlans, type Names, phoneOf, readPhone } from "./phones.ts";
import { sharedLinesOf } from "./ringing.ts";
import { sharedLooks } from "./shared-looks.ts";
import { siteFrom } from "./sites.ts";

/** The names a phone's answer leaves out, asked for only when it does. */
async function namesFor(told: PhoneAnswer | undefined, account: Account, lane: Lane): Promise<Names> {
  const lacksSite = told?.site_id && !told.site?.name;
  const lacksPlan = told?.calling_plans.some(({ name }) => name === null);
  const [sites, plans] = await Promise.all([
    lacksSite ? account.siteRows.get(lane) : [],
    lacksPlan ? account.planNames.get(lane) : new Map<number, string>(),
  ]);
  return {
    person: account.nameOf,
    plan: (type) => plans.get(type),
    site: (id) => sites.find((site) => site.id === id)?.name,
  };
}

/** A site's id, or the main site's for somebody who has no phone yet; undefined when the account has no sites. */
async function siteIdFor(told: PhoneAnswer | undefined, account: Account, lane: Lane) {
  if (told?.site_id) return told.site_id;
  const sites = await account.siteRows.get(lane);
  return (sites.find(({ main }) => main) ?? sites[0])?.id;
}

/** Zoom, as everybody may read it, through one lane. */
export function zoomReader(account: Account, lane: Lane, clock: Clock): ZoomReader {
  const requests = account.requests(lane);
  const lookAtOne = async (zoomId: string) => {
    const told = await readPhone(requests, zoomId);
    return phoneOf(told, await namesFor(told, account, lane));
  };
  const lookAtMany =
    lane === "bulk"
      ? sharedLooks({ one: lookAtOne, list: (mostPages) => account.listing(lane, mostPages), clock })
      : lookAtOne;
  return {
    async findPerson(idOrEmail) {
      const person = await findPerson(requests, idOrEmail);
      if (person) account.rememberName(person.zoomId, person.name);
      return person;
    },
    people: () => account.people.get(lane),
    phoneOf: (zoomId, how) => (how === "alone" ? lookAtOne(zoomId) : lookAtMany(zoomId)),
    phoneFeature: (zoomId) => phoneFeature(requests, zoomId),
    phones: () => account.phones.get(lane),
    callingPlans: () => listPlans(requests),
    async sites() {
      const rows = await account.siteRows.get(lane);
      return Promise.all(rows.map(async (row) => siteFrom(row, await account.siteDetail(row.id).get(lane))));
    },
    siteCodes: async () => (await account.phoneSettings.get(lane)).siteCodes,
    templates: () => account.templates.get(lane),
    numbers: (query) => listNumbers(requests, query),
    findNumber: (number) => findNumber(requests, number),
    extensions: () => account.extensions.get(lane),
    async memberships(zoomId) {
      const [queues, shared] = await Promise.all([
        account.queueMembers.get(lane),
        account.sharedLines.get(lane),
      ]);
      return {
        queues: queues.get(zoomId) ?? [],
        sharedLines: shared ? await sharedLinesOf(requests, zoomId) : [],
      };
    },
    async lacksEmergencyAddress({ zoomId, siteId }) {
      const told = zoomId === null ? undefined : await readPhone(requests, zoomId);
      // With a move, Zoom gives them the new site's address: what was theirs by the old site says nothing.
      const stays = siteId === null || told?.site_id === siteId;
      const address = stays ? told?.emergency_address : null;
      if (address?.id || address?.address_line1) return false;
      const site = siteId ?? (await siteIdFor(told, account, lane));
      if (site === undefined) return !(await account.defaultAddress.get(lane));
      return !(await account.siteDetail(site).get(lane)).hasEmergencyAddress;
    },
    calledSince: (zoomId, day) => calledSince(requests, zoomId, day, clock.now()),
  };
}
