import type { Clock } from "../ports/clock.ts";
import type { Lane } from "../ports/zoom.ts";
import type { ZoomWriter } from "../ports/zoom-writer.ts";
import type { Account } from "./account.ts";
import { fullExtension } from "./extension.ts";
import type { Call } from "./one-call.ts";
import { zoomReader } from "./reader.ts";
import { lookAfterRefusal } from "./why-refused.ts";

/** Zoom, as only a change's `apply` may write it. Each function is one call, sent once. */
export function zoomWriter(
  account: Account,
  lane: Lane,
  clock: Clock,
  stillOurs: () => Promise<boolean>,
): ZoomWriter {
  const reader = zoomReader(account, lane, clock);
  const requests = account.requests(lane);

  async function write(call: Call) {
    try {
      return await requests.write(call, stillOurs);
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
    setPhoneFeature: (userId, on) =>
      write({ endpoint: "updateUser", ids: { userId }, body: { feature: { zoom_phone: on } } }),
    assignPlan: (userId, type) =>
      explained(
        { endpoint: "assignPlan", ids: { userId }, body: { calling_plans: [{ type }] } },
        { zoomId: userId, wanted: type },
      ),
    switchPlan: (userId, from, to) =>
      explained(
        { endpoint: "switchPlan", ids: { userId }, body: { source_type: from, target_type: to } },
        { zoomId: userId, wanted: to, held: from },
      ),
    unassignPlan: (userId, type) =>
      explained(
        { endpoint: "unassignPlan", ids: { userId, planType: String(type) } },
        { zoomId: userId, held: type },
      ),
    updatePhone: async (userId, { extension, siteId, templateId }) =>
      write({
        endpoint: "updatePhoneUser",
        ids: { userId },
        body: {
          ...(extension === undefined ? {} : { extension_number: fullExtension(extension) }),
          ...(siteId === undefined ? {} : { site_id: siteId }),
          ...(templateId === undefined ? {} : { template_id: templateId }),
        },
      }),
    assignNumber: (userId, number) =>
      explained(
        { endpoint: "assignNumber", ids: { userId }, body: { phone_numbers: [{ number }] } },
        { zoomId: userId, number },
      ),
    unassignNumber: (userId, phoneNumberId) =>
      write({ endpoint: "unassignNumber", ids: { userId, phoneNumberId } }),
  };
}
