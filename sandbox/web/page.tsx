// The page as a whole: who one is, where one is, and what goes where.
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { act } from "./act.ts";
import { api, Refused } from "./api.ts";
import { type Cast, castOf } from "./cast.ts";
import { type Draft, NO_DRAFT } from "./composer.tsx";
import { Conversation } from "./conversation.tsx";
import { Home } from "./home.tsx";
import { Icon } from "./icons.tsx";
import { Inspector } from "./inspector.tsx";
import type { MessageDeeds } from "./message.tsx";
import { messyList } from "./messy-list.ts";
import { nextWrite } from "./mid-write.ts";
import { Modal } from "./modal.tsx";
import type { Message, Person, Workspace } from "./model.ts";
import { type Names, NamesProvider } from "./names.tsx";
import { ProductBanner } from "./product-banner.tsx";
import { Rail } from "./rail.tsx";
import { send } from "./send.ts";
import { type Stage, ThingsToTry, thingsToTry } from "./things-to-try.tsx";
import { Thread } from "./thread.tsx";
import { repliesByRoot, topLevel } from "./threads.ts";
import { useProduct } from "./use-product.ts";
import { useStored } from "./use-stored.ts";
import { channelsOf, DM, useWorkspace } from "./use-workspace.ts";
import { useZoom } from "./use-zoom.ts";

const HELP = "it-help";
const NONE: readonly Message[] = [];
/** As in layout.css. */
const ROOM_FOR_BOTH = 1_580;
const asked = new URLSearchParams(location.search);
const wide = (): boolean => window.innerWidth >= 1_100;

const withApps = ({ people, bot }: Workspace): readonly Person[] => [
  { id: bot.id, name: "Zac", handle: bot.handle, email: "", admin: false, bot: true },
  ...people,
  { id: "USLACKBOT", name: "Slackbot", email: "", admin: false, bot: true },
];

/** What Zac says he is doing in a channel or a thread. */
const statusIn = (workspace: Workspace, where: string): string | null =>
  Object.entries(workspace.statuses).find(([key]) => key.startsWith(where))?.[1] ?? null;

export function Page() {
  const [me, setMe] = useState<string | null>(asked.get("as"));
  const [here, setHere] = useState(asked.get("channel") ?? HELP);
  const [tab, setTab] = useState<"messages" | "home">("messages");
  const [thread, setThread] = useState<string | null>(null);
  const [side, setSide] = useState(wide);
  const [railOpen, setRailOpen] = useState(false);
  const [drafts, setDrafts] = useState<Readonly<Record<string, Draft>>>({});
  const [echoes, setEchoes] = useState<Readonly<Record<string, readonly Message[]>>>({});
  const [focusRequest, setFocusRequest] = useState(0);
  const [notice, setNotice] = useState<string | null>(null);
  const [read, markRead] = useStored("ask-zac-read");
  const awaited = useRef<string | null>(null);
  const { workspace, seen, refresh } = useWorkspace(me);
  const zoom = useZoom();
  const product = useProduct();

  const person = workspace?.people.find(({ id }) => id === me);
  const channels = useMemo(() => channelsOf(workspace, me ?? ""), [workspace, me]);
  const channel = channels.find(({ name }) => name === here) ?? null;
  const place = channel ? channel.name : DM;
  const spot = `${me}:${place}`;
  const messages = seen.messages[place] ?? NONE;
  const replies = useMemo(() => repliesByRoot(messages), [messages]);
  // Chosen once: whoever has just been given a phone is the one to be next.
  const [cast, setCast] = useState<Cast | null>(null);
  const root = messages.find(({ ts }) => ts === thread);

  // It opens on something to press: an admin, with a command about somebody for whom it works.
  useEffect(() => {
    if (cast || !workspace || !zoom.state) return;
    const chosen = castOf(workspace.people, zoom.state);
    if (!chosen) return;
    setCast(chosen);
    const as = me ?? chosen.admin.id;
    setMe(as);
    if (chosen.starter && !asked.has("channel"))
      setDrafts({ [`${as}:${HELP}`]: { text: `/zphone assign @${chosen.starter.name} `, files: [] } });
    setFocusRequest(1);
  }, [workspace, cast, zoom.state, me]);

  const newest = messages.at(-1)?.ts;
  useEffect(() => {
    if (newest) markRead(spot, newest);
  }, [newest, spot, markRead]);

  // Zac answers in a thread: open it for whoever is waiting there.
  useEffect(() => {
    const ts = awaited.current;
    if (!ts || !replies.get(ts)?.length) return;
    awaited.current = null;
    setThread(ts);
  }, [replies]);

  const inMessages = place === DM && tab === "messages" && person !== undefined;
  useEffect(() => {
    if (inMessages && me) api.openMessages(me).catch(() => {});
  }, [inMessages, me]);

  useEffect(() => {
    if (!railOpen) return;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === "Escape" && !event.defaultPrevented) setRailOpen(false);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [railOpen]);

  useEffect(() => {
    if (!notice) return;
    const timer = setTimeout(() => setNotice(null), 12_000);
    return () => clearTimeout(timer);
  }, [notice]);

  const everybody = useMemo(() => (workspace ? withApps(workspace) : []), [workspace]);
  const names = useMemo<Names>(() => {
    const people = new Map(everybody.map((one) => [one.id, one]));
    const byId = new Map(workspace?.channels.map((one) => [one.id, one]));
    return {
      person: (id) => people.get(id),
      channel: (id) => byId.get(id),
      me: me ?? "",
      choices: (workspace?.people ?? []).map(({ id, name, email }) => ({
        value: id,
        label: name,
        detail: email,
      })),
    };
  }, [workspace, everybody, me]);

  const refreshAll = useCallback((): void => {
    void refresh();
    void zoom.refresh();
  }, [refresh, zoom.refresh]);

  if (!workspace || !person || !me)
    return (
      <div className="loading">
        {workspace ? "Opening the workspace …" : "The sandbox is not answering yet …"}
      </div>
    );

  const go = (to: string): void => {
    setHere(to);
    setTab("messages");
    setThread(null);
    setRailOpen(false);
    setFocusRequest((count) => count + 1);
  };
  const be = (id: string): void => {
    setMe(id);
    setThread(null);
    setRailOpen(false);
    setFocusRequest((count) => count + 1);
  };
  const draftOf = (key: string): Draft => drafts[key] ?? NO_DRAFT;
  const keep = (key: string) => (draft: Draft) => setDrafts((now) => ({ ...now, [key]: draft }));
  const problem = (error: unknown): void =>
    setNotice(error instanceof Refused ? `Slack says: ${error.message}` : "The sandbox did not answer.");

  const post = async (draft: Draft, as: string, to: string, inThread: string | null): Promise<boolean> => {
    try {
      const sent = await send(draft, { as, channel: to, thread: inThread }, workspace);
      if (sent.kind === "not-sent") {
        setNotice(sent.because);
        return false;
      }
      if (sent.kind === "command")
        setEchoes((now) => ({ ...now, [`${as}:${to}`]: [...(now[`${as}:${to}`] ?? []), sent.echo] }));
      else if (!inThread) awaited.current = sent.ts;
    } catch (error) {
      problem(error);
      return false;
    } finally {
      refreshAll();
    }
    return true;
  };
  const sendFrom = (key: string, inThread: string | null) => (draft: Draft) => {
    keep(key)(NO_DRAFT);
    void post(draft, me, place, inThread).then((sent) => {
      if (!sent) keep(key)(draft);
    });
  };
  const deeds: MessageDeeds = {
    async click(message, action, filled) {
      try {
        await act({ as: me, channel: place, ts: message.ts }, message.blocks, action, filled);
      } catch (error) {
        problem(error);
      }
      await refresh();
    },
    openThread: (ts) => setThread(ts),
    stop: ({ ts }) => void api.stop(me, place, ts).catch(problem),
    shortcuts: workspace.shortcuts
      .filter(({ type }) => type === "message")
      .map(({ name, callback_id: value }) => ({ value, label: name })),
    runShortcut: ({ ts }, callbackId) => void api.shortcut(me, place, ts, callbackId).catch(problem),
  };
  const stage: Stage = {
    set({ as, channel: to, text, messyList: withList }) {
      be(as);
      go(to);
      const files = withList && zoom.state ? [messyList(workspace.people, zoom.state)] : [];
      keep(`${as}:${to}`)({ text, files });
    },
    killInTheMiddle(as, to, text) {
      be(as);
      go(to);
      void post({ text, files: [] }, as, to, null).then(async (sent) => {
        if (!sent) return;
        await nextWrite(zoom.ledger.at(-1)?.at ?? 0);
        await product.turn("kill");
        setNotice("Zac was killed after his first write, half done. Start him and watch him finish.");
      });
    },
  };
  const unread = Object.fromEntries(
    [...channels.map(({ name }) => name), DM].map((name) => {
      const since = Number(read[`${me}:${name}`] ?? 0);
      const fresh = (seen.messages[name] ?? NONE).filter(({ ts, user }) => Number(ts) > since && user !== me);
      return [name, name === place ? 0 : fresh.length];
    }),
  );
  const modal = seen.views.filter(({ type }) => type === "modal").at(-1);
  const threadKey = `${spot}:${thread}`;
  const shell = [
    "page",
    root ? "with-thread" : "",
    side ? "with-inspector" : "",
    railOpen ? "rail-open" : "",
  ];

  return (
    <NamesProvider value={names}>
      <div className={shell.filter(Boolean).join(" ")}>
        <Rail
          me={person}
          people={workspace.people}
          channels={channels}
          here={place}
          unread={unread}
          zacIsUp={product.status?.state === "up"}
          onGo={go}
          onBe={be}
        />
        {railOpen && (
          <button
            type="button"
            className="shade"
            aria-label="Close the menu"
            onClick={() => setRailOpen(false)}
          />
        )}
        <Conversation
          key={spot}
          workspace={workspace}
          people={everybody}
          channel={channel}
          messages={topLevel(messages, echoes[spot] ?? NONE)}
          repliesTo={(ts) => replies.get(ts) ?? NONE}
          deeds={deeds}
          draft={draftOf(spot)}
          onDraft={keep(spot)}
          onSend={sendFrom(spot, null)}
          focusRequest={focusRequest}
          top={cast && zoom.state && <ThingsToTry things={thingsToTry(cast, HELP)} stage={stage} />}
          banner={
            <>
              {notice && (
                <div className="banner notice" role="status">
                  <span>{notice}</span>
                  <button type="button" className="bare" aria-label="Dismiss" onClick={() => setNotice(null)}>
                    <Icon name="close" size={14} />
                  </button>
                </div>
              )}
              <ProductBanner status={product.status} onStart={() => void product.turn("start")} />
            </>
          }
          tab={tab}
          onTab={setTab}
          home={<Home me={me} view={seen.views.find(({ type }) => type === "home")} onDone={refresh} />}
          prompts={workspace.prompts[person.dm ?? ""]?.prompts ?? workspace.suggested_prompts}
          status={statusIn(workspace, channel?.id ?? person.dm ?? "")}
          onMenu={() => setRailOpen(true)}
          onInspector={() => {
            // Where there is room for one of the two, the thread gives way.
            const hidden = root !== undefined && window.innerWidth <= ROOM_FOR_BOTH;
            if (hidden) setThread(null);
            setSide(hidden || !side);
          }}
          inspectorOpen={side}
        />
        {root && (
          <Thread
            key={threadKey}
            workspace={workspace}
            people={everybody}
            status={statusIn(workspace, `${channel?.id ?? person.dm}:${root.ts}`)}
            where={channel ? `#${channel.name}` : "Zac"}
            root={root}
            replies={replies.get(root.ts) ?? NONE}
            deeds={deeds}
            draft={draftOf(threadKey)}
            onDraft={keep(threadKey)}
            onSend={sendFrom(threadKey, root.ts)}
            onClose={() => setThread(null)}
          />
        )}
        {side && (
          <Inspector
            state={zoom.state}
            ledger={zoom.ledger}
            flashing={zoom.flashing}
            recent={zoom.recent}
            people={workspace.people}
            product={product.status}
            onTurn={(deed) => void product.turn(deed)}
            onChanged={() => void zoom.refresh()}
            onClose={() => setSide(false)}
          />
        )}
        {modal && <Modal key={modal.id} view={modal} me={me} onDone={refresh} />}
      </div>
    </NamesProvider>
  );
}
