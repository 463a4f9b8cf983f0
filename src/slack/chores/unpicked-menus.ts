// Somebody's request came to a menu, and whoever took it up picks nothing: they are reminded, and in the end both are told.
import { z } from "zod";
import { escapeText } from "../blocks/text.ts";
import { closeMenu, isPicked, MENU_LIFE_MS, Waiting } from "../menus.ts";
import type { ChoreMeans, Voice } from "./chore.ts";

const JOB = "unpicked-menu";
const Job = z.object({
  menu: z.string(),
  picker: z.object({ slackId: z.string(), name: z.string() }),
  waiting: Waiting,
  last: z.boolean(),
});
const REMINDER_MS = 4 * 3_600_000;
/** A little before the menu is gone: until then it can be told whether something was picked. */
const END_MS = MENU_LIFE_MS - 300_000;

export interface UnpickedMenus {
  start(): Promise<void>;
  /** From now on this menu has an end, whether or not something is picked. */
  awaitPick(menu: string, picker: z.infer<typeof Job>["picker"], waiting: Waiting): Promise<void>;
}

/** Whoever has the menu is reminded once; then it is closed, and both hear that nothing was changed. */
export function unpickedMenus(
  { notes, jobs }: Pick<ChoreMeans, "notes" | "jobs">,
  { tell, once }: Pick<Voice, "tell" | "once">,
): UnpickedMenus {
  async function look({ menu, picker, waiting, last }: z.infer<typeof Job>): Promise<void> {
    const title = escapeText(waiting.title);
    if (!last) {
      if (await isPicked(menu, notes)) return;
      return once(`unpicked-${menu}`, () =>
        tell(picker.slackId, `A request waits for your pick from its menu: ${title}.`),
      );
    }
    if (!(await closeMenu(menu, notes))) return;
    await once(`unpicked-asker-${menu}`, () =>
      tell(
        waiting.slackId,
        `${escapeText(picker.name)} has not gone on with your request: ${title}. Nothing was changed; ask again if you still need it.`,
      ),
    );
    await once(`unpicked-picker-${menu}`, () =>
      tell(
        picker.slackId,
        `Nothing was picked for the request you took up: ${title}. It is closed; <@${waiting.slackId}> has been told.`,
      ),
    );
  }

  return {
    start: () => jobs.work(JOB, async (data) => look(Job.parse(data))),
    async awaitPick(menu, picker, waiting) {
      const job = { menu, picker, waiting };
      await jobs.send(JOB, { ...job, last: false }, { afterMs: REMINDER_MS, once: `unpicked-${menu}` });
      await jobs.send(JOB, { ...job, last: true }, { afterMs: END_MS, once: `unpicked-end-${menu}` });
    },
  };
}
