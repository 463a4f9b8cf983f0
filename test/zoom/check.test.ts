import { afterEach, describe, expect, test } from "vitest";
import { readSeed } from "../../sandbox/seed.ts";
import { neededScopes } from "../../src/zoom/check.ts";
import { connectTo, pretendZoom, yes } from "./pretend-zoom.ts";
import { type Meeting, meetZoom } from "./with-stand-in.ts";

const open: Meeting[] = [];
const meet = async (...given: Parameters<typeof meetZoom>) => {
  const meeting = await meetZoom(...given);
  open.push(meeting);
  return meeting;
};
afterEach(async () => {
  for (const meeting of open.splice(0)) await meeting.end();
});

describe("looking at the account", () => {
  test("all is well: each scope with what it is for, the seats, the numbers", async () => {
    const rows = await (await meet()).zoom.check();
    expect(rows.filter(({ ok }) => !ok)).toEqual([]);
    expect(rows.map(({ name }) => name)).toEqual(
      expect.arrayContaining(neededScopes(true).map((scope) => `scope ${scope}`)),
    );
    const detail = (name: string) => rows.find((row) => row.name === name)?.detail;
    expect(detail("zoom phone")).toBe("Zoom Phone is on, with site codes.");
    expect(detail("calling plans")).toContain("US/CA Metered Calling Plan: 0 of 5 free");
    expect(detail("numbers")).toBe(`${readSeed().unassigned_numbers.length} free numbers.`);
  });

  test("a missing scope is named, with what it is for and where to add it", async () => {
    const lacking = "phone:write:calling_plan:admin";
    const meeting = await meet({}, { scopes: neededScopes(true).filter((scope) => scope !== lacking) });
    const faults = (await meeting.zoom.check()).filter(({ ok }) => !ok);
    expect(faults).toEqual([
      {
        name: `scope ${lacking}`,
        ok: false,
        detail: "Needed to give calling plans. Add it at marketplace.zoom.us › Manage › your app › Scopes.",
      },
    ]);
  });

  test("to observe, read scopes are enough; the older, broader scopes count too", async () => {
    for (const scopes of [
      neededScopes(false),
      ["user:read:admin", "phone:read:admin", "number_management_numbers:read:admin"],
    ]) {
      const { server } = await meet({}, { scopes });
      const { zoom } = connectTo(server.url, {
        accountId: "sandbox-account",
        clientId: "sandbox-client",
        clientSecret: "sandbox-secret",
        mayWrite: false,
      });
      expect((await zoom.check()).filter(({ ok }) => !ok)).toEqual([]);
    }
  });

  test("wrong credentials end it there, without the secret in the words", async () => {
    const { server } = await meet();
    const { zoom } = connectTo(server.url, {
      accountId: "sandbox-account",
      clientId: "sandbox-client",
      clientSecret: "guessed",
    });
    const rows = await zoom.check();
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ name: "credentials", ok: false });
    expect(rows[0]?.detail).not.toContain("guessed");
  });

  test("an account without Zoom Phone, and one that does not answer", async () => {
    const without = await pretendZoom(() => ({
      status: 403,
      body: { code: 2031, message: "Zoom Phone has not been enabled for this account." },
    }));
    const rows = await connectTo(without.url).zoom.check();
    expect(rows.find(({ name }) => name === "zoom phone")).toEqual({
      name: "zoom phone",
      ok: false,
      detail: "Zoom Phone has not been enabled for this account.",
    });
    expect(rows.find(({ name }) => name === "scopes")?.detail).toBe("Zoom does not say which it gave.");
    await without.close();
    const silent = await pretendZoom(
      () => yes({}),
      () => "drop",
    );
    expect(await connectTo(silent.url).zoom.check()).toEqual([
      { name: "credentials", ok: false, detail: "Zoom did not answer POST /oauth/token." },
    ]);
    await silent.close();
  });
});
