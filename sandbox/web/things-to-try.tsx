import { useEffect } from "react";
import type { Cast } from "./cast.ts";
import { Icon } from "./icons.tsx";
import type { Stage } from "./stage.ts";
import { useStored } from "./use-stored.ts";
import { DM } from "./use-workspace.ts";

interface Thing {
  readonly id: string;
  readonly label: string;
  /** What it puts into the composer: whoever sends that has tried it, however it came there. */
  readonly text: string;
  readonly run: (stage: Stage, text: string) => void;
}

const first = (name: string): string => name.split(" ")[0] ?? name;

/** What there is to try in this company. */
export function thingsToTry({ admin, starter, others, leaver }: Cast, helpChannel: string): readonly Thing[] {
  const things: Thing[] = [];
  if (starter) {
    things.push({
      id: "assign",
      label: `Give ${first(starter.name)} a phone`,
      text: `/zphone assign @${starter.name} `,
      run: (stage, text) => stage.set({ as: admin.id, channel: helpChannel, text }),
    });
    things.push({
      id: "be",
      label: `Be ${first(starter.name)}`,
      text: `/zphone show @${starter.name} `,
      run: (stage, text) => stage.set({ as: starter.id, channel: DM, text }),
    });
  }
  if (leaver)
    things.push({
      id: "remove",
      label: `Take ${first(leaver.name)}'s, look at the card`,
      text: `/zphone remove @${leaver.name} `,
      run: (stage, text) => stage.set({ as: admin.id, channel: helpChannel, text }),
    });
  things.push({
    id: "list",
    label: "Drop a messy HR list",
    text: "new starters, please give them a phone",
    run: (stage, text) => stage.set({ as: admin.id, channel: DM, text, messyList: true }),
  });
  things.push({
    id: "how",
    label: "Ask how something is done",
    text: "How do I assign a number to somebody?",
    run: (stage, text) => stage.set({ as: admin.id, channel: DM, text }),
  });
  const [victim] = others;
  if (victim)
    things.push({
      id: "kill",
      label: "Kill Zac in the middle",
      text: `/zphone assign @${victim.name} `,
      run: (stage, text) => void stage.killInTheMiddle(admin.id, helpChannel, text),
    });
  return things;
}

interface Props {
  readonly things: readonly Thing[];
  readonly stage: Stage;
  /** What was sent last. */
  readonly sent: string | null;
}

export function ThingsToTry({ things, stage, sent }: Props) {
  const [tried, mark] = useStored("ask-zac-tried");
  const just = things.find(({ id, text }) => id !== "kill" && text.trim() === sent?.trim());
  useEffect(() => {
    if (just) mark(just.id, "yes");
    // On a phone it would stand in front of the answer.
    if (just && window.innerWidth < 700) mark("panel", "closed");
  }, [just, mark]);
  const isOpen = tried.panel !== "closed";
  const done = things.filter(({ id }) => tried[id] === "yes");
  return (
    <section className={isOpen ? "try open" : "try"} aria-label="Things to try">
      <button
        type="button"
        className="try-title"
        aria-expanded={isOpen}
        onClick={() => mark("panel", isOpen ? "closed" : "open")}
      >
        <b>Things to try</b>
        <span className="quiet">
          {done.length} of {things.length}
        </span>
        <Icon name="down" size={14} />
      </button>
      {isOpen && (
        <div className="try-things">
          {things.map((thing, index) => (
            <button
              key={thing.id}
              type="button"
              className={done.includes(thing) ? "thing done" : "thing"}
              onClick={() => {
                mark(thing.id, "yes");
                if (window.innerWidth < 700) mark("panel", "closed");
                thing.run(stage, thing.text);
              }}
            >
              <i>{done.includes(thing) ? <Icon name="check" size={13} /> : index + 1}</i>
              {thing.label}
            </button>
          ))}
        </div>
      )}
    </section>
  );
}
