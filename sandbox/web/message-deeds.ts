import { act } from "./act.ts";
import { api } from "./api.ts";
import type { MessageDeeds } from "./message.tsx";
import type { Workspace } from "./model.ts";

interface Around {
  readonly me: string;
  readonly channel: string;
  readonly shortcuts: Workspace["shortcuts"];
  readonly openThread: (ts: string) => void;
  readonly refresh: () => Promise<void>;
  readonly tellProblem: (error: unknown) => void;
}

/** What this person can do with the messages of this place. */
export function messageDeeds({
  me,
  channel,
  shortcuts,
  openThread,
  refresh,
  tellProblem,
}: Around): MessageDeeds {
  return {
    async click(message, action, filled) {
      try {
        await act({ as: me, channel, ts: message.ts }, message.blocks, action, filled);
      } catch (error) {
        tellProblem(error);
      }
      await refresh();
    },
    openThread,
    stop: ({ ts }) => void api.stop(me, channel, { ts }).catch(tellProblem),
    stopThread: (ts) => void api.stop(me, channel, { thread_ts: ts }).catch(tellProblem),
    shortcuts: shortcuts
      .filter(({ type }) => type === "message")
      .map(({ name, callback_id: value }) => ({ value, label: name })),
    runShortcut: ({ ts }, callbackId) => void api.shortcut(me, channel, ts, callbackId).catch(tellProblem),
  };
}
