import { useEffect, useState } from "react";
import { type Cast, castOf } from "./cast.ts";
import { HELP, type usePlace } from "./use-place.ts";
import type { usePosting } from "./use-posting.ts";
import type { useWorkspace } from "./use-workspace.ts";
import type { useZoom } from "./use-zoom.ts";

/**
 * Who plays which part in the things to try, chosen once: whoever has just been given a phone is the one to be next. The
 * page opens on something to press: an admin, with a command about somebody for whom it works.
 */
export function useCast(
  { workspace }: Pick<ReturnType<typeof useWorkspace>, "workspace">,
  { state }: Pick<ReturnType<typeof useZoom>, "state">,
  { me, isNewcomer, move }: Pick<ReturnType<typeof usePlace>, "me" | "isNewcomer" | "move">,
  { keep }: Pick<ReturnType<typeof usePosting>, "keep">,
): Cast | null {
  const [cast, setCast] = useState<Cast | null>(null);
  useEffect(() => {
    if (cast || !workspace || !state) return;
    const chosen = castOf(workspace.people, state);
    if (!chosen) return;
    setCast(chosen);
    const as = workspace.people.some(({ id }) => id === me) && me ? me : chosen.admin.id;
    if (as !== me) move({ as });
    if (chosen.starter && isNewcomer)
      keep(
        { as, channel: HELP, thread: null },
        { text: `/zphone assign @${chosen.starter.name} `, files: [] },
      );
  }, [workspace, cast, state, me, isNewcomer, move, keep]);
  return cast;
}
