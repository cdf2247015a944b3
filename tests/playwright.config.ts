import { availableParallelism } from "node:os";
import { defineConfig } from "@playwright/test";

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: start the browser's tests with "node tests/run.mjs e2e"`);
  return value;
}

/**
 * These ask the one server for thousands of answers and draw little. At the end they would leave half of the machine idle, so
 * one after another of them runs from the beginning, beside what draws.
 */
const ASKING = ["access", "every-rejection", "roles", "scopes", "two-worlds"].map((name) => `${name}.spec.ts`);

const asRoot = process.getuid?.() === 0;

/** tests/run.mjs starts the one server of a run and names it here; nothing of the page's protection is switched off. */
export default defineConfig({
  outputDir: "../.data/test-results",
  timeout: 240_000,
  expect: { timeout: 20_000 },
  // A journey waits for a part of its time, so more of them run than there are cores; all ask one server.
  workers: Math.min(6, Math.ceil(1.5 * availableParallelism())),
  // Once more, and said so at the end of the step: a machine that stood still for a while is not a fault of the change.
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
      // Chromium's own sandbox refuses to work for root
      chromiumSandbox: !asRoot,
    },
  },
  projects: [
    { name: "asking", testDir: "e2e", testMatch: ASKING, workers: 1 },
    { name: "journeys", testDir: "e2e", testIgnore: ASKING },
    { name: "screens", testDir: "screens" },
  ],
});
