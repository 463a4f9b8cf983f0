// Each state of a card, alone, wide and on a phone.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { stringify } from "yaml";
import { openPage } from "../../test/browser/open-page.ts";
import { CARD_SCENES, type Shot, type Stage } from "./card-scenes.ts";
import { PATIENCE_MS, type Series } from "./series.ts";

const WIDE = { width: 1100, height: 1_800 };
const NARROW = { width: 390, height: 2_400 };
const POLICY = {
  mode: "act",
  rateShare: 1,
  defaultCallingPlan: 200,
  privateChannels: ["zoom-admins"],
  channels: { requests: "zoom-admins", approvals: "zoom-admins", audit: "zoom-admins" },
};

const post = async (url: string, body: object): Promise<Record<string, unknown>> => {
  const answered = await fetch(url, { method: "POST", body: JSON.stringify(body) });
  return { ...(await answered.json()) };
};

function stageOf(page: string, zoom: string, writePolicy: (changes: object) => void): Stage {
  const stage: Stage = {
    post: (path, body) => post(`${page}/_sandbox/${path}`, body),
    zoom: (path, body) => post(`${zoom}/_sandbox/${path}`, body),
    async messages(as, channel) {
      return (await fetch(`${page}/_sandbox/messages?as=${as}&channel=${channel}`)).json();
    },
    async settle() {
      await fetch(`${page}/_sandbox/settle?timeoutMs=60000`);
    },
    async policy(changes) {
      await stage.post("product", { do: "stop" });
      writePolicy(changes);
      await stage.post("product", { do: "start" });
    },
  };
  return stage;
}

/** Goes where the card is, as whoever sees it. */
async function goTo(page: Page, { who, place, thread }: Shot): Promise<void> {
  await page.setViewportSize(WIDE);
  if ((await page.getByRole("button", { name: `You are ${who}` }).count()) === 0) {
    await page.getByRole("button", { name: /^You are/ }).click();
    await page.keyboard.type(who);
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: `You are ${who}` }).waitFor({ state: "attached" });
  }
  await page.getByRole("navigation").getByRole("button", { name: place }).first().click();
  if (thread) await page.locator(`[data-ts="${thread}"] .replies`).first().click();
}

/** Cards, as `card-<state>`. */
export const cardSeries: Series = {
  name: "cards",
  pictures: CARD_SCENES.map(({ name }) => `card-${name}`),
  async take(folder, wanted) {
    const dataDir = mkdtempSync(join(tmpdir(), "zac-cards-"));
    const writePolicy = (changes: object) =>
      writeFileSync(join(dataDir, "sandbox/zac.config.yml"), stringify({ ...POLICY, ...changes }));
    mkdirSync(join(dataDir, "sandbox"));
    writePolicy({});
    const { page, sandbox, faults, close } = await openPage({
      environment: { DATA_DIR: dataDir },
      patienceMs: PATIENCE_MS,
    });
    const stage = stageOf(sandbox.page, sandbox.zoom, writePolicy);
    const files: string[] = [];
    const missed: string[] = [];
    try {
      await stage.zoom("faults", { enableDelayMs: 0 });
      await page.getByRole("combobox", { name: /^Message/ }).waitFor();
      const inspector = page.getByRole("complementary", { name: "What Zoom holds" });
      if ((await inspector.count()) > 0) await inspector.getByRole("button", { name: "Close" }).click();
      const last = CARD_SCENES.findLastIndex(({ name }) => wanted.has(`card-${name}`));
      for (const { name, reach } of CARD_SCENES.slice(0, last + 1)) {
        try {
          const card = await reach(stage);
          if (!wanted.has(`card-${name}`)) continue;
          await goTo(page, card);
          const message = page.locator(`article[data-ts="${card.ts}"]`).last();
          for (const [size, end] of [
            [WIDE, ""],
            [NARROW, "-narrow"],
          ] as const) {
            await page.setViewportSize(size);
            await message.waitFor();
            await page.mouse.move(0, 0);
            await page.waitForTimeout(500);
            await message.screenshot({ path: join(folder, `card-${name}${end}.png`) });
            files.push(`card-${name}${end}.png`);
          }
        } catch (error) {
          missed.push(`no card-${name}: ${error instanceof Error ? error.message : error}`);
        }
      }
      return { files, faults: [...missed, ...faults] };
    } finally {
      await close();
      rmSync(dataDir, { recursive: true, force: true });
    }
  },
};
