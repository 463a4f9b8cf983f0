const COLOURS = [
  "#0b5c8a",
  "#7a3d00",
  "#2f6b3a",
  "#8a2c4a",
  "#4a4f9c",
  "#6b5a00",
  "#1f6a6a",
  "#7b3f8c",
] as const;

const colourOf = (id: string): string => {
  let sum = 0;
  for (const letter of id) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973;
  return COLOURS[sum % COLOURS.length] ?? COLOURS[0];
};

/** A letter on a colour that belongs to the person. */
export function Avatar({
  id,
  name,
  app,
  small,
}: {
  readonly id: string;
  readonly name: string;
  readonly app?: boolean | undefined;
  readonly small?: boolean;
}) {
  const letter = /\p{L}/u.exec(name)?.[0]?.toUpperCase() ?? "?";
  return (
    <span
      className={small ? "avatar avatar-small" : "avatar"}
      style={{ background: app ? "var(--zac)" : colourOf(id) }}
      aria-hidden="true"
    >
      {app ? "Z" : letter}
    </span>
  );
}
