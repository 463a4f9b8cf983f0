import { useEffect, useRef } from "react";
import { Avatar } from "./avatar.tsx";
import { Icon } from "./icons.tsx";
import { Menu } from "./menu.tsx";
import type { Channel, Person } from "./model.ts";
import { DM } from "./use-workspace.ts";

interface Props {
  readonly me: Person;
  readonly people: readonly Person[];
  readonly channels: readonly Channel[];
  /** The channel's name, or the DM's. */
  readonly here: string;
  /** Unread messages by channel name. */
  readonly unread: Readonly<Record<string, number>>;
  readonly zacIsUp: boolean;
  /** Called over the page, on a phone. */
  readonly isOpen: boolean;
  readonly onGo: (channel: string) => void;
  readonly onBe: (id: string) => void;
}

function Place(props: {
  readonly name: string;
  readonly channel: string;
  readonly icon: "hash" | "lock" | "zac" | "zac-down";
  readonly rail: Props;
}) {
  const { name, channel, icon, rail } = props;
  const count = rail.unread[channel] ?? 0;
  const on = rail.here === channel;
  return (
    <button
      type="button"
      className={`place${on ? " on" : ""}${count > 0 ? " unread" : ""}`}
      aria-current={on ? "page" : undefined}
      onClick={() => rail.onGo(channel)}
    >
      {icon === "hash" || icon === "lock" ? (
        <Icon name={icon} size={14} />
      ) : (
        <span className={icon === "zac" ? "presence up" : "presence"} aria-hidden="true" />
      )}
      <span className="place-name">{name}</span>
      {channel === DM && <span className="app-tag">APP</span>}
      {count > 0 && (
        <span className="count">
          {count}
          <span className="unseen"> unread</span>
        </span>
      )}
    </button>
  );
}

/** Where one can go, and who one is. */
export function Rail(props: Props) {
  const { me, people, channels, onBe, zacIsUp, isOpen } = props;
  const rail = useRef<HTMLElement>(null);
  const caller = useRef<Element | null>(null);
  useEffect(() => {
    if (isOpen) {
      caller.current = document.activeElement;
      const here = rail.current?.querySelector<HTMLElement>(".place.on");
      (here ?? rail.current?.querySelector<HTMLElement>(".place"))?.focus();
    } else if (rail.current?.contains(document.activeElement) && caller.current instanceof HTMLElement)
      caller.current.focus();
  }, [isOpen]);
  const role = me.admin ? "Zoom admin" : me.title || "no admin";
  return (
    <nav ref={rail} className="rail" aria-label="Workspace">
      <div className="rail-head">
        <h1>Ask Zac</h1>
        <p>Sandbox · nothing is real</p>
      </div>
      <div className="rail-places">
        <h2>Channels</h2>
        {channels.map(({ id, name, private: closed }) => (
          <Place key={id} name={name} channel={name} icon={closed ? "lock" : "hash"} rail={props} />
        ))}
        <h2>Direct messages</h2>
        <Place name="Zac" channel={DM} icon={zacIsUp ? "zac" : "zac-down"} rail={props} />
      </div>
      <div className="rail-me">
        <h2>You are</h2>
        <Menu
          name={`You are ${me.name} ${role}. Be somebody else`}
          className="me"
          choices={people
            .filter(({ bot }) => !bot)
            .map((one) => ({
              value: one.id,
              label: one.name,
              detail: one.admin ? "Zoom admin" : one.title || one.email,
            }))}
          picked={[me.id]}
          onPick={({ value }) => onBe(value)}
        >
          <Avatar id={me.id} name={me.name} small />
          <span className="me-name">
            <b>{me.name}</b>
            <small>{role}</small>
          </span>
          <Icon name="down" size={14} />
        </Menu>
      </div>
    </nav>
  );
}
