import { useState } from "react";
import { api } from "./api.ts";
import { Icon } from "./icons.tsx";
import { Menu } from "./menu.tsx";
import type { Person, ProductStatus, ZoomState } from "./model.ts";

interface Props {
  readonly state: ZoomState | null;
  readonly people: readonly Person[];
  readonly product: ProductStatus | null;
  readonly onTurn: (deed: "kill" | "stop" | "start") => void;
  readonly onChanged: () => void;
}

const MOODS = [
  { value: "well", label: "answers well", faults: {} },
  { value: "slow", label: "is slow (1.5 s an answer)", faults: { latencyMs: 1_500 } },
  { value: "limits", label: "refuses a third (429)", faults: { rate429: 0.33 } },
  { value: "fails", label: "fails every time (5xx)", faults: { rate5xx: 1 } },
  { value: "drops", label: "writes, then hangs up", faults: { commitThenDrop: 1 } },
] as const;

/** Ways to see how Zac takes it: Zoom misbehaving, somebody else's hand, a sudden death. */
export function Trouble({ state, people, product, onTurn, onChanged }: Props) {
  const [mood, setMood] = useState<string>("well");
  const holders = (state?.people ?? []).filter(({ plans }) => plans.length > 0);
  const up = product?.state === "up";
  const behaves = `Zoom ${MOODS.find(({ value }) => value === mood)?.label}`;
  return (
    <section className="trouble" aria-label="Make trouble">
      <Menu
        name={`How Zoom behaves: ${behaves}`}
        className="button select"
        choices={MOODS}
        picked={[mood]}
        onPick={({ value }) => {
          const next = MOODS.find((one) => one.value === value);
          if (!next) return;
          setMood(next.value);
          void api.zoomFaults(next.faults);
        }}
      >
        <span className="select-label">{behaves}</span>
        <Icon name="down" size={14} />
      </Menu>
      <Menu
        name="Take a phone behind Zac's back"
        className="button select"
        choices={holders.map(({ email, extension }) => ({
          value: email,
          label: people.find((one) => one.email === email)?.name ?? email,
          detail: extension ?? "",
        }))}
        onPick={({ value }) => {
          void api.mutate({ email: value, phone: false }).then(onChanged, onChanged);
        }}
      >
        <span className="select-label">Take a phone behind Zac's back</span>
        <Icon name="down" size={14} />
      </Menu>
      {up ? (
        <button type="button" className="button kill" onClick={() => onTurn("kill")}>
          Kill Zac now
        </button>
      ) : (
        <button
          type="button"
          className="button button-primary"
          disabled={product?.state !== "down"}
          onClick={() => onTurn("start")}
        >
          {product?.state === "starting" ? "Zac is starting …" : "Start Zac"}
        </button>
      )}
    </section>
  );
}
