import { expect, test } from "vitest";
import { reportPlace } from "../../src/slack/report-place.ts";

const isPrivate = async (channel: string) => channel !== "C1";
const placeOf = (channel: string | null, thread: string | null, face: "slack" | "cli" = "slack") =>
  reportPlace({ origin: { face, channel, thread, said: "" } }, isPrivate);

test("a list's report goes to its thread where nobody else reads along, else to the asker's messages", async () => {
  expect(await placeOf("D1", "1.2")).toEqual({ channel: "D1", thread: "1.2" });
  expect(await placeOf("C2", "1.2")).toEqual({ channel: "C2", thread: "1.2" });
  // Answered in the DM because it was dropped before others: there is no thread.
  expect(await placeOf("D1", null)).toBeNull();
  expect(await placeOf("C1", "1.2")).toBeNull();
  expect(await placeOf(null, null, "cli")).toBeNull();
});
