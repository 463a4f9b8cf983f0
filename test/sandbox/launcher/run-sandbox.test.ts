import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { freePort } from "../../../sandbox/free-port.ts";
import { CannotStart, runSandbox, type Sandbox } from "../../../sandbox/run-sandbox.ts";
import { readSeed } from "../../../sandbox/seed.ts";

const entry = fileURLToPath(new URL("a-product.ts", import.meta.url));
const dataDir = mkdtempSync(join(tmpdir(), "zac-launcher-"));
const pageDirectory = mkdtempSync(join(tmpdir(), "zac-page-"));
let sandbox: Sandbox | undefined;

const start = async (more: NodeJS.ProcessEnv = {}): Promise<Sandbox> => {
  sandbox = await runSandbox({
    environment: {
      PATH: process.env.PATH,
      DATA_DIR: dataDir,
      SANDBOX_PORT: "0",
      SANDBOX_ZOOM_PORT: "0",
      ...more,
    },
    say: () => {},
    entry,
    pageDirectory,
  });
  await sandbox.first;
  return sandbox;
};
const json = async (url: string, body?: unknown): Promise<Record<string, unknown>> => {
  const answered = await fetch(url, body ? { method: "POST", body: JSON.stringify(body) } : {});
  // Our own servers, whose answers are objects.
  return (await answered.json()) as Record<string, unknown>;
};

beforeAll(() => writeFileSync(join(pageDirectory, "index.html"), "<p>the page</p>"));
afterEach(async () => {
  await sandbox?.close();
  sandbox = undefined;
});
afterAll(() => {
  rmSync(dataDir, { recursive: true, force: true });
  rmSync(pageDirectory, { recursive: true, force: true });
});

describe("the launcher", () => {
  it("starts page, stand-ins and product, and tells the product where they are and nothing of the sandbox", async () => {
    const { page, zoom, product } = await start({ SANDBOX_FRESH: "1" });
    expect(await (await fetch(page)).text()).toContain("the page");
    expect(await json(`${page}/_sandbox/state`)).toHaveProperty("people");
    expect(await json(`${page}/_sandbox/zoom/state`)).toEqual(await json(`${zoom}/_sandbox/state`));
    const environment = await json(`${product.status().url}/environment`);
    expect(environment).toMatchObject({ SLACK_API_URL: `${page}/api/`, PORT: "0", HOST: "127.0.0.1" });
    expect(String(environment.ZOOM_API_URL)).toContain(zoom);
    expect(Object.keys(environment).filter((name) => name.startsWith("SANDBOX"))).toEqual([]);
    const policy: unknown = parse(readFileSync(String(environment.ZAC_CONFIG), "utf8"));
    expect(policy).toMatchObject({ mode: "act", defaultCallingPlan: readSeed().default_plan });
  });

  it("lays a policy of one's own over the sandbox's, anew at each start of the product", async () => {
    const own = join(pageDirectory, "own.yml");
    writeFileSync(own, "mode: observe\nprotected: [ceo@example.com]\nchannels: { audit: general }\n");
    const { page, product } = await start({ ZAC_CONFIG: own });
    const read = async (): Promise<unknown> => {
      const { ZAC_CONFIG } = await json(`${product.status().url}/environment`);
      return parse(readFileSync(String(ZAC_CONFIG), "utf8"));
    };
    expect(await read()).toMatchObject({
      mode: "observe",
      protected: ["ceo@example.com"],
      rateShare: 1,
      channels: { requests: "zoom-admins", audit: "general" },
    });
    await json(`${page}/_sandbox/product`, { do: "stop" });
    writeFileSync(own, "confirm: always\n");
    await json(`${page}/_sandbox/product`, { do: "start" });
    expect(await read()).toMatchObject({ mode: "act", confirm: "always" });
    await sandbox?.close();
    await expect(start({ ZAC_CONFIG: join(pageDirectory, "no.yml") })).rejects.toThrow(
      "ZAC_CONFIG: there is no file",
    );
  });

  it("starts a model's stand-in when one is named, and the product is told as of any other", async () => {
    const { product } = await start({ SANDBOX_MODEL: "sensible" });
    const environment = await json(`${product.status().url}/environment`);
    expect(environment).toMatchObject({ OPENAI_MODEL: "sensible" });
    expect(await json(`${environment.OPENAI_BASE_URL}/models`)).toHaveProperty("data");
    await sandbox?.close();
    await expect(start({ SANDBOX_MODEL: "clever" })).rejects.toThrow("should be one of sensible, obedient");
  });

  it("kills, starts and stops the product, and the stand-ins stay up", async () => {
    const { page, product } = await start();
    const first = product.status().pid;
    expect(await json(`${page}/_sandbox/product`, { do: "kill" })).toMatchObject({ ok: true, pid: null });
    expect(await json(`${page}/_sandbox/state`)).toHaveProperty("channels");
    const started = await json(`${page}/_sandbox/product`, { do: "start" });
    expect(started).toMatchObject({ ok: true, state: "up", url: product.status().url });
    expect(started.pid).not.toBe(first);
    const ready = JSON.parse(readFileSync(join(dataDir, "sandbox/ready.json"), "utf8"));
    expect(ready.product).toEqual({ pid: started.pid, url: started.url });
    expect(await json(`${page}/_sandbox/product`, { do: "stop" })).toMatchObject({ ok: true, state: "down" });
    expect(await json(`${page}/_sandbox/product`, { do: "dance" })).toMatchObject({ ok: false });
  });

  it("tells why a product did not come up, and stays up for another try", async () => {
    const { page, product } = await start({ MANNER: "broken" });
    expect(product.status()).toMatchObject({ state: "down", reason: "it is broken on purpose" });
    expect(await json(`${page}/_sandbox/product`, { do: "start" })).toMatchObject({
      ok: false,
      state: "down",
    });
    expect(readFileSync(join(dataDir, "sandbox/product.log"), "utf8")).toContain("it is broken on purpose");
  });

  it("ends a product that does not heed SIGTERM", async () => {
    const { product } = await start({ MANNER: "stubborn" });
    expect(await product.stop(50)).toMatchObject({ state: "down", pid: null });
  });

  it("passes Zoom's webhooks on to wherever the product listens now", async () => {
    const { page } = await start();
    const answered = await fetch(`${page}/_sandbox/webhook`, {
      method: "POST",
      headers: {
        "x-zm-signature": "v0=1",
        "x-zm-request-timestamp": "2",
        "content-type": "application/json",
      },
      body: "{}",
    });
    expect(await answered.json()).toMatchObject({ "x-zm-signature": "v0=1", "x-zm-request-timestamp": "2" });
  });

  it("keeps a policy somebody has edited, refuses another company, and forgets when asked", async () => {
    const { page } = await start();
    const policy = join(dataDir, "sandbox/zac.config.yml");
    writeFileSync(policy, "mode: observe\n");
    await json(`${page}/_sandbox/say`, { as: readSeed().admins[0], channel: "general", text: "kept" });
    await sandbox?.close();
    await start();
    expect(readFileSync(policy, "utf8")).toBe("mode: observe\n");
    const said = await fetch(`${sandbox?.page}/_sandbox/messages?as=${readSeed().admins[0]}&channel=general`);
    expect(await said.text()).toContain("kept");
    await sandbox?.close();
    const otherSeed = join(dataDir, "other.json");
    writeFileSync(otherSeed, JSON.stringify({ ...readSeed(), default_plan: null }));
    await expect(start({ SANDBOX_SEED: otherSeed })).rejects.toThrow(CannotStart);
    writeFileSync(join(dataDir, "mine.txt"), "not the sandbox's");
    await start({ SANDBOX_SEED: otherSeed, SANDBOX_FRESH: "1" });
    expect(readFileSync(policy, "utf8")).toContain("mode: act");
    expect(existsSync(join(dataDir, "mine.txt"))).toBe(true);
  });

  it("says in one sentence what is wrong with a setting", async () => {
    await expect(start({ SANDBOX_PORT: "many" })).rejects.toThrow(/SANDBOX_PORT should be a port/);
    await expect(start({ SANDBOX_SEED: "/nowhere.json" })).rejects.toThrow(/cannot be read/);
  });
});

describe("ports", () => {
  it("moves on from a default that is taken, never from one that was asked for", async () => {
    const holder = createServer();
    await new Promise<void>((resolve) => holder.listen(0, "127.0.0.1", resolve));
    const address = holder.address();
    const taken = typeof address === "object" && address ? address.port : 0;
    expect(await freePort(undefined, taken)).toBeGreaterThan(taken);
    expect(await freePort(taken, 1)).toBeNull();
    expect(await freePort(0, taken)).toBe(0);
    await new Promise((resolve) => holder.close(resolve));
  });
});
