/** What was said about the people of a list. */
export interface ListWords {
  /** The whole text in marks. */
  readonly line: string;
  /** The same in folded letters, without the names of the files. */
  readonly folded: string;
  readonly plan: string | null;
  readonly site: string | null;
}
