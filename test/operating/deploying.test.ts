// Docker is not here to try them, so what Dockerfile and compose.yml name is held against what there is.
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { ConfigFaults, readConfig } from "../../src/config.ts";

const read = (path: string) => readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), "utf8");
const docker = read("Dockerfile");
const compose = parse(read("compose.yml"));

test("the image runs the product's program, as a user without rights, on the port and folder it says", () => {
  const programs = [
    ...docker.matchAll(/node (?:"?,? ?")?((?:src|scripts)\/[\w.-]+)/g),
    ...docker.matchAll(/"(src\/[\w.-]+)"/g),
  ];
  expect(programs.length).toBeGreaterThan(1);
  for (const [, path = ""] of programs)
    expect(existsSync(fileURLToPath(new URL(`../../${path}`, import.meta.url))), path).toBe(true);
  const user = docker.indexOf("USER node");
  expect(user).toBeGreaterThan(docker.indexOf("chown node:node /data"));
  expect(docker.indexOf('CMD ["node"', user)).toBeGreaterThan(user);
  const settings = Object.fromEntries(
    [...docker.matchAll(/\b([A-Z_]+)=(\S+)/g)].map(([, name, value]) => [name, value]),
  );
  expect(settings).toMatchObject({ HOST: "0.0.0.0", PORT: "3000", DATA_DIR: "/data" });
  expect(docker).toContain(`EXPOSE ${settings.PORT}`);
  expect(docker).toContain("/healthz");
  const major = /^FROM node:(\d+)/m.exec(docker)?.[1];
  expect(process.versions.node.split(".")[0]).toBe(major);
});

test("secrets and data stay out of the image", () => {
  const ignored = read(".dockerignore").split("\n");
  for (const path of [".env", "data", "node_modules"]) expect(ignored).toContain(path);
});

test("compose gives settings that are read, and publishes on this machine alone", () => {
  const { zac, database } = compose.services;
  const url = zac.environment.DATABASE_URL.replace(/\$\{POSTGRES_PASSWORD[^}]*\}/, "secret");
  expect(() => readConfig({ DATABASE_URL: url })).not.toThrow(ConfigFaults);
  expect(new URL(url).hostname).toBe("database");
  expect(zac.ports).toEqual(["127.0.0.1:3000:3000"]);
  expect(Number.parseInt(zac.stop_grace_period, 10)).toBeGreaterThan(10);
  expect(database.volumes).toHaveLength(1);
  expect(zac.depends_on.database.condition).toBe("service_healthy");
  expect(database.healthcheck.test).toContain("pg_isready");
});
