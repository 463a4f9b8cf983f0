import { messyList } from "./messy-list.ts";
import { nextWrite } from "./mid-write.ts";
import type { Workspace } from "./model.ts";
import type { usePlace } from "./use-place.ts";
import type { usePosting } from "./use-posting.ts";
import type { useProduct } from "./use-product.ts";
import type { useZoom } from "./use-zoom.ts";

/** What a thing to try does to the page. */
export interface Stage {
  /** Be somebody, somewhere, with something in the composer. */
  readonly set: (scene: { as: string; channel: string; text: string; messyList?: boolean }) => void;
  /** Sends the command and pulls the plug while it is being worked on. */
  readonly killInTheMiddle: (as: string, channel: string, text: string) => Promise<void>;
}

interface Around {
  readonly workspace: Workspace;
  readonly zoom: Pick<ReturnType<typeof useZoom>, "state" | "ledger">;
  readonly move: ReturnType<typeof usePlace>["move"];
  readonly posting: Pick<ReturnType<typeof usePosting>, "keep" | "post">;
  readonly turn: ReturnType<typeof useProduct>["turn"];
  readonly tell: (notice: string) => void;
}

/** The page as a stage for things to try. */
export function stageOf({ workspace, zoom, move, posting, turn, tell }: Around): Stage {
  return {
    set({ as, channel, text, messyList: withList }) {
      move({ as, channel });
      const files = withList && zoom.state ? [messyList(workspace.people, zoom.state)] : [];
      posting.keep({ as, channel, thread: null }, { text, files });
    },
    async killInTheMiddle(as, channel, text) {
      move({ as, channel });
      const since = zoom.ledger.at(-1)?.at ?? 0;
      if (!(await posting.post({ as, channel, thread: null }, { text, files: [] }))) return;
      await nextWrite(since);
      await turn("kill");
      tell("Zac was killed after his first write, half done. Start him and watch him finish.");
    },
  };
}
