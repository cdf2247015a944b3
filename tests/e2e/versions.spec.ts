import { readFile } from "node:fs/promises";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { addAdministratorIn } from "@/db/cohorts/administrators";
import { createCohortIn, joinCohortIn } from "@/db/cohorts/cohorts";
import { closeDatabase } from "@/db/core/client";
import { asOperator } from "@/db/core/scope";
import { PHASES } from "@/lib/instrument";
import { ownUrl } from "../screens/doors";
import { signIn } from "../support/doors/ask";
import { enterServer, givePassword } from "../support/doors/world";
import { type AnAssessment, anAssessment, answerPhase, aPerson, aSubmittedCycle } from "../support/factories";

const ANCHOR = "The cause is found, written down and told to the next shift.";
/** Version numbers grow with the clock, so that a retry publishes a later one. */
const aNumber = (): string => `1.1.${Math.floor(Date.now() / 1000) % 900_000}`;

type Running = { readonly at: AnAssessment; readonly page: Page };
type Programme = { readonly cohortId: string; readonly owner: Page; readonly firms: readonly Running[] };

/** Opens a browser page with a session of this person. */
async function openAs(browser: Browser, email: string): Promise<Page> {
  const context = await browser.newContext({ locale: "en-GB", baseURL: ownUrl() });
  const cookies = (await signIn(email)).split("; ").map((cookie) => {
    const [name = "", ...value] = cookie.split("=");
    return { name, value: value.join("="), url: ownUrl() };
  });
  await context.addCookies(cookies);
  return context.newPage();
}

/** Creates a cohort of three firms: one has just begun, one is half finished, and one has submitted everything. */
async function aProgramme(browser: Browser): Promise<Programme> {
  await enterServer();
  const owner = await aPerson();
  const begun = await anAssessment();
  const half = await anAssessment();
  for (const phase of ["PRE", "LRN"] as const) await answerPhase(half.manager, half.assessmentId, phase, 3);
  const submitted = await aSubmittedCycle();
  const firms = [begun, half, submitted];
  const cohortId = await asOperator(async (tx) => {
    const id = await createCohortIn(tx, { name: { en: "Programme of versions", zh: "版本项目" } });
    await addAdministratorIn(tx, { cohortId: id, personId: owner.personId, displayName: "Zhou Min" });
    for (const { firmId } of firms) await joinCohortIn(tx, { cohortId: id, firmId, consentLevel: 1 });
    return id;
  });
  const emails = [owner.email, ...firms.map(({ managerEmail }) => managerEmail)];
  for (const email of emails) await givePassword(email);
  const open = async (at: AnAssessment): Promise<Running> => ({
    at,
    page: await openAs(browser, at.managerEmail),
  });
  return { cohortId, owner: await openAs(browser, owner.email), firms: await Promise.all(firms.map(open)) };
}

const cyclePath = ({ firmId, assessmentId }: AnAssessment) => `/firms/${firmId}/assessments/${assessmentId}`;

/** The text of the main part with its inputs and selections, without scripts. */
async function wordsOf(page: Page, path: string): Promise<string> {
  const answer = await page.request.get(path);
  expect(answer.status(), path).toBe(200);
  const main = /<main\b[\s\S]*<\/main>/.exec(await answer.text())?.[0] ?? "";
  expect(main, path).not.toBe("");
  const chosen = [...main.matchAll(/<input[^>]*type="(?:radio|checkbox)"[^>]*>/g)].map(([tag]) =>
    [/ name="[^"]*"/, / value="[^"]*"/, / checked(?=[=\s/>])/].map((part) => part.exec(tag)?.[0] ?? "").join(""),
  );
  const words = main.replaceAll(/<(script|template)\b[\s\S]*?<\/\1>/g, "").replaceAll(/<[^>]+>/g, "");
  return [words, ...chosen].join("\n");
}

/** All pages with questions and answers of a running assessment, and its input as a file. */
async function everythingOf({ at, page }: Running): Promise<string> {
  const pages: string[] = [];
  for (const phase of PHASES) {
    pages.push(await wordsOf(page, `${cyclePath(at)}/${phase}`));
    pages.push(await wordsOf(page, `${cyclePath(at)}/review?phase=${phase}`));
  }
  const file = await page.request.get(`/api/v1/assessments/${at.assessmentId}/export`);
  expect(file.status()).toBe(200);
  return [...pages, await file.text()].join("\n----\n");
}

const downloadOf = async (page: Page, name: string): Promise<string> => {
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name }).click()]);
  return readFile(await file.path(), "utf8");
};

/**
 * Exports the shipped questionnaire, changes one level sentence, and imports it through the form. Ends on the page that
 * lists the changes.
 */
async function importChanged({ owner, cohortId }: Programme, version: string): Promise<void> {
  const home = `/cohorts/${cohortId}/instrument`;
  await owner.goto(home);
  const shipped = await downloadOf(owner, "Version 1.0.0 as JSON");
  const { items } = JSON.parse(shipped);
  const old: string = items.find((item: { id: string }) => item.id === "LRN.ORG.1").anchors[3].en;
  const changed = shipped
    .replace('"version": "1.0.0"', `"version": "${version}"`)
    .replace(JSON.stringify(old), JSON.stringify(ANCHOR));
  const file = { name: "v.json", mimeType: "application/json", buffer: Buffer.from(changed) };
  await owner.getByLabel("JSON document or workbook").setInputFiles(file);
  await owner.getByRole("button", { name: "Save as draft" }).click();
  await expect(owner.getByText(`Version ${version} is saved as a draft.`)).toBeVisible();
  await owner.goto(home);
  await owner.getByRole("link", { name: `View the changes in version ${version}` }).click();
  await expect(owner.locator("#items")).toContainText("Sentence for level 3");
  await expect(owner.locator("#items")).toContainText(old);
  await expect(owner.locator("#items")).toContainText(ANCHOR);
}

/** Takes screenshots in both languages, wide and narrow, if E2E_SCREENS_OF names a folder. */
async function takePictures(page: Page, name: string): Promise<void> {
  const place = process.env.E2E_SCREENS_OF;
  if (place === undefined) return;
  for (const locale of ["en", "zh"])
    for (const width of [1440, 390]) {
      const { origin } = new URL(page.url());
      await page.context().addCookies([{ name: "trellis-locale", value: locale, url: origin }]);
      await page.setViewportSize({ width, height: 900 });
      await page.reload();
      await page.screenshot({ path: `${place}/${name}-${locale}-${width}.png`, fullPage: true });
    }
}

async function publishAndChoose({ owner, cohortId }: Programme, version: string): Promise<void> {
  await owner.getByLabel("I have read the changed sentences").check();
  await owner.getByLabel("Publish this version permanently").check();
  await owner.getByRole("button", { name: "Publish", exact: true }).click();
  await owner.waitForURL(`/cohorts/${cohortId}/instrument`);
  await owner.getByLabel("New assessments start with").selectOption(version);
  await owner.getByRole("button", { name: "Save choice" }).click();
  await expect(owner.getByText("Saved. The next assessment that is opened will use this version.")).toBeVisible();
}

test("three running assessments stay as they are when a version is published; one is taken to it by choice", async ({
  browser,
}) => {
  test.slow();
  const programme = await aProgramme(browser);
  const { firms } = programme;
  const before = await Promise.all(firms.map(everythingOf));
  const version = aNumber();
  await importChanged(programme, version);
  await takePictures(programme.owner, "difference");
  await publishAndChoose(programme, version);
  const after = await Promise.all(firms.map(everythingOf));
  for (const [n, words] of after.entries()) {
    expect(words).toBe(before[n]);
    expect(words).not.toContain(ANCHOR);
  }

  // The page first shows what the new version would change. The half-finished firm accepts it.
  const [, half, submitted] = firms;
  if (half === undefined || submitted === undefined) throw new Error("no firms");
  await half.page.goto(cyclePath(half.at));
  await half.page.getByRole("link", { name: "See what would change" }).click();
  await expect(half.page.getByRole("heading", { level: 1 })).toContainText(`can change to version ${version}`);
  await expect(half.page.locator("#answers")).toContainText("Answers to check again, because the text has changed");
  await expect(half.page.locator("#items")).toContainText(ANCHOR);
  await takePictures(half.page, "upgrade");
  await half.page.getByLabel("Change this assessment to the later version.").check();
  await half.page.getByRole("button", { name: `Change to version ${version}` }).click();
  await half.page.waitForURL(cyclePath(half.at));
  const taken = await everythingOf(half);
  expect(taken).toContain(ANCHOR);
  const inputOf = (words: string) => JSON.parse(words.slice(words.lastIndexOf("\n----\n") + 6));
  const was = inputOf(before[1] ?? "");
  const is = inputOf(taken);
  expect(is.instrument).toEqual({ ...was.instrument, version });
  expect(is.respondents ?? is.answers).toEqual(was.respondents ?? was.answers);

  // Submitted phases do not change while they are reviewed; the others are unchanged too.
  await submitted.page.goto(`${cyclePath(submitted.at)}/version`);
  await expect(submitted.page.locator("#upgrade")).toContainText(
    "already submitted or accepted: Learning. Return or reopen them first.",
  );
  expect(await everythingOf(submitted)).toBe(before[2]);
  await closeDatabase();
});
