// What all readers and writers of one account share: the way to Zoom in either lane, the lists that are kept for a
// while, and the names that single answers leave out.
import type { CallingPlan } from "../domain/license.ts";
import type { Person } from "../domain/person.ts";
import type { Phone } from "../domain/phone.ts";
import type { Clock } from "../ports/clock.ts";
import type { ExtensionHolder, Lane, SettingTemplate } from "../ports/zoom.ts";
import { type Cached, cached } from "./cache.ts";
import type { Log } from "./one-call.ts";
import { listPeople } from "./people.ts";
import { listing, listPhones, listPlans, type Names } from "./phones.ts";
import type { Requests } from "./request.ts";
import { hasSharedLines, listQueueMembers, listRinging } from "./ringing.ts";
import {
  hasDefaultAddress,
  listSites,
  listTemplates,
  type PhoneSettings,
  readPhoneSettings,
  readSite,
  type SiteDetail,
  type SiteRow,
} from "./sites.ts";

const HALF_A_MINUTE = 30_000;
const FIVE_MINUTES = 300_000;
/** Enough for any account; a process that runs for months should not grow. */
const NAMES_KEPT = 50_000;

export interface Account {
  readonly requests: (lane: Lane) => Requests;
  readonly people: Cached<readonly Person[]>;
  readonly phones: Cached<readonly Phone[]>;
  readonly extensions: Cached<readonly ExtensionHolder[]>;
  readonly siteRows: Cached<readonly SiteRow[]>;
  readonly siteDetail: (id: string) => Cached<SiteDetail>;
  /** For accounts without sites: whether there is a default emergency address at all. */
  readonly defaultAddress: Cached<boolean>;
  readonly phoneSettings: Cached<PhoneSettings>;
  readonly templates: Cached<readonly SettingTemplate[]>;
  readonly queueMembers: Cached<ReadonlyMap<string, readonly string[]>>;
  readonly sharedLines: Cached<boolean>;
  /** The list of phones, read now: for looks at many people at once. */
  readonly listing: (lane: Lane, mostPages: number) => ReturnType<typeof listing>;
  /** Names of plans; seats are always read afresh. */
  readonly planNames: Cached<ReadonlyMap<number, string>>;
  readonly rememberName: (zoomId: string | null, name: string) => void;
  readonly nameOf: (zoomId: string) => string | undefined;
  /** After a write of ours: lists that may show it are read again. */
  readonly forgetPhones: () => void;
}

const namesOf = (plans: readonly CallingPlan[]): ReadonlyMap<number, string> =>
  new Map(plans.map(({ type, name }) => [type, name]));

/** Lists that are the same for whoever asks, each kept as long as it may be old. */
export function openAccount(facts: {
  readonly requests: (lane: Lane) => Requests;
  readonly clock: Clock;
  readonly log: Log;
}): Account {
  const { requests, clock, log } = facts;
  const keep = <Value>(forMs: number, load: (lane: Lane) => Promise<Value>) => cached(load, { forMs, clock });
  const names = new Map<string, string>();
  const rememberName = (zoomId: string | null, name: string) => {
    if (zoomId === null) return;
    if (names.size >= NAMES_KEPT && !names.has(zoomId)) names.clear();
    names.set(zoomId, name);
  };

  const siteRows = keep(FIVE_MINUTES, (lane) => listSites(requests(lane)));
  const phoneSettings = keep(FIVE_MINUTES, (lane) => readPhoneSettings(requests(lane)));
  const people = keep(HALF_A_MINUTE, async (lane) => {
    const everybody = await listPeople(requests(lane), log);
    for (const { zoomId, name } of everybody) rememberName(zoomId, name);
    return everybody;
  });
  const noNames: Names = { person: (id) => names.get(id), plan: () => undefined, site: () => undefined };
  const phones = keep(HALF_A_MINUTE, async (lane) => {
    const all = await listPhones(requests(lane), noNames, log);
    for (const { zoomId, name } of all) rememberName(zoomId, name);
    return all;
  });
  const extensions = keep(HALF_A_MINUTE, async (lane) => {
    const [holders, ringing] = await Promise.all([phones.get(lane), listRinging(requests(lane))]);
    const persons = holders.flatMap(({ extension, name, email }): readonly ExtensionHolder[] =>
      extension === null ? [] : [{ extension, kind: "person", name, email: email || null }],
    );
    return [...persons, ...ringing];
  });
  const details = new Map<string, Cached<SiteDetail>>();

  return {
    requests,
    people,
    phones,
    extensions,
    siteRows,
    siteDetail(id) {
      const detail = details.get(id) ?? keep(FIVE_MINUTES, (lane) => readSite(requests(lane), id));
      details.set(id, detail);
      return detail;
    },
    defaultAddress: keep(FIVE_MINUTES, (lane) => hasDefaultAddress(requests(lane))),
    phoneSettings,
    templates: keep(FIVE_MINUTES, async (lane) => {
      const { manySites } = await phoneSettings.get(lane);
      const sites = manySites ? await siteRows.get(lane) : [];
      return listTemplates(
        requests(lane),
        sites.map(({ id }) => id),
      );
    }),
    listing: (lane, mostPages) => listing(requests(lane), noNames, log, mostPages),
    queueMembers: keep(FIVE_MINUTES, (lane) => listQueueMembers(requests(lane))),
    sharedLines: keep(FIVE_MINUTES, (lane) => hasSharedLines(requests(lane))),
    planNames: keep(FIVE_MINUTES, async (lane) => namesOf(await listPlans(requests(lane)))),
    rememberName,
    nameOf: (zoomId) => names.get(zoomId),
    forgetPhones() {
      phones.forget();
      extensions.forget();
    },
  };
}
