// The product as its own process, with the guards it is given as an argument. Nothing but the proofs in this folder
// starts it: the product itself has no way to be told of guards (law 10).
import { z } from "zod";
import { keepCompiled } from "../../src/compiled.ts";

// A start is mostly reading our own sources, and here it is started hundreds of times.
keepCompiled();
const { compose } = await import("../../src/compose.ts");
const { readConfig } = await import("../../src/config.ts");

const Given = z.strictObject({
  readBack: z.boolean().optional(),
  settleMs: z.number().optional(),
  leaseMs: z.number().optional(),
  callMs: z.number().optional(),
  roleRecheck: z.boolean().optional(),
  zoomTimes: z.number().positive().optional(),
  storage: z
    .strictObject({ compareAndSet: z.literal(false).optional(), dedupe: z.literal(false).optional() })
    .optional(),
});

const { storage, ...given } = Given.parse(JSON.parse(process.argv[2] ?? "{}"));
const product = await compose(readConfig(process.env), {
  ...definedIn(given),
  ...(storage ? { storage: definedIn(storage) } : {}),
});
const end = () => void product.stop().finally(() => process.exit(0));
process.once("SIGTERM", end);
process.once("disconnect", () => process.exit(0));
process.send?.({ type: "ready", url: product.url });

/** Without the names that were not given: an undefined guard would be none at all. */
function definedIn<Given extends object>(given: Given): { [Name in keyof Given]: NonNullable<Given[Name]> } {
  // Filtering leaves the names that have a value.
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as never;
}
