import OpenAI from "openai";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { COVERAGE } from "../../../sandbox/model/coverage.ts";
import { type ModelServer, startModel } from "../../../sandbox/model/server.ts";

let server: ModelServer;
let client: OpenAI;
beforeAll(async () => {
  server = await startModel({ port: 0 });
  client = new OpenAI({ baseURL: server.baseUrl, apiKey: "any", maxRetries: 0 });
});
afterEach(() => server.reset());
afterAll(() => server.close());

const GIVE = {
  name: "assign_license",
  parameters: {
    type: "object",
    additionalProperties: false,
    required: ["people", "site"],
    properties: {
      people: { type: "array", items: { type: "string" } },
      site: { anyOf: [{ type: "string" }, { type: "null" }] },
    },
  },
};
const WORDS = "please give <@U02BOB> a license";
const post = async (path: string, body: unknown) => {
  const answer = await fetch(`${server.url}/${path}`, { method: "POST", body: JSON.stringify(body) });
  expect(answer.status).toBe(200);
};

describe("Responses", () => {
  const tools = [{ type: "function" as const, strict: true, ...GIVE }];

  test("answers with a call, whole and in pieces", async () => {
    const whole = await client.responses.create({ model: "sensible", input: WORDS, tools });
    const streamed = await client.responses
      .stream({ model: "sensible", input: WORDS, tools })
      .finalResponse();
    for (const { output, status } of [whole, streamed]) {
      expect(status).toBe("completed");
      expect(output).toEqual([
        expect.objectContaining({ name: "assign_license", arguments: '{"people":["U02BOB"],"site":null}' }),
      ]);
    }
  });

  test("a schema that is not strict is refused when it is given", async () => {
    const loose = { ...GIVE.parameters, required: ["people"] };
    const asking = client.responses.create({
      model: "sensible",
      input: WORDS,
      tools: [{ ...tools[0], type: "function", name: "assign_license", strict: true, parameters: loose }],
    });
    await expect(asking).rejects.toThrow(/'required' must include every key.*Missing 'site'/);
  });

  test("an answer to a call that was never made is refused", async () => {
    const asking = client.responses.create({
      model: "sensible",
      input: [{ type: "function_call_output", call_id: "call_1", output: "{}" }],
    });
    await expect(asking).rejects.toThrow(/No tool call found/);
  });

  test("a cut stream ends without its last event", async () => {
    const events: string[] = [];
    for await (const { type } of await client.responses.create({
      model: "cut",
      input: WORDS,
      tools,
      stream: true,
    }))
      events.push(type);
    expect(events.length).toBeGreaterThan(2);
    expect(events).not.toContain("response.completed");
  });
});

describe("Chat Completions", () => {
  const tools = [{ type: "function" as const, function: { strict: true, ...GIVE } }];
  const messages = [{ role: "user" as const, content: WORDS }];

  test("answers with a call, whole and in pieces, and tells usage when asked to", async () => {
    const whole = await client.chat.completions.create({ model: "sensible", messages, tools });
    const streamed = await client.chat.completions
      .stream({ model: "sensible", messages, tools, stream_options: { include_usage: true } })
      .finalChatCompletion();
    for (const { choices, usage } of [whole, streamed]) {
      expect(choices[0]?.finish_reason).toBe("tool_calls");
      expect(choices[0]?.message.tool_calls?.[0]).toMatchObject({
        function: { name: "assign_license", arguments: '{"people":["U02BOB"],"site":null}' },
      });
      expect(usage?.total_tokens).toBeGreaterThan(0);
    }
  });

  test("a refusal is one, and a limit too", async () => {
    const refused = await client.chat.completions.create({ model: "refusal", messages });
    const short = await client.chat.completions.create({ model: "too-long", messages, tools });
    expect(refused.choices[0]?.message).toMatchObject({ content: null, refusal: "I can't help with that." });
    expect(short.choices[0]?.finish_reason).toBe("length");
  });
});

test("models are listed: a behaviour each", async () => {
  const { data } = await client.models.list();
  expect(data.map(({ id }) => id)).toEqual(expect.arrayContaining(["sensible", "obedient", "cut", "busy"]));
});

test("a script is said first, then the behaviour that was set", async () => {
  await post("_sandbox/script", { replies: [{ text: "first" }] });
  await post("_sandbox/behaviour", { behaviour: "obedient", text: "pwned" });
  const ask = async () => (await client.responses.create({ model: "any", input: "hello" })).output_text;
  expect([await ask(), await ask(), await ask()]).toEqual(["first", "pwned", "pwned"]);
  const seen = await (await fetch(`${server.url}/_sandbox/requests`)).json();
  expect(seen).toMatchObject({ requests: [{ said: [{ role: "user", text: "hello" }] }, {}, {}] });
});

test("errors are told in OpenAI's form", async () => {
  await expect(client.responses.create({ model: "busy", input: "x" })).rejects.toBeInstanceOf(
    OpenAI.RateLimitError,
  );
  await expect(client.responses.create({ model: "locked", input: "x" })).rejects.toBeInstanceOf(
    OpenAI.AuthenticationError,
  );
  await expect(client.responses.create({ model: "broken", input: "x" })).rejects.toBeInstanceOf(
    OpenAI.InternalServerError,
  );
  await expect(client.embeddings.create({ model: "any", input: "x" })).rejects.toBeInstanceOf(
    OpenAI.NotFoundError,
  );
});

test("the table of what is covered names tests that are here, and paths that answer", async () => {
  const { readFileSync } = await import("node:fs");
  const source = readFileSync(new URL(import.meta.url), "utf8");
  for (const [call, { shownBy }] of Object.entries(COVERAGE)) {
    expect(source).toMatch(new RegExp(`(test|describe)\\("${shownBy}`));
    const [method = "", path = ""] = call.split(" ");
    const answer = await fetch(`${server.url}${path}`, {
      method,
      ...(method === "POST" ? { body: "{}" } : {}),
    });
    // Without a key: known, and refused; or open.
    expect([200, 401]).toContain(answer.status);
  }
});
