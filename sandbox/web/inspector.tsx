import { Icon } from "./icons.tsx";
import type { LedgerEntry, Person, ProductStatus, ZoomPlan, ZoomState } from "./model.ts";
import { shortPlan } from "./short-plan.ts";
import { Trouble } from "./trouble.tsx";
import { usePanelKeys } from "./use-kept-focus.ts";
import { ZoomPeople } from "./zoom-people.tsx";

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

/** What Zoom holds, what was written to it, and ways to make trouble. */
export function Inspector(props: Props) {
  const { state, ledger, flashing, recent, people, onClose } = props;
  return (
    <aside {...usePanelKeys(onClose, 0)} className="inspector" aria-label="What Zoom holds">
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
        {state && <ZoomPeople state={state} flashing={flashing} recent={recent} people={people} />}
      </div>
      <Trouble {...props} />
    </aside>
  );
}
