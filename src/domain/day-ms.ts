/** A day in ms, as timers and limits count it: days of a calendar can be an hour longer or shorter (`day.ts`). */
export const DAY_MS = 86_400_000;
