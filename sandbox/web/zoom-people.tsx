import { useMemo, useState } from "react";
import { Icon } from "./icons.tsx";
import type { Person, ZoomPerson, ZoomState } from "./model.ts";
import { shortPlan } from "./short-plan.ts";

interface Props {
  readonly state: ZoomState;
  readonly flashing: ReadonlySet<string>;
  readonly recent: readonly string[];
  readonly people: readonly Person[];
}

const PEOPLE_SHOWN = 100;

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

/** Who Zoom knows, what was written last on top. */
export function ZoomPeople({ state, flashing, recent, people }: Props) {
  const [typed, setTyped] = useState("");
  const names = useMemo(
    () => new Map(people.map(({ email, name }) => [email.toLowerCase(), name])),
    [people],
  );
  const ranks = new Map(recent.map((key, index) => [key, index]));
  const rankOf = (email: string): number => ranks.get(`person:${email}`) ?? recent.length;
  const wanted = typed.trim().toLowerCase();
  const rows = state.people
    .map((person) => ({
      person,
      name: names.get(person.email.toLowerCase()) ?? person.email,
      flash: flashing.has(`person:${person.email}`),
    }))
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
