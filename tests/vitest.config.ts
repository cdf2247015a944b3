import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("..", import.meta.url));

/** A limit only against endless loops: what takes a second on an idle machine takes many on a busy or slow one. */
const TIMEOUT_MS = 120_000;

/** Tests that start, end or measure processes: each file runs in a process of its own. */
const APART = [
  "tests/unit/app/workbook-parts.test.ts",
  "tests/unit/files/hostile.test.ts",
  "tests/unit/files/readers.test.ts",
  "tests/unit/twin-types.test.ts",
];

/**
 * `pure` and `apart` need no services; `integration` starts one embedded PostgreSQL for all its files. Files of `pure`
 * share their modules within a thread, those of `integration` within a process, because loading them again for each
 * file took most of the time. So no file may leave changes behind; `tests/support/between-files.ts` helps those of
 * `integration`.
 */
export default defineConfig({
  root,
  resolve: { alias: { "@": root } },
  test: {
    // By default one core would be left idle: half of a small machine.
    maxWorkers: "100%",
    setupFiles: ["tests/support/properties.ts"],
    projects: [
      {
        extends: true,
        test: {
          name: "pure",
          // No `exclude` here: `npm run verify` excludes the slow tests on the command line.
          include: [
            "tests/fence.test.ts",
            "tests/unit/**/*.test.ts",
            "tests/golden/**/*.test.ts",
            ...APART.map((file) => `!${file}`),
          ],
          pool: "threads",
          isolate: false,
          testTimeout: TIMEOUT_MS,
        },
      },
      { extends: true, test: { name: "apart", include: APART, testTimeout: TIMEOUT_MS } },
      {
        extends: true,
        test: {
          name: "integration",
          include: ["tests/integration/**/*.test.ts"],
          isolate: false,
          alias: { "next/headers": `${root}/tests/support/request-headers.ts` },
          setupFiles: ["tests/support/between-files.ts"],
          globalSetup: ["tests/support/database-server.ts"],
          testTimeout: TIMEOUT_MS,
          hookTimeout: TIMEOUT_MS,
        },
      },
    ],
  },
});
