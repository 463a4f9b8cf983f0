import type { Cast } from "./cast.ts";
import { Icon } from "./icons.tsx";
import { useStored } from "./use-stored.ts";
import { DM } from "./use-workspace.ts";

/** What a thing to try does to the page. */
export interface Stage {
  /** Be somebody, somewhere, with something in the composer. */
  readonly set: (scene: { as: string; channel: string; text: string; messyList?: boolean }) => void;
  /** Sends the command and pulls the plug while it is being worked on. */
  readonly killInTheMiddle: (as: string, channel: string, text: string) => Promise<void>;
}

interface Thing {
  readonly id: string;
  readonly label: string;
  readonly run: (stage: Stage) => void;
}

const first = (name: string): string => name.split(" ")[0] ?? name;

/** What there is to try in this company. */
export function thingsToTry({ admin, starter, others, leaver }: Cast, helpChannel: string): readonly Thing[] {
  const things: Thing[] = [];
  if (starter) {
    things.push({
      id: "assign",
      label: `Give ${first(starter.name)} a phone`,
      run: (stage) =>
        stage.set({ as: admin.id, channel: helpChannel, text: `/zphone assign @${starter.name} ` }),
    });
    things.push({
      id: "be",
      label: `Be ${first(starter.name)}`,
      run: (stage) => stage.set({ as: starter.id, channel: DM, text: `/zphone show @${starter.name} ` }),
    });
  }
  if (leaver)
    things.push({
      id: "remove",
      label: `Take ${first(leaver.name)}'s, look at the card`,
      run: (stage) =>
        stage.set({ as: admin.id, channel: helpChannel, text: `/zphone remove @${leaver.name} ` }),
    });
  things.push({
    id: "list",
    label: "Drop a messy HR list",
    run: (stage) =>
      stage.set({
        as: admin.id,
        channel: DM,
        text: "new starters, please give them a phone",
        messyList: true,
      }),
  });
  things.push({
    id: "how",
    label: "Ask how something is done",
    run: (stage) => stage.set({ as: admin.id, channel: DM, text: "How do I assign a number to somebody?" }),
  });
  const [victim] = others;
  if (victim)
    things.push({
      id: "kill",
      label: "Kill Zac in the middle",
      run: (stage) => void stage.killInTheMiddle(admin.id, helpChannel, `/zphone assign @${victim.name} `),
    });
  return things;
}

interface Props {
  readonly things: readonly Thing[];
  readonly stage: Stage;
}

export function ThingsToTry({ things, stage }: Props) {
  const [tried, mark] = useStored("ask-zac-tried");
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
                thing.run(stage);
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
