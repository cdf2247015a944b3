import { availableParallelism } from "node:os";
import { defineConfig } from "@playwright/test";

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: start the browser's tests with "node tests/run.mjs e2e"`);
  return value;
}

/**
 * Files with thousands of requests and few rendered pages. If they came last, half of the machine would be idle, so
 * they run one after another from the beginning, beside the tests that render pages.
 */
const ASKING = ["access", "every-rejection", "roles", "scopes", "two-worlds"].map((name) => `${name}.spec.ts`);

const asRoot = process.getuid?.() === 0;

/**
 * tests/run.mjs starts the only server of a run and passes its address. All security features of the pages stay
 * enabled.
 */
export default defineConfig({
  outputDir: "../.data/test-results",
  timeout: 240_000,
  expect: { timeout: 20_000 },
  // A browser test often waits, so more tests run at a time than there are cores.
  workers: Math.min(6, Math.ceil(1.5 * availableParallelism())),
  // A failed test is repeated once and reported, because a machine that stalls for a while is no mistake in the code.
  retries: 1,
  fullyParallel: true,
  forbidOnly: true,
  use: {
    baseURL: required("E2E_URL"),
    locale: "en-GB",
    timezoneId: "Asia/Shanghai",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: required("E2E_CHROMIUM"),
      // Chromium's sandbox does not work for root.
      chromiumSandbox: !asRoot,
    },
  },
  projects: [
    { name: "asking", testDir: "e2e", testMatch: ASKING, workers: 1 },
    { name: "journeys", testDir: "e2e", testIgnore: ASKING },
    { name: "screens", testDir: "screens" },
  ],
});
