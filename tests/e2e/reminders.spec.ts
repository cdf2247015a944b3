import { expect, test } from "@playwright/test";
import { DEMO_CONTRIBUTOR, DEMO_MANAGER, enterDemo, readDemoWorld } from "../screens/doors";
import { mailsTo } from "../support/browser";

test("a manual reminder is sent once, and the unsubscribe button ends reminders", async ({
  page,
  browser,
  request,
}) => {
  await enterDemo(page, DEMO_MANAGER);
  const { firmId, cycle } = await readDemoWorld(page);
  await page.goto(`/firms/${firmId}/assessments/${cycle}/assignments`);
  const button = page.getByRole("button", { name: /^Remind Chen Jing/ });
  await button.click();
  await expect(page.getByText("A reminder was sent to Chen Jing.")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Remind Chen Jing/ })).toHaveCount(0);
  await expect(page.getByText("E-mail sent in the last 24 hours").first()).toBeVisible();

  const remindersOf = async () =>
    (await mailsTo(DEMO_CONTRIBUTOR)).filter((mail) => mail.includes("List-Unsubscribe-Post"));
  await expect.poll(async () => (await remindersOf()).length).toBe(1);
  const reminders = await remindersOf();
  const stop = /List-Unsubscribe: <https?:\/\/[^/]+(\/reminders\/[^>]+\/stop)>/.exec(
    (reminders[0] ?? "").replaceAll(/\n[ \t]+/g, " "),
  )?.[1];
  if (stop === undefined) throw new Error("the mail names no address that ends reminders");
  const own = await browser.newPage();
  await enterDemo(own, DEMO_CONTRIBUTOR);
  await own.goto("/account");
  await expect(own.locator("#reminders")).toContainText("Reminders are on.");

  const opened = await request.get(stop, { maxRedirects: 0 });
  expect([opened.status(), opened.headers().location]).toEqual([303, stop.slice(0, -"/stop".length)]);
  await own.reload();
  await expect(own.locator("#reminders")).toContainText("Reminders are on.");
  const form = { "List-Unsubscribe": "One-Click" };
  expect((await request.post(`${stop.slice(0, -"/stop".length)}x/stop`, { form })).status()).toBe(404);
  expect((await request.post(stop, { form })).status()).toBe(200);
  await own.reload();
  await expect(own.locator("#reminders")).toContainText("Reminders are off.");
  await own.getByRole("button", { name: "Send reminders again" }).click();
  await expect(own.locator("#reminders")).toContainText("Reminders are on.");
  await own.close();
});
