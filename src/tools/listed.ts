/** An input as tools take it: one person said where several could be is a list of one. */
export const listed = (input: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(input).map(([name, value]) => [
      name,
      name === "people" && typeof value === "string" ? [value] : value,
    ]),
  );
