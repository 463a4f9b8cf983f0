// A minute's worth of `npm run chaos`: a few kills on each database. That each guard's absence shows takes longer: it is
// `npm run chaos -- --only broken`.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findPostgres, type Postgres, startPostgres } from "../support/postgres.ts";
import { runChaos } from "./run-chaos.ts";

const CLEAN = { lost: [], wrong: [], twice: [], unauthorised: [], chain: null };

test("on the embedded database nothing is lost and nothing done twice by kills", {
  timeout: 150_000,
}, async () => {
  const result = await runChaos({ databaseUrl: null, seed: 11, kills: 2, processes: 1, everyMs: 1_500 });
  expect(result).toMatchObject(CLEAN);
  expect(result.changes).toBeGreaterThan(0);
});

const programs = findPostgres();
describe.skipIf(!programs)("on Postgres", () => {
  let postgres: Postgres | undefined;
  beforeAll(async () => {
    if (programs) postgres = await startPostgres(programs);
  });
  afterAll(() => postgres?.stop());
  const database = async (name: string) => (await postgres?.create(name)) ?? null;

  test("nothing is lost and nothing done twice among several processes", { timeout: 150_000 }, async () => {
    const result = await runChaos({ databaseUrl: await database("sound"), seed: 12, kills: 2, processes: 2 });
    expect(result).toMatchObject(CLEAN);
    expect(result.changes).toBeGreaterThan(0);
  });
});
