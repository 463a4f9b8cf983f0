import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { BOB, INACTIVE, KATE, MAYA, type OpenZoom, openZoom, PENDING } from "./open-zoom.ts";

let zoom: OpenZoom;
beforeEach(async () => {
  zoom = await openZoom();
});
afterEach(() => zoom.server.close());

describe("people", () => {
  test("are found by id and by e-mail address in any case; nobody is 404 with code 1001", async () => {
    const byEmail = await zoom.ask("GET", `/users/${BOB.toUpperCase()}`);
    const byId = await zoom.ask("GET", `/users/${byEmail.body.id}`);
    expect(byId.body).toEqual(byEmail.body);
    expect(await zoom.ask("GET", "/users/nobody@lumenoak.example")).toMatchObject({
      status: 404,
      body: { code: 1001 },
    });
  });

  test("are listed by status; pending ones have no id", async () => {
    const active = await zoom.ask("GET", "/users?page_size=300");
    expect(active.body.users).toHaveLength(52);
    const pending = await zoom.ask("GET", "/users?status=pending");
    expect(pending.body.users.map((user: { email: string }) => user.email)).toContain(PENDING);
    expect(pending.body.users.every((user: object) => !("id" in user))).toBe(true);
    const admins = await zoom.ask("GET", "/users?role_id=1");
    expect(admins.body.users).toHaveLength(2);
  });

  test("come in pages; a token belongs to its question", async () => {
    const first = await zoom.ask("GET", "/users?page_size=30");
    const token = encodeURIComponent(first.body.next_page_token);
    const second = await zoom.ask("GET", `/users?page_size=30&next_page_token=${token}`);
    const emails = [...first.body.users, ...second.body.users].map((user: { email: string }) => user.email);
    expect(new Set(emails).size).toBe(52);
    expect(second.body.next_page_token).toBe("");
    const other = await zoom.askAnyhow("GET", `/users?status=inactive&next_page_token=${token}`);
    expect(other.status).toBe(400);
  });

  test("are counted, and known by e-mail address", async () => {
    const { body } = await zoom.ask("GET", "/users/summary");
    expect(body).toMatchObject({ total_users_count: 57, pending_users_count: 3 });
    expect((await zoom.ask("GET", `/users/email?email=${BOB}`)).body).toEqual({ existed_email: true });
    expect((await zoom.ask("GET", "/users/email?email=x@y.example")).body).toEqual({ existed_email: false });
    expect((await zoom.ask("GET", "/users/email")).body).toMatchObject({ code: 300 });
  });

  test("have permissions by their role", async () => {
    expect((await zoom.ask("GET", `/users/${MAYA}/permissions`)).body.permissions).not.toEqual([]);
    expect((await zoom.ask("GET", `/users/${BOB}/permissions`)).body.permissions).toEqual([]);
  });
});

describe("the phone feature", () => {
  test("is switched on for somebody; the phone user appears only later, with an extension", async () => {
    await zoom.faults({ enableDelayMs: 60_000 });
    expect((await zoom.ask("PATCH", `/users/${BOB}`, { feature: { zoom_phone: true } })).status).toBe(204);
    expect((await zoom.ask("GET", `/phone/users/${BOB}`)).body).toMatchObject({ code: 1001 });
    expect((await zoom.ask("GET", `/users/${BOB}/settings`)).body.feature.zoom_phone).toBe(true);
    expect(await zoom.person(BOB)).toMatchObject({ phoneEnabled: true, extension: null });

    await zoom.faults({ enableDelayMs: 0 });
    await zoom.ask("PATCH", "/users/carol.jensen@lumenoak.example", { feature: { zoom_phone: true } });
    const { body } = await zoom.ask("GET", "/phone/users/carol.jensen@lumenoak.example");
    expect(body).toMatchObject({ calling_plans: [], phone_numbers: [] });
    expect(String(body.extension_number)).toMatch(/^2\d{3}$/);
  });

  test("is switched off: extension, number and seat are free again, queues are left", async () => {
    const before = await zoom.state();
    const anas = await zoom.ask("GET", "/phone/users/ana.garcia@lumenoak.example");
    const queues = await zoom.ask("GET", "/phone/call_queues");
    const care = queues.body.call_queues.find((queue: { name: string }) => queue.name === "Customer care");
    const membersOf = async () =>
      (await zoom.ask("GET", `/phone/call_queues/${care.id}/members`)).body.call_queue_members.map(
        (member: { id: string }) => member.id,
      );
    expect(await membersOf()).toContain(anas.body.id);

    await zoom.ask("PATCH", "/users/ana.garcia@lumenoak.example/settings", {
      feature: { zoom_phone: false },
    });
    expect(await membersOf()).not.toContain(anas.body.id);
    const after = await zoom.state();
    const seats = (state: typeof before) => state.plans.find(({ type }) => type === 200)?.available ?? 0;
    expect(seats(after)).toBe(seats(before) + 1);
    const [number] = anas.body.phone_numbers;
    expect(after.numbers.find((one) => one.number === number.number)).toMatchObject({ assignedTo: null });
    expect((await zoom.ask("GET", "/phone/users/ana.garcia@lumenoak.example")).status).toBe(404);
  });

  test("can't be switched for people who are pending, inactive or unknown", async () => {
    const body = { feature: { zoom_phone: true } };
    expect((await zoom.ask("PATCH", `/users/${PENDING}`, body)).body).toMatchObject({ code: 1000 });
    expect((await zoom.ask("PATCH", `/users/${INACTIVE}`, body)).body).toMatchObject({ code: 1108 });
    expect((await zoom.ask("PATCH", "/users/x@y.example", body)).body).toMatchObject({ code: 1001 });
    expect((await zoom.ask("GET", `/users/${PENDING}/settings`)).body).toMatchObject({
      code: 1000,
      message: expect.stringContaining("pending state"),
    });
    expect(await zoom.ledger()).toEqual([]);
  });
});

test("a deactivated person loses all licenses and does not get them back", async () => {
  expect((await zoom.ask("PUT", `/users/${KATE}/status`, { action: "deactivate" })).status).toBe(200);
  expect(await zoom.person(KATE)).toMatchObject({ status: "inactive", phoneEnabled: false, plans: [] });
  await zoom.ask("PUT", `/users/${KATE}/status`, { action: "activate" });
  expect(await zoom.person(KATE)).toMatchObject({ status: "active", phoneEnabled: false, numbers: [] });
  expect((await zoom.ask("PUT", `/users/${MAYA}/status`, { action: "deactivate" })).body).toMatchObject({
    code: 200,
  });
});
