// `zac help`: every command there is, the tools' from the tools themselves.
import { tools } from "../tools/registry.ts";
import type { Exit, Terminal } from "./terminal.ts";
import { forTerminal } from "./text/plain.ts";
import { tableText } from "./text/table.ts";

const OFFLINE: readonly (readonly [string, string])[] = [
  ['zac ask "how do I …?" [--json]', "Answer a how-to question; --batch FILE answers a file of them"],
  ["zac check FILE.csv [--json]", "Read a list of people and say all that is wrong with it"],
  [
    "zac interpret --cases FILE",
    "Say what texts mean, for measuring (--directory FILE, --router rules|model)",
  ],
];
const OPERATING: readonly (readonly [string, string])[] = [
  [
    "zac doctor [--json]",
    "Try each setting on the real service, and say what is missing and where to add it",
  ],
  ["zac gaps [--json]", "List the questions that no guide answers, and the answers that did not help"],
  ["zac audit verify [--against N:HASH]", "Say whether the record is whole, and else which entry is not"],
  ["zac audit export [--since DAY] [--csv]", "Write the record to stdout, a JSON object a line or as CSV"],
];
const TAIL = `Every command with --as takes:
  --as EMAIL   who asks: what they may do in Slack, they may do here
  --dry-run    show what would change, and store nothing
  --why "…"    the reason, for card and record
  --json       the outcome for scripts
  --pick N     the line of a menu that you mean; several menus: --pick 2,1
  --yes        your own confirm, where zac.config.yml says cli.writes; else the card in Slack waits for it
SANDBOX=1 speaks to the running sandbox. Ends with 0: done or answered; 1: blocked or failed; 2: not understood.
`;

const firstSentence = (description: string): string =>
  (description.split(/[.:;] /)[0] ?? description).replace(/[.:;]$/, "");

/** Prints all commands. What *you* may do is told by `help --as`. */
export async function helpCommand(terminal: Terminal): Promise<Exit> {
  const asked = tools.flatMap(({ command, examples, description }) =>
    command === null
      ? []
      : [
          [
            forTerminal(
              `zac ${(examples[0] ?? command).replace(/(^|\s)@/g, "$1").replace(/[“”]/g, '"')} --as …`,
            ),
            firstSentence(description),
          ],
        ],
  );
  const files: readonly (readonly string[])[] = [
    ["zac import FILE.csv --as …", "Do one thing for everybody in a list (--action, --plan, --site)"],
  ];
  const rows = (list: readonly (readonly string[])[]) => tableText(["", ""], list).slice(1);
  await terminal.out(
    [
      "Without an account:\n",
      rows(OFFLINE),
      "\nWhat Zac does in Slack, for whoever --as names:\n",
      rows([...asked, ...files]),
      "\nOperating:\n",
      rows(OPERATING),
      "\n",
      TAIL,
    ].join(""),
  );
  return 0;
}
