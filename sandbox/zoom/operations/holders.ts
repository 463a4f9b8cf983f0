// What holds an extension and is nobody: queues, receptionists, common areas, shared lines. Read only.
import { ok, refused } from "../answers.ts";
import { type Asked, type Operation, stalePhoneToken } from "../asked.ts";
import { isPage, pageOf } from "../pages.ts";
import type { HolderKind, HolderRecord } from "../records.ts";
import { extensionShown } from "./phone-users.ts";

function shown({ account }: Asked, holder: HolderRecord) {
  return {
    id: holder.id,
    extension_id: holder.extensionId,
    ...extensionShown(holder.extension),
    phone_numbers: holder.numbers.map((number) => ({ id: account.number(number)?.id, number })),
    site: { id: holder.siteId, name: account.site(holder.siteId)?.name ?? "" },
  };
}

function list(
  kind: HolderKind,
  under: string,
  row: (asked: Asked, holder: HolderRecord) => object,
): Operation {
  return (asked) => {
    const { account, query, now, asOf } = asked;
    const siteId = query.get("site_id");
    const found = account.holders
      .all(asOf)
      .filter((holder) => holder.kind === kind && (siteId === null || holder.siteId === siteId));
    const page = pageOf(found, { query, now, maximum: 100, stale: stalePhoneToken });
    if (!isPage(page)) return page;
    return ok({
      next_page_token: page.next,
      page_size: page.size,
      // Common areas have no total [documented].
      ...(kind === "CommonArea" ? {} : { total_records: page.total }),
      [under]: page.items.map((holder) => row(asked, holder)),
    });
  };
}

const commonArea = (asked: Asked, holder: HolderRecord) => {
  const { extension_id: _, ...rest } = shown(asked, holder);
  return { ...rest, display_name: holder.name, calling_plans: [], desk_phones: [], status: "online" };
};

const getCommonArea: Operation = (asked) => {
  const id = asked.params.commonAreaId ?? "";
  const holder = asked.account.holders.get(id, asked.asOf);
  if (holder?.kind !== "CommonArea") return refused(400, 400, `Common area does not exist: ${id}.`);
  const { status: _, desk_phones: __, ...rest } = commonArea(asked, holder);
  return ok(rest);
};

const listMembers: Operation = ({ account, params, asOf }) => {
  const queue = account.holders.get(params.callQueueId ?? "", asOf);
  if (queue?.kind !== "CallQueue") return refused(400, 400, "Call queue does not exist.");
  const members = queue.members.flatMap((id) => {
    const person = account.people.get(id, asOf);
    return person
      ? [
          {
            id,
            level: "user",
            name: person.displayName,
            receive_call: true,
            extension_id: person.phone?.extensionId ?? "",
          },
        ]
      : [];
  });
  return ok({
    next_page_token: "",
    page_size: 300,
    total_records: members.length,
    call_queue_members: members,
  });
};

export const holders = {
  listCallQueues: list("CallQueue", "call_queues", (asked, holder) => ({
    ...shown(asked, holder),
    name: holder.name,
    status: "active",
  })),
  listCallQueueMembers: listMembers,
  listAutoReceptionists: list("AutoReceptionist", "auto_receptionists", (asked, holder) => ({
    ...shown(asked, holder),
    name: holder.name,
    department: "",
    cost_center: "",
  })),
  listCommonAreas: list("CommonArea", "common_areas", commonArea),
  getACommonArea: getCommonArea,
  listSharedLineGroups: list("SharedLineGroup", "shared_line_groups", (asked, holder) => ({
    ...shown(asked, holder),
    display_name: holder.name,
    status: "active",
  })),
} satisfies Record<string, Operation>;
