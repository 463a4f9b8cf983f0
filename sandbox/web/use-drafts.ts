// What is being written, in each place: a draft stays there while one is elsewhere, and its words while the page is loaded anew.
import { useState } from "react";
import { type Draft, NO_DRAFT, withFiles } from "./draft.ts";
import { type Destination, spotOf } from "./send.ts";
import { useKept } from "./use-kept.ts";

/** A reload forgets the files of a draft. */
export function useDrafts() {
  const [texts, setTexts] = useKept<Readonly<Record<string, string>>>("ask-zac-drafts", {});
  const [files, setFiles] = useState<Readonly<Record<string, Draft["files"]>>>({});

  const draftAt = (to: Destination): Draft => ({
    text: texts[spotOf(to)] ?? NO_DRAFT.text,
    files: files[spotOf(to)] ?? NO_DRAFT.files,
  });
  const keep = (to: Destination, draft: Draft): void => {
    setTexts((now) => ({ ...now, [spotOf(to)]: draft.text }));
    setFiles((now) => ({ ...now, [spotOf(to)]: draft.files }));
  };
  /** What could not be sent comes back, before what was written since. */
  const giveBack = (to: Destination, { text, files: unsent }: Draft): void => {
    const both = (now: string | undefined): string => [text, now].filter(Boolean).join("\n");
    setTexts((now) => ({ ...now, [spotOf(to)]: both(now[spotOf(to)]) }));
    setFiles((now) => ({ ...now, [spotOf(to)]: [...unsent, ...(now[spotOf(to)] ?? [])] }));
  };
  const attach = (to: Destination, more: readonly File[]): void =>
    setFiles((now) => ({
      ...now,
      [spotOf(to)]: withFiles({ ...NO_DRAFT, files: now[spotOf(to)] ?? [] }, more).files,
    }));

  return { draftAt, keep, giveBack, attach };
}
