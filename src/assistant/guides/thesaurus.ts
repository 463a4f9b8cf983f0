// Single words for what the guides call otherwise. A word that means several things here, or mostly something else
// elsewhere, stays out.

import { wordTable } from "../../domain/word-table.ts";
import { stem } from "./stem.ts";

const MEANT = wordTable<string>({
  license: "entitlement entitlements licens subscription subscriptions",
  phone: "telephone telephones fone fones",
  email: "mail mails inbox notification notifications notified notify notifies",
  smartphone: "mobile mobiles android iphone handy cellphone smartphones",
  distribution: "evenly spread distribute distributed rotating sequential sequentially",
  away: "holiday holidays vacation ill sick absence",
  port: "portable portability ported",
  number: "did dids ddi telno",
  extension: "ext exts extn extensionnumber",
  plan: "tariff tariffs package packages",
  assign:
    "giv gv allot allots allotted allotting bestow confer supply supplying dole furnish obtain obtains receive receives received hand hands handed handing attribute",
  remove:
    "cancel revoke strip withdraw reclaim recoup rescind relieve unlicense deprovision disconnect deactivate deactivating deactivated unplug seize confiscate",
  setup:
    "hook hooking arrange arranging configure configuring equip enrol enroll enrolling enrolled onboarding",
  change:
    "swap exchange trade trading alter instead convert amend correct correcting fix fixing outdated adapt adjust",
  "transfer site": "relocate relocates relocated relocating relocation",
  transfer:
    "shift shifts shifted shifting reassign reassigned reassigning reassignment inherit inherits inheriting pass passes passing bequeath handover",
  carrier: "carrier carriers provider providers operator telco",
  emergency:
    "ambulance ambulances police policemen firefighter firefighters firemen paramedic paramedics rescue rescuers rescuer responder responders dispatcher dispatchers dispatch psap brigade 911 112 999 e911 sos medic medics",
  location: "whereabouts street premises place places",
  show: "displayed display displays appear appears shown shows showing",
  site: "branch branches subsidiary campus office offices headquarters headquarter hq",
  csv: "table tables workbook spreadsheet tsv xlsx roster document",
  import: "upload uploads uploader uploading load loading ingest feed feeding feeds intake importer",
  row: "entry entries",
  column: "heading headings cell cells attribute attributes",
  error:
    "mangled garbled messed ruined reject rejected bounce bounced complaint faulty bad mistake mistakes typo typos glitch bug objection troubleshoot troubleshooting incorrect corrupt",
  notfound: "unrecognised unrecognized unidentified nonexistent unmatched inexistent",
  missing: "absent vanished blank empty nowhere disappeared lacks lacking",
  notenough: "insufficient exhausted short depleted occupied shortage scarce",
  buy: "purchase purchases purchasing acquire procure nachkaufen",
  more: "additional extra extras further upping increase raise",
  leaver:
    "resign resigns resigned resignation departing departure departed departs leavers quits retiree dismissal severance offboard offboarding ex-colleague",
  many: "bunch crowd dozen dozens multitude masses bulk several multiple numerous various everyone everybody",
  together: "simultaneous simultaneously jointly concurrently collectively",
  limit: "maximum cap limitation limitations restriction restrictions boundary ceiling",
  howlong:
    "patience delay lag wait duration eta timeframe until quickly quick soon fast instant instantly immediately",
  active: "usable live operational working effective",
  voicemail: "mailbox mailboxes",
  deskphone: "handset handsets hardware receiver receivers yealink polycom poly cisco grandstream",
  commonarea: "lobby hallway reception warehouse kitchen gate foyer corridor",
  queue: "queues hunt",
  forward: "reroute redirect divert",
  hours: "evening evenings",
  permission: "entitled eligible rights right privilege privileges authorisation authorization authority",
  owner: "owners proprietor",
  privacy: "confidential confidentiality gdpr dsgvo private secret",
  kept: "store stores stored storing storage retain retains retained retention collect collects collected collecting archive archived logged logging keep keeps kept keeping save saves saved saving",
  data: "info information infos details content contents",
  outsider: "outsiders vendor vendors",
  see: "visible view views viewing seen sees seeing watch watching reads notice notices",
  undo: "revert reverse rollback",
  confirm: "approve approves approving approval consent confirmation confirms confirming",
  command: "syntax commands instruction",
  prerequisite: "precondition preconditions prerequisites requirement requirements prior beforehand",
  necessary: "compulsory mandatory obligatory necessary needed required",
  forbidden: "forbidden prohibited disallowed reserved off-limits",
  pending: "invited invitation invite ausstehend",
  other: "another different else",
  caller: "callers customer customers client clients",
  call: "ring rings ringing dial dials dialling dialing",
  whathappens: "consequence consequences affect affected affects implications side-effects",
  difference: "versus vs compare compared comparison differ differs distinction",
  second: "twice duplicate duplicates double",
  gap: "interruption downtime outage interrupted",
});

const EXACTLY: ReadonlyMap<string, string> = new Map(
  Object.entries(MEANT).flatMap(([concept, words]) =>
    words.split(" ").map((word) => [word, concept] as const),
  ),
);
const CONCEPTS: ReadonlyMap<string, string> = new Map(
  Object.entries(MEANT).flatMap(([concept, words]) =>
    words.split(" ").map((word) => [stem(word), concept] as const),
  ),
);

/** The words known here, as they are written. */
export const MEANT_WORDS: readonly string[] = Object.entries(MEANT).flatMap(([concept, words]) => [
  concept,
  ...words.split(" "),
]);

/** The words the guides use for this one, or the word itself. "Entitlement" is a license, whoever is "entitled" has the right. */
export const meantBy = (word: string): readonly string[] =>
  (EXACTLY.get(word) ?? CONCEPTS.get(stem(word)))?.split(" ") ?? [word];
