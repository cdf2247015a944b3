import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("..", import.meta.url));

/** `pure` needs nothing; `integration` starts one embedded PostgreSQL for all its files. */
export default defineConfig({
  root,
  resolve: { alias: { "@": root } },
  test: {
    // Without a number one core is left idle: half of a small machine.
    maxWorkers: "100%",
    setupFiles: ["tests/support/properties.ts"],
    projects: [
      {
        extends: true,
        test: {
          name: "pure",
          include: ["tests/fence.test.ts", "tests/unit/**/*.test.ts", "tests/golden/**/*.test.ts"],
          // For a loop without end: what takes a second on a quiet machine takes many on a busy one, or on one half as fast.
          testTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: "integration",
          include: ["tests/integration/**/*.test.ts"],
          globalSetup: ["tests/support/database-server.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
