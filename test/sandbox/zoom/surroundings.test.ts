// Sites, templates, addresses, queues and reports: what is only read.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parseSeed } from "../../../sandbox/seed.ts";
import { BOB, GEORGE, MAYA, type OpenZoom, openZoom } from "./open-zoom.ts";

let zoom: OpenZoom;
beforeEach(async () => {
  zoom = await openZoom();
});
afterEach(() => zoom.server.close());

type Named = { id: string; name: string };
const sites = async (): Promise<readonly Named[]> => (await zoom.ask("GET", "/phone/sites")).body.sites;

describe("sites", () => {
  test("have a code as an integer and a short extension; site codes are in use", async () => {
    const [main] = await sites();
    expect(main).toMatchObject({ name: "San Francisco HQ", site_code: 2, level: "main" });
    const { body } = await zoom.ask("GET", `/phone/sites/${main?.id}`);
    expect(body).toMatchObject({ short_extension: { length: 3 }, default_emergency_address: { status: 4 } });
    expect((await zoom.ask("GET", "/phone/settings")).body.multiple_sites).toEqual({
      enabled: true,
      site_code: true,
    });
    expect((await zoom.ask("GET", "/phone/sites/none")).body).toMatchObject({ code: 400 });
  });

  test("without codes have one flat space of extensions, and no templates by site when there is one site", async () => {
    await zoom.server.close();
    zoom = await openZoom({
      seed: parseSeed({
        sites: [{ name: "HQ" }],
        plans: [{ name: "Pro", type: 3000, subscribed: 1, assigned: 0, available: 1 }],
        users: [{ slack_id: "U1", name: "Ada Bell", email: "ada@flat.example", zoom: "active" }],
      }),
    });
    const [only] = await sites();
    expect(only).not.toHaveProperty("site_code");
    const refused = await zoom.ask("GET", `/phone/setting_templates?site_id=${only?.id}`);
    expect(refused.body.message).toMatch(/^Multiple Sites option has been disabled/);
    await zoom.ask("PATCH", "/users/ada@flat.example", { feature: { zoom_phone: true } });
    expect((await zoom.person("ada@flat.example")).extension).toBe("1001");
  });

  test("have templates; which site one belongs to is known by the filter alone", async () => {
    const all = await zoom.ask("GET", "/phone/setting_templates");
    expect(all.body.templates).toHaveLength(3);
    const [main] = await sites();
    const [template] = (await zoom.ask("GET", `/phone/setting_templates?site_id=${main?.id}`)).body.templates;
    expect((await zoom.ask("GET", `/phone/setting_templates/${template.id}`)).body.name).toBe(template.name);
    expect((await zoom.ask("GET", "/phone/setting_templates/none")).status).toBe(400);
  });
});

describe("emergency addresses", () => {
  test("are listed and read", async () => {
    const { body } = await zoom.ask("GET", "/phone/emergency_addresses");
    const [address] = body.emergency_addresses;
    expect((await zoom.ask("GET", `/phone/emergency_addresses/${address.id}`)).body).toEqual(address);
    expect((await zoom.ask("GET", "/phone/emergency_addresses/none")).body).toMatchObject({ code: 400 });
    expect((await zoom.ask("GET", "/phone/emergency_addresses?site_id=none")).body).toMatchObject({
      code: 400,
    });
  });

  test("are missing for people at a site that has none", async () => {
    const path = "/phone/metrics/emergency_services/default_emergency_address/users";
    const missing = (await zoom.ask("GET", `${path}?status=not_set&page_size=300`)).body.records;
    expect(missing.length).toBeGreaterThan(0);
    expect(missing.every((one: { site_name: string }) => one.site_name === "London")).toBe(true);
    const who = await zoom.ask("GET", `/phone/users/${missing[0].email}`);
    expect(who.body).not.toHaveProperty("emergency_address");
    expect((await zoom.ask("GET", path)).body).toMatchObject({ code: 400 });
    expect((await zoom.ask("GET", `${path}?status=set&site_id=none`)).body).toMatchObject({ code: 8001 });
  });
});

test("what holds an extension and is nobody is listed by kind, with numbers", async () => {
  const lists = {
    call_queues: ["Customer care", "London orders"],
    auto_receptionists: ["Main line", "Berlin main line"],
    common_areas: ["Lobby phone"],
    shared_line_groups: [],
  };
  for (const [under, names] of Object.entries(lists)) {
    const { body } = await zoom.ask("GET", `/phone/${under}`);
    const found = body[under].map(
      (one: { name?: string; display_name?: string }) => one.name ?? one.display_name,
    );
    expect(found.toSorted()).toEqual(names.toSorted());
    for (const one of body[under]) expect(one.phone_numbers).toHaveLength(1);
  }
  const { body } = await zoom.ask("GET", "/phone/common_areas");
  expect((await zoom.ask("GET", `/phone/common_areas/${body.common_areas[0].id}`)).body.display_name).toBe(
    "Lobby phone",
  );
  expect((await zoom.ask("GET", "/phone/common_areas/none")).body).toMatchObject({ code: 400 });
  expect((await zoom.ask("GET", "/phone/call_queues/none/members")).body).toMatchObject({ code: 400 });
});

describe("reports", () => {
  const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

  test("a call history shows whether a phone is used", async () => {
    const calls = async (email: string, from: number, to: number) =>
      (await zoom.ask("GET", `/phone/users/${email}/call_history?from=${daysAgo(from)}&to=${daysAgo(to)}`))
        .body;
    expect((await calls(MAYA, 30, 0)).call_logs).toHaveLength(1);
    expect((await calls(MAYA, 90, 60)).call_logs).toEqual([]);
    expect(await calls(BOB, 30, 0)).toMatchObject({ code: 300 });
    expect(await calls(MAYA, 90, 0)).toMatchObject({ code: 301 });
  });

  test("the account's calls are those of everybody", async () => {
    const { body } = await zoom.ask(
      "GET",
      `/phone/call_history?from=${daysAgo(30)}&to=${daysAgo(0)}&page_size=300`,
    );
    expect(body.call_history.map((call: { caller_email: string }) => call.caller_email)).toContain(MAYA);
    expect((await zoom.ask("GET", `/phone/call_history?from=${daysAgo(90)}`)).body).toMatchObject({
      code: 300,
    });
  });

  test("the operation log tells of changes in free text, the newest first", async () => {
    await zoom.ask("PATCH", `/phone/users/${GEORGE}`, { extension_number: "2150" });
    await zoom.ask("PATCH", `/phone/users/${GEORGE}`, { extension_number: "2151" });
    const { body } = await zoom.ask(
      "GET",
      `/phone/reports/operationlogs?from=${daysAgo(1)}&to=${daysAgo(0)}`,
    );
    expect(body.operation_logs[0].operation_detail).toBe(`${GEORGE}: extension 2151`);
    expect(body.total_records).toBe(2);
  });

  test("there are no desk phones and no billing accounts", async () => {
    expect((await zoom.ask("GET", "/phone/devices?type=assigned")).body.devices).toEqual([]);
    expect((await zoom.ask("GET", "/phone/devices")).body).toMatchObject({ code: 300 });
    expect((await zoom.ask("GET", "/phone/billing_accounts")).body.billing_accounts).toEqual([]);
  });
});

test("the phone role is held by owner and admins", async () => {
  const [role] = (await zoom.ask("GET", "/phone/roles")).body.roles;
  const members = async (query: string) =>
    (await zoom.ask("GET", `/phone/roles/${role.id}/members${query}`)).body.members;
  expect(await members("?in_role=true")).toHaveLength(role.total_members);
  expect(await members("")).toHaveLength(52 - role.total_members);
  expect((await zoom.ask("GET", "/phone/roles/none/members")).body).toMatchObject({ code: 300 });
});
