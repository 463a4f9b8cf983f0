import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { startSlack } from "../../../sandbox/slack/server.ts";
import { MANIFEST, openWorkspace, seed } from "./workspace.ts";

const inFolder = async (work: (folder: string) => Promise<void>): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), "slack-stand-in-"));
  try {
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

test("a restart goes on where it was; a reset forgets", () =>
  inFolder(async (folder) => {
    const first = await openWorkspace(undefined, { dataDir: folder });
    const file = { name: "people.csv", base64: Buffer.from("a,b\n").toString("base64") };
    await first.post("say", { as: "U02BOB", channel: "general", text: "keep this", files: [file] });
    const before = await first.get("messages?as=U03ANA&channel=general");
    await first.close();

    const second = await openWorkspace(undefined, { dataDir: folder });
    const after = await second.get<{ ts: string; files: { id: string }[] }[]>(
      "messages?as=U03ANA&channel=general",
    );
    expect(after).toEqual(before);
    const id = after[0]?.files[0]?.id;
    expect(await (await fetch(`${second.slack.url}/_sandbox/files/${id}`)).text()).toBe("a,b\n");
    const { ts } = await second.post("say", { as: "U02BOB", channel: "general", text: "and go on" });
    expect(Number(ts)).toBeGreaterThan(Number(after[0]?.ts));

    expect(await second.post("reset", {})).toEqual({ ok: true });
    expect(await second.get("messages?as=U03ANA&channel=general")).toEqual([]);
    expect((await fetch(`${second.slack.url}/_sandbox/files/${id}`)).status).toBe(404);
    await second.close();
  }));

test("the state tells people, channels and what a page needs", () =>
  inFolder(async (folder) => {
    const workspace = await openWorkspace(undefined, { dataDir: folder });
    expect(await workspace.get<object>("state")).toMatchObject({
      people: expect.arrayContaining([
        expect.objectContaining({
          id: "U15DAN",
          name: "Dana Reyes",
          email: "dana.reyes@acme.example",
          admin: true,
        }),
        expect.objectContaining({ id: "U02BOB", handle: "bob", admin: false }),
        expect.objectContaining({ id: "U90NOOR", guest: true }),
      ]),
      channels: [
        { id: "C01GENERAL", name: "general", private: false },
        { id: "C02ITHELP", name: "it-help", private: false },
        { id: "C03ZADMINS", name: "zoom-admins", private: true, members: ["U15DAN", "U00ZAC"] },
      ],
      bot: { id: "U00ZAC", handle: "zac" },
      commands: [{ command: "/zphone" }],
      connected: true,
    });
    await workspace.close();
  }));

test("the page is served, the launcher's own routes come first, and pages are told of what is new for them", () =>
  inFolder(async (folder) => {
    const page = join(folder, "page");
    mkdirSync(join(page, "assets"), { recursive: true });
    writeFileSync(join(page, "index.html"), "<!doctype html>the page");
    writeFileSync(join(page, "assets/app.js"), "1");
    const workspace = await openWorkspace(undefined, {
      dataDir: folder,
      pageDirectory: page,
      extra: (asked, response) => {
        if (asked.url !== "/_sandbox/product") return false;
        response.end("launcher");
        return true;
      },
    });
    const { url } = workspace.slack;
    const get = async (path: string) => {
      const response = await fetch(`${url}${path}`);
      return [response.status, response.headers.get("content-type"), await response.text()];
    };
    const html = [200, "text/html; charset=utf-8", "<!doctype html>the page"];
    expect(await get("/")).toEqual(html);
    expect(await get("/it-help/thread")).toEqual(html);
    expect(await get("/assets/app.js")).toEqual([200, "text/javascript; charset=utf-8", "1"]);
    expect((await get("/assets/none.js"))[0]).toBe(404);
    expect((await get("/..%2fslack.json"))[0]).toBe(404);
    expect((await get("/_sandbox/product"))[2]).toBe("launcher");
    expect((await get("/_sandbox/nothing"))[0]).toBe(404);

    const stream = await fetch(`${url}/_sandbox/stream?as=U03ANA`);
    const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
    await reader?.read();
    await workspace.post("say", { as: "U15DAN", channel: "zoom-admins", text: "not for Ana" });
    const { ts } = await workspace.post("say", { as: "U15DAN", channel: "general", text: "for Ana" });
    const told = await reader?.read();
    expect(told?.value).toBe(`data: ${JSON.stringify({ type: "message", channel: "C01GENERAL", ts })}\n\n`);
    await reader?.cancel();
    await workspace.close();
  }));

test("a page from elsewhere is turned away, by its name and by its origin", () =>
  inFolder(async (folder) => {
    const slack = await startSlack({ port: 0, seed, dataDir: folder, manifestPath: MANIFEST });
    const status = (headers: Record<string, string>) =>
      new Promise((resolve) => {
        request(`${slack.url}/_sandbox/state`, { headers }, (response) => {
          response.resume();
          resolve(response.statusCode);
        }).end();
      });
    expect(await status({})).toBe(200);
    expect(await status({ host: "evil.example" })).toBe(403);
    expect(await status({ origin: "https://evil.example" })).toBe(403);
    await slack.close();
  }));

test("messages and calls that make no sense are told so", () =>
  inFolder(async (folder) => {
    const workspace = await openWorkspace(undefined, { dataDir: folder });
    expect(await workspace.post("say", { as: "U02BOB", channel: "general", text: " " })).toEqual({
      ok: false,
      error: "no_text",
    });
    expect(await workspace.post("click", { as: 3 })).toMatchObject({ ok: false, error: "invalid_arguments" });
    const broken = await fetch(`${workspace.slack.url}/_sandbox/say`, { method: "POST", body: "{" });
    expect([broken.status, await broken.json()]).toEqual([400, { ok: false, error: "invalid_json" }]);
    await workspace.close();
  }));
