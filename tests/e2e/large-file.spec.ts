import { expect, test } from "@playwright/test";
import { anAddress } from "../support/browser";
import { openEarly } from "../support/early";
import { signUpWithFirm } from "../support/world";

const fileOf = (megabytes: number) => ({
  name: "register.csv",
  mimeType: "text/csv",
  buffer: Buffer.alloc(megabytes * 1_000_000, "a"),
});

test("a file that is too large for the server is refused in words without JavaScript", async ({ browser, page }) => {
  const { firmId } = await signUpWithFirm(page, anAddress());
  const path = `/firms/${firmId}/position/file`;
  for (const [locale, advice, sizes] of [
    ["en", "Go back, split the file", [2, 9, 12]],
    ["zh", "请返回上一页", [12]],
  ] as const) {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      storageState: await page.context().storageState(),
      baseURL: new URL(page.url()).origin,
    });
    await context.addCookies([{ name: "trellis-locale", value: locale, url: page.url() }]);
    const plain = await context.newPage();
    for (const megabytes of sizes) {
      await plain.goto(path);
      await plain.locator("#register-file").setInputFiles(fileOf(megabytes));
      const [answer] = await Promise.all([
        plain.waitForResponse((response) => response.request().method() === "POST"),
        plain.locator("button[value=check]").click(),
      ]);
      expect(answer.status()).toBe(413);
      expect(answer.headers()["content-security-policy"]).toContain("default-src 'self'");
      await expect(plain.getByRole("main")).toContainText(advice);
    }
    await context.close();
  }
});

test.describe("before the page is alive", () => {
  // Service workers are blocked, because Playwright's `route` does not see their requests.
  test.use({ serviceWorkers: "block" });

  test("the page itself also refuses a file that is too large", async ({ page }) => {
    const { firmId } = await signUpWithFirm(page, anAddress());
    const come = await openEarly(page, `/firms/${firmId}/position/file`);
    await page.locator("#register-file").setInputFiles(fileOf(2));
    await come();
    await page.waitForLoadState("networkidle");
    await page.locator("button[value=check]").click();
    await expect(page.getByRole("alert").filter({ hasText: "0.9 MB" })).toBeVisible();
  });
});
