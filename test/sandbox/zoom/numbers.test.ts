import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { BOB, GEORGE, KATE, MAYA, type OpenZoom, openZoom } from "./open-zoom.ts";

let zoom: OpenZoom;
beforeEach(async () => {
  zoom = await openZoom();
});
afterEach(() => zoom.server.close());

const FREE = "+14155550150";
const MAIN_LINE = "+14155550100";
const give = (email: string, ...numbers: string[]) =>
  zoom.ask("POST", `/phone/users/${email}/phone_numbers`, {
    phone_numbers: numbers.map((number) => ({ number })),
  });
const take = (email: string, number: string) =>
  zoom.ask("DELETE", `/phone/users/${email}/phone_numbers/${encodeURIComponent(number)}`);
const managed = async (query: string) =>
  (await zoom.ask("GET", `/number_management/numbers?${query}`)).body.numbers;
const idOf = async (number: string): Promise<string> => (await managed(`keyword=${number.slice(1)}`))[0].id;

describe("a number", () => {
  test("is given with 201, by number or id, and shows its holder", async () => {
    expect(await give(GEORGE, FREE)).toMatchObject({
      status: 201,
      body: { phone_numbers: [{ number: FREE }] },
    });
    const id = await idOf("+14155550151");
    await zoom.ask("POST", `/phone/users/${GEORGE}/phone_numbers`, { phone_numbers: [{ id }] });
    expect((await zoom.person(GEORGE)).numbers).toEqual([FREE, "+14155550151"]);
    const [listed] = await managed(`keyword=${encodeURIComponent(FREE)}`);
    const { id: georges, extension_number } = (await zoom.ask("GET", `/phone/users/${GEORGE}`)).body;
    expect(listed.assigned_list).toEqual([
      {
        assigned_to_id: georges,
        assigned_to_name: "George Papadakis",
        assigned_to_type: "User",
        extension_number: String(extension_number),
      },
    ]);
  });

  test("given again to the same person is counted once more, and held once", async () => {
    await give(GEORGE, FREE);
    expect((await give(GEORGE, FREE)).status).toBe(201);
    expect((await zoom.person(GEORGE)).numbers).toEqual([FREE]);
    expect(await zoom.ledger()).toHaveLength(2);
  });

  test("that a person, a queue or the main line holds is refused with code 409 on HTTP 400", async () => {
    const mayas = (await zoom.person(MAYA)).numbers[0] ?? "";
    for (const held of [mayas, MAIN_LINE, "+14155550190"])
      expect(await give(GEORGE, held)).toMatchObject({ status: 400, body: { code: 409 } });
    expect(await zoom.ledger()).toEqual([]);
  });

  test("needs a base plan, and has to exist", async () => {
    await zoom.ask("PATCH", `/users/${BOB}`, { feature: { zoom_phone: true } });
    expect((await give(BOB, FREE)).body.message).toMatch(/requires a Zoom Phone .* plan/);
    expect((await give(GEORGE, "+19995550100")).body).toMatchObject({ code: 300 });
    expect((await give(GEORGE, ...Array.from({ length: 11 }, () => FREE))).body).toMatchObject({ code: 300 });
  });

  test("is taken by number or id, and taken again is counted; somebody else's is code 400 on HTTP 404", async () => {
    const number = (await zoom.person(KATE)).numbers[0] ?? "";
    expect((await take(KATE, number)).status).toBe(204);
    expect((await take(KATE, await idOf(number))).status).toBe(204);
    expect((await zoom.person(KATE)).numbers).toEqual([]);
    expect((await zoom.state()).numbers.find((one) => one.number === number)).toEqual({
      number,
      status: "unassigned",
      assignedTo: null,
    });
    expect(await zoom.ledger()).toHaveLength(2);
    expect(await take(KATE, MAIN_LINE)).toMatchObject({ status: 404, body: { code: 400 } });
  });
});

describe("number management", () => {
  test("lists free numbers by prefix, site and kind, in pages without a total", async () => {
    const free = await managed("assigned_to_type=PhoneUnassigned&page_size=200");
    expect(free).toHaveLength(18);
    expect(await managed("assigned_to_type=PhoneUnassigned&keyword=%2B4930")).toHaveLength(3);
    expect(await managed("number_type=TollFree")).toHaveLength(2);
    const [berlin] = await managed("keyword=%2B493023125050");
    expect(berlin).toMatchObject({ location: { city: "Berlin", country: "DE" }, site: { name: "Berlin" } });
    const first = await zoom.ask("GET", "/number_management/numbers?page_size=30");
    const token = encodeURIComponent(first.body.next_page_token);
    expect(await managed(`page_size=30&next_page_token=${token}`)).toHaveLength(10);
  });

  test("refuses what it does not know, in codes of its own", async () => {
    const code = async (query: string) =>
      (await zoom.ask("GET", `/number_management/numbers?${query}`)).body.code;
    expect(await code("number_type=Fancy")).toBe(999);
    expect(await code("site_id=nowhere")).toBe(1002010);
    expect(await code("next_page_token=abc")).toBe(1003100);
    expect((await zoom.ask("GET", "/number_management/numbers/none")).body.code).toBe(100002);
    expect((await zoom.ask("GET", "/number_management/plan")).body.code).toBe(1002006);
    expect((await zoom.ask("GET", "/number_management/plan?product=X")).body.code).toBe(999);
  });

  test("tells a single number's holder under a misspelt name", async () => {
    const { body } = await zoom.ask("GET", `/number_management/numbers/${await idOf(MAIN_LINE)}`);
    expect(body.assigned_list[0]).toMatchObject({
      assgined_to_name: "Main line",
      assigned_to_type: "AutoReceptionist",
    });
  });

  test("counts numbers, and moves a free one to another product and back", async () => {
    const counts = async () =>
      (await zoom.ask("GET", "/number_management/plan?product=ZOOM_PHONE")).body.plans[0].available;
    expect(await counts()).toBe(18);
    const numbers = [await idOf(FREE)];
    const allocate = (allocated_product: string, list = numbers) =>
      zoom.ask("PATCH", "/number_management/allocation", { numbers: list, allocated_product });
    expect((await allocate("UNALLOCATED")).status).toBe(204);
    expect(await counts()).toBe(17);
    expect((await give(GEORGE, FREE)).status).toBe(400);
    expect((await allocate("ZOOM_PHONE")).status).toBe(204);
    expect((await allocate("UNALLOCATED", [await idOf(MAIN_LINE)])).body).toMatchObject({ code: 200002 });
    expect((await allocate("UNALLOCATED", ["none"])).body).toMatchObject({ code: 100002 });
  });
});

test("a free number moves to another site; one that is held does not", async () => {
  const { body } = await zoom.ask("GET", "/phone/sites?site_name=London");
  const move = (number: string) =>
    zoom.ask("PATCH", `/phone/numbers/sites/${body.sites[0].id}`, { phone_numbers: [number] });
  expect((await move(FREE)).status).toBe(204);
  expect((await managed(`keyword=${FREE.slice(1)}`))[0].site.name).toBe("London");
  expect((await move(MAIN_LINE)).body).toMatchObject({ code: 300 });
});

test("the old lists have other words for the same numbers", async () => {
  const list = async (query: string) => (await zoom.ask("GET", `/phone/numbers?page_size=100&${query}`)).body;
  expect((await list("type=all")).total_records).toBe(40);
  expect((await list("type=unassigned")).total_records).toBe(18);
  expect((await list("type=assigned&extension_type=callQueue")).total_records).toBe(2);
  const { phone_numbers } = await list(`phone_number=${MAIN_LINE.slice(1)}`);
  expect(phone_numbers[0]).toMatchObject({ assignee: { type: "autoReceptionist", name: "Main line" } });
  const single = await zoom.ask("GET", `/phone/numbers/${phone_numbers[0].id}`);
  expect(single.body).toMatchObject({ number: MAIN_LINE, number_type: "toll" });
  expect((await zoom.ask("GET", "/phone/numbers/none")).body).toMatchObject({ code: 400 });
});
