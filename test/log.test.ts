// Secrets planted where faults carry them: none may reach a line of the log.
import { expect, test } from "vitest";
import { openLog, scrub } from "../src/log.ts";

const CLIENT_SECRET = "Zs9kPlantedClientSecret0+/=";
const SLACK_TOKEN = "xoxb-123456789012-PlantedSlackToken";
const APP_TOKEN = "xapp-1-A012345-PlantedAppToken";
const DATABASE_PASSWORD = "PlantedDatabasePassword";
const ZOOM_TOKEN = "eyJhbGciOiJIUzUxMiJ9.eyJhdWQiOiJodHRwcyJ9.PlantedSignature";
const BASIC = Buffer.from(`client-id:${CLIENT_SECRET}`).toString("base64");
const RESPONSE_URL = "https://hooks.slack.com/commands/T01/42/PlantedHook";
const DATABASE_URL = `postgres://zac:${DATABASE_PASSWORD}@database:5432/zac`;

const PLANTED = [
  CLIENT_SECRET,
  encodeURIComponent(CLIENT_SECRET),
  SLACK_TOKEN,
  APP_TOKEN,
  DATABASE_PASSWORD,
  ZOOM_TOKEN,
  "PlantedSignature",
  BASIC,
  "PlantedHook",
];

function lines(facts: object, message = "failed"): string {
  const written: string[] = [];
  openLog("trace", [CLIENT_SECRET, BASIC], (line) => void written.push(line)).error(facts, message);
  expect(written).toHaveLength(1);
  return written.join("");
}

const paths: readonly [string, object, string?][] = [
  ["a message", {}, `refused ${SLACK_TOKEN} for ${APP_TOKEN}`],
  ["an error's message", { error: new Error(`connect ${DATABASE_URL}`) }],
  [
    "the cause of a cause",
    {
      error: new Error("a", {
        cause: new Error("b", { cause: new Error(`at ${DATABASE_URL} ${ZOOM_TOKEN}`) }),
      }),
    },
  ],
  ["what an aggregate holds", { error: new AggregateError([new Error(SLACK_TOKEN)], "all failed") }],
  [
    "headers on an error",
    { error: Object.assign(new Error("x"), { headers: { authorization: `Basic ${BASIC}` } }) },
  ],
  ["headers, raw", { headers: ["Authorization", BASIC, "x", `Bearer ${ZOOM_TOKEN}`] }],
  ["a body that is text", { body: JSON.stringify({ access_token: ZOOM_TOKEN, token: SLACK_TOKEN }) }],
  ["a body in a body", { body: JSON.stringify({ body: JSON.stringify({ client_secret: CLIENT_SECRET }) }) }],
  ["a form", { body: `token=${SLACK_TOKEN}&client_secret=${encodeURIComponent(CLIENT_SECRET)}` }],
  ["response_url", { payload: { response_url: RESPONSE_URL } }],
  ["response_url in a form", { body: `response_url=${encodeURIComponent(RESPONSE_URL)}&x=1` }],
  ["response_url in a sentence", {}, `POST ${RESPONSE_URL} answered 404`],
  ["a URL with a password", { url: `https://someone:${DATABASE_PASSWORD}@proxy.example/` }],
  ["settings under their own names", { environment: { ZOOM_CLIENT_SECRET: CLIENT_SECRET, DATABASE_URL } }],
  ["a stack", { stack: new Error(SLACK_TOKEN).stack }],
  ["an error under a name of its own", { reason: new Error(SLACK_TOKEN), err: new Error(BASIC) }],
];

test.each(paths)("%s", (_where, facts, message) => {
  const line = lines(facts, message);
  for (const secret of PLANTED) expect(line).not.toContain(secret);
});

test("passwords nobody named are found by where they stand", () => {
  expect(scrub("redis://one:PlantedElse@host https://two:PlantedElse@host")).not.toContain("PlantedElse");
});

test("what is no secret stays, and the line stays JSON", () => {
  const line = lines({ error: new Error(`token=${SLACK_TOKEN}`), asked: "GET /users/{id}", status: 404 });
  expect(JSON.parse(line)).toMatchObject({ asked: "GET /users/{id}", status: 404, msg: "failed" });
});
