// How often a method may be called: Slack's tiers, per method (documented). Kept to only when asked: a sandbox is mostly
// there to be hurried.

const PER_MINUTE: Readonly<Record<string, number>> = {
  "apps.connections.open": 50,
  "chat.update": 50,
  "chat.delete": 50,
  "chat.postEphemeral": 100,
  "chat.startStream": 20,
  "chat.stopStream": 20,
  "chat.appendStream": 100,
  "assistant.threads.setSuggestedPrompts": 100,
  "assistant.threads.setTitle": 100,
  "files.info": 100,
  "files.getUploadURLExternal": 100,
  "files.completeUploadExternal": 100,
  "users.info": 100,
  "users.lookupByEmail": 50,
  "users.list": 20,
  "usergroups.list": 20,
  "usergroups.users.list": 20,
  "views.open": 100,
  "views.push": 100,
  "views.update": 100,
  "views.publish": 100,
  "conversations.info": 50,
  "conversations.open": 50,
  "conversations.replies": 50,
};
const MINUTE_MS = 60_000;
const SECOND_MS = 1000;

export interface Tiers {
  /** Seconds to wait before this call would be taken; 0 when it is. */
  wait(method: string, channel: unknown): number;
}

/** Counts calls in sliding windows: by method in a minute, and messages by channel in a second. */
export function createTiers(now: () => number): Tiers {
  const taken = new Map<string, number[]>();
  return {
    wait(method, channel) {
      const perSecond = method === "chat.postMessage";
      const most = perSecond ? 1 : PER_MINUTE[method];
      if (most === undefined) return 0;
      const windowMs = perSecond ? SECOND_MS : MINUTE_MS;
      const key = perSecond ? `${method} ${String(channel)}` : method;
      const recent = (taken.get(key) ?? []).filter((at) => at > now() - windowMs);
      taken.set(key, recent);
      const [oldest] = recent;
      if (recent.length >= most && oldest !== undefined)
        return Math.ceil((oldest + windowMs - now()) / SECOND_MS);
      recent.push(now());
      return 0;
    },
  };
}
