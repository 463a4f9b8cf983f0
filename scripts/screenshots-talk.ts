// `node scripts/screenshots-talk.ts`: pictures of conversations for the documents: an answer while it is written and with
// its sources, a walkthrough whose check passed, a question back that goes on with the request. Wide and on a phone.
import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { noBrowser, openPage } from "../test/browser/open-page.ts";

const folder = join(dirname(fileURLToPath(import.meta.url)), "../docs/screens");
const WIDE = { width: 1280, height: 800 };
const NARROW = { width: 390, height: 844 };
const BOB = "bob.lee@lumenoak.example";

if (noBrowser) {
  process.stderr.write(`No pictures: ${noBrowser}.\n`);
  process.exit(1);
}
mkdirSync(folder, { recursive: true });
const { page, sandbox, faults, close } = await openPage({ environment: { SANDBOX_MODEL: "leisurely" } });

const settle = async (): Promise<void> => {
  await page.waitForTimeout(300);
  await fetch(`${sandbox.page}/_sandbox/settle?timeoutMs=15000`);
  await page.waitForTimeout(700);
};
const post = (path: string, body: unknown) =>
  fetch(`${sandbox.page}/_sandbox/${path}`, { method: "POST", body: JSON.stringify(body) });
/** Says something in the conversation with Zac; the page opens its thread once there is an answer. */
async function say(text: string): Promise<void> {
  const thread = page.getByRole("button", { name: "Close the thread" });
  if (await thread.count()) await thread.click();
  await page.getByRole("combobox", { name: /^Message/ }).fill(text);
  await page.keyboard.press("Enter");
}
const press = async (label: string): Promise<void> => {
  await page.getByRole("button", { name: label, exact: true }).last().click();
  await settle();
};
async function picture(name: string, on: Page = page): Promise<void> {
  for (const [size, suffix] of [
    [WIDE, ""],
    [NARROW, "-narrow"],
  ] as const) {
    await on.setViewportSize(size);
    await on.waitForTimeout(500);
    await on.screenshot({ path: join(folder, `${name}${suffix}.png`) });
    process.stdout.write(`docs/screens/${name}${suffix}.png\n`);
  }
  await on.setViewportSize(WIDE);
}

try {
  await page.getByRole("combobox", { name: /^Message/ }).waitFor();
  await page.getByRole("navigation").getByRole("button", { name: "Zac" }).first().click();
  await page.waitForTimeout(500);

  await say("how do I assign a license to @Bob Lee ?");
  await page.getByText("Sign in to").last().waitFor();
  await page.screenshot({ path: join(folder, "answer-being-written.png") });
  await settle();
  await picture("answer-with-sources");

  await press("Walk me through it");
  for (let step = 1; step < 7; step++) await press("Next");
  await post("zoom/mutate", { email: BOB, plan: 200, extension: "1043" });
  await press("Done");
  await picture("walkthrough-passed");

  await say("give mike a license and how many are left?");
  await settle();
  await picture("which-mike");
  await page.getByRole("button", { name: "Mike Donahue" }).last().click();
  await settle();
  await picture("which-mike-continued");
  for (const fault of faults) process.stdout.write(`the page reported: ${fault}\n`);
} finally {
  await close();
}
