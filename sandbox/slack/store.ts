// Keeps the workspace's data in one file between two starts. Writing is put off a little and done in one move, so that
// a crash leaves the last whole state and a busy workspace does not spend its time writing.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { WorkspaceData } from "./model.ts";

const SHORTEST_WAIT_MS = 150;
/** Writing may take this share of the time: one part in twenty. */
const WAIT_PER_WRITE = 20;

const emptyData = (): WorkspaceData => ({
  lastTs: "0",
  counter: 0,
  channels: [],
  messages: {},
  files: {},
  views: [],
  responseUrls: {},
  prompts: {},
  titles: {},
});

export interface Store {
  readonly data: WorkspaceData;
  /** Something changed; it will be on disk soon. */
  save(): void;
  flush(): void;
  /** Forgets everything, in memory and on disk. */
  wipe(): void;
  putFile(id: string, bytes: Uint8Array): void;
  file(id: string): Buffer | undefined;
}

/** Opens the store in a folder, which is made when it is not there. */
export function openStore(folder: string): Store {
  const path = join(folder, "slack.json");
  const files = join(folder, "slack-files");
  mkdirSync(files, { recursive: true });
  const data = emptyData();
  // Our own file, written below: a field that a newer version added keeps its empty value.
  if (existsSync(path)) Object.assign(data, JSON.parse(readFileSync(path, "utf8")) as WorkspaceData);
  let timer: NodeJS.Timeout | undefined;
  let lastWriteMs = 0;

  const flush = (): void => {
    if (!timer) return;
    clearTimeout(timer);
    timer = undefined;
    const started = performance.now();
    writeFileSync(`${path}.new`, JSON.stringify(data));
    renameSync(`${path}.new`, path);
    lastWriteMs = performance.now() - started;
  };
  return {
    data,
    save() {
      timer ??= setTimeout(flush, Math.max(SHORTEST_WAIT_MS, lastWriteMs * WAIT_PER_WRITE));
    },
    flush,
    wipe() {
      clearTimeout(timer);
      timer = undefined;
      Object.assign(data, emptyData());
      rmSync(path, { force: true });
      rmSync(files, { recursive: true, force: true });
      mkdirSync(files, { recursive: true });
    },
    putFile: (id, bytes) => writeFileSync(join(files, id), bytes),
    file: (id) => (existsSync(join(files, id)) ? readFileSync(join(files, id)) : undefined),
  };
}
