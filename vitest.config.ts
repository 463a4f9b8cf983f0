import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // Two cores is what everybody has; journeys start real programs and would only fight for more.
    maxWorkers: 2,
    testTimeout: 90_000,
    hookTimeout: 180_000,
    // What is waited for comes when it comes: a crowded machine takes its time, and an idle one costs nothing.
    expect: { poll: { timeout: 30_000 } },
  },
});
