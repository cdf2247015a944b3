import { type Browser, expect, type Page, test } from "@playwright/test";
import { DEMO_MANAGER, enterDemo } from "../screens/doors";
import { anAddress, enter } from "../support/browser";
import { asServerOperator } from "../support/operator";

async function aBrowser(browser: Browser, width = 1440) {
  const viewport = { width, height: 900 };
  const context = await browser.newContext({
    baseURL: test.info().project.use.baseURL ?? "",
    locale: "en-GB",
    viewport,
  });
  return { context, page: await context.newPage() };
}

type Member = { readonly id: string; readonly email: string };

/** Finds a firm of the generated cohort that has a rank, and one of its managers. */
async function aParticipant(): Promise<Member> {
  let found: Member | undefined;
  const read = () =>
    asServerOperator(async (sql) => {
      [found] = await sql<Member[]>`select f.id, p.email from app.cohort_benchmark b join app.firm f on f.id = b.firm_id
        join app.membership m on m.firm_id = f.id join app.person p on p.id = m.person_id
        where f.name like 'Haining%' and b.for_consultants and b.reading ->> 'kind' = 'placed' order by f.name limit 1`;
    });
  await expect
    .poll(
      async () => {
        await read();
        return found;
      },
      { timeout: 120_000 },
    )
    .toBeDefined();
  if (found === undefined) throw new Error("no firm has a place");
  return found;
}

async function engage(manager: Page, consultant: Page, at: { firmId: string; address: string }): Promise<void> {
  await manager.goto(`/firms/${at.firmId}/people`);
  const form = manager.locator("form:has(#offer-email)");
  await form.locator("#offer-email").fill(at.address);
  for (const box of await form.locator("input[name^=opens-]").all()) {
    await box.setChecked((await box.getAttribute("name")) === "opens-results");
  }
  await form.locator("input[name=blindUntilRated]").uncheck();
  await form.locator("button[type=submit]").click();
  await expect(manager.locator("#consultants")).toContainText(`You offered access to ${at.address}.`);
  await enter(consultant, at.address, "/clients/consents");
  await consultant.locator("#offers input[name=displayName]").fill("Wen Hao");
  await consultant.locator("#offers form:has(input[name=displayName]) button[type=submit]").click();
  await expect(consultant.locator("#active")).toBeVisible();
}

test("a consultant sees a client's rank among participants, with each view logged, until the engagement ends", async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const { id: firmId, email } = await aParticipant();
  const [manager, wen] = [await aBrowser(browser), await aBrowser(browser, 390)];
  await enter(manager.page, email);
  await engage(manager.page, wen.page, { firmId, address: anAddress("wen") });
  const path = `/clients/${firmId}/benchmark`;

  await test.step("what the consultant comes to see is looked at first, then the place is there", async () => {
    await wen.page.goto(`/clients/${firmId}`);
    await wen.page.locator(`main nav a[href="${path}"]`).click();
    await expect(wen.page.locator("h1")).toBeVisible();
    await expect
      .poll(
        async () => {
          await wen.page.goto(path);
          return wen.page.locator("#place").count();
        },
        { timeout: 120_000 },
      )
      .toBe(1);
    for (const id of ["group", "mode", "size", "about"]) await expect(wen.page.locator(`#${id}`)).toBeVisible();
    await expect(wen.page.locator("#group")).toContainText(/The group is equivalent to \d+ firms of equal weight/);
    await wen.page.locator("#place summary").click();
    await expect(wen.page.locator("#place table tbody tr")).toHaveCount(5);
    expect(await wen.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThan(1);
  });

  await test.step("the firm reads the same, and each view in its log", async () => {
    const said = (await wen.page.locator("h1").textContent()) ?? "";
    await manager.page.goto(`/firms/${firmId}/results/participants`);
    await expect(manager.page.locator("h1")).toHaveText(said);
    await manager.page.goto(`/firms/${firmId}/people/access-log`);
    const lines = await manager.page.locator("tbody tr td:nth-child(3)").allInnerTexts();
    expect(lines[0]).toBe("Comparison with participants");
    await wen.page.goto(path);
    await manager.page.reload();
    expect(await manager.page.locator("tbody tr td:nth-child(3)").allInnerTexts()).toEqual([
      "Comparison with participants",
      ...lines,
    ]);
  });

  await test.step("after revocation there is no page and no line", async () => {
    await manager.page.goto(`/firms/${firmId}/people`);
    const row = manager.page.locator("#consultants li").filter({ hasText: "Wen Hao" });
    await row.locator("summary").first().click();
    await row.locator("details details summary").click();
    await row.getByRole("button", { name: "Yes, end access now" }).click();
    await expect(manager.page.locator("#consultants")).toContainText("The access of Wen Hao has ended.");
    await manager.page.goto(`/firms/${firmId}/people/access-log`);
    const before = await manager.page.locator("tbody tr").count();
    expect((await wen.context.request.get(path)).status()).toBe(404);
    await wen.page.reload();
    await expect(wen.page.locator("main")).toContainText("This page was not found");
    await manager.page.reload();
    expect(await manager.page.locator("tbody tr").count()).toBe(before);
  });
  await manager.context.close();
  await wen.context.close();
});

test("a manager finds the firm among participants from its result", async ({ page }) => {
  await enterDemo(page, DEMO_MANAGER);
  await page.goto("/firms");
  await page.waitForURL(/\/firms\/[0-9a-f-]{36}$/);
  await page.goto(`${page.url()}/results`);
  await page.getByRole("link", { name: "Compared with participants" }).click();
  await page.waitForURL(/\/results\/participants$/);
  await expect
    .poll(
      async () => {
        await page.reload();
        return page.locator("#place").count();
      },
      { timeout: 120_000 },
    )
    .toBe(1);
  await expect(page.locator("h1")).toContainText("Ningbo Hailan Appliances");
  await expect(page.locator("main")).toContainText("They take part by choice and do not represent the industry.");
});
