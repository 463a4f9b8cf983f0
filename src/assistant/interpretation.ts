// What the language layer makes of a text. It names tools and fills in their input; it can do nothing else (law 2).

/** The tools a text can ask for. The registry has them all; this is the part that words can reach. */
export const TOOL_NAMES = [
  "assign_license",
  "remove_license",
  "change_calling_plan",
  "transfer_phone",
  "assign_number",
  "unassign_number",
  "find_numbers",
  "set_extension",
  "set_site",
  "show_person",
  "show_licenses",
  "import_roster",
  "roster_template",
  "offboard_person",
  "undo_operation",
  "show_history",
] as const;
export type ToolName = (typeof TOOL_NAMES)[number];

/** A tool's input as words gave it: people as said (Slack ids, e-mails, names, `me`), everything else as typed. */
export type SaidInput = Readonly<Record<string, unknown>>;

/** One thing asked for. */
export interface Act {
  readonly tool: ToolName;
  readonly input: SaidInput;
}

/** Why something is not done at all. */
export type RefusalReason = "not_authorized" | "out_of_scope" | "too_broad" | "unsafe" | "emergency";

/** A refusal: what to say, and what the person can do instead. */
export interface Refusal {
  readonly reason: RefusalReason;
  readonly say: string;
  /** `request`: a button that makes it a request to an admin; `csv`: a roster does what was asked, row by row. */
  readonly offer?: "request" | "csv";
}

/** What has to be asked, and about which act, so that the answer can continue it. */
export interface Clarification {
  readonly about: string;
  readonly question: string;
  readonly tool?: ToolName;
  readonly input?: SaidInput;
  /** What can be picked, as said strings that go where the question points. */
  readonly options?: readonly string[];
  /** The words speak against `tool`: it is told for the record, and nobody may read a request into them. */
  readonly against?: boolean;
  /** The words that could mean several: a choice takes their place, and the whole request is read again. */
  readonly said?: string;
}

/** What every interpretation carries. */
interface Told {
  /** True when rules need no second opinion from a model. */
  readonly confident: boolean;
  /** Kinds of invisible characters taken out of the text. */
  readonly stripped: readonly string[];
  /** The language it was said in, where that was not English: the card echoes the request in English. */
  readonly language: "en" | "de" | "fr" | "es" | "pt";
}

/** The meaning of a text. `also` is the part of it that is answered beside the acts: a refused half, a guide asked for. */
export type Interpretation = Told &
  (
    | {
        readonly kind: "acts";
        readonly acts: readonly [Act, ...Act[]];
        /** `say`: a model's remark on what it looked up, checked against it; plain text, shown after the look-ups. */
        readonly also?: { readonly refused?: Refusal; readonly guide?: string; readonly say?: string };
      }
    | {
        readonly kind: "how-to";
        readonly question: string;
        readonly guide?: string;
        readonly section?: string;
        readonly covered: boolean;
      }
    | ({ readonly kind: "clarify" } & Clarification)
    | ({ readonly kind: "refuse"; readonly asked?: readonly Act[] } & Refusal)
    | { readonly kind: "chat"; readonly about: "thanks" | "greeting" | "praise" | "okay" }
    | { readonly kind: "cancel" }
    | { readonly kind: "unknown" }
  );

/** Tools that change something. Everything else only reads. */
export const CHANGING: ReadonlySet<ToolName> = new Set<ToolName>([
  "assign_license",
  "remove_license",
  "change_calling_plan",
  "transfer_phone",
  "assign_number",
  "unassign_number",
  "set_extension",
  "set_site",
  "import_roster",
  "offboard_person",
  "undo_operation",
]);

/** Tools that take something away or overwrite it: these need words that plainly say so. */
export const TAKING: ReadonlySet<ToolName> = new Set<ToolName>([
  "remove_license",
  "change_calling_plan",
  "transfer_phone",
  "unassign_number",
  "set_extension",
  "set_site",
  "offboard_person",
]);
