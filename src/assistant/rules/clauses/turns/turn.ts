// A turn of phrase: how it stands in the line of marks, and the plain verb it is put as.

/** Read over the whole line; the replacement may point at its groups. */
export type Turn = readonly [said: RegExp, plainly: string];

/** Somebody, or several in one list. */
export const PEOPLE = "P\\d+(?:(?: ,| and| &| \\+| und| et| y| /)+ P\\d+)*";

/** What stands between a name and what is wanted for it, in notes: a colon, a dash, an arrow. */
export const NOTED = "(?:'S )?(?:[:,→=-] )*";
