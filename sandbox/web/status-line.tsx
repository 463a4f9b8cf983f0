import type { Workspace } from "./model.ts";

/** What Zac says he is doing, in words of his own or as the state of his session. */
export interface Status {
  readonly text: string;
  /** The thread that can be stopped; null where there is nothing to stop. */
  readonly stops: string | null;
}

const WORDS: Readonly<Record<string, string>> = {
  processing: "is working on it …",
  suspended: "waits for you.",
};

const under = <Value,>(kept: Readonly<Record<string, Value>>, where: string): [string, Value][] =>
  Object.entries(kept).filter(([key]) => key.startsWith(where));

/** In a channel (`C1`) or a thread of it (`C1:1.1`). A thread that waits is told only where it is open. */
export function statusIn(workspace: Workspace, where: string): Status | null {
  const [said] = under(workspace.statuses, where);
  const sessions = under(workspace.sessions, where);
  const working = sessions.find(([, state]) => state === "processing");
  const own = where.includes(":") ? sessions[0] : undefined;
  const text = said?.[1] ?? WORDS[(working ?? own)?.[1] ?? ""];
  return text ? { text, stops: working?.[0].split(":")[1] ?? null } : null;
}

export function StatusLine({
  status,
  onStop,
}: {
  readonly status: Status | null;
  readonly onStop?: ((thread: string) => void) | undefined;
}) {
  if (!status) return null;
  const { text, stops } = status;
  return (
    <p className="status quiet">
      Zac {text}{" "}
      {stops && onStop && (
        <button type="button" className="button small" onClick={() => onStop(stops)}>
          Stop
        </button>
      )}
    </p>
  );
}
