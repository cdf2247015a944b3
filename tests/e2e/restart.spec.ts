import { expect, type Page, test } from "@playwright/test";
import postgres from "postgres";
import { seedCohort } from "@/db/seed";
import { DEMO_ADMINISTRATOR, enterDemo } from "../screens/doors";
import { type LaunchedServer, launchServer } from "../support/launch-server";

/** So many firms that their picture takes seconds, in which the machine can lose its power. */
const FIRMS = 1200;
const LINKS = 4800;

type JobRow = { readonly state: string; readonly progress: number; readonly attempt: number };

/** The job of a cohort's picture, seen from behind. */
async function jobOf({ ownerUrl }: LaunchedServer, cohortId: string): Promise<JobRow | undefined> {
  const sql = postgres(ownerUrl, { max: 1, connection: { role: "trellis_owner", "app.operator": "on" } });
  try {
    const [row] = await sql<JobRow[]>`select state, progress, attempt from app.job where cohort_id = ${cohortId}`;
    return row;
  } finally {
    await sql.end();
  }
}

async function administrator(page: Page, cohortId: string): Promise<void> {
  await enterDemo(page, DEMO_ADMINISTRATOR);
  await page.goto(`/cohorts/${cohortId}/network`);
}

test("a server killed with all its programs while a network is drawn shows the picture after it is started again", async ({
  browser,
}) => {
  test.setTimeout(300_000);
  let server: LaunchedServer = await launchServer();
  try {
    const { cohortId } = await seedCohort({
      ownerUrl: server.ownerUrl,
      firms: FIRMS,
      links: LINKS,
    });
    const context = await browser.newContext({ baseURL: server.url, locale: "en-GB" });
    const page = await context.newPage();
    await administrator(page, cohortId);
    await expect
      .poll(async () => (await jobOf(server, cohortId))?.progress ?? 0, { timeout: 90_000, intervals: [50] })
      .toBeGreaterThan(0.1);
    await expect(page.getByRole("progressbar")).toBeVisible();

    await server.kill();
    const cut = await jobOf(server, cohortId);
    expect(cut).toMatchObject({ state: "running", attempt: 1 });

    server = await launchServer(server);
    await page.goto(`/cohorts/${cohortId}/network`);
    // the same job, which nobody asked for again: it goes on by itself, and the open page shows what comes of it
    await expect(page.locator("#map")).toBeVisible({ timeout: 180_000 });
    await expect(page.getByRole("heading", { level: 1 })).toContainText(`${FIRMS} firms`);
    const done = await jobOf(server, cohortId);
    expect(done?.state).toBe("done");
    expect(done?.attempt).toBeGreaterThan(1);
    await context.close();
  } finally {
    await server.stop();
  }
});
