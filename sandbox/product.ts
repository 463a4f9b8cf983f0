// The product as a child process: it knows nothing of the sandbox but the addresses in its environment.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream, type WriteStream } from "node:fs";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";

/** What is known of the product: `down` with a reason when nobody asked it to end. */
export interface ProductStatus {
  readonly state: "starting" | "up" | "stopping" | "down";
  readonly pid: number | null;
  readonly url: string | null;
  /** Why it is down, in one sentence; null when it was asked to end. */
  readonly reason: string | null;
}

export interface ProductOptions {
  /** The program, run by the Node that runs us. */
  readonly entry: string;
  readonly environment: NodeJS.ProcessEnv;
  /** What has to be there each time it starts. */
  readonly beforeStart?: () => void;
  readonly logPath: string;
  /** Told of every change of state. */
  readonly onChange: (status: ProductStatus) => void;
  /** Told of warnings in the product's log. */
  readonly onWarning: (line: string) => void;
  readonly readyWithinMs?: number;
}

export interface Product {
  status(): ProductStatus;
  /** Resolves once the product has said that it is connected; or with `down` when it could not start. */
  start(): Promise<ProductStatus>;
  /** SIGTERM, and SIGKILL when it has not ended in time. */
  stop(withinMs?: number): Promise<ProductStatus>;
  /** SIGKILL, as a power cut would. */
  kill(): Promise<ProductStatus>;
  close(): Promise<void>;
}

const isReady = (message: unknown): message is { type: "ready"; url: string } =>
  typeof message === "object" &&
  message !== null &&
  "type" in message &&
  message.type === "ready" &&
  "url" in message &&
  typeof message.url === "string";

const WARNING_LEVEL = 40;

/** A log line worth a glance on the console: pino's warnings and errors, and whatever is not pino's. */
function warningIn(line: string, isError: boolean): string | null {
  try {
    const entry: unknown = JSON.parse(line);
    if (typeof entry !== "object" || entry === null || !("level" in entry)) return isError ? line : null;
    if (typeof entry.level !== "number" || entry.level < WARNING_LEVEL) return null;
    return "msg" in entry && typeof entry.msg === "string" ? entry.msg : line;
  } catch {
    return isError && line.trim() !== "" ? line : null;
  }
}

/** Starts, stops and kills the product. One at a time: a second start while one is running answers with the first. */
export function createProduct(options: ProductOptions): Product {
  const log: WriteStream = createWriteStream(options.logPath, { flags: "a" });
  let child: ChildProcess | null = null;
  let starting: Promise<ProductStatus> | null = null;
  let status: ProductStatus = { state: "down", pid: null, url: null, reason: null };
  let lastWarning = "";

  const become = (next: ProductStatus): ProductStatus => {
    status = next;
    options.onChange(next);
    return next;
  };

  const follow = (stream: Readable | null, isError: boolean): void => {
    if (!stream) return;
    createInterface({ input: stream }).on("line", (line) => {
      log.write(`${line}\n`);
      const warning = warningIn(line, isError);
      if (warning === null) return;
      lastWarning = warning;
      options.onWarning(warning);
    });
  };

  const launch = (): Promise<ProductStatus> =>
    new Promise((resolve) => {
      lastWarning = "";
      options.beforeStart?.();
      const started = spawn(process.execPath, [options.entry], {
        env: options.environment,
        stdio: ["ignore", "pipe", "pipe", "ipc"],
      });
      child = started;
      become({ state: "starting", pid: started.pid ?? null, url: null, reason: null });
      follow(started.stdout, false);
      follow(started.stderr, true);
      // Long enough for a machine that is busy with other things: one that hangs is ended, a slow one is not.
      const withinMs = options.readyWithinMs ?? 180_000;
      const tooLong = setTimeout(() => {
        lastWarning = `it did not connect within ${Math.round(withinMs / 1000)} s`;
        started.kill("SIGKILL");
      }, withinMs);
      started.on("message", (message) => {
        if (!isReady(message)) return;
        clearTimeout(tooLong);
        resolve(become({ state: "up", pid: started.pid ?? null, url: message.url, reason: null }));
      });
      started.once("error", (error) => {
        lastWarning = error.message;
      });
      started.once("close", (code, signal) => {
        clearTimeout(tooLong);
        if (child === started) child = null;
        const asked = status.state === "stopping" || signal === "SIGKILL";
        const how = lastWarning || (signal ? `ended by ${signal}` : `ended with code ${code}`);
        const reason = asked && !lastWarning.startsWith("it did not") ? null : how;
        resolve(become({ state: "down", pid: null, url: null, reason }));
      });
    });

  const end = async (signal: "SIGTERM" | "SIGKILL", withinMs: number): Promise<ProductStatus> => {
    const running = child;
    if (!running) return status;
    become({ ...status, state: "stopping" });
    const closed = once(running, "close");
    running.kill(signal);
    const lastResort = setTimeout(() => running.kill("SIGKILL"), withinMs);
    await closed;
    clearTimeout(lastResort);
    return status;
  };

  return {
    status: () => status,
    start() {
      if (status.state === "up") return Promise.resolve(status);
      starting ??= launch().finally(() => {
        starting = null;
      });
      return starting;
    },
    stop: (withinMs = 6_000) => end("SIGTERM", withinMs),
    kill: () => end("SIGKILL", 1_000),
    async close() {
      await end("SIGTERM", 6_000);
      log.end();
    },
  };
}
