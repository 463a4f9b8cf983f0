import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { readInWorker } from "../../src/roster/read-in-worker.ts";
import { bytesOf, OPTIONS } from "./check.ts";

const list = (count: number): Uint8Array =>
  bytesOf(
    `Email,License\n${Array.from({ length: count }, (_, n) => `person${n}@acme.example,Zoom Phone\n`).join("")}`,
  );

test("a large file is read in its own thread, with the same answer", async () => {
  const read = await readInWorker(list(5000), OPTIONS);
  expect(read).toMatchObject({ outcome: "parsed", delimiter: ",", rejected: [] });
  expect(read.outcome === "parsed" && read.rows.length).toBe(5000);
  expect(read.outcome === "parsed" && read.rows[4999]?.line).toBe(5001);
});

test("whoever hands bytes in keeps them, whatever kind they are of", async () => {
  const bytes = list(5000);
  for (const given of [bytes, Buffer.from(bytes), bytes.subarray(0)]) {
    expect(await readInWorker(given, OPTIONS)).toMatchObject({ outcome: "parsed" });
    expect(given.length).toBe(bytes.length);
    expect(await readInWorker(given, OPTIONS)).toMatchObject({ outcome: "parsed" });
  }
});

test("a small file is read at once", async () => {
  expect(await readInWorker(list(3), OPTIONS)).toMatchObject({ outcome: "parsed" });
});

test("too much memory, too many bytes, too much time, or no more wish: a fault, not a crash", async () => {
  const code = async (...[bytes, options, limits]: Parameters<typeof readInWorker>) => {
    const read = await readInWorker(bytes, options, limits);
    return read.outcome === "file_error" ? read.problem.code : read.outcome;
  };
  const hungry = bytesOf(
    `Email,License,Notes\n${Array.from({ length: 19_000 }, (_, n) => `p${n}@acme.example,Zoom Phone,${"a,".repeat(300)}\n`).join("")}`,
  );
  expect(await code(hungry, OPTIONS, { memoryMb: 12 })).toBe("TOO_LARGE");
  expect(await code(list(5000), OPTIONS, { maxBytes: 1000 })).toBe("TOO_LARGE");
  expect(await code(list(5000), OPTIONS, { timeoutMs: 0 })).toBe("TOO_LARGE");
  expect(await code(list(5000), OPTIONS, { signal: AbortSignal.abort() })).toBe("TOO_LARGE");
  const stopped = new AbortController();
  const reading = code(list(20_000), OPTIONS, { signal: stopped.signal });
  stopped.abort();
  expect(await reading).toBe("TOO_LARGE");
});

test("the thread starts without schemas, and without phone number tables until there is a number", () => {
  const reader = new URL("../../src/roster/read-roster.ts", import.meta.url);
  const script = `import { registerHooks } from "node:module";
    registerHooks({ load: (url, context, next) => (console.log(url), next(url, context)) });
    await import("${reader}");`;
  const loaded = execFileSync(process.execPath, ["--input-type=module", "--eval", script], {
    encoding: "utf8",
  });
  expect(loaded).toContain("read-roster.ts");
  expect(loaded).not.toMatch(/node_modules\/(?:zod|libphonenumber-js)\//);
});
