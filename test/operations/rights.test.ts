// Every role × tool × target, against a table written from the design ("Who may do what") and from nothing in src:
// everybody asks how-to and sees their own phone; guests, strangers and deactivated accounts only the former; admins
// change; a site admin changes where person and target site are theirs; protected people need a second person.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "../../src/domain/actor.ts";
import type { Outcome } from "../../src/tools/ask.ts";
import { tools } from "../../src/tools/registry.ts";
import { company } from "../support/company.ts";
import { type CoreUnderTest, mailOf, openCore } from "../support/core.ts";

interface RoleCase {
  readonly slackId: string;
  readonly standing?: Actor["standing"];
  readonly may: "everything" | "Berlin" | "London" | "own" | "how-to";
}

/** Who asks, and what the configuration below makes of them. */
const ROLES: Readonly<Record<string, RoleCase>> = {
  "the owner of the account": { slackId: "U03OWEN", may: "everything" },
  "an admin in Zoom": { slackId: "U01DANA", may: "everything" },
  "an admin by id": { slackId: "U07MIKE", may: "everything" },
  "an admin by e-mail": { slackId: "U08MIKE", may: "everything" },
  "an admin by group": { slackId: "U09NILS", may: "everything" },
  "Berlin's admin": { slackId: "U06KATE", may: "Berlin" },
  "London's admin": { slackId: "U12TINA", may: "London" },
  "an approver who is no admin": { slackId: "U14MAX", may: "own" },
  "a member": { slackId: "U05CARA", may: "own" },
  "a guest": { slackId: "U15ZOE", standing: "guest", may: "how-to" },
  "a stranger": { slackId: "U99OUT", may: "how-to" },
  "an admin whose account is deactivated": { slackId: "U02IMRAN", standing: "gone", may: "how-to" },
};
const POLICY = {
  admins: {
    fromZoom: true,
    people: ["U07MIKE", mailOf("Mike").replace("adams", "brown")],
    groups: ["SBERLIN"],
    sites: { Berlin: ["U06KATE"], London: [mailOf("Tina")] },
  },
  approvers: ["U14MAX"],
  protected: ["owners"],
};

/** On whom: at Berlin, at London, at the main site and protected. */
const TARGETS = {
  "somebody at Berlin": { name: "Kate", site: "Berlin", guarded: false },
  "somebody at London": { name: "Lena", site: "London", guarded: false },
  "the owner, who is protected": { name: "Owen", site: "San Francisco", guarded: true },
} as const;
type Target = (typeof TARGETS)[keyof typeof TARGETS];

/** What is asked for each tool that changes Zoom; `second`: a protected person needs another one's confirm for it. */
const CHANGES: Readonly<
  Record<
    string,
    { readonly input: (email: string) => object; readonly second: boolean; readonly to?: string }
  >
> = {
  // A number is a site's as well: this one is San Francisco's.
  assign_license: {
    input: (email) => ({ people: [email], number: "+14155550150" }),
    second: false,
    to: "San Francisco",
  },
  assign_number: {
    input: (email) => ({ people: [email], number: "+14155550151" }),
    second: false,
    to: "San Francisco",
  },
  unassign_number: { input: (email) => ({ people: [email], what: "number" }), second: true },
  remove_license: { input: (email) => ({ people: [email] }), second: true },
  change_calling_plan: { input: (email) => ({ people: [email], callingPlan: "3000" }), second: true },
  transfer_phone: {
    input: (email) => ({ from: email, to: mailOf("Bob") }),
    second: true,
    to: "San Francisco",
  },
  set_extension: { input: (email) => ({ people: [email], extension: "1666" }), second: true },
  set_site: {
    input: (email) => ({ people: [email], site: "San Francisco", template: "San Francisco" }),
    second: true,
    to: "San Francisco",
  },
  offboard_person: { input: (email) => ({ people: [email] }), second: true },
  do_together: {
    input: (email) => ({
      acts: [
        { tool: "change_calling_plan", input: { people: [email], callingPlan: "3000" } },
        { tool: "set_extension", input: { people: [email], extension: "1666" } },
      ],
    }),
    second: true,
  },
};
/** What asks nothing of Zoom's people: everybody, or those who administer anything. */
const OPEN: Readonly<Record<string, "outsiders" | "members" | "admins">> = {
  show_help: "outsiders",
  show_privacy: "outsiders",
  find_guide: "outsiders",
  request_license: "members",
  show_licenses: "admins",
  find_numbers: "admins",
  show_history: "admins",
  // What waits for oneself, and what one may decide.
  show_pending: "members",
};
const INPUTS: Readonly<Record<string, object>> = {
  find_guide: { question: "how do I assign a license?" },
  wait_for_seat: { tool: "assign_license", input: {}, callingPlan: "200", needed: 1, title: "a phone" },
};

type Expected = "operation" | "outsider" | "not-allowed" | "other-site";
function expected(role: RoleCase, change: { readonly to?: string }, target: Target): Expected {
  switch (role.may) {
    case "how-to":
      return "outsider";
    case "own":
      return "not-allowed";
    case "everything":
      return "operation";
    default:
      return [target.site, change.to ?? role.may].every((site) => site === role.may)
        ? "operation"
        : "other-site";
  }
}

const kindOf = (outcome: Outcome): string =>
  outcome.kind === "blocked" ? outcome.problem.code : outcome.kind;

describe("who may do what", () => {
  let core: CoreUnderTest;
  beforeAll(async () => {
    core = await openCore({ policy: POLICY });
    for (const { slackId, standing } of Object.values(ROLES))
      if (standing) core.directory.standings.set(slackId, standing);
  });
  afterAll(() => core.close());

  const roles = Object.entries(ROLES);

  test("no tool is left out of the tables", () => {
    // A roster comes as a file; undo, cancel, pause and resume are about operations, and are asked below.
    const own = [
      "import_roster",
      "roster_template",
      "forget_file",
      "send_file",
      "undo_operation",
      "cancel_operation",
    ].concat(
      // Rows of a roster whose people are not there yet.
      ["keep_rows", "cancel_kept", "do_kept"],
    );
    const switches = ["pause_changes", "resume_changes", "show_person", "wait_for_seat"];
    const known = [...own, ...switches, ...Object.keys(CHANGES), ...Object.keys(OPEN)];
    expect(tools.map(({ name }) => name).filter((name) => !known.includes(name))).toEqual([]);
  });

  describe.each(roles)("%s", (_who, role) => {
    for (const [tool, change] of Object.entries(CHANGES))
      test.each(Object.entries(TARGETS))(`${tool} for %s`, async (_whom, target) => {
        const outcome = await core.ask(tool, { ...change.input(mailOf(target.name)) }, { as: role.slackId });
        const want = expected(role, change, target);
        expect(kindOf(outcome)).toBe(want);
        if (outcome.kind === "blocked") {
          // A member's and a site admin's wish becomes a request; somebody from outside has nothing to press.
          const offered = outcome.offers.map((offer) => offer.tool);
          expect(offered).toEqual(want === "outsider" ? [] : ["request_license"]);
        }
        if (outcome.kind !== "operation") return;
        expect(outcome.operation.needsSecond !== null).toBe(target.guarded && change.second);
        if (target.guarded) expect(outcome.atOnce).toBe(false);
      });

    test.each(Object.entries(OPEN))("%s", async (tool, audience) => {
      const outcome = kindOf(await core.ask(tool, { ...INPUTS[tool] }, { as: role.slackId }));
      const refusal = role.may === "how-to" ? "outsider" : role.may === "own" ? "not-allowed" : null;
      const open = audience === "outsiders" || (audience === "members" && role.may !== "how-to");
      if (open || refusal === null) expect(["answer", "how-to", "no-op"]).toContain(outcome);
      else expect(outcome).toBe(refusal);
    });

    test.each(["undo_operation", "cancel_operation", "wait_for_seat"])(
      "%s is for those who administer anything",
      async (tool) => {
        if (role.may !== "own" && role.may !== "how-to") return;
        const outcome = kindOf(await core.ask(tool, { op: "1", ...INPUTS[tool] }, { as: role.slackId }));
        expect(outcome).toBe(role.may === "own" ? "not-allowed" : "outsider");
      },
    );

    test.each(["pause_changes", "resume_changes"])(
      "%s, which stops everybody, is for those who administer everything",
      async (tool) => {
        const outcome = kindOf(await core.ask(tool, {}, { as: role.slackId }));
        if (role.may === "everything") expect(["answer", "no-op"]).toContain(outcome);
        else expect(outcome).toBe(role.may === "how-to" ? "outsider" : "not-allowed");
        await core.means.switchboard.resume("the test");
      },
    );

    test("whatever is asked for oneself follows one's own site, and no right comes of it", async () => {
      const me = company().users.find(({ slack_id }) => slack_id === role.slackId);
      for (const [tool, change] of Object.entries(CHANGES)) {
        const outcome = kindOf(
          await core.ask(tool, { ...change.input(me?.email ?? mailOf("Lena")) }, { as: role.slackId }),
        );
        const own = me?.phone?.site ?? "San Francisco";
        const refusals = ["outsider", "not-allowed", "other-site"];
        if (role.may === "how-to") expect(outcome, tool).toBe("outsider");
        else if (role.may === "own") expect(outcome, tool).toBe("not-allowed");
        else if (role.may === "everything" || [own, change.to ?? own].every((site) => site === role.may))
          expect(refusals, `${tool}: ${outcome}`).not.toContain(outcome);
        else expect(outcome, tool).not.toBe("operation");
      }
    });

    test("show_person: everybody their own, admins anybody's, nobody else's number by its digits", async () => {
      const asking = { as: role.slackId };
      const mine = kindOf(await core.ask("show_person", {}, asking));
      const other = kindOf(await core.ask("show_person", { people: [mailOf("Lena")] }, asking));
      const byNumber = kindOf(await core.ask("show_person", { number: "+493023125001" }, asking));
      const outside = role.may === "how-to";
      const administers = role.may !== "own" && !outside;
      expect(mine).toBe(outside ? "outsider" : "answer");
      expect([other, byNumber]).toEqual(
        outside
          ? ["outsider", "outsider"]
          : administers
            ? ["answer", "answer"]
            : ["not-allowed", "not-allowed"],
      );
    });

    test("the click is decided anew, by the same table", async () => {
      for (const target of Object.values(TARGETS)) {
        const asked = await core.ask("remove_license", { people: [mailOf(target.name)] });
        if (asked.kind !== "operation") throw new Error(JSON.stringify(asked));
        const { id } = asked.operation;
        const clicked = await core.click(id, role.slackId);
        const kind = clicked.kind === "refused" ? clicked.problem.code : clicked.kind;
        const want = expected(role, {}, target);
        if (want !== "operation") expect(kind).toBe(want === "outsider" ? "not-allowed" : want);
        // Only those named as approvers are a second person here; the asker's own click asks them.
        else if (target.guarded)
          expect(kind).toBe(role.slackId === "U01DANA" ? "awaiting-approval" : "second-person");
        else expect(kind).toBe("confirmed");
        if (kind === "confirmed") await core.settle(id);
        else await core.cancel(id);
        await core.reset();
      }
    });
  });

  test("a site's admin gives their own site's numbers away, and asks for others'", async () => {
    await core.reset();
    const give = (number: string) =>
      core.ask("assign_number", { people: [mailOf("Kate")], number }, { as: "U06KATE" });
    expect(kindOf(await give("+493023125050"))).toBe("operation");
    const other = await give("+442079460071");
    expect(kindOf(other)).toBe("other-site");
    // The request goes to whose site it is.
    if (other.kind !== "blocked") throw new Error("not blocked");
    expect(other.offers[0]?.input.sites).toEqual(["London"]);
    expect(await core.means.rights.deciders(await core.directory.actor("U06KATE"), ["London"])).toEqual([
      "U12TINA",
    ]);
  });

  test("an approver who is no admin is the second person, and confirms only what waits for one", async () => {
    await core.reset();
    const guarded = await core.ask("remove_license", { people: [mailOf("Owen")] });
    const plain = await core.ask("remove_license", { people: [mailOf("Lena")] });
    if (guarded.kind !== "operation" || plain.kind !== "operation") throw new Error("not proposed");
    expect((await core.click(guarded.operation.id, "U14MAX")).kind).toBe("refused");
    expect((await core.click(guarded.operation.id)).kind).toBe("awaiting-approval");
    expect((await core.click(guarded.operation.id)).kind).toBe("refused");
    expect((await core.click(plain.operation.id, "U14MAX")).kind).toBe("refused");
    expect((await core.click(guarded.operation.id, "U14MAX")).kind).toBe("confirmed");
    await core.settle(guarded.operation.id);
  });
});
