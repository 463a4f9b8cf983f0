// The one way from words to an interpretation, whatever face they came through: rules first, the guides beside them.
import { guideFor } from "./guides/find-guide.ts";
import type { Interpretation } from "./interpretation.ts";
import { lookAct } from "./look-up-named.ts";
import type { RulesContext } from "./rules/context.ts";
import { interpretByRules } from "./rules/interpret-by-rules.ts";
import { withinRole } from "./within-role.ts";

export interface UnderstandingContext extends RulesContext {
  readonly mayChange: boolean;
}

/** What a text means, for somebody with this role. Without a model. */
export function understand(text: string, { mayChange, ...context }: UnderstandingContext): Interpretation {
  const meant = interpretByRules(text, { findGuide: guideFor, ...context });
  const look = meant.kind === "acts" || (context.files ?? []).length > 0 ? undefined : lookAct(text);
  const { stripped, language } = meant;
  return withinRole(look ? { kind: "acts", acts: [look], confident: true, stripped, language } : meant, {
    mayChange,
  });
}
