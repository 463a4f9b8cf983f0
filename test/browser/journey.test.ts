// One person's way through the page with the real product: give, undo, take with the question asked, be somebody else.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { noBrowser, type Opened, openPage } from "./open-page.ts";

if (noBrowser) console.warn(`Browser tests are skipped: ${noBrowser}.`);

interface ZoomPerson {
  readonly email: string;
  readonly phoneEnabled: boolean;
  readonly plans: readonly unknown[];
  readonly extension: string | null;
  readonly numbers: readonly string[];
}

describe.skipIf(noBrowser)("a journey on the page", () => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await openPage();
  });
  afterAll(async () => {
    await opened?.close();
  });

  const inZoom = async (email: string): Promise<ZoomPerson | undefined> => {
    const answered = await fetch(`${opened.sandbox.zoom}/_sandbox/state`);
    const state = (await answered.json()) as { people: ZoomPerson[] }; // the stand-in's contract
    return state.people.find((person) => person.email === email);
  };
  const lastFromZac = () => opened.page.getByRole("article", { name: /^Zac,/ }).last();
  const row = (email: string) => opened.page.locator(`tr[data-email="${email}"]`);
  const BOB = "bob.lee@lumenoak.example";

  it("gives Bob a phone by pressing Enter, and the inspector shows it", async () => {
    const { page } = opened;
    await expect.poll(() => page.getByRole("combobox").inputValue()).toBe("/zphone assign @Bob Lee ");
    await page.keyboard.press("Enter");
    await lastFromZac().getByRole("button", { name: "Undo" }).waitFor();
    const bob = await inZoom(BOB);
    expect(bob).toMatchObject({ phoneEnabled: true });
    expect(bob?.plans).toHaveLength(1);
    expect(await lastFromZac().textContent()).toContain("Bob Lee");
    expect(await lastFromZac().textContent()).toContain(bob?.extension ?? "an extension");
    await expect.poll(() => row(BOB).textContent()).toContain(bob?.extension ?? "an extension");
  });

  it("takes it back by one click on Undo", async () => {
    await lastFromZac().getByRole("button", { name: "Undo" }).click();
    await expect.poll(async () => (await inZoom(BOB))?.phoneEnabled, { timeout: 15_000 }).toBe(false);
    await expect.poll(() => row(BOB).textContent()).not.toMatch(/\d{4}/);
  });

  it("takes a phone only after Slack's own question, naming the person, was answered", async () => {
    const { page } = opened;
    await page.getByRole("button", { name: /^\d\s*Take/ }).click();
    const command = await page.getByRole("combobox").inputValue();
    const name = /@(.*\S)/.exec(command)?.[1] ?? "";
    await page.keyboard.press("Enter");
    const confirm = lastFromZac().getByRole("button", { name: "Confirm" });
    await confirm.click();
    const question = page.getByRole("dialog");
    expect(await question.textContent()).toContain(name.split(" ")[0]);
    expect(await question.textContent()).toContain("calling plan, Zoom Phone.");
    await page.keyboard.press("Escape");
    const email = await page.locator("tr[data-email]", { hasText: name }).first().getAttribute("data-email");
    expect(await inZoom(email ?? "")).toMatchObject({ phoneEnabled: true });
    await confirm.click();
    await question.getByRole("button").last().click();
    await expect.poll(async () => (await inZoom(email ?? ""))?.phoneEnabled, { timeout: 15_000 }).toBe(false);
    expect((await inZoom(email ?? ""))?.numbers).toEqual([]);
  });

  it("refuses the same to somebody who may not, and says who may", async () => {
    const { page } = opened;
    await page.getByRole("button", { name: /^You are/ }).click();
    await page.keyboard.type("carol jensen");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: /^You are Carol/ }).waitFor();
    await page.getByRole("button", { name: "it-help" }).click();
    await page.getByRole("combobox").fill("/zphone assign @Ben Carter ");
    await page.keyboard.press("Enter");
    await expect
      .poll(() => lastFromZac().textContent(), { timeout: 15_000 })
      .toMatch(/Maya Okafor|Tomás Herrera/);
    expect((await inZoom("ben.carter@lumenoak.example"))?.phoneEnabled).toBe(false);
  });

  it("shows a name full of markup as it is written", async () => {
    const { page } = opened;
    await page.getByRole("button", { name: /^You are/ }).click();
    await page.keyboard.type("maya");
    await page.keyboard.press("Enter");
    const state = await (await fetch(`${opened.sandbox.page}/_sandbox/state`)).json();
    const awkward = (state as { people: { id: string; name: string }[] }).people.find(
      (
        { name }, // as above
      ) => name.includes("<b>"),
    );
    if (!awkward) throw new Error("the usual company has somebody with markup in the name");
    await page.getByRole("combobox").fill(`/zphone show <@${awkward.id}>`);
    await page.keyboard.press("Enter");
    await expect.poll(() => lastFromZac().textContent(), { timeout: 15_000 }).toContain("<b>");
    expect(await lastFromZac().locator("b:not(.who b)").count()).toBe(0);
  });

  it("finishes what it was killed in the middle of, once, when it is started again", async () => {
    const { page, sandbox } = opened;
    const writes = async (): Promise<readonly string[]> => {
      const ledger = await (await fetch(`${sandbox.zoom}/_sandbox/ledger`)).json();
      return (ledger as { what: string; target: string }[]).map(({ what, target }) => `${what} ${target}`); // as above
    };
    const before = (await writes()).length;
    await page.getByRole("button", { name: "Kill Zac in the middle" }).click();
    await page.getByRole("button", { name: "Start Zac" }).first().waitFor();
    const half = await writes();
    expect(half.length).toBeGreaterThan(before);
    await page.getByRole("button", { name: "Start Zac" }).first().click();
    await lastFromZac().getByRole("button", { name: "Undo" }).waitFor({ timeout: 60_000 });
    const whole = (await writes()).slice(before);
    expect(whole.length).toBeGreaterThan(1);
    expect(new Set(whole).size).toBe(whole.length);
  });

  it("has reported no fault of its own", () => {
    expect(opened.faults).toEqual([]);
  });
});
