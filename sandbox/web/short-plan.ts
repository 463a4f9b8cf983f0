/** A calling plan's name without the words they all have. */
export const shortPlan = (name: string): string =>
  name
    .replace(/\s*calling plan\b/i, "")
    .replace(/^zoom phone\s+/i, "")
    .trim() || name;
