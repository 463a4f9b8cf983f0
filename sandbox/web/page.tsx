// The page as a whole: who one is, where one is, and what goes where.
import { useCallback, useEffect, useMemo, useState } from "react";
import { api } from "./api.ts";
import { Notice, ProductBanner } from "./banners.tsx";
import { type Cast, castOf } from "./cast.ts";
import { Conversation } from "./conversation.tsx";
import { Home } from "./home.tsx";
import { Inspector } from "./inspector.tsx";
import { messageDeeds } from "./message-deeds.ts";
import { Modal } from "./modal.tsx";
import type { Message } from "./model.ts";
import { everybodyIn, NamesProvider, namesIn } from "./names.tsx";
import { Rail } from "./rail.tsx";
import type { Destination } from "./send.ts";
import { stageOf } from "./stage.ts";
import { statusIn } from "./status-line.tsx";
import { ThingsToTry, thingsToTry } from "./things-to-try.tsx";
import { Thread } from "./thread.tsx";
import { repliesByRoot, topLevel } from "./threads.ts";
import { useFileDrop } from "./use-file-drop.ts";
import { useNotice } from "./use-notice.ts";
import { HELP, usePlace } from "./use-place.ts";
import { spotOf, usePosting } from "./use-posting.ts";
import { useProduct } from "./use-product.ts";
import { useUnread } from "./use-unread.ts";
import { channelsOf, DM, useWorkspace } from "./use-workspace.ts";
import { useZoom } from "./use-zoom.ts";

const NONE: readonly Message[] = [];
/** As in layout.css: below the first the inspector waits to be called, below the second it gives way to a thread. */
const ROOM_FOR_INSPECTOR = 1_100;
const ROOM_FOR_BOTH = 1_580;

export function Page() {
  const { me, here, isNewcomer, tab, setTab, thread, setThread, railOpen, setRailOpen, focusRequest, move } =
    usePlace();
  const [side, setSide] = useState(() => window.innerWidth >= ROOM_FOR_INSPECTOR);
  // Chosen once: whoever has just been given a phone is the one to be next.
  const [cast, setCast] = useState<Cast | null>(null);
  const { workspace, seen, refresh } = useWorkspace(me);
  const zoom = useZoom();
  const product = useProduct();
  const { notice, setNotice, tellProblem } = useNotice();

  const person = workspace?.people.find(({ id }) => id === me);
  const channels = useMemo(() => channelsOf(workspace, me ?? ""), [workspace, me]);
  const channel = channels.find(({ name }) => name === here) ?? null;
  const place = channel ? channel.name : DM;
  const messages = seen.messages[place] ?? NONE;
  const replies = useMemo(() => repliesByRoot(messages), [messages]);
  const root = messages.find(({ ts }) => ts === thread);
  const unread = useUnread(me ?? "", place, seen.messages);
  const everybody = useMemo(() => (workspace ? everybodyIn(workspace) : []), [workspace]);
  const names = useMemo(() => namesIn(workspace, me ?? ""), [workspace, me]);
  const { refresh: refreshZoom } = zoom;
  const refreshAll = useCallback((): void => {
    void refresh();
    void refreshZoom();
  }, [refresh, refreshZoom]);
  const posting = usePosting({
    workspace,
    notices: { setNotice, tellProblem },
    messages: seen.messages,
    replies,
    ready: product.started,
    onAnswered: setThread,
    onDone: refreshAll,
  });

  // It opens on something to press: an admin, with a command about somebody for whom it works.
  useEffect(() => {
    if (cast || !workspace || !zoom.state) return;
    const chosen = castOf(workspace.people, zoom.state);
    if (!chosen) return;
    setCast(chosen);
    const as = workspace.people.some(({ id }) => id === me) && me ? me : chosen.admin.id;
    if (as !== me) move({ as });
    if (chosen.starter && isNewcomer)
      posting.keep(
        { as, channel: HELP, thread: null },
        { text: `/zphone assign @${chosen.starter.name} `, files: [] },
      );
  }, [workspace, cast, zoom.state, me, isNewcomer, move, posting.keep]);

  const over = useFileDrop(({ files, folders, inThread }) => {
    if (folders.length > 0)
      setNotice(`${folders.join(", ")}: a folder can't be attached. Drop the files that are in it.`);
    if (!me || files.length === 0) return;
    posting.attach({ as: me, channel: place, thread: inThread ? thread : null }, files);
    if (!inThread) setTab("messages");
  });

  const dmIsOpen = place === DM && tab === "messages" && person !== undefined;
  useEffect(() => {
    if (dmIsOpen && me) api.openMessages(me).catch(() => {});
  }, [dmIsOpen, me]);

  if (!workspace || !person || !me)
    return (
      <div className="loading">
        {workspace ? "Opening the workspace …" : "The sandbox is not answering yet …"}
      </div>
    );

  const to: Destination = { as: me, channel: place, thread: null };
  const toThread: Destination = { ...to, thread };
  const deeds = messageDeeds({
    me,
    channel: place,
    shortcuts: workspace.shortcuts,
    openThread: setThread,
    refresh,
    tellProblem,
  });
  const stage = stageOf({ workspace, zoom, move, posting, turn: product.turn, tell: setNotice });
  const switchInspector = (): void => {
    const hidden = root !== undefined && window.innerWidth <= ROOM_FOR_BOTH;
    if (hidden) setThread(null);
    setSide(hidden || !side);
  };
  const modal = seen.views.filter(({ type }) => type === "modal").at(-1);
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
          onGo={(there) => move({ channel: there })}
          onBe={(as) => move({ as })}
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
          key={spotOf(to)}
          workspace={workspace}
          people={everybody}
          channel={channel}
          messages={topLevel(messages, posting.echoesAt(to))}
          repliesTo={(ts) => replies.get(ts) ?? NONE}
          deeds={deeds}
          draft={posting.draftAt(to)}
          onDraft={(draft) => posting.keep(to, draft)}
          onSend={(draft) => posting.send(to, draft)}
          focusRequest={focusRequest}
          top={cast && <ThingsToTry things={thingsToTry(cast, HELP)} stage={stage} sent={posting.sent} />}
          banner={
            <>
              <Notice text={notice} onDismiss={() => setNotice(null)} />
              <ProductBanner
                status={product.status}
                onStart={() => {
                  setNotice(null);
                  void product.turn("start");
                }}
              />
            </>
          }
          tab={tab}
          onTab={setTab}
          home={<Home me={me} view={seen.views.find(({ type }) => type === "home")} onDone={refresh} />}
          prompts={workspace.prompts[person.dm ?? ""]?.prompts ?? workspace.suggested_prompts}
          status={statusIn(workspace, channel?.id ?? person.dm ?? "")}
          onMenu={() => setRailOpen(true)}
          onInspector={switchInspector}
          inspectorOpen={side}
          dropping={over === "conversation"}
        />
        {root && (
          <Thread
            key={spotOf(toThread)}
            workspace={workspace}
            people={everybody}
            status={statusIn(workspace, `${channel?.id ?? person.dm}:${root.ts}`)}
            where={channel ? `#${channel.name}` : "Zac"}
            root={root}
            replies={replies.get(root.ts) ?? NONE}
            deeds={deeds}
            draft={posting.draftAt(toThread)}
            onDraft={(draft) => posting.keep(toThread, draft)}
            onSend={(draft) => posting.send(toThread, draft)}
            onClose={() => setThread(null)}
            dropping={over === "thread"}
          />
        )}
        {side && (
          <Inspector
            {...zoom}
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
