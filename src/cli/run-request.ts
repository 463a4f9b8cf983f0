// One command against an open core, the same in the running product and in a process of its own.
import { exportAudit, verifyAudit } from "./audit-commands.ts";
import type { CoreAtHand } from "./core-at-hand.ts";
import { doctor } from "./doctor/doctor.ts";
import { tellGaps } from "./gaps-command.ts";
import type { Exit, Terminal } from "./terminal.ts";
import { toolCommand } from "./tool-command.ts";
import type { Understood } from "./understand.ts";

/** Carries out what was understood. `user` is whoever is at the shell, by the machine's own login. */
export function runRequest(
  understood: Understood,
  user: string,
  hand: CoreAtHand,
  terminal: Terminal,
): Promise<Exit> {
  switch (understood.kind) {
    case "tool":
      return toolCommand(understood, user, hand, terminal);
    case "audit-verify":
      return verifyAudit(understood, hand, terminal);
    case "audit-export":
      return exportAudit(understood, user, hand, terminal);
    case "gaps":
      return tellGaps(understood, hand, terminal);
    case "doctor":
      return doctor(
        hand.config,
        { where: hand.where, json: understood.json, database: () => hand.core.storage.ping() },
        terminal,
      );
  }
}
