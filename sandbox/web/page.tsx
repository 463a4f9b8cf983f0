// The page as a whole: who one is, where one is, and what goes where.
import { useCallback, useEffect } from "react";
import { api } from "./api.ts";
import { Notice, ProductBanner } from "./banners.tsx";
import { Conversation } from "./conversation.tsx";
import { Home } from "./home.tsx";
import { Inspector } from "./inspector.tsx";
import { messageDeeds } from "./message-deeds.ts";
import { Modal } from "./modal.tsx";
import { NamesProvider } from "./names.tsx";
import { Rail } from "./rail.tsx";
import { type Destination, spotOf } from "./send.ts";
import { stageOf } from "./stage.ts";
import { statusIn } from "./status-line.tsx";
import { ThingsToTry, thingsToTry } from "./things-to-try.tsx";
import { Thread } from "./thread.tsx";
import { topLevel } from "./threads.ts";
import { useCast } from "./use-cast.ts";
import { useFileDrop } from "./use-file-drop.ts";
import { useHere } from "./use-here.ts";
import { useNotice } from "./use-notice.ts";
import { HELP, usePlace } from "./use-place.ts";
import { usePosting } from "./use-posting.ts";
import { useProduct } from "./use-product.ts";
import { useSide } from "./use-side.ts";
import { useUnread } from "./use-unread.ts";
import { DM, useWorkspace } from "./use-workspace.ts";
import { useZoom } from "./use-zoom.ts";

export function Page() {
  const at = usePlace();
  const { me, tab, setTab, thread, setThread, railOpen, setRailOpen, focusRequest, move } = at;
  const slack = useWorkspace(me);
  const { workspace, seen, refresh } = slack;
  const zoom = useZoom();
  const product = useProduct();
  const { notice, setNotice, tellProblem } = useNotice();
  const { person, everybody, names, channels, channel, place, messages, replies, repliesTo, root } = useHere(
    slack,
    at,
  );
  const unread = useUnread(me ?? "", place, seen.messages);
  const side = useSide(root !== undefined, () => setThread(null));
  const { refresh: refreshZoom } = zoom;
  const refreshAll = useCallback((): Promise<void> => {
    void refreshZoom();
    return refresh();
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
  const cast = useCast(slack, zoom, at, posting);

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
    openThread: at.goToThread,
    refresh,
    tellProblem,
  });
  const stage = stageOf({ workspace, zoom, move, posting, turn: product.turn, tell: setNotice });
  const modal = seen.views.filter(({ type }) => type === "modal").at(-1);
  const shell = [
    "page",
    root ? "with-thread" : "",
    side.isOpen ? "with-inspector" : "",
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
          isOpen={railOpen}
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
          repliesTo={repliesTo}
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
          onInspector={side.turn}
          inspectorOpen={side.isOpen}
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
            replies={[...repliesTo(root.ts), ...posting.echoesAt(toThread)]}
            deeds={deeds}
            draft={posting.draftAt(toThread)}
            onDraft={(draft) => posting.keep(toThread, draft)}
            onSend={(draft) => posting.send(toThread, draft)}
            onClose={() => setThread(null)}
            called={at.called.thread === root.ts ? at.called.times : 0}
            dropping={over === "thread"}
          />
        )}
        {side.isOpen && (
          <Inspector
            {...zoom}
            people={workspace.people}
            product={product.status}
            onTurn={(deed) => void product.turn(deed)}
            onChanged={() => void zoom.refresh()}
            onClose={side.close}
          />
        )}
        {modal && <Modal key={modal.id} view={modal} me={me} onDone={refresh} />}
      </div>
    </NamesProvider>
  );
}
