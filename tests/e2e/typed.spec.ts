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

// Service workers are blocked, because one would still send a request that the test blocks.
test.use({ serviceWorkers: "block" });

test.describe("a form that could not be sent gives back what was typed", () => {
  test("when the session had ended, after signing in again", async ({ page }) => {
    const cycle = await aCycle(page);
    const address = await typeInvitation(page, cycle);
    await page.context().clearCookies();
    await send(page).click();
    await expect(page).toHaveURL(/\/sign-in/);
    await page.reload(); // drops whatever the page was about to send
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

const KEPT = () => sessionStorage.getItem("trellis-typed");

const FORMS = [
  {
    path: ({ firmId }: Cycle) => `/firms/${firmId}/position/new?direction=customer`,
    text: "partnerName",
    choice: ["partnerCountry", "DE"],
    more: "product",
  },
  { path: () => "/firms/new", text: "name", choice: ["industry", "27"], more: "employees" },
] as const;

test.describe("what is typed and not yet sent stays in its form", () => {
  test("through the other language, a reload, a held press and a way away and back", async ({ page }) => {
    const cycle = await aCycle(page);
    for (const { path, text, choice, more } of FORMS) {
      await page.goto(path(cycle));
      const form = page.locator("main form", { has: page.locator(`[name=${text}]`) });
      const isThere = async () => {
        await expect(form.locator(`[name=${text}]`)).toHaveValue("辰星电子");
        await expect(form.locator(`[name=${choice[0]}]`)).toHaveValue(choice[1]);
      };
      await whenAlive(form.locator(`[name=${text}]`));
      await form.locator(`[name=${text}]`).fill("辰星电子");
      await form.locator(`[name=${choice[0]}]`).selectOption(choice[1]);
      await expect.poll(() => page.evaluate(KEPT)).toContain("辰星电子");

      for (const language of [/^中文$/, /^English$/]) {
        await page.getByRole("button", { name: language }).filter({ visible: true }).click();
        await expect(page.locator("html")).toHaveAttribute("lang", /English/.test(String(language)) ? "en" : /^zh/);
        await isThere();
      }
      await form.locator(`[name=${more}]`).fill("x");
      await form.locator("button[type=submit]").click();
      await page.reload();
      await isThere();
      await expect(form.locator(`[name=${more}]`)).toHaveValue("x");

      await page.getByRole("link", { name: "Trellis" }).filter({ visible: true }).first().click();
      await expect(form).toHaveCount(0);
      await page.goBack();
      await isThere();
      await form.locator(`[name=${more}]`).fill("");
      await form.locator(`[name=${text}]`).fill("");
      await form.locator(`[name=${choice[0]}]`).selectOption(choice[0] === "industry" ? "" : { index: 0 });
      await expect.poll(() => page.evaluate(KEPT)).toBeNull();
    }
  });

  test("until it is saved, and never over what was saved meanwhile", async ({ page }) => {
    const cycle = await aCycle(page);
    await page.goto(`/firms/${cycle.firmId}/position/new?direction=customer`);
    await whenAlive(page.locator("[name=partnerName]"));
    await page.locator("[name=partnerName]").fill("Aster");
    await page.locator("[name=share]").fill("20");
    await page.reload();
    await expect(page.locator("[name=share]")).toHaveValue("20");
    await page
      .locator("main form", { has: page.locator("[name=share]") })
      .locator("button[type=submit]")
      .click();
    await expect(page).not.toHaveURL(/position\/new/);
    await page.goto(`/firms/${cycle.firmId}/position/new?direction=customer`);
    await expect.poll(() => page.evaluate(KEPT)).toBeNull();
    await expect(page.locator("[name=partnerName]")).toHaveValue("");
  });

  test("but no password and no code", async ({ page }) => {
    const cycle = await aCycle(page);
    await page.goto(`/firms/${cycle.firmId}/position/new?direction=customer`);
    await whenAlive(page.locator("[name=partnerName]"));
    await page.locator("[name=partnerName]").fill("Aster");
    await page.goto("/account", { waitUntil: "networkidle" });
    await page.getByRole("button", { name: "Send a code", exact: true }).click();
    await page.locator("#passwordCode").fill("SECRET-CODE");
    await page.locator("#newPassword").fill("a long secret phrase");
    await page.goto("/join", { waitUntil: "networkidle" });
    await page.locator("[name=code]").fill("SECRET-CODE");
    await page.reload();
    const kept = await page.evaluate(KEPT);
    expect(kept).toContain("Aster");
    expect(kept).not.toMatch(/secret/i);
  });
});
