/** A count as people read it: `2,000`. */
export const spellCount = (count: number): string => count.toLocaleString("en-US");
