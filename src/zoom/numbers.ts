// Numbers live in /number_management; the older /phone/numbers is being switched off by Zoom.
import { E164 } from "../domain/ids.ts";
import type { PhoneNumber } from "../domain/number.ts";
import { NumberRowAnswer } from "./number-answer.ts";
import type { Call } from "./one-call.ts";
import { listAll } from "./pages.ts";
import type { Requests } from "./request.ts";

async function list(requests: Requests, query: NonNullable<Call["query"]>): Promise<readonly PhoneNumber[]> {
  const rows = await listAll(
    requests,
    { endpoint: "listNumbers", query: { page_size: 200, ...query } },
    { under: "numbers", item: NumberRowAnswer, key: (row) => row?.id ?? "" },
  );
  return rows.filter((row) => row !== null);
}

/** Zoom narrows the list as far as it understands; what was asked for is checked here all the same. */
export async function listNumbers(
  requests: Requests,
  { free, prefix, siteId }: { readonly free: boolean; readonly prefix?: string; readonly siteId?: string },
): Promise<readonly PhoneNumber[]> {
  const numbers = await list(requests, {
    allocated_product: "ZOOM_PHONE",
    assigned_to_type: free ? "PhoneUnassigned" : undefined,
    number_status: free ? "Normal" : undefined,
    site_id: siteId,
    keyword: prefix || undefined,
  });
  return numbers.filter(
    (one) =>
      (!free || (one.holder === null && one.ready)) &&
      (!prefix || one.number.startsWith(prefix)) &&
      (!siteId || one.siteId === siteId),
  );
}

/** One number, whoever and whichever product has it: always fresh. */
export async function findNumber(requests: Requests, number: string): Promise<PhoneNumber | undefined> {
  const wanted = E164.safeParse(number);
  if (!wanted.success) return undefined;
  const numbers = await list(requests, { keyword: wanted.data });
  return numbers.find((one) => one.number === wanted.data);
}
