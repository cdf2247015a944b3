import { expect, type Page, test } from "@playwright/test";
import { anAddress, mailsTo, signIn } from "../support/browser";
import { whenAlive } from "../support/early";
import { aCycle, type Cycle } from "../support/questionnaire-page";

const invited = (page: Page) => page.locator("form:has(#email), form:has(input[name=email])").first();
const email = (page: Page) => invited(page).locator("input[name=email]");
const send = (page: Page) => invited(page).locator("button[type=submit]");
const pending = (page: Page, address: string) => page.locator("main").getByText(address, { exact: false });

const SCRIPTS = /\/_next\/static\/chunks\/[^?]+\.js/;

async function typeInvitation(page: Page, cycle: Cycle): Promise<string> {
  const address = anAddress("colleague");
  await page.goto(`/firms/${cycle.firmId}/people`);
  await whenAlive(email(page));
  await email(page).fill(address);
  await invited(page).locator("select[name=stratum]").selectOption("commercial");
  return address;
}

// what it holds would come although its way is cut
test.use({ serviceWorkers: "block" });

test.describe("a form that could not be sent gives back what was typed", () => {
  test("when the session had ended, after signing in again", async ({ page }) => {
    const cycle = await aCycle(page);
    const address = await typeInvitation(page, cycle);
    await page.context().clearCookies();
    await send(page).click();
    await expect(page).toHaveURL(/\/sign-in/);
    await page.reload(); // whatever the page was about to do
    const next = new URL(page.url()).searchParams.get("next") ?? "";
    expect(next).toBe(`/firms/${cycle.firmId}/people`);

    await signIn(page, cycle.email, next);
    await expect(email(page)).toHaveValue(address);
    await expect(invited(page).locator("select[name=stratum]")).toHaveValue("commercial");
    await expect(page.getByRole("status").filter({ hasText: /not been sent|还没有提交/ })).toBeVisible();

    await send(page).click();
    await expect(pending(page, address).last()).toBeVisible();
    await page.reload();
    await expect(email(page)).toHaveValue("");
  });

  test("when one signs in again before any script of that page has come", async ({ page }) => {
    const cycle = await aCycle(page);
    const address = await typeInvitation(page, cycle);
    await page.context().clearCookies();
    await page.route("**/people", (route) => (route.request().method() === "POST" ? undefined : route.continue()));
    await send(page).click();
    await page.route(SCRIPTS, (route) => (/\/sign-in/.test(page.url()) ? route.abort() : route.continue()));
    await signIn(page, cycle.email, `/firms/${cycle.firmId}/people`);
    await expect(email(page)).toHaveValue(address);
  });

  test("when it was sent before the code that notes it had come", async ({ page }) => {
    const cycle = await aCycle(page);
    await page.goto(`/firms/${cycle.firmId}/people`);
    await whenAlive(email(page));
    let come = () => {};
    const sent = new Promise<void>((resolve) => {
      come = resolve;
    });
    await page.route(SCRIPTS, async (route) => {
      await sent;
      await route.continue();
    });
    const address = anAddress("early");
    await email(page).fill(address);
    await page.context().clearCookies();
    await send(page).click();
    come();
    await expect(page).toHaveURL(/\/sign-in/);
    await page.unroute(SCRIPTS);
    await signIn(page, cycle.email, `/firms/${cycle.firmId}/people`);
    await expect(email(page)).toHaveValue(address);
  });

  test("when there is no network, without leaving the page", async ({ page }) => {
    const cycle = await aCycle(page);
    const address = await typeInvitation(page, cycle);
    await page.context().setOffline(true);
    await send(page).click();
    await expect(page.getByRole("status").filter({ hasText: /no network|网络已断开/ })).toBeVisible();
    await expect(email(page)).toHaveValue(address);

    await page.context().setOffline(false);
    await send(page).click();
    await expect(pending(page, address).last()).toBeVisible();
  });

  test("when the network went before the first letter", async ({ page }) => {
    const cycle = await aCycle(page);
    await page.goto(`/firms/${cycle.firmId}/people`);
    await whenAlive(email(page));
    await page.context().setOffline(true);
    const address = anAddress("late");
    await email(page).fill(address);
    await send(page).click();
    await expect(page.getByRole("status").filter({ hasText: /no network|网络已断开/ })).toBeVisible();
    await expect(email(page)).toHaveValue(address);

    await page.context().setOffline(false);
    await send(page).click();
    await expect(pending(page, address).last()).toBeVisible();
  });

  test("when the answer broke off, after trying again", async ({ page }) => {
    const cycle = await aCycle(page);
    const address = await typeInvitation(page, cycle);
    await page.route("**/people", (route) =>
      route.request().method() === "POST" ? route.abort("connectionreset") : route.continue(),
    );
    await send(page).click();
    const again = page.getByRole("button", { name: /Try again|重试/ });
    await expect(again).toBeVisible();
    await page.unroute("**/people");
    await again.click();
    await expect(email(page)).toHaveValue(address);
  });

  test("and a button that is clicked twice sends once", async ({ page }) => {
    const cycle = await aCycle(page);
    const address = await typeInvitation(page, cycle);
    await send(page).dblclick();
    await expect(pending(page, address).last()).toBeVisible();
    await page.waitForLoadState("networkidle");
    expect(await mailsTo(address)).toHaveLength(1);
  });

  test("but never to somebody else at the same screen", async ({ page }) => {
    const cycle = await aCycle(page);
    await typeInvitation(page, cycle);
    await page.context().clearCookies();
    await send(page).click();
    await expect(page).toHaveURL(/\/sign-in/);
    await signIn(page, anAddress("other"), `/firms/${cycle.firmId}/people`);
    await expect(page.locator("input[name=email]")).toHaveCount(0);
  });
});
