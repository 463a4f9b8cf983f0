import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type ModelServer, startModel } from "../../sandbox/model/server.ts";
import { connectModel } from "../../src/openai/connect-model.ts";
import type { ModelFunction, ModelRequest } from "../../src/ports/language-model.ts";

let server: ModelServer;
beforeAll(async () => {
  server = await startModel({ port: 0 });
});
afterEach(() => server.reset());
afterAll(() => server.close());

const FUNCTIONS: readonly ModelFunction[] = ["assign_license", "show_licenses"].map((name) => ({
  name,
  description: `Does ${name}.`,
  parameters: {
    type: "object",
    additionalProperties: false,
    required: ["people"],
    properties: { people: { type: "array", items: { type: "string" }, description: "Who" } },
  },
}));
const request = (more: Partial<ModelRequest> = {}): ModelRequest => ({
  instructions: "Choose.",
  messages: [{ from: "person", text: "give <@U02BOB> and bob@acme.example a license" }],
  functions: FUNCTIONS,
  maxOutputTokens: 200,
  timeoutMs: 5_000,
  asker: "a1",
  alike: "p1",
  ...more,
});

describe.each(["responses", "chat"] as const)("through %s", (api) => {
  const model = (name: string) => connectModel({ apiKey: "sk-secret", baseUrl: server.baseUrl, name, api });

  test("calls arrive whole, with what they cost", async () => {
    const turn = await model("sensible").turn(request());
    expect(turn).toMatchObject({
      ended: "complete",
      text: "",
      calls: [{ name: "assign_license", input: '{"people":["U02BOB","bob@acme.example"]}' }],
    });
    expect(turn.usage.input).toBeGreaterThan(5);
    expect(turn.usage.output).toBeGreaterThan(5);
  });

  test("text arrives in pieces, and whole at the end", async () => {
    server.state.script.push({ ...empty, text: "Seats are listed under Phone System Management." });
    const pieces: string[] = [];
    const turn = await model("any").turn(request({ onText: (piece) => pieces.push(piece) }));
    expect(pieces.length).toBeGreaterThan(3);
    expect(pieces.join("")).toBe(turn.text);
    expect(turn).toMatchObject({
      text: "Seats are listed under Phone System Management.",
      ended: "complete",
    });
  });

  test("two calls at once stay two, in order", async () => {
    const calls = ["a", "b"].map((who) => ({
      name: "assign_license",
      input: JSON.stringify({ people: [who] }),
    }));
    server.state.script.push({ ...empty, calls });
    const turn = await model("any").turn(request());
    expect(turn.calls.map(({ name, input }) => ({ name, input }))).toEqual(calls);
    expect(new Set(turn.calls.map(({ id }) => id)).size).toBe(2);
  });

  test("a call and its answer go back, so that the next turn knows both", async () => {
    const first = await model("loop").turn(request());
    const [call] = first.calls;
    await model("sensible").turn(
      request({
        messages: [
          ...request().messages,
          { from: "model", turn: first },
          { from: "function", call: call?.id ?? "", answer: '{"free":12}' },
        ],
      }),
    );
    expect(server.state.asked.at(-1)?.said.slice(-2)).toEqual([
      { role: "assistant", text: 'show_licenses({"people":null})' },
      { role: "tool", text: '{"free":12}' },
    ]);
  });

  test("calls whose JSON is broken are handed over as they came", async () => {
    const turn = await model("bad-json").turn(request());
    expect(turn.calls).toMatchObject([{ name: "assign_license", input: '{"people": ["bob", ' }]);
  });

  test("a stream that just ends is cut", async () => {
    expect((await model("cut").turn(request())).ended).toBe("cut");
  });

  test("the limit and a refusal are told apart from an end", async () => {
    expect((await model("too-long").turn(request())).ended).toBe("too-long");
    expect((await model("refusal").turn(request())).ended).toBe("declined");
    expect(await model("empty").turn(request())).toMatchObject({ ended: "complete", text: "", calls: [] });
  });

  test.each([
    ["busy", "busy"],
    ["broken", "unreachable"],
    ["hung-up", "unreachable"],
    ["locked", "refused"],
  ])("a server that is %s: trouble of the kind %s", async (behaviour, kind) => {
    await expect(model(behaviour).turn(request())).rejects.toMatchObject({ name: "ModelTrouble", kind });
  });

  test.each(["slow", "stalling"])(
    "a %s server is given up on when the turn's time is over",
    async (behaviour) => {
      await expect(model(behaviour).turn(request({ timeoutMs: 150 }))).rejects.toMatchObject({
        kind: "unreachable",
        message: "the model took longer than 150 ms",
      });
    },
  );

  test("a server that is not there is unreachable", async () => {
    const gone = connectModel({ apiKey: null, baseUrl: "http://127.0.0.1:9/v1", name: "any", api });
    await expect(gone.turn(request())).rejects.toMatchObject({ kind: "unreachable" });
  });

  test("stopped by its asker, a turn ends with the asker's reason", async () => {
    const stop = new AbortController();
    const turning = model("stalling").turn(request({ signal: stop.signal }));
    const reason = new Error("stopped");
    stop.abort(reason);
    await expect(turning).rejects.toBe(reason);
  });

  test("trouble never tells the key", async () => {
    const error = await model("locked")
      .turn(request())
      .catch((one: unknown) => one);
    expect(String(error)).not.toContain("sk-secret");
  });

  test("nothing is kept on the other side, and the limit is told", async () => {
    await model("sensible").turn(request());
    expect(server.state.asked).toHaveLength(1);
    expect(server.state.asked[0]).toMatchObject({ api, stream: true, kept: false, maxTokens: 200 });
  });
});

const empty = {
  text: "",
  calls: [],
  refusal: null,
  status: null,
  code: null,
  retryAfter: null,
  delayMs: 0,
  pieceMs: 0,
  cut: null,
};
