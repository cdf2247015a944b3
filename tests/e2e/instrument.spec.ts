import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import { DEMO_ADMINISTRATOR, enterDemo, readDemoCohort } from "../screens/doors";

/** Version numbers grow with the clock, so that a retry publishes a later one. */
const aNumber = (): string => `1.0.${Math.floor(Date.now() / 1000) % 900_000}`;
const ANCHOR = "The cause is found, written down and told to the next shift.";

async function download(page: Page, name: string): Promise<Buffer> {
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name }).click()]);
  return readFile(await file.path());
}

async function upload(page: Page, name: string, buffer: Buffer, button: "Check" | "Save as draft"): Promise<void> {
  await page
    .getByLabel("JSON document or workbook")
    .setInputFiles({ name, mimeType: "application/octet-stream", buffer });
  await page.getByRole("button", { name: button }).click();
}

/** The shipped questionnaire as a file, with another version number and one changed level sentence. */
function changed(document: Buffer, version: string): Buffer {
  const text = document.toString("utf8").replace('"version": "1.0.0"', `"version": "${version}"`);
  const { items } = JSON.parse(text);
  const old: string = items.find((item: { id: string }) => item.id === "LRN.ORG.1").anchors[3].en;
  return Buffer.from(text.replace(JSON.stringify(old), JSON.stringify(ANCHOR)));
}

test("a version goes out, comes in as a draft, goes out the same bytes, and is published with its changed anchor shown", async ({
  page,
}) => {
  await enterDemo(page, DEMO_ADMINISTRATOR);
  const cohortId = await readDemoCohort(page);
  const home = `/cohorts/${cohortId}/instrument`;
  await page.goto(home);
  const version = aNumber();
  const document = changed(await download(page, "Version 1.0.0 as JSON"), version);

  await upload(page, "broken.json", Buffer.from(document.toString().replace(`"${version}"`, '"next"')), "Check");
  await expect(page.getByRole("table").last()).toContainText("“next” is not a version");
  await upload(page, "version.json", document, "Check");
  await expect(page.getByText(`Version ${version} can be imported: it has 48 items in 16 parts.`)).toBeVisible();
  await upload(page, "version.json", document, "Save as draft");
  await expect(page.getByText(`Version ${version} is saved as a draft.`)).toBeVisible();

  await page.goto(home);
  expect((await download(page, `Version ${version} as JSON`)).equals(document)).toBe(true);
  const book = await download(page, `Version ${version} as Workbook`);
  await upload(page, "version.xlsx", book, "Save as draft");
  await expect(page.getByText(`Version ${version} is saved as a draft.`)).toBeVisible();
  await page.goto(home);
  expect((await download(page, `Version ${version} as Workbook`)).equals(book)).toBe(true);
  expect((await download(page, `Version ${version} as JSON`)).equals(document)).toBe(true);

  await page.getByRole("link", { name: `View the changes in version ${version}` }).click();
  await expect(page.locator("#items")).toContainText("Sentence for level 3");
  await expect(page.locator("#items")).toContainText("We use a root-cause method on major faults");
  await expect(page.locator("#items")).toContainText(ANCHOR);
  await page.getByLabel("I have read the changed sentences").check();
  await page.getByLabel("Publish this version permanently").check();
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await page.waitForURL(home);
  await expect(page.getByRole("row", { name: version })).toContainText("published");
});
