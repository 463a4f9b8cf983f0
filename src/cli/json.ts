/** JSON for scripts: big numbers as numbers where they fit, else as text. */
export const jsonText = (value: unknown): string =>
  `${JSON.stringify(value, (_name, one: unknown) =>
    typeof one === "bigint" ? (Number.isSafeInteger(Number(one)) ? Number(one) : String(one)) : one,
  )}\n`;
