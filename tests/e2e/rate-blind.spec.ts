import { expect, type Page, test } from "@playwright/test";
import { currentInstrument } from "@/lib/catalog";
import { PHASES, phaseOf } from "@/lib/instrument";
import { engage, onPhone, submittedFirm } from "../support/reviewing";
import { type FirmWorld, personOf, saveAll } from "../support/world";

/** Checks that the firm's own final result exists, but that no address shows it to the consultant. */
async function expectClosed(page: Page, { firmId, assessmentId }: FirmWorld): Promise<void> {
  for (const path of [
    `/clients/${firmId}/results/${assessmentId}`,
    `/clients/${firmId}/results/${assessmentId}/export?revision=1`,
    `/firms/${firmId}/results/${assessmentId}`,
    `/firms/${firmId}/results/${assessmentId}/export?of=result&revision=1`,
    `/firms/${firmId}/results/${assessmentId}/export?of=answers&revision=1`,
    `/firms/${firmId}/assessments/${assessmentId}`,
  ])
    expect((await page.request.get(path, { maxRedirects: 0 })).status(), path).toBe(404);
  await page.goto(`/clients/${firmId}/answers`);
  await expect(page.locator("#PRE, #LRN, #APP, #EVA")).toHaveCount(0);
  await page.goto("/clients/compare");
  await expect(page.locator("#clients")).toHaveCount(0);
  await page.goto("/clients/calibration");
  await expect(page.locator("#bias")).toHaveCount(0);
}

/** Rates one phase by hand, and the others with the page's own requests. */
async function judgeAll(page: Page, { firmId, assessmentId }: FirmWorld): Promise<void> {
  const [byHand, ...others] = PHASES.map((phase) =>
    currentInstrument.items.filter(({ cell }) => phaseOf(cell) === phase),
  );
  await page.goto(`/clients/${firmId}/rate/${assessmentId}?phase=${PHASES[0]}`);
  for (const item of byHand ?? []) {
    const form = page.locator(`form[id="${item.id}"]`);
    await form.locator("input[name=choice][value='2.5']").check();
    await expect(form.getByRole("status")).toHaveText("Saved");
  }
  const ratingId = await page.locator("input[name=ratingId]").first().inputValue();
  const value = { choice: "2.5", evidenceSeen: false, note: "" };
  const entries = others.flat().map(({ id }) => ({ key: id, base: 0, locale: "en" as const, value }));
  await saveAll(page, `/api/v1/clients/${firmId}/ratings/${ratingId}`, { owner: await personOf(page), entries });
}

test("a consultant rates blind, and only then sees the firm's own score", async ({ page, browser }) => {
  test.slow();
  const at = await submittedFirm(page, "Blind Works");
  const consultant = await onPhone(browser);
  await engage(page, consultant, at);
  const rate = `/clients/${at.firmId}/rate/${at.assessmentId}`;

  await test.step("what the consultant would sign is closed to them, and the firm accepts its phases itself", async () => {
    await consultant.goto(`/clients/${at.firmId}/review/${at.assessmentId}?phase=LRN`);
    await expect(consultant.locator("#closed")).toContainText("The firm asks for your blind rating first.");
    await expect(consultant.getByRole("button", { name: /(Accept|Return) the phase/ })).toHaveCount(0);
    for (const phase of PHASES) {
      await page.goto(`/firms/${at.firmId}/assessments/${at.assessmentId}/review?phase=${phase}`);
      await page.locator("#accept button[type=submit]").first().click();
      await page.waitForURL(/done=accept|results/);
    }
  });

  await test.step("before they have rated, no way leads to the self score, with a draft or without", async () => {
    await expectClosed(consultant, at);
    await consultant.goto(rate);
    await consultant.getByRole("button", { name: "Start the rating" }).click();
    await consultant.waitForURL(/phase=PRE/);
    await expectClosed(consultant, at);
  });

  await test.step("a draft is dropped by keyboard, and only after a tick", async () => {
    const [first] = currentInstrument.items.filter(({ cell }) => phaseOf(cell) === "PRE");
    const form = consultant.locator(`form[id="${first?.id}"]`);
    await consultant.goto(`${rate}?phase=PRE`);
    await expect(consultant.getByRole("heading", { level: 1 })).toHaveText("You have judged 0 of 48 items.");
    await form.locator("input[name=choice][value='2.5']").check();
    await expect(form.getByRole("status")).toHaveText("Saved");
    await expect(consultant.getByRole("heading", { level: 1 })).toHaveText("You have judged 1 of 48 items.");
    await expect(consultant.getByRole("link", { name: "Preparation 1 of 12" })).toBeVisible();
    await consultant.goto(rate);
    await consultant.locator("summary", { hasText: "Delete the draft" }).press("Enter");
    const drop = consultant.getByRole("button", { name: "Delete the draft permanently" });
    await drop.press("Enter");
    await expect(consultant.getByText("Nothing was deleted. Tick the box")).toBeVisible();
    await expect(consultant.getByLabel(/^Delete what I have judged so far: 1 item/)).not.toBeChecked();
    await consultant.goto(`${rate}?phase=PRE`);
    await expect(form.locator("input[name=choice][value='2.5']")).toBeChecked();
    await consultant.goto(rate);
    await consultant.locator("summary", { hasText: "Delete the draft" }).press("Enter");
    await consultant.getByLabel(/^Delete what I have judged so far/).press("Space");
    await drop.press("Enter");
    await consultant.getByRole("button", { name: "Start the rating" }).click();
    await consultant.waitForURL(/phase=PRE/);
    await expect(form.locator("input[name=choice][value='2.5']")).not.toBeChecked();
  });

  await test.step("they judge every item, a phase of them by hand on a phone, and give the rating", async () => {
    await judgeAll(consultant, at);
    await consultant.goto(rate);
    await expect(consultant.getByRole("heading", { level: 1 })).toContainText("You have judged all 48 items.");
    await consultant.getByRole("button", { name: "Give the rating" }).click();
    await expect(consultant.getByText("Tick the box to give the rating.")).toBeVisible();
    await consultant.locator("input[name=own]").check();
    await consultant.getByRole("button", { name: "Give the rating" }).click();
    await expect(consultant.getByRole("heading", { level: 1 })).toContainText(
      "You rate Blind Works at level 2.5 overall.",
    );
  });

  await test.step("both see the two views, and the firm whose name stands under it", async () => {
    await expect(consultant.locator("#beside")).toContainText("The firm itself");
    expect((await consultant.request.get(`/clients/${at.firmId}/results/${at.assessmentId}`)).status()).toBe(200);
    await page.goto(`/firms/${at.firmId}/results/${at.assessmentId}?specialists=open`);
    await expect(page.locator("#consultant")).toContainText("The consultant’s rating differs from yours in");
  });
  await consultant.context().close();
});
