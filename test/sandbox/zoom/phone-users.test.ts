import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readSeed } from "../../../sandbox/seed.ts";
import { BOB, GEORGE, KATE, MAYA, type OpenZoom, openZoom } from "./open-zoom.ts";

let zoom: OpenZoom;
beforeEach(async () => {
  zoom = await openZoom();
});
afterEach(() => zoom.server.close());

const profile = (email: string, body: object) => zoom.ask("PATCH", `/phone/users/${email}`, body);
const siteNamed = async (name: string): Promise<string> => {
  const { body } = await zoom.ask("GET", "/phone/sites");
  return body.sites.find((site: { name: string }) => site.name === name).id;
};
type Listed = { id: string; email: string; phone_numbers: { number: string }[] };

describe("phone users", () => {
  test("have a plan, an extension as an integer, numbers and a site id", async () => {
    const { body } = await zoom.ask("GET", `/phone/users/${KATE}`);
    expect(body).toMatchObject({
      email: KATE,
      calling_plans: [{ type: 1000, name: "Global Select Calling Plan" }],
      site_id: await siteNamed("Berlin"),
      status: "activate",
    });
    expect(typeof body.extension_number).toBe("number");
    expect(body.phone_numbers[0].number).toMatch(/^\+49/);
  });

  test("who has no phone and who does not exist are told apart by nobody: 404 with code 1001", async () => {
    for (const who of [BOB, "nobody@lumenoak.example"])
      expect(await zoom.ask("GET", `/phone/users/${who}`)).toMatchObject({
        status: 404,
        body: { code: 1001 },
      });
  });

  test("are listed in pages that repeat one, and together hold everybody; numbers have lost their plus", async () => {
    const seen: Listed[] = [];
    let token = "";
    do {
      const { body } = await zoom.ask(
        "GET",
        `/phone/users?page_size=7&next_page_token=${encodeURIComponent(token)}`,
      );
      seen.push(...body.users);
      expect(body.total_records).toBe(29);
      token = body.next_page_token;
    } while (token !== "");
    const ids = new Set(seen.map(({ id }) => id));
    expect(ids.size).toBe(29);
    expect(seen.length).toBeGreaterThan(29);
    const maya = seen.find(({ email }) => email === MAYA);
    expect(maya?.phone_numbers[0]?.number).toMatch(/^1415/);
  });

  test("are found by site, plan and keyword", async () => {
    const berlin = await siteNamed("Berlin");
    const emails = async (query: string) =>
      (await zoom.ask("GET", `/phone/users?${query}`)).body.users.map(({ email }: Listed) => email);
    expect(await emails(`site_id=${berlin}&page_size=100`)).toContain(KATE);
    expect(await emails(`site_id=${berlin}&page_size=100`)).not.toContain(MAYA);
    expect(await emails("calling_type=3000")).toHaveLength(5);
    expect(await emails("keyword=osei")).toEqual([KATE]);
    expect(await emails("status=pending")).toEqual([]);
  });

  test("a page size over the limit, and a token that is none, are refused", async () => {
    expect((await zoom.ask("GET", "/phone/users?page_size=101")).body).toMatchObject({ code: 300 });
    expect((await zoom.ask("GET", "/phone/users?next_page_token=abc")).body).toMatchObject({
      code: 400,
      message: "The next page token is invalid or expired.",
    });
  });
});

describe("an extension", () => {
  test("is set as a string and read as an integer", async () => {
    expect((await profile(GEORGE, { extension_number: "2150" })).status).toBe(204);
    expect((await zoom.ask("GET", `/phone/users/${GEORGE}`)).body.extension_number).toBe(2150);
    expect((await profile(GEORGE, { extension_number: 2151 })).body).toMatchObject({ code: 300 });
  });

  test("is refused when taken by a person or a queue, reserved, too short or too long", async () => {
    const mayas = (await zoom.person(MAYA)).extension ?? "";
    const queues = await zoom.ask("GET", "/phone/call_queues");
    const queues1 = String(queues.body.call_queues[0].extension_number);
    for (const taken of [mayas, queues1])
      expect((await profile(GEORGE, { extension_number: taken })).body.message).toBe(
        `Extension number ${taken} is taken.`,
      );
    expect(await profile(GEORGE, { extension_number: "911" })).toMatchObject({
      status: 400,
      body: { code: 409 },
    });
    for (const odd of ["12", "1234567"])
      expect((await profile(GEORGE, { extension_number: odd })).body.message).toMatch(/3 to 6 digits/);
    expect(await zoom.ledger()).toEqual([]);
  });

  test("that was given up is free for somebody else", async () => {
    const mayas = (await zoom.person(MAYA)).extension ?? "";
    await profile(MAYA, { extension_number: "2150" });
    expect((await profile(GEORGE, { extension_number: mayas })).status).toBe(204);
  });

  test("must begin with its site's code only where that is assumed", async () => {
    expect((await profile(GEORGE, { extension_number: "7150" })).status).toBe(204);
    await zoom.server.close();
    zoom = await openZoom({ assumptions: { extensionsNeedSiteCode: true } });
    expect((await profile(GEORGE, { extension_number: "7150" })).body.message).toBe("7150 is out of range");
  });
});

describe("a site", () => {
  test("changes the code before the short extension", async () => {
    const before = (await zoom.person(GEORGE)).extension ?? "";
    await profile(GEORGE, { site_id: await siteNamed("London") });
    const after = await zoom.person(GEORGE);
    expect(after.site).toBe("London");
    expect(after.extension?.slice(0, 1)).toBe("5");
    expect(before.slice(0, 1)).toBe("2");
  });

  test("that does not exist, or a template of another site, is refused", async () => {
    expect(await profile(GEORGE, { site_id: "nowhere" })).toMatchObject({ status: 404, body: { code: 404 } });
    const berlin = await siteNamed("Berlin");
    const templates = await zoom.ask("GET", `/phone/setting_templates?site_id=${berlin}`);
    const template_id = templates.body.templates[0].id;
    expect((await profile(GEORGE, { template_id })).body.message).toMatch(/site is not the same/);
    expect((await profile(GEORGE, { site_id: berlin, template_id })).status).toBe(204);
    expect((await profile(GEORGE, { template_id: "none" })).body).toMatchObject({ code: 300 });
  });
});

test("somebody's own emergency address wins over the site's", async () => {
  const { body } = await zoom.ask("GET", "/phone/emergency_addresses");
  const berlin = body.emergency_addresses.find((address: { city: string }) => address.city === "Berlin");
  expect((await profile(GEORGE, { emergency_address_id: berlin.id })).status).toBe(204);
  expect((await zoom.ask("GET", `/phone/users/${GEORGE}`)).body.emergency_address.city).toBe("Berlin");
  expect((await profile(GEORGE, { emergency_address_id: "none" })).body).toMatchObject({ code: 400 });
});

test("settings tell caller ids and shared lines", async () => {
  await zoom.server.close();
  const seed = readSeed();
  zoom = await openZoom({
    seed: { ...seed, other_numbers: { ...seed.other_numbers, "+14155550199": "sharedLineGroup Front desk" } },
  });
  const { body } = await zoom.ask("GET", `/phone/users/${MAYA}/settings`);
  expect(body.outbound_caller_ids[0]).toMatchObject({ is_default: true });
  const [line] = body.shared_lines_call_setting.shared_line_groups.shared_line_group;
  expect(line.display_name).toBe("Front desk");
});

test("two writes to one person at once: the second is told so and has no effect", async () => {
  await zoom.faults({ enableDelayMs: 0, latencyMs: 200 });
  const answers = await Promise.all(
    ["2150", "2151"].map((extension_number) => profile(GEORGE, { extension_number })),
  );
  expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 429]);
  const refused = answers.find(({ status }) => status === 429);
  expect(refused?.body.message).toMatch(/^Too many concurrent requests/);
  expect(await zoom.ledger()).toHaveLength(1);
});
