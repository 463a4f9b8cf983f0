import { expect, test } from "vitest";
import { problemOf } from "../../src/operations/refusals.ts";
import { ZoomRefused } from "../../src/ports/zoom.ts";

const told = (message: string) =>
  problemOf(new ZoomRefused({ reason: "other", status: 400, code: 300, message, asked: "GET /users" }))
    .summary;

test("what Zoom says without a meaning of ours is passed on, but for what could be a secret", () => {
  expect(told("Invalid field: department.")).toBe("Zoom refused: Invalid field: department. (Zoom: 300).");
  expect(told("User kate.osei.very.long@acme.example does not exist.")).toContain(
    "kate.osei.very.long@acme.example",
  );
  const secret = told(
    "refused Bearer eyJhbGciOiJIUzUx.eyJhdWQiOiJo.Planted for PlantedClientSecret0123456789",
  );
  expect(secret).not.toContain("Planted");
  expect(secret).toContain("refused Bearer … for …");
});

test("a full plan is told by its name, where it is known", () => {
  const full = new ZoomRefused({
    reason: "no-seats",
    status: 400,
    code: 300,
    message: "No",
    asked: "POST /x",
  });
  expect(problemOf(full).summary).toBe("No seat of that calling plan is left (Zoom: 300).");
  expect(problemOf(full, { type: 200, name: "US/CA Unlimited Calling Plan" }).summary).toBe(
    "No seat of US/CA Unlimited is left (Zoom: 300).",
  );
});
