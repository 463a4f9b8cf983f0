// What the stand-in remembers. Records are never changed, only replaced: an older one can be shown for a while.

export interface PhoneRecord {
  /** The phone user appears at this moment (ms since 1970): Zoom switches the feature on at once and makes it later. */
  readonly readyAt: number;
  readonly phoneUserId: string;
  readonly extensionId: string;
  /** The full one: site code and short extension. */
  readonly extension: string | null;
  readonly siteId: string;
  /** Type codes. One base plan at most; add-ons come on top. */
  readonly plans: readonly number[];
  readonly numbers: readonly string[];
  readonly templateId: string | null;
  readonly addressId: string | null;
}

export interface PersonRecord {
  readonly id: string;
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly displayName: string;
  readonly title: string | null;
  /** Name of the site where somebody works. */
  readonly location: string | null;
  readonly status: "active" | "inactive" | "pending";
  readonly role: "owner" | "admin" | "member";
  readonly createdAt: string;
  readonly lastLoginAt: string | null;
  readonly lastCallAt: string | null;
  /** Null: the phone feature is off. */
  readonly phone: PhoneRecord | null;
}

export type HolderKind = "AutoReceptionist" | "CallQueue" | "CommonArea" | "SharedLineGroup";

/** What rings and is nobody: a queue, the main line, a phone in the lobby. */
export interface HolderRecord {
  readonly id: string;
  readonly extensionId: string;
  readonly kind: HolderKind;
  readonly name: string;
  readonly extension: string;
  readonly siteId: string;
  readonly numbers: readonly string[];
  /** Ids of people. */
  readonly members: readonly string[];
}

export interface NumberRecord {
  readonly id: string;
  readonly number: string;
  readonly status: "Normal" | "Pending";
  readonly product: "ZOOM_PHONE" | "ZOOM_CONTACT_CENTER" | "UNALLOCATED";
  readonly siteId: string;
  /** Id of a person or holder. */
  readonly holderId: string | null;
}

export interface PlanRecord {
  readonly type: number;
  readonly name: string;
  readonly subscribed: number;
  readonly assigned: number;
  readonly available: number;
}

export interface SiteRecord {
  readonly id: string;
  readonly name: string;
  readonly code: string | null;
  readonly main: boolean;
  readonly country: string;
  readonly shortLength: number;
  readonly addressId: string | null;
}

export interface TemplateRecord {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly siteId: string;
}

export interface AddressRecord {
  readonly id: string;
  readonly siteId: string;
  readonly line: string;
  readonly city: string;
  readonly state: string;
  readonly country: string;
  readonly zip: string;
}

/** One effective write, as the control API tells it. */
export interface LedgerEntry {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly method: string;
  readonly path: string;
  /** E-mail address of the person, or the thing itself. */
  readonly target: string;
  readonly what: string;
}

/** Everything, as it is kept on disk. */
export interface Snapshot {
  readonly people: readonly PersonRecord[];
  readonly holders: readonly HolderRecord[];
  readonly numbers: readonly NumberRecord[];
  readonly plans: readonly PlanRecord[];
  readonly sites: readonly SiteRecord[];
  readonly templates: readonly TemplateRecord[];
  readonly addresses: readonly AddressRecord[];
  readonly ledger: readonly LedgerEntry[];
}

/** Records replaced together, and the line they leave in the ledger. */
export interface Changes {
  readonly people?: readonly PersonRecord[];
  readonly holders?: readonly HolderRecord[];
  readonly numbers?: readonly NumberRecord[];
  readonly plans?: readonly PlanRecord[];
  /** Ids of people who are gone. */
  readonly gone?: readonly string[];
  readonly entry?: LedgerEntry;
}
