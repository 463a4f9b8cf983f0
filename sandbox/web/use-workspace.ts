// Everything the page knows of Slack: who is there, and what the person we are acting as sees, kept fresh by the stand-in's nudges.
import { useCallback, useEffect, useRef, useState } from "react";
import { api } from "./api.ts";
import type { Channel, Message, ShownView, Workspace } from "./model.ts";

const POLL_MS = 2_500;

/** The DM with Zac, in the API's own word. */
export const DM = "dm";

export interface Seen {
  readonly messages: Readonly<Record<string, readonly Message[]>>;
  readonly views: readonly ShownView[];
}

const EMPTY: Seen = { messages: {}, views: [] };

/** Channels this person is in; a private one only its members see. */
export const channelsOf = (workspace: Workspace | null, me: string): readonly Channel[] =>
  workspace?.channels.filter(({ members }) => members.includes(me)) ?? [];

/** Reads until nothing is new: one round at a time, and one more for whatever was announced during it. */
function refresher(read: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let again = false;
  const rounds = async (): Promise<void> => {
    do {
      again = false;
      try {
        await read();
      } catch {
        // The stand-in is away or being restarted: the next nudge or poll tells.
      }
    } while (again);
    running = null;
  };
  return () => {
    again = running !== null;
    running ??= rounds();
    return running;
  };
}

export function useWorkspace(me: string | null) {
  const [workspace, setWorkspace] = useState<Workspace | null>(null);
  const [seen, setSeen] = useState<Seen>(EMPTY);
  const refresh = useRef<() => Promise<void>>(async () => {});

  const known = useRef<Workspace | null>(null);
  const ready = workspace !== null;

  const load = useCallback(async (): Promise<void> => {
    try {
      known.current = await api.workspace();
      setWorkspace(known.current);
    } catch {
      setTimeout(() => void load(), 1_000);
    }
  }, []);
  useEffect(() => void load(), [load]);

  useEffect(() => {
    if (!ready || !me) return;
    let over = false;
    setSeen(EMPTY);
    refresh.current = refresher(async () => {
      const channels = [...channelsOf(known.current, me).map(({ name }) => name), DM];
      const [views, ...lists] = await Promise.all([
        api.views(me),
        ...channels.map((channel) => api.messages(me, channel)),
      ]);
      const messages = Object.fromEntries(channels.map((channel, at) => [channel, lists[at] ?? []]));
      if (!over) setSeen({ views, messages });
    });
    void refresh.current();
    let live = false;
    const stream = new EventSource(`/_sandbox/stream?as=${encodeURIComponent(me)}`);
    stream.onopen = () => {
      live = true;
      void refresh.current();
      // It may have been started anew, with other people in it.
      void load();
    };
    stream.onmessage = ({ data }) => {
      void refresh.current();
      if (/"type":"(status|prompts|reset)"/.test(String(data))) void load();
    };
    stream.onerror = () => {
      live = false;
    };
    const timer = setInterval(() => {
      if (!live) void refresh.current();
    }, POLL_MS);
    return () => {
      over = true;
      stream.close();
      clearInterval(timer);
    };
  }, [ready, me, load]);

  const refreshNow = useCallback(() => refresh.current(), []);
  return { workspace, seen, refresh: refreshNow };
}
