// The page by itself, with an app that only sends what is to be drawn.
import { fileURLToPath } from "node:url";
import type { Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { noBrowser, type Opened, openPage } from "./open-page.ts";

if (noBrowser) console.warn(`Browser tests are skipped: ${noBrowser}.`);

describe.skipIf(noBrowser)("the page", () => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await openPage({ entry: fileURLToPath(new URL("a-bolt-product.ts", import.meta.url)) });
  });
  afterAll(async () => {
    await opened?.close();
  });

  const composer = (place = "#it-help") => opened.page.getByRole("combobox", { name: `Message ${place}` });
  const type = async (text: string, place?: string): Promise<void> => {
    await composer(place).fill(text);
    await opened.page.keyboard.press("Enter");
  };

  it("opens on something to press: an admin, with a command about somebody", async () => {
    const { page } = opened;
    await page.getByRole("heading", { name: "it-help" }).waitFor();
    await expect.poll(() => composer().inputValue()).toMatch(/^\/zphone assign @\p{L}/u);
    expect(await page.getByRole("button", { name: /^You are/ }).textContent()).toContain("Zoom admin");
    expect(await composer().evaluate((field) => field === document.activeElement)).toBe(true);
  });

  it("draws names, cells and Markdown as text, whatever they hold", async () => {
    const { page } = opened;
    await type("/zphone card");
    const message = page.getByRole("article").last();
    await message.getByText("<!channel> <b>x</b>").waitFor();
    await message.getByText("<img src=x onerror=alert(1)>").waitFor();
    await message.getByText("<script>alert(2)</script>").waitFor();
    await message.getByText("<i>cell</i>").waitFor();
    expect(await message.locator("script, img, b:not(.who b), i").count()).toBe(0);
    expect(await message.textContent()).toContain("Only visible to you");
  });

  it("asks Slack's question first: denying sends nothing, accepting presses", async () => {
    const { page } = opened;
    const button = page.getByRole("button", { name: "Confirm" });
    await button.click();
    await page.getByRole("button", { name: "Keep" }).click();
    await button.click();
    await page.keyboard.press("Escape");
    await button.waitFor();
    await button.click();
    await page.getByRole("button", { name: "Remove", exact: true }).click();
    await page.getByText("pressed confirm").waitFor();
    expect(await page.getByRole("dialog").count()).toBe(0);
  });

  it("counts a thing to try as tried when it is typed, too", async () => {
    const { page } = opened;
    const things = page.getByRole("region", { name: "Things to try" });
    expect(await things.getByText("0 of").count()).toBe(1);
    await type("/zphone assign @Bob Lee ");
    await things.getByText("1 of").waitFor();
  });

  it("works menus by arrow keys", async () => {
    const { page } = opened;
    await type("/zphone card");
    await page.getByRole("button", { name: "Which plan" }).press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.getByText("pressed plan 3000").waitFor();
  });

  it("sends a command that stands alone, though more of it is offered", async () => {
    const { page } = opened;
    const cards = page.getByRole("article").filter({ hasText: "loses a phone" });
    const before = await cards.count();
    await composer().pressSequentially("/zphone");
    await page.getByRole("option", { name: "/zphone remove" }).waitFor();
    await page.keyboard.press("Enter");
    await expect.poll(() => cards.count()).toBe(before + 1);
    expect(await composer().inputValue()).toBe("");
  });

  const hasFocus = (place: Locator) =>
    place.evaluate((element) => element === document.activeElement, undefined, { timeout: 5_000 });

  it("keeps the keys where they were when a question is left, a form closed, or a pressed button gone", async () => {
    const { page } = opened;
    await type("/zphone form");
    await page.getByRole("dialog", { name: "Give a phone" }).waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(() => hasFocus(composer())).toBe(true);

    await type("/zphone card");
    const message = page.getByRole("article").last();
    const button = message.getByRole("button", { name: "Confirm" });
    await button.press("Enter");
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(() => hasFocus(button)).toBe(true);

    await button.press("Enter");
    await page.getByRole("dialog").getByRole("button", { name: "Remove" }).press("Enter");
    await message.getByText("pressed confirm").waitFor();
    await expect.poll(() => hasFocus(message)).toBe(true);
  });

  it("goes by keys into a thread that is called, and back with Escape", async () => {
    const { page } = opened;
    await type("anybody there?");
    const thread = page.getByRole("complementary", { name: "Thread" });
    await thread.getByText("read you").waitFor();
    expect(await hasFocus(composer()), "it opened by itself, and took the keys along").toBe(true);
    await thread.getByRole("button", { name: "Close the thread" }).press("Enter");
    await expect.poll(() => hasFocus(composer())).toBe(true);
    const replies = page.getByRole("button", { name: /1 reply/ }).last();
    await replies.press("Enter");
    await expect.poll(() => hasFocus(thread)).toBe(true);
    await page.keyboard.press("Escape");
    await thread.waitFor({ state: "detached" });
    await expect.poll(() => hasFocus(replies)).toBe(true);
  });

  it("fills in and sends a form, and shows what is wrong with a field", async () => {
    const { page } = opened;
    await type("/zphone form");
    const form = page.getByRole("dialog", { name: "Give a phone" });
    await form.getByRole("button", { name: "Who: Choose" }).click();
    const isWhole = await page.getByRole("listbox").evaluate((list) => {
      const { left, bottom } = list.getBoundingClientRect();
      return list.contains(document.elementFromPoint(left + 20, bottom - 8));
    });
    expect(isWhole, "the form cuts its menu off").toBe(true);
    await page.keyboard.type("ines");
    await page.keyboard.press("Enter");
    await form.getByLabel("Why").fill("no");
    await page.keyboard.press("Enter");
    await form.getByText("Say more.").waitFor();
    await form.getByLabel("Why").fill("she asked");
    await page.keyboard.press("Enter");
    await form.waitFor({ state: "detached" });
    await page.getByRole("button", { name: /^Zac APP 1/ }).click();
    await page.getByText("@Ines Vandermeer because she asked").waitFor();
  });

  it("attaches a file, and opens the thread the answer is in", async () => {
    const { page } = opened;
    await page.locator("input[type=file]").setInputFiles({
      name: "people.csv",
      mimeType: "text/csv",
      buffer: Buffer.from("Email,License\n"),
    });
    await type("new starters", "Zac");
    const thread = page.getByRole("complementary", { name: "Thread" });
    await thread.getByText("read people.csv").waitFor();
    expect(await page.getByRole("button", { name: /1 reply/ }).count()).toBe(1);
    await page.getByRole("button", { name: "Close the thread" }).click();
    await thread.waitFor({ state: "detached" });
  });

  it("takes a file that is dropped anywhere on it", async () => {
    const { page } = opened;
    const dropped = await page.evaluateHandle(() => {
      const carried = new DataTransfer();
      carried.items.add(new File(["Email\n"], "leavers.csv", { type: "text/csv" }));
      return carried;
    });
    const main = page.getByRole("main");
    await main.dispatchEvent("dragover", { dataTransfer: dropped });
    await page.getByText("Drop to attach").waitFor();
    await main.dispatchEvent("drop", { dataTransfer: dropped });
    await page.getByText("Drop to attach").waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Leave out leavers.csv" }).waitFor();
    await type("these left", "Zac");
    await page.getByText("read leavers.csv").last().waitFor();
    expect(await page.getByRole("button", { name: "Leave out leavers.csv" }).count()).toBe(0);
  });

  it("takes a file dropped on a thread for the thread, and leaves the page to nothing that is dropped", async () => {
    const { page } = opened;
    const dropped = await page.evaluateHandle(() => {
      const carried = new DataTransfer();
      carried.items.add(new File(["Email\n"], "moves.csv", { type: "text/csv" }));
      return carried;
    });
    const thread = page.getByRole("complementary", { name: "Thread" });
    await thread.dispatchEvent("dragover", { dataTransfer: dropped });
    await page.getByText("Drop to attach in the thread").waitFor();
    await thread.dispatchEvent("drop", { dataTransfer: dropped });
    await thread.getByRole("button", { name: "Leave out moves.csv" }).click();
    const rail = page.getByRole("navigation");
    const isTaken = await rail.evaluate((element, dataTransfer) => {
      const event = new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true });
      element.dispatchEvent(event);
      return event.defaultPrevented;
    }, dropped);
    expect(isTaken, "the browser opens the file instead").toBe(true);
    await page.getByRole("button", { name: "Leave out moves.csv" }).click();
  });

  it("says what to do with a folder that is dropped", async () => {
    const { page } = opened;
    const devtools = await page.context().newCDPSession(page);
    const data = { items: [], files: [fileURLToPath(new URL(".", import.meta.url))], dragOperationsMask: 1 };
    for (const type of ["dragEnter", "dragOver", "drop"] as const)
      await devtools.send("Input.dispatchDragEvent", { type, x: 500, y: 400, data });
    await page.getByRole("status").filter({ hasText: "browser: a folder can't be attached" }).waitFor();
    await page.getByRole("button", { name: "Dismiss" }).click();
  });

  it("comes back after a reload to where one was, with what was typed", async () => {
    const { page } = opened;
    await page.getByRole("navigation").getByRole("button", { name: "general" }).click();
    await type("/zphone card", "#general");
    await page.getByRole("article").filter({ hasText: "loses a phone" }).last().waitFor();
    await composer("#general").fill("half a thought");
    await page.reload();
    await page.getByRole("heading", { name: "general" }).waitFor();
    expect(await composer("#general").inputValue()).toBe("half a thought");
    await page.getByRole("article").filter({ hasText: "/zphone card" }).waitFor();
    await composer("#general").fill("");
  });

  it("lets one be somebody else, who sees less", async () => {
    const { page } = opened;
    await page.getByRole("button", { name: /^You are/ }).click();
    await page.keyboard.type("bob lee");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: /^You are Bob Lee/ }).waitFor();
    expect(await page.getByRole("button", { name: "zoom-admins" }).count()).toBe(0);
    expect(await page.getByText("she asked").count()).toBe(0);
  });

  it("says when Zac is not running, and starts him", async () => {
    const { page } = opened;
    await page.getByRole("button", { name: "Kill Zac now" }).click();
    const banner = page.getByRole("status").filter({ hasText: "Zac is not running" });
    await banner.getByRole("button", { name: "Start Zac" }).click();
    await banner.waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Kill Zac now" }).waitFor();
  });

  it("says when the sandbox itself is gone, how it is started, and goes on when it is back", async () => {
    const { page } = opened;
    await page.route("**/_sandbox/product", (route) => route.fulfill({ body: "" }));
    const banner = page.getByRole("status").filter({ hasText: "The sandbox has stopped" });
    await banner.getByText("npm start").waitFor();
    expect(await page.getByRole("button", { name: "Start Zac" }).isEnabled()).toBe(false);
    await page.unrouteAll({ behavior: "wait" });
    await banner.waitFor({ state: "detached" });
  });

  it("sends what was written while Zac starts in the order it was written in", async () => {
    const { page, sandbox } = opened;
    await page.getByRole("navigation").getByRole("button", { name: "it-help" }).click();
    let asked = 0;
    let starting = true;
    await page.route("**/_sandbox/product", async (route) => {
      if (route.request().method() !== "GET") return route.continue();
      const response = await route.fetch();
      asked += 1;
      await route.fulfill({
        response,
        json: { ...(await response.json()), ...(starting ? { state: "starting" } : {}) },
      });
    });
    await type("written first");
    const then = asked;
    await expect.poll(() => asked).toBeGreaterThan(then);
    await page.getByRole("article").filter({ hasText: "written first" }).waitFor();
    starting = false;
    await type("written second");
    await page.getByRole("article").filter({ hasText: "written second" }).first().waitFor();
    // One that is being answered ends first.
    await page.unrouteAll({ behavior: "wait" });
    await page.getByRole("button", { name: "Close the thread" }).click();
    const written = async () => {
      const said = await fetch(`${sandbox.page}/_sandbox/messages?as=U01MAYA&channel=it-help`);
      const texts = (await said.json()).map(({ text }: { text: string }) => text);
      return texts.filter((text: string) => /^written/.test(text));
    };
    await expect.poll(written).toEqual(["written first", "written second"]);
    await expect.poll(() => page.getByRole("article").filter({ hasText: "written first" }).count()).toBe(1);
  });

  it("fits a phone: nothing sticks out, the rail comes when called", async () => {
    const { page } = opened;
    await page.setViewportSize({ width: 390, height: 844 });
    await page
      .getByRole("complementary", { name: "What Zoom holds" })
      .getByRole("button", { name: "Close" })
      .click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await page.getByRole("button", { name: "general" }).waitFor({ state: "hidden" });
    const caller = page.getByRole("button", { name: "Channels and people" });
    await caller.press("Enter");
    await expect.poll(() => hasFocus(page.getByRole("button", { name: "it-help" }))).toBe(true);
    await page.keyboard.press("Escape");
    await expect.poll(() => hasFocus(caller)).toBe(true);
    await caller.press("Enter");
    await page.getByRole("button", { name: "general" }).click();
    await page.getByRole("heading", { name: "general" }).waitFor();
  });

  it("has reported no fault of its own", () => {
    expect(opened.faults).toEqual([]);
  });
});
