import { expect, type Page, test } from "@playwright/test";
import postgres from "postgres";
import { seedCohort } from "@/db/seed";
import { DEMO_ADMINISTRATOR, enterDemo } from "../screens/doors";
import { createFirm } from "../support/browser";
import { holdTable } from "../support/hold-table";
import { type LaunchedServer, launchServer } from "../support/launch-server";
import { openPhase, savedLevels, saveState, shownCard } from "../support/questionnaire-page";
import { firmOf } from "../support/world";

const NEWCOMER = "zhou.lan@newcomer.example";

/** Answers the shown item with a key and goes to the next one. Returns the id of the answered item. */
async function answerAndGoOn(page: Page, key: string): Promise<string> {
  const id = (await shownCard(page).getAttribute("id")) ?? "";
  await page.keyboard.press(key);
  await page.keyboard.press("Enter");
  await expect(shownCard(page)).not.toHaveAttribute("id", id);
  return id;
}

const saysSaved = (page: Page) => expect(saveState(page)).toHaveAttribute("data-save", "saved", { timeout: 30_000 });

const FIRMS = 60;

type JobRow = { readonly state: string; readonly progress: number; readonly attempt: number };

/** The jobs of a server, or of one of its cohorts, read directly from the database. */
async function jobsOf({ ownerUrl }: LaunchedServer, cohortId?: string): Promise<JobRow[]> {
  const sql = postgres(ownerUrl, { max: 1, connection: { role: "trellis_owner", "app.operator": "on" } });
  try {
    return await sql<JobRow[]>`select state, progress, attempt from app.job
      where ${cohortId === undefined} or cohort_id = ${cohortId ?? null}`;
  } finally {
    await sql.end();
  }
}

/** Requests a network map, and waits until all but its last part is written. */
async function beginDrawing(server: LaunchedServer, page: Page) {
  // First waits until the jobs that create the demo data are done.
  const open = async () => (await jobsOf(server)).filter(({ state }) => state === "waiting" || state === "running");
  await expect.poll(open, { timeout: 90_000 }).toEqual([]);
  const held = await holdTable(server.ownerUrl, "app.network_disclosure");
  const { cohortId } = await seedCohort({ ownerUrl: server.ownerUrl, firms: FIRMS, links: 200 });
  await enterDemo(page, DEMO_ADMINISTRATOR);
  await page.goto(`/cohorts/${cohortId}/network`);
  await expect(page.getByRole("progressbar")).toBeVisible();
  await expect.poll(held.isAwaited, { timeout: 90_000 }).toBe(true);
  return { cohortId, held };
}

test("a killed server keeps everything shown as saved, and then finishes the requested network map", async ({
  browser,
}) => {
  test.setTimeout(300_000);
  let server: LaunchedServer = await launchServer();
  try {
    const visit = async () => (await browser.newContext({ baseURL: server.url, locale: "en-GB" })).newPage();
    const [page, drawing] = [await visit(), await visit()];
    const { cohortId, held } = await beginDrawing(server, drawing);
    await enterDemo(page, NEWCOMER);
    const at = { email: NEWCOMER, ...(await firmOf(page, await createFirm(page, "Blackout Works"))) };
    await openPhase(page, at, "LRN");

    const shownAsSaved: Record<string, string> = {};
    for (const level of ["1", "2", "3", "4"]) {
      shownAsSaved[await answerAndGoOn(page, level)] = level;
      await saysSaved(page);
    }

    // The server is killed while these answers are being sent.
    const underWay = page.waitForRequest((request) => request.url().endsWith("/answers"));
    const typed: Record<string, string> = {};
    for (const level of ["5", "4", "3"]) typed[await answerAndGoOn(page, level)] = level;
    await underWay;
    const killed = server.kill();
    for (const level of ["2", "1"]) typed[await answerAndGoOn(page, level)] = level;
    await killed;
    await held.letGo();
    await expect(saveState(page)).not.toHaveAttribute("data-save", "saved");
    const [cut] = await jobsOf(server, cohortId);
    expect(cut).toMatchObject({ state: "running", attempt: 1 });
    expect(cut?.progress).toBeGreaterThan(0);

    server = await launchServer(server);
    const onServer = await savedLevels(page, at, "LRN");
    expect(onServer).toMatchObject(shownAsSaved);
    for (const [item, level] of Object.entries(typed)) {
      expect([undefined, level], `${item} is there as it was given, or not at all`).toContain(onServer[item]);
    }

    // After a reload the browser sends the answers that the killed server had not confirmed.
    await page.reload();
    await expect(shownCard(page)).toHaveCount(1);
    await expect.poll(() => savedLevels(page, at, "LRN"), { timeout: 30_000 }).toEqual({ ...shownAsSaved, ...typed });
    // The page says "saved" only if it saved an answer after the reload. In no case may an answer be waiting or have
    // failed.
    await expect(saveState(page)).toHaveAttribute("data-save", /^(saved|quiet)$/);

    // The restarted server continues the job that computes the map, without a new request.
    await drawing.goto(`/cohorts/${cohortId}/network`);
    await expect(drawing.locator("#map")).toBeVisible({ timeout: 180_000 });
    await expect(drawing.getByRole("heading", { level: 1 })).toContainText(`${FIRMS} firms`);
    const [done] = await jobsOf(server, cohortId);
    expect(done?.state).toBe("done");
    expect(done?.attempt).toBeGreaterThan(1);
    await Promise.all([page, drawing].map((one) => one.context().close()));
  } finally {
    await server.stop();
  }
});
