// What a restart keeps.
import { appendFileSync, cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { BOB, GEORGE, type OpenZoom, openZoom } from "./open-zoom.ts";

let dataDir: string;
let zoom: OpenZoom;
beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), "zoom-"));
  zoom = await openZoom({ dataDir });
});
afterEach(async () => {
  await zoom.server.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const restart = async () => {
  await zoom.server.close();
  zoom = await openZoom({ dataDir });
};

test("account and ledger go on after a restart", async () => {
  await zoom.ask("PATCH", `/phone/users/${GEORGE}`, { extension_number: "2150" });
  await zoom.control("POST", "mutate", { email: BOB, delete: true });
  const [state, ledger] = [await zoom.state(), await zoom.ledger()];
  await restart();
  expect(await zoom.state()).toEqual(state);
  expect(await zoom.ledger()).toEqual(ledger);
  expect((await zoom.ask("GET", `/phone/users/${GEORGE}`)).body.extension_number).toBe(2150);
});

test("each write is on disk before it is answered, so that a kill loses none", async () => {
  await zoom.ask("PATCH", `/phone/users/${GEORGE}`, { extension_number: "2150" });
  const state = await zoom.state();
  // A copy of the folder is what a killed stand-in leaves, here with the line of a write cut short.
  const copy = mkdtempSync(join(tmpdir(), "zoom-"));
  cpSync(dataDir, copy, { recursive: true });
  const [journal] = readdirSync(copy).filter((name) => name.endsWith(".jsonl"));
  appendFileSync(join(copy, journal ?? ""), '{"people":[{"id":"cut sh');
  const after = await openZoom({ dataDir: copy });
  expect(await after.state()).toEqual(state);
  expect(await after.ledger()).toHaveLength(1);
  await after.server.close();
  rmSync(copy, { recursive: true, force: true });
});

test("a phone that was being switched on appears although the stand-in was away", async () => {
  await zoom.faults({ enableDelayMs: 300 });
  await zoom.ask("PATCH", `/users/${BOB}`, { feature: { zoom_phone: true } });
  await restart();
  expect((await zoom.ask("GET", `/users/${BOB}/settings`)).body.feature.zoom_phone).toBe(true);
  const seen = async () => (await zoom.ask("GET", `/phone/users/${BOB}`)).status;
  await expect.poll(seen, { timeout: 5000, interval: 50 }).toBe(200);
});

test("a reset forgets on disk too", async () => {
  const state = await zoom.state();
  await zoom.ask("PATCH", `/phone/users/${GEORGE}`, { extension_number: "2150" });
  await zoom.control("POST", "reset");
  await restart();
  expect(await zoom.state()).toEqual(state);
});
