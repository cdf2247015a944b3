import { expect, type Page, test } from "@playwright/test";
import { currentInstrument } from "@/lib/catalog";
import { phaseOf } from "@/lib/instrument";
import { anAddress } from "../support/browser";
import { engage, onPhone } from "../support/reviewing";
import { type FirmWorld, post, signUpWithFirm } from "../support/world";

const ITEMS = currentInstrument.items.filter(({ cell }) => phaseOf(cell) === "PRE").map(({ id }) => id);

const itemOf = (page: Page, item: string) => page.locator(`form[id="${item}"]`);
const choiceOf = (page: Page, item: string, choice: string) =>
  itemOf(page, item).locator(`input[name=choice][value="${choice}"]`);
const statusOf = (page: Page, item: string) => itemOf(page, item).getByRole("status");

async function beginOnPhone(page: Page, { firmId, assessmentId }: FirmWorld): Promise<void> {
  await page.goto(`/clients/${firmId}/rate/${assessmentId}`);
  await page.getByRole("button", { name: "Begin the rating" }).tap();
  await page.waitForURL(/phase=PRE/);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
}

/** The items of every request that carried judgements, and where they went. */
function listenTo(page: Page): { readonly keys: string[]; readonly targets: Set<string> } {
  const sent = { keys: [] as string[], targets: new Set<string>() };
  page.on("request", (request) => {
    if (!request.url().includes("/ratings/")) return;
    const body: { entries: readonly { key: string }[] } = JSON.parse(request.postData() ?? "{}");
    sent.keys.push(...body.entries.map(({ key }) => key));
    sent.targets.add(new URL(request.url()).pathname);
  });
  return sent;
}

test("twelve items judged on a phone without a connection survive a reload, and arrive exactly once", async ({
  page,
  browser,
}) => {
  test.slow();
  const at = await signUpWithFirm(page, anAddress("manager"), "Offline Works");
  const consultant = await onPhone(browser);
  await engage(page, consultant, at);
  await beginOnPhone(consultant, at);
  const context = consultant.context();
  const sent = listenTo(consultant);

  await test.step("each is marked as not sent where it was judged", async () => {
    await context.setOffline(true);
    for (const item of ITEMS) await choiceOf(consultant, item, "2.5").check();
    for (const item of ITEMS) await expect(statusOf(consultant, item)).toContainText("Not sent yet.");
  });

  await test.step("after a reload the page says how many wait, and once online it sends each of them once", async () => {
    await consultant.reload();
    await expect(consultant.getByRole("heading", { name: "Offline: 12 answers wait on this device" })).toBeVisible();
    await expect(consultant.locator("body")).not.toContainText("Offline Works");
    sent.keys.length = 0;
    await context.setOffline(false);
    for (const item of ITEMS) {
      await expect(choiceOf(consultant, item, "2.5")).toBeChecked({ timeout: 30_000 });
      await expect(statusOf(consultant, item)).toHaveText("Saved", { timeout: 30_000 });
    }
    expect([...sent.keys].sort()).toEqual([...ITEMS].sort());
  });

  await test.step("nobody else sends them, not even with the address", async () => {
    const [target] = sent.targets;
    const entries = [{ key: ITEMS[0], base: 1, locale: "en", value: { choice: "5", evidenceSeen: false, note: "" } }];
    expect((await post(consultant, target ?? "", { owner: at.personId, entries })).status()).toBe(409);
    expect((await post(page, target ?? "", { owner: at.personId, entries })).status()).toBe(409);
  });

  await context.close();
});
