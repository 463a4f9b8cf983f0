// What rings besides people: call queues, auto receptionists, shared lines, common areas; and who is in them.
import type { ExtensionHolder, Memberships } from "../ports/zoom.ts";
import { QueueMemberAnswer, RingingAnswer, SharedLineGroups, SharedLinesAnswer } from "./answers.ts";
import type { EndpointName } from "./endpoints.ts";
import { listAll } from "./pages.ts";
import { unlessRefused } from "./people.ts";
import type { Requests } from "./request.ts";

const LISTS: readonly {
  readonly endpoint: EndpointName;
  readonly under: string;
  readonly kind: ExtensionHolder["kind"];
}[] = [
  { endpoint: "listQueues", under: "call_queues", kind: "queue" },
  { endpoint: "listReceptionists", under: "auto_receptionists", kind: "main-line" },
  { endpoint: "listSharedLines", under: "shared_line_groups", kind: "shared-line" },
  { endpoint: "listCommonAreas", under: "common_areas", kind: "common-area" },
];

/** Extensions that are no person's. */
export async function listRinging(requests: Requests): Promise<readonly ExtensionHolder[]> {
  const lists = await Promise.all(
    LISTS.map(async ({ endpoint, under, kind }) => {
      const rows = await listAll(
        requests,
        { endpoint, query: { page_size: 100 } },
        { under, item: RingingAnswer, key: ({ id }) => id },
      );
      return rows.flatMap(({ name, extension }) =>
        extension === null ? [] : [{ extension, kind, name, email: null }],
      );
    }),
  );
  return lists.flat();
}

/** Zoom id → names of the call queues. One call a queue, because Zoom doesn't tell it from the person's side. */
export async function listQueueMembers(requests: Requests): Promise<ReadonlyMap<string, readonly string[]>> {
  const queues = await listAll(
    requests,
    { endpoint: "listQueues", query: { page_size: 100 } },
    { under: "call_queues", item: RingingAnswer, key: ({ id }) => id },
  );
  const queuesOf = new Map<string, string[]>();
  await Promise.all(
    queues.map(async (queue) => {
      // A queue may be deleted between the two calls: then nobody is in it.
      const members = await unlessRefused("not-found", () =>
        listAll(
          requests,
          { endpoint: "listQueueMembers", ids: { callQueueId: queue.id } },
          { under: "call_queue_members", item: QueueMemberAnswer, key: ({ id }) => id ?? "" },
        ),
      );
      for (const { id, level } of members ?? [])
        if (id !== null && level !== "commonArea")
          queuesOf.set(id, [...(queuesOf.get(id) ?? []), queue.name]);
    }),
  );
  return queuesOf;
}

/** Whether the account has shared lines at all. Where it has none, nobody need be asked about theirs. */
export const hasSharedLines = async (requests: Requests): Promise<boolean> => {
  const told = await requests.read(
    { endpoint: "listSharedLines", query: { page_size: 1 } },
    SharedLineGroups,
  );
  return (told.shared_line_groups ?? []).length > 0;
};

/** Shared lines are told from the person's side, in their phone settings. */
export async function sharedLinesOf(requests: Requests, userId: string): Promise<Memberships["sharedLines"]> {
  const told = await unlessRefused("no-phone", () =>
    requests.read({ endpoint: "getPhoneUserSettings", ids: { userId } }, SharedLinesAnswer),
  );
  const groups = told?.shared_lines_call_setting?.shared_line_groups?.shared_line_group ?? [];
  return groups.map(({ display_name, slg_id }) => display_name ?? slg_id ?? "").filter((name) => name !== "");
}
