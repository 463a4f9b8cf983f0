import { useState } from "react";
import { api } from "./api.ts";
import { Icon } from "./icons.tsx";
import { Menu } from "./menu.tsx";
import type { LedgerEntry, Person, ProductStatus, ZoomPerson, ZoomPlan, ZoomState } from "./model.ts";
import { shortPlan } from "./short-plan.ts";

interface Props {
  readonly state: ZoomState | null;
  readonly ledger: readonly LedgerEntry[];
  readonly flashing: ReadonlySet<string>;
  /** What has changed since the page was opened, newest first. */
  readonly recent: readonly string[];
  readonly people: readonly Person[];
  readonly product: ProductStatus | null;
  readonly onTurn: (deed: "kill" | "stop" | "start") => void;
  readonly onChanged: () => void;
  readonly onClose: () => void;
}

const PEOPLE_SHOWN = 100;
const WRITES_SHOWN = 5;

function Seats({ plan, flash }: { readonly plan: ZoomPlan; readonly flash: boolean }) {
  const share = plan.subscribed === 0 ? 0 : Math.min(100, (plan.assigned / plan.subscribed) * 100);
  return (
    <div className={flash ? "seats flash" : "seats"}>
      <div>
        <span>{shortPlan(plan.name)}</span>
        <span>
          {plan.assigned} of {plan.subscribed}
          <small>{plan.available === 0 ? "full" : `${plan.available} free`}</small>
        </span>
      </div>
      <div className={plan.available === 0 ? "bar full" : "bar"} aria-hidden="true">
        <i style={{ width: `${share}%` }} />
      </div>
    </div>
  );
}

function PersonRow({ person, name, flash }: { person: ZoomPerson; name: string; flash: boolean }) {
  const plan = person.plans[0];
  const state = person.status === "active" ? (plan ? shortPlan(plan.name) : "–") : person.status;
  return (
    <tr className={flash ? "flash" : undefined} data-email={person.email}>
      <td title={person.email}>
        {name}
        {person.numbers.length > 0 && <small>{person.numbers.join(", ")}</small>}
      </td>
      <td>{person.extension ?? "–"}</td>
      <td className={plan ? undefined : "quiet"}>{state}</td>
    </tr>
  );
}

function People(props: Pick<Props, "flashing" | "recent" | "people"> & { readonly state: ZoomState }) {
  const { state, flashing, recent, people } = props;
  const [typed, setTyped] = useState("");
  const nameOf = (email: string): string =>
    people.find((one) => one.email.toLowerCase() === email.toLowerCase())?.name ?? email;
  const rankOf = (email: string): number => {
    const rank = recent.indexOf(`person:${email}`);
    return rank < 0 ? recent.length : rank;
  };
  const wanted = typed.trim().toLowerCase();
  const rows = state.people
    .map((person) => ({ person, name: nameOf(person.email), flash: flashing.has(`person:${person.email}`) }))
    .filter(({ person, name }) =>
      [name, person.email, person.extension ?? "", ...person.numbers].some((text) =>
        text.toLowerCase().includes(wanted),
      ),
    )
    // What was written last is on top, or nobody would see it.
    .sort((a, b) => rankOf(a.person.email) - rankOf(b.person.email));
  return (
    <>
      <div className="inspector-title">
        <h3>People</h3>
        <label className="search">
          <Icon name="search" size={13} />
          <input
            value={typed}
            placeholder="Find"
            aria-label="Find people in Zoom"
            onChange={(event) => setTyped(event.target.value)}
          />
        </label>
      </div>
      <table className="people">
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Ext.</th>
            <th scope="col">Plan</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, PEOPLE_SHOWN).map((row) => (
            <PersonRow key={row.person.email} {...row} />
          ))}
        </tbody>
      </table>
      {rows.length > PEOPLE_SHOWN && <p className="quiet more">and {rows.length - PEOPLE_SHOWN} more</p>}
    </>
  );
}

const MOODS = [
  { value: "well", label: "answers well", faults: {} },
  { value: "slow", label: "is slow (1.5 s an answer)", faults: { latencyMs: 1_500 } },
  { value: "limits", label: "refuses a third (429)", faults: { rate429: 0.33 } },
  { value: "fails", label: "fails every time (5xx)", faults: { rate5xx: 1 } },
  { value: "drops", label: "writes, then hangs up", faults: { commitThenDrop: 1 } },
] as const;

function Trouble({
  state,
  people,
  product,
  onTurn,
  onChanged,
}: Omit<Props, "ledger" | "flashing" | "recent" | "onClose">) {
  const [mood, setMood] = useState<string>("well");
  const holders = (state?.people ?? []).filter(({ plans }) => plans.length > 0);
  const up = product?.state === "up";
  return (
    <section className="trouble" aria-label="Make trouble">
      <Menu
        name="How Zoom behaves"
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
        <span className="select-label">Zoom {MOODS.find(({ value }) => value === mood)?.label}</span>
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
          void api.mutate({ email: value, plan: null, numbers: [] }).then(onChanged, onChanged);
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
          disabled={product?.state === "starting"}
          onClick={() => onTurn("start")}
        >
          {product?.state === "starting" ? "Zac is starting …" : "Start Zac"}
        </button>
      )}
    </section>
  );
}

/** What Zoom holds, what was written to it, and ways to make trouble. */
export function Inspector(props: Props) {
  const { state, ledger, flashing, recent, people, onClose } = props;
  return (
    <aside className="inspector" aria-label="What Zoom holds">
      <header>
        <h2>What Zoom holds</h2>
        <button type="button" className="bare" aria-label="Close" onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      <div className="inspector-body">
        {state ? (
          <>
            <h3>Seats</h3>
            {state.plans.map((plan) => (
              <Seats key={plan.type} plan={plan} flash={flashing.has(`plan:${plan.type}`)} />
            ))}
            <p className="quiet more">
              {state.numbers.filter(({ assignedTo }) => !assignedTo).length} of {state.numbers.length} numbers
              free
            </p>
          </>
        ) : (
          <p className="quiet">Zoom's stand-in is not answering yet.</p>
        )}
        <h3>Written to Zoom</h3>
        <ol className="ledger" aria-label="Newest first">
          {ledger
            .map((entry, place) => ({ ...entry, place }))
            .slice(-WRITES_SHOWN)
            .reverse()
            .map((entry) => (
              <li key={entry.place}>
                <b>{entry.method}</b> {entry.what}
                <small>{entry.target}</small>
              </li>
            ))}
          {ledger.length === 0 && <li className="quiet">Nothing yet</li>}
        </ol>
        {state && <People state={state} flashing={flashing} recent={recent} people={people} />}
      </div>
      <Trouble {...props} />
    </aside>
  );
}
