import { readFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import { anAddress } from "../support/browser";
import { signUpWithFirm } from "../support/world";

const HEAD = "direction,kind,partnerName,share,product";
const csv = (...lines: readonly string[]) => ({
  name: "register.csv",
  mimeType: "text/csv",
  buffer: Buffer.from([HEAD, ...lines].join("\n")),
});

test("a faulty register is refused line by line, and saved whole once it is mended", async ({ page }) => {
  const { firmId } = await signUpWithFirm(page, anAddress());
  await page.goto(`/firms/${firmId}/position/file`);
  const file = page.locator("#register-file");
  await file.setInputFiles(csv("customer,single,Nordhem AB,340,Kettles", "somebody,single,Kesla Oy,22,"));
  await page.getByRole("button", { name: "Check and save" }).click();
  const faults = page.getByRole("table");
  await expect(page.getByText("Nothing was saved. 2 faults")).toBeVisible();
  await expect(faults.getByRole("row").nth(1)).toContainText("2");
  await expect(faults.getByRole("row").nth(1)).toContainText("D Share of our sales or purchases");
  await expect(faults.getByRole("row").nth(2)).toContainText("“somebody” is none of: customer; supplier");

  await file.setInputFiles(csv("customer,single,Nordhem AB,34,Kettles", "supplier,single,宁波五金厂,20,Steel parts"));
  await page.getByRole("button", { name: "Check the file" }).click();
  await expect(
    page.getByText("The file is in order: 2 new, 0 changed, 0 as they are. Nothing is saved yet."),
  ).toBeVisible();
  await page.getByRole("button", { name: "Check and save" }).click();
  await expect(page.getByText("Saved: 2 new, 0 changed, 0 as they were.")).toBeVisible();

  const waiting = page.waitForEvent("download");
  await page.getByRole("link", { name: "The register, CSV" }).click();
  const text = await readFile(await (await waiting).path(), "utf8");
  expect(text.startsWith("\uFEFFThis partner is our,")).toBe(true);
  expect(text).toContain("宁波五金厂");
  await page.goto(`/firms/${firmId}/position`);
  await expect(page.getByText("Nordhem AB").first()).toBeVisible();
});

test("without JavaScript the file is read as well", async ({ browser, page }) => {
  const { firmId } = await signUpWithFirm(page, anAddress());
  const context = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
    baseURL: new URL(page.url()).origin,
  });
  const plain = await context.newPage();
  await plain.goto(`/firms/${firmId}/position/file`);
  await plain.locator("#register-file").setInputFiles(csv("customer,single,Nordhem AB,34,Kettles"));
  await plain.getByRole("button", { name: "Check and save" }).click();
  await expect(plain.getByText("Saved: 1 new, 0 changed, 0 as they were.")).toBeVisible();
  await context.close();
});

test("how knowledge passes is kept line by line, and shown again", async ({ page }) => {
  const { firmId } = await signUpWithFirm(page, anAddress());
  await page.goto(`/firms/${firmId}/position/file`);
  await page.locator("#register-file").setInputFiles(csv("customer,single,Nordhem AB,34,Kettles"));
  await page.getByRole("button", { name: "Check and save" }).click();
  await expect(page.getByText("Saved: 1 new")).toBeVisible();
  await page.goto(`/firms/${firmId}/position`);
  await page
    .getByRole("link", { name: /Nordhem AB/ })
    .first()
    .click();
  await page.getByLabel("Training: Direction").selectOption("To us");
  await page.getByLabel("Training: How often").selectOption("Every month");
  await page.getByLabel("Kind of contract").selectOption("Framework agreement");
  await expect(page.getByText(/Saved \d/).first()).toBeVisible();
  await expect(async () => {
    await page.reload();
    await expect(page.getByLabel("Training: How often")).toHaveValue("monthly", { timeout: 1000 });
    await expect(page.getByLabel("Kind of contract")).toHaveValue("framework", { timeout: 1000 });
  }).toPass();
});
