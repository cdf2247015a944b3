import { readFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import { anAddress } from "../support/browser";
import { openFold } from "../support/folds";
import { aFaultyTable, aTable, clothed, HEAD, PLANTED } from "../support/register-files";
import { signUpWithFirm } from "../support/world";

const LINE_HEAD = "direction,kind,partnerName,share,product";
const csv = (...lines: readonly string[]) => ({
  name: "register.csv",
  mimeType: "text/csv",
  buffer: Buffer.from([LINE_HEAD, ...lines].join("\n")),
});

test("a faulty register is refused line by line, and saved whole once it is mended", async ({ page }) => {
  const { firmId } = await signUpWithFirm(page, anAddress());
  await page.goto(`/firms/${firmId}/position/file`);
  const file = page.locator("#register-file");
  await file.setInputFiles(csv("customer,single,Nordhem AB,340,Kettles", "somebody,single,Kesla Oy,22,"));
  await page.getByRole("button", { name: "Check and save" }).click();
  const faults = page.getByRole("table");
  await expect(page.getByText("Nothing was saved. There are 2 errors")).toBeVisible();
  await expect(faults.getByRole("row").nth(1)).toContainText("2");
  await expect(faults.getByRole("row").nth(1)).toContainText("D Share of our sales or purchases");
  await expect(faults.getByRole("row").nth(2)).toContainText(
    "“somebody” is not possible here. Choose from: customer; supplier",
  );

  await file.setInputFiles(csv("customer,single,Nordhem AB,34,Kettles", "supplier,single,宁波五金厂,20,Steel parts"));
  await page.getByRole("button", { name: "Check the file" }).click();
  await expect(
    page.getByText("The file has no errors: 2 new, 0 changed, 0 unchanged. Nothing is saved yet."),
  ).toBeVisible();
  await page.getByRole("button", { name: "Check and save" }).click();
  await expect(page.getByText("Saved: 2 new, 0 changed, 0 unchanged.")).toBeVisible();

  const waiting = page.waitForEvent("download");
  await page.getByRole("link", { name: "The register, CSV" }).click();
  const text = await readFile(await (await waiting).path(), "utf8");
  expect(text.startsWith("\uFEFFCustomer or supplier,")).toBe(true);
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
  await expect(plain.getByText("Saved: 1 new, 0 changed, 0 unchanged.")).toBeVisible();
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
  await openFold(page, "channels");
  await page.getByLabel("Training: Direction").selectOption("To us");
  await page.getByLabel("Training: How often").selectOption("Every month");
  await openFold(page, "terms");
  await page.getByLabel("Kind of contract").selectOption("Framework agreement");
  await expect(page.getByText(/Saved \d/).first()).toBeVisible();
  await expect(async () => {
    await page.reload();
    await expect(page.getByLabel("Training: How often")).toHaveValue("monthly", { timeout: 1000 });
    await expect(page.getByLabel("Kind of contract")).toHaveValue("framework", { timeout: 1000 });
  }).toPass();
});

const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

for (const [clothing, lang] of [
  ["XLSX", "zh"],
  ["CSV in UTF-8 with its mark", "en"],
] as const) {
  test(`300 lines as ${clothing}: twelve faults are named, and once mended they come and go unchanged`, async ({
    page,
  }) => {
    const { firmId } = await signUpWithFirm(page, anAddress());
    await page.context().addCookies([{ name: "trellis-locale", value: lang, url: page.url() }]);
    await page.goto(`/firms/${firmId}/position/file`);
    const isBook = clothing === "XLSX";
    const give = async (bytes: Uint8Array) =>
      page.locator("#register-file").setInputFiles({
        name: isBook ? "register.xlsx" : "register.csv",
        mimeType: isBook ? XLSX_TYPE : "text/csv",
        buffer: Buffer.from(bytes),
      });
    const words = WORDS[lang];

    await give((await clothed(aFaultyTable()))[clothing] ?? new Uint8Array());
    await page.getByRole("button", { name: words.check }).click();
    await expect(page.getByText(words.faulty)).toBeVisible();
    const rows = page.getByRole("table").first().getByRole("row");
    await expect(rows).toHaveCount(PLANTED.length + 1);
    for (const [index, [row, column]] of PLANTED.entries()) {
      const cells = rows.nth(index + 1);
      await expect(cells.getByRole("rowheader")).toHaveText(String(row));
      await expect(cells.getByRole("cell").first()).toContainText(String.fromCharCode(65 + HEAD.indexOf(column)));
    }
    await expect(page.getByRole("table").first()).toContainText(words.channel);

    await give((await clothed(aTable()))[clothing] ?? new Uint8Array());
    await page.getByRole("button", { name: words.check }).click();
    await expect(page.getByText(words.clean)).toBeVisible();
    await page.getByRole("button", { name: words.save }).click();
    await expect(page.getByText(words.saved)).toBeVisible();

    const download = async () => {
      const waiting = page.waitForEvent("download");
      await page.getByRole("link", { name: isBook ? words.xlsx : words.csv }).click();
      return readFile(await (await waiting).path());
    };
    const first = await download();
    await give(first);
    await page.getByRole("button", { name: words.save }).click();
    await expect(page.getByText(words.same)).toBeVisible();
    expect(Buffer.compare(await download(), first)).toBe(0);
  });
}

const WORDS = {
  en: {
    check: "Check the file",
    save: "Check and save",
    faulty: "Nothing was saved. There are 12 errors",
    channel: "“often” does not say how knowledge is passed on",
    clean: "The file has no errors: 300 new, 0 changed, 0 unchanged. Nothing is saved yet.",
    saved: "Saved: 300 new, 0 changed, 0 unchanged.",
    same: "Saved: 0 new, 0 changed, 300 unchanged.",
    xlsx: "The register, XLSX",
    csv: "The register, CSV",
  },
  zh: {
    check: "检查文件",
    save: "检查并保存",
    faulty: "文件中有 12 处问题",
    channel: "从“often”看不出知识传递的方向和频率",
    clean: "文件没有问题：新增 300 条，修改 0 条，不变 0 条。内容还没有保存。",
    saved: "已保存：新增 300 条，修改 0 条，不变 0 条。",
    same: "已保存：新增 0 条，修改 0 条，不变 300 条。",
    xlsx: "台账（XLSX）",
    csv: "台账（CSV）",
  },
} as const;

test("a file in doubt is saved once its reader has looked at it", async ({ page }) => {
  const { firmId } = await signUpWithFirm(page, anAddress());
  await page.goto(`/firms/${firmId}/position/file`);
  const file = page.locator("#register-file");
  await file.setInputFiles(csv("supplier,single,宁波五金有限公司,20,Steel", "supplier,single,宁波五金,5,Steel"));
  await page.getByRole("button", { name: "Check and save" }).click();
  await expect(page.getByText("1 line needs your decision. Nothing is saved yet.")).toBeVisible();
  await expect(page.getByRole("table").first()).toContainText("This looks like line 2");
  await page.getByLabel("I have checked these lines").check();
  await page.getByRole("button", { name: "Check and save" }).click();
  await expect(page.getByText("Saved: 2 new, 0 changed, 0 unchanged.")).toBeVisible();
});
