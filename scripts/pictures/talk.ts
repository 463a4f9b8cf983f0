// Conversations: an answer while it is written and with its sources, a walkthrough whose check passed, a question back that
// goes on with the request. Wide and on a phone.
import { join } from "node:path";
import type { Page } from "playwright-core";
import { openPage } from "../../test/browser/open-page.ts";
import { PATIENCE_MS, type Series } from "./series.ts";

const WIDE = { width: 1280, height: 800 };
const NARROW = { width: 390, height: 844 };
const BOB = "bob.lee@lumenoak.example";

interface Scene {
  readonly page: Page;
  settle(): Promise<void>;
  /** Says something in the conversation with Zac; the page opens its thread once there is an answer. */
  say(text: string): Promise<void>;
  press(label: string): Promise<void>;
  /** Somebody's own doing in Zoom. */
  mutate(change: object): Promise<void>;
}

interface State {
  readonly name: string;
  /** It changes under one's eyes: one picture, at once. */
  readonly fleeting?: true;
  readonly reach: (scene: Scene) => Promise<void>;
}

/** In order: states build on each other. */
const STATES: readonly State[] = [
  {
    name: "answer-being-written",
    fleeting: true,
    async reach({ page, say }) {
      await say("how do I assign a license to @Bob Lee ?");
      await page.getByText("web portal and sign in").last().waitFor();
    },
  },
  { name: "answer-with-sources", reach: ({ settle }) => settle() },
  {
    name: "walkthrough-passed",
    async reach({ press, mutate }) {
      await press("Walk me through it");
      for (let step = 1; step < 7; step++) await press("Next");
      await mutate({ email: BOB, plan: 200, extension: "1043" });
      await press("Done");
    },
  },
  {
    name: "which-mike",
    reach: ({ say, settle }) => say("give mike a license and how many are left?").then(settle),
  },
  { name: "which-mike-continued", reach: ({ press }) => press("Mike Donahue") },
];

function sceneOf(page: Page, url: string): Scene {
  const settle = async (): Promise<void> => {
    await page.waitForTimeout(300);
    await fetch(`${url}/_sandbox/settle?timeoutMs=60000`);
    await page.waitForTimeout(700);
  };
  return {
    page,
    settle,
    async say(text) {
      const thread = page.getByRole("button", { name: "Close the thread" });
      if (await thread.count()) await thread.click();
      await page.getByRole("combobox", { name: /^Message/ }).fill(text);
      await page.keyboard.press("Enter");
    },
    async press(label) {
      await page.getByRole("button", { name: label, exact: true }).last().click();
      await settle();
    },
    async mutate(change) {
      await fetch(`${url}/_sandbox/zoom/mutate`, { method: "POST", body: JSON.stringify(change) });
    },
  };
}

/** The conversation with Zac, with a model that can be watched writing. */
export const talkSeries: Series = {
  name: "talk",
  pictures: STATES.map(({ name }) => name),
  async take(folder, wanted) {
    const { page, sandbox, faults, close } = await openPage({
      environment: { SANDBOX_MODEL: "leisurely" },
      patienceMs: PATIENCE_MS,
    });
    const files: string[] = [];
    try {
      const scene = sceneOf(page, sandbox.page);
      await page.getByRole("combobox", { name: /^Message/ }).waitFor();
      await page.getByRole("navigation").getByRole("button", { name: "Zac" }).first().click();
      await page.waitForTimeout(500);
      const last = STATES.findLastIndex(({ name }) => wanted.has(name));
      for (const { name, fleeting, reach } of STATES.slice(0, last + 1)) {
        await reach(scene);
        if (!wanted.has(name)) continue;
        for (const [size, end] of fleeting
          ? ([[WIDE, ""]] as const)
          : ([
              [WIDE, ""],
              [NARROW, "-narrow"],
            ] as const)) {
          await page.setViewportSize(size);
          if (!fleeting) await page.waitForTimeout(500);
          await page.screenshot({ path: join(folder, `${name}${end}.png`) });
          files.push(`${name}${end}.png`);
        }
        await page.setViewportSize(WIDE);
      }
      return { files, faults };
    } finally {
      await close();
    }
  },
};
