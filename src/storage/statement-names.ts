/** Ours are some two hundred. What comes after so many different texts is run as it is. */
const MOST = 500;

/**
 * Names for statements that come again and again, so that a database parses and plans them once a connection. The
 * same name for the same text; null when there are too many to be kept.
 */
export function nameStatements(): (text: string) => string | null {
  const names = new Map<string, string>();
  return (text) => {
    const known = names.get(text);
    if (known !== undefined || names.size >= MOST) return known ?? null;
    const name = `zac_${names.size}`;
    names.set(text, name);
    return name;
  };
}
