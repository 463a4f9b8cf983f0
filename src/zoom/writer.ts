import type { Clock } from "../ports/clock.ts";
import type { Lane } from "../ports/zoom.ts";
import type { ZoomWriter } from "../ports/zoom-writer.ts";
import type { Account } from "./account.ts";
import { fullExtension } from "./extension.ts";
import { zoomReader } from "./reader.ts";
import type { Call } from "./request.ts";
import { lookAfterRefusal } from "./why-refused.ts";

/** Zoom, as only a change's `apply` may write it. Each function is one call, sent once. */
export function zoomWriter(account: Account, lane: Lane, clock: Clock): ZoomWriter {
  const reader = zoomReader(account, lane, clock);
  const requests = account.requests(lane);

  async function write(call: Call) {
    try {
      return await requests.write(call);
    } finally {
      // Whatever came back: the lists may be out of date now.
      account.forgetPhones();
    }
  }
  const explained = async (call: Call, about: Parameters<typeof lookAfterRefusal>[1]) => {
    try {
      return await write(call);
    } catch (error) {
      throw await lookAfterRefusal(error, about, reader);
    }
  };

  return {
    ...reader,
    setPhoneFeature: (user, on) =>
      write({ endpoint: "updateUser", ids: { user }, body: { feature: { zoom_phone: on } } }),
    assignPlan: (user, type) =>
      explained(
        { endpoint: "assignPlan", ids: { user }, body: { calling_plans: [{ type }] } },
        { zoomId: user, wanted: type },
      ),
    switchPlan: (user, from, to) =>
      explained(
        { endpoint: "switchPlan", ids: { user }, body: { source_type: from, target_type: to } },
        { zoomId: user, wanted: to, held: from },
      ),
    unassignPlan: (user, type) =>
      explained(
        { endpoint: "unassignPlan", ids: { user, plan: String(type) } },
        { zoomId: user, held: type },
      ),
    updatePhone: async (user, { extension, siteId, templateId }) =>
      write({
        endpoint: "updatePhoneUser",
        ids: { user },
        body: {
          ...(extension === undefined ? {} : { extension_number: fullExtension(extension) }),
          ...(siteId === undefined ? {} : { site_id: siteId }),
          ...(templateId === undefined ? {} : { template_id: templateId }),
        },
      }),
    assignNumber: (user, number) =>
      explained(
        { endpoint: "assignNumber", ids: { user }, body: { phone_numbers: [{ number }] } },
        { zoomId: user, number },
      ),
    unassignNumber: (user, number) => write({ endpoint: "unassignNumber", ids: { user, number } }),
  };
}
