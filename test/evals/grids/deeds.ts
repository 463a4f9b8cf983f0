// Things that can be done to a phone, in every form that English bends them into. Frames are filled with these.

/** One deed. `p` is whom it is about. */
export interface Deed {
  readonly base: string;
  readonly ing: string;
  readonly third: string;
  readonly past: string;
  readonly done: string;
}

const deed = (base: string, ing: string, third: string, past: string, done = past): Deed => ({
  base,
  ing,
  third,
  past,
  done,
});

/** Deeds that take something away or overwrite it. */
export const TAKING_DEEDS: readonly Deed[] = [
  deed("remove {p}'s license", "removing {p}'s license", "removes {p}'s license", "removed {p}'s license"),
  deed(
    "take the phone away from {p}",
    "taking the phone away from {p}",
    "takes the phone away from {p}",
    "took the phone away from {p}",
    "taken the phone away from {p}",
  ),
  deed("revoke {p}", "revoking {p}", "revokes {p}", "revoked {p}"),
  deed(
    "unassign {p}'s number",
    "unassigning {p}'s number",
    "unassigns {p}'s number",
    "unassigned {p}'s number",
  ),
  deed("offboard {p}", "offboarding {p}", "offboards {p}", "offboarded {p}"),
  deed("switch {p} to Pro", "switching {p} to Pro", "switches {p} to Pro", "switched {p} to Pro"),
  deed(
    "change {p}'s extension to 2150",
    "changing {p}'s extension to 2150",
    "changes {p}'s extension to 2150",
    "changed {p}'s extension to 2150",
  ),
  deed(
    "transfer {p}'s license to <@U14LEE>",
    "transferring {p}'s license to <@U14LEE>",
    "transfers {p}'s license to <@U14LEE>",
    "transferred {p}'s license to <@U14LEE>",
  ),
  deed(
    "deactivate {p}'s phone",
    "deactivating {p}'s phone",
    "deactivates {p}'s phone",
    "deactivated {p}'s phone",
  ),
];

/** Deeds that give. */
export const GIVING_DEEDS: readonly Deed[] = [
  deed(
    "give {p} a license",
    "giving {p} a license",
    "gives {p} a license",
    "gave {p} a license",
    "given {p} a license",
  ),
  deed(
    "assign a 415 number to {p}",
    "assigning a 415 number to {p}",
    "assigns a 415 number to {p}",
    "assigned a 415 number to {p}",
  ),
  deed(
    "put {p} on the unlimited plan",
    "putting {p} on the unlimited plan",
    "puts {p} on the unlimited plan",
    "put {p} on the unlimited plan",
  ),
  deed(
    "set up zoom phone for {p}",
    "setting up zoom phone for {p}",
    "sets up zoom phone for {p}",
    "set up zoom phone for {p}",
  ),
];

export const DEEDS: readonly Deed[] = [...TAKING_DEEDS, ...GIVING_DEEDS];

/** Whom deeds are about, as people write them. */
export const WHOM: readonly string[] = ["<@U13KAT>", "kate", "ana.garcia@acme.example", "Ana García"];
