/** What is being written, and not sent yet. */
export interface Draft {
  readonly text: string;
  readonly files: readonly File[];
}

export const NO_DRAFT: Draft = { text: "", files: [] };

/** Tells a file from another of the same name. */
export const fileKey = ({ name, size, lastModified }: File): string => `${name}/${size}/${lastModified}`;

/** With these attached as well; the same file counts once. */
export function withFiles(draft: Draft, files: Iterable<File>): Draft {
  const known = new Map([...draft.files, ...files].map((file) => [fileKey(file), file]));
  return { ...draft, files: [...known.values()] };
}
