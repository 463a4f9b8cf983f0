import { Counter, Gauge, Histogram, Registry } from "prom-client";

/** What is counted, for /metrics. No label ever carries a name, a number or an id. */
export function openMetrics() {
  const registers = [new Registry()];
  return {
    registry: registers[0] as Registry,
    zoomCalls: new Counter({
      name: "zac_zoom_calls_total",
      help: "Calls to Zoom by endpoint and status",
      labelNames: ["asked", "status"],
      registers,
    }),
    zoomSeconds: new Histogram({
      name: "zac_zoom_call_seconds",
      help: "Duration of calls to Zoom",
      labelNames: ["asked"],
      buckets: [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15],
      registers,
    }),
    operations: new Counter({
      name: "zac_operations_total",
      help: "Operations that ended, by tool and state",
      labelNames: ["tool", "state"],
      registers,
    }),
    modelTokens: new Counter({
      name: "zac_model_tokens_total",
      help: "Tokens sent to and received from the language model",
      labelNames: ["router", "ended"],
      registers,
    }),
    turns: new Gauge({ name: "zac_turns", help: "Requests and items being worked on", registers }),
  };
}
export type Metrics = ReturnType<typeof openMetrics>;
