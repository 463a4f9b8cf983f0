import { useCallback, useEffect, useState } from "react";
import { api } from "./api.ts";
import type { ProductStatus } from "./model.ts";

const POLL_MS = 1_500;
const STARTING_POLL_MS = 200;

/** Whether Zac is running, and the switch. */
export function useProduct() {
  const [status, setStatus] = useState<ProductStatus | null>(null);
  const look = useCallback(async (): Promise<void> => {
    try {
      setStatus(await api.product());
    } catch {
      setStatus((now) => now && { ...now, state: "away", reason: null });
    }
  }, []);
  useEffect(() => {
    void look();
    const timer = setInterval(() => void look(), POLL_MS);
    return () => clearInterval(timer);
  }, [look]);
  const turn = useCallback(
    async (deed: "kill" | "stop" | "start"): Promise<void> => {
      if (deed === "start") setStatus((now) => (now ? { ...now, state: "starting" } : now));
      try {
        await api.switchProduct(deed);
      } catch {
        // The status says why it did not come up.
      }
      await look();
    },
    [look],
  );
  /** Resolves once Zac is no longer starting: what is sent before that would only fail. */
  const started = useCallback(async (): Promise<void> => {
    for (let now = await api.product(); now.state === "starting"; now = await api.product())
      await new Promise((resolve) => setTimeout(resolve, STARTING_POLL_MS));
    await look();
  }, [look]);
  return { status, turn, started };
}
