// The page as a person meets it, in the order of a first visit.
import { join } from "node:path";
import type { Page } from "playwright-core";
import { openPage } from "../../test/browser/open-page.ts";
import { PATIENCE_MS, type Series } from "./series.ts";

const WIDE = { width: 1280, height: 800 };
const NARROW = { width: 390, height: 844 };

interface Scene {
  readonly page: Page;
  /** The sandbox's address, for whoever has to act as somebody else. */
  readonly url: string;
  /** Types into the composer in view, and sends it. */
  type(text: string): Promise<void>;
  /** Waits until Zac has nothing in hand. */
  settle(): Promise<void>;
  be(name: string): Promise<void>;
  go(place: string): Promise<void>;
}

interface State {
  readonly name: string;
  readonly size?: typeof WIDE;
  readonly dark?: boolean;
  /** Done before the picture; states build on each other in this order. */
  readonly reach: (scene: Scene) => Promise<void>;
}

const nothing = async (): Promise<void> => {};

/** The pictures, in order. A new state of a card is one more line. */
const STATES: readonly State[] = [
  { name: "first-screen", reach: nothing },
  {
    name: "assigned",
    reach: async ({ page, settle }) => {
      await page.getByRole("button", { name: "Give" }).first().click();
      await page.keyboard.press("Enter");
      await settle();
    },
  },
  {
    name: "remove-card",
    reach: async ({ page, settle }) => {
      await page.getByRole("button", { name: "Take" }).first().click();
      await page.keyboard.press("Enter");
      await settle();
    },
  },
  {
    name: "remove-dialog",
    reach: async ({ page }) => {
      await page.getByRole("button", { name: "Confirm" }).last().click();
      await page.getByRole("dialog").waitFor();
    },
  },
  {
    name: "removed",
    reach: async ({ page, settle }) => {
      await page.getByRole("dialog").getByRole("button").last().click();
      await settle();
    },
  },
  { name: "licenses", reach: async ({ type, settle }) => type("/zphone licenses").then(settle) },
  { name: "help", reach: async ({ type, settle }) => type("/zphone help").then(settle) },
  {
    name: "refused",
    reach: async ({ type, settle, be, go }) => {
      await be("Carol Jensen");
      await go("it-help");
      await type("/zphone assign @Ben Carter ");
      await settle();
    },
  },
  {
    name: "home",
    reach: async ({ page, be, go, settle }) => {
      await be("Maya Okafor");
      await go("Zac");
      await page.getByRole("tab", { name: "Home" }).click();
      await settle();
    },
  },
  {
    name: "how-to",
    reach: async ({ page, go, settle }) => {
      await go("it-help");
      await page.getByRole("button", { name: "Ask how something is done" }).click();
      await page.keyboard.press("Enter");
      await settle();
    },
  },
  {
    name: "messy-list",
    reach: async ({ page, settle }) => {
      await page.getByRole("button", { name: "Drop a messy HR list" }).click();
      await page.keyboard.press("Enter");
      await settle();
    },
  },
  { name: "narrow-thread", size: NARROW, reach: nothing },
  {
    name: "killed-in-the-middle",
    reach: async ({ page }) => {
      await page.getByRole("button", { name: "Kill Zac in the middle" }).click();
      await page.getByRole("status").filter({ hasText: "Zac is not running" }).waitFor();
    },
  },
  {
    name: "finished-after-all",
    reach: async ({ page, settle }) => {
      await page.getByRole("button", { name: "Start Zac" }).first().click();
      await page.getByRole("button", { name: "Kill Zac now" }).waitFor();
      await settle();
    },
  },
  { name: "narrow", size: NARROW, reach: async ({ go }) => go("it-help") },
  { name: "dark", dark: true, reach: async ({ go }) => go("it-help") },
];

function sceneOf(page: Page, url: string): Scene {
  const isNarrow = (): boolean => (page.viewportSize()?.width ?? 0) < 700;
  const openRail = async (): Promise<void> => {
    if (isNarrow()) await page.getByRole("button", { name: "Channels and people" }).click();
  };
  return {
    page,
    url,
    async type(text) {
      await page.getByRole("combobox", { name: /^Message/ }).fill(text);
      await page.keyboard.press("Enter");
    },
    async settle() {
      await page.waitForTimeout(300);
      await fetch(`${url}/_sandbox/settle?timeoutMs=60000`);
      await page.waitForTimeout(900);
    },
    async be(name) {
      await openRail();
      await page.getByRole("button", { name: /^You are/ }).click();
      await page.keyboard.type(name);
      await page.keyboard.press("Enter");
      await page.getByRole("button", { name: `You are ${name}` }).waitFor({ state: "attached" });
    },
    async go(place) {
      await openRail();
      await page.getByRole("navigation").getByRole("button", { name: place }).first().click();
      await page.waitForTimeout(300);
    },
  };
}

/** The page: channels, Home, a thread, the inspector; wide, narrow and dark. */
export const pageSeries: Series = {
  name: "page",
  pictures: STATES.map(({ name }) => name),
  async take(folder, wanted) {
    const { page, sandbox, faults, close } = await openPage({ patienceMs: PATIENCE_MS });
    const files: string[] = [];
    try {
      const scene = sceneOf(page, sandbox.page);
      await page.getByRole("combobox", { name: /^Message/ }).waitFor();
      await page.waitForTimeout(800);
      const last = STATES.findLastIndex(({ name }) => wanted.has(name));
      for (const { name, size = WIDE, dark = false, reach } of STATES.slice(0, last + 1)) {
        await page.setViewportSize(size);
        await page.emulateMedia({ colorScheme: dark ? "dark" : "light" });
        // The rail slides away.
        await page.waitForTimeout(400);
        const inspector = page.getByRole("complementary", { name: "What Zoom holds" });
        if (size === NARROW && (await inspector.count()) > 0)
          await inspector.getByRole("button", { name: "Close" }).click();
        if (size === WIDE && (await inspector.count()) === 0)
          await page.getByRole("button", { name: "Zoom", exact: true }).click();
        await reach(scene);
        if (!wanted.has(name)) continue;
        await page.screenshot({ path: join(folder, `${name}.png`) });
        files.push(`${name}.png`);
      }
      return { files, faults };
    } finally {
      await close();
    }
  },
};
