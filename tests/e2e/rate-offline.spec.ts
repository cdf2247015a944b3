import { expect, type Page, test } from "@playwright/test";
import { currentInstrument } from "@/lib/catalog";
import { PHASES, phaseOf } from "@/lib/instrument";
import { anAddress, mailsTo } from "../support/browser";
import { engage, NAME, ORGANISATION, onPhone, submit, submittedFirm } from "../support/reviewing";
import { type FirmWorld, personOf, post, signUpWithFirm } from "../support/world";

const REMARKED = "LRN.ORG.1";
const ITEMS: readonly string[] = currentInstrument.items
  .filter(({ cell }) => phaseOf(cell) === "PRE")
  .map(({ id }) => id);

const itemOf = (page: Page, item: string) => page.locator(`form[id="${item}"]`);
const choiceOf = (page: Page, item: string, choice: string) =>
  itemOf(page, item).locator(`input[name=choice][value="${choice}"]`);
const statusOf = (page: Page, item: string) => itemOf(page, item).getByRole("status");

async function beginOnPhone(page: Page, { firmId, assessmentId }: FirmWorld): Promise<void> {
  await page.goto(`/clients/${firmId}/rate/${assessmentId}`);
  await page.getByRole("button", { name: "Start the rating" }).tap();
  await page.waitForURL(/phase=PRE/);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
}

/** Records the items in every request that sends ratings, and the addresses of these requests. */
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

test("twelve items are judged offline on a phone, sent once, and the firm is reviewed and signed on them", async ({
  page,
  browser,
}) => {
  test.slow();
  const at = await submittedFirm(page, "Offline Works");
  const consultant = await onPhone(browser);
  await engage(page, consultant, at);
  const review = `/clients/${at.firmId}/review/${at.assessmentId}?phase=LRN`;
  const ownReview = `/firms/${at.firmId}/assessments/${at.assessmentId}/review?phase=LRN`;
  await beginOnPhone(consultant, at);
  const context = consultant.context();
  const sent = listenTo(consultant);

  await test.step("offline each is marked as not sent where it was judged", async () => {
    await context.setOffline(true);
    for (const item of ITEMS) await choiceOf(consultant, item, "2.5").check();
    for (const item of ITEMS) await expect(statusOf(consultant, item)).toContainText("Your answer is not sent yet.");
    await expect(consultant.getByRole("heading", { level: 1 })).toHaveText("You have judged 12 of 48 items.");
  });

  await test.step("after a reload the page says how many wait, and once online it sends each of them once", async () => {
    await consultant.reload();
    await expect(
      consultant.getByRole("heading", { name: "Offline: 12 answers are kept on this device" }),
    ).toBeVisible();
    await expect(consultant.locator("body")).not.toContainText("Offline Works");
    sent.keys.length = 0;
    await context.setOffline(false);
    for (const item of ITEMS) {
      await expect(choiceOf(consultant, item, "2.5")).toBeChecked({ timeout: 30_000 });
      await expect(statusOf(consultant, item)).toHaveText("Saved", { timeout: 30_000 });
    }
    expect([...sent.keys].sort()).toEqual([...ITEMS].sort());
  });

  await test.step("nothing can be signed before the rating is given", async () => {
    await consultant.goto(review);
    const pages = consultant.getByRole("navigation", { name: "Pages of this client" });
    await expect(pages.locator("[aria-current=page]")).toHaveText("Review");
    await expect(consultant.locator("#closed")).toContainText("The firm asks for your blind rating first.");
    await expect(consultant.getByRole("button", { name: /(Accept|Return) the phase/ })).toHaveCount(0);
    const rest = currentInstrument.items.map(({ id }) => id).filter((id) => !ITEMS.includes(id));
    const value = { choice: "2.5", evidenceSeen: true, note: "" };
    const entries = rest.map((key) => ({ key, base: 0, locale: "en", value }));
    const body = { owner: await personOf(consultant), entries };
    expect((await post(consultant, [...sent.targets][0] ?? "", body)).status()).toBe(200);
    await consultant.goto(`/clients/${at.firmId}/rate/${at.assessmentId}`);
    await consultant.locator("input[name=own]").check();
    await consultant.getByRole("button", { name: "Give the rating" }).tap();
    await expect(consultant.getByRole("heading", { level: 1 })).toContainText(
      "You rate Offline Works at level 2.5 overall.",
    );
  });

  const remark = consultant.locator(`li[id="${REMARKED}"]`).getByLabel("Remark on this item");
  await test.step("the reviewer sees what they sign, and returns it with remarks", async () => {
    await consultant.goto(review);
    const part = consultant.locator(`[id="${REMARKED.slice(0, 7)}"]`);
    await expect(part).toContainText("The average of this part is 4.0 out of 5.");
    await expect(part).toContainText("Only the average of this part is shown");
    await expect(part).toContainText("1 person answered");
    await expect(part).toContainText("Level 2.5");
    await expect(part).not.toContainText("at level 4");
    await remark.fill("Which log shows it?");
    await consultant.getByRole("button", { name: "Return the phase" }).tap();
    await expect(consultant.getByText("Write the reason in a few words, then try again.")).toBeVisible();
    await expect(remark).toHaveValue("Which log shows it?");
    await consultant.getByLabel("Remarks for the firm").fill("Show the minutes of May.");
    await consultant.getByRole("button", { name: "Return the phase" }).tap();
    await expect(consultant.getByText("You returned the phase. The firm can read your remarks.")).toBeVisible();
  });

  await test.step("the firm reads both, is told once, answers and submits again", async () => {
    await page.goto(ownReview);
    await expect(page.getByText("Show the minutes of May.").first()).toBeVisible();
    await expect(page.locator("#remarks")).toContainText("Which log shows it?");
    await expect(page.locator("#remarks")).toContainText(NAME);
    const told = async () => (await mailsTo(at.email)).filter((mail) => /Works: Learning \d+ was returned/.test(mail));
    // Either this request or the background worker sends the mail, whichever claims it first.
    await expect.poll(async () => (await told()).length).toBe(1);
    expect((await told())[0]).toContain("Show the minutes of May.");
    const value = { answer: { level: 3 }, comment: "", marked: false };
    const entries = [{ key: REMARKED, base: 1, locale: "en", value }];
    const answered = await post(page, `/api/v1/assessments/${at.assessmentId}/answers`, {
      owner: at.personId,
      entries,
    });
    expect(answered.status()).toBe(200);
    await submit(page, at, "LRN");
  });

  await test.step("the reviewer accepts all four; this makes the result final, with their name in it", async () => {
    for (const phase of PHASES) {
      await consultant.goto(`/clients/${at.firmId}/review/${at.assessmentId}?phase=${phase}`);
      if (phase === "LRN")
        await expect(consultant.locator(`li[id="${REMARKED}"]`)).toContainText("Which log shows it?");
      await expect(consultant.locator("#accept")).toContainText(`${NAME}, ${ORGANISATION}`);
      await consultant.getByRole("button", { name: "Accept the phase" }).tap();
      await consultant.waitForURL(/done=(accepted|frozen)/);
    }
    await expect(consultant.getByText("The firm’s result is final.")).toBeVisible();
    await page.goto(`/firms/${at.firmId}/results/${at.assessmentId}?specialists=open`);
    await expect(page.locator("#consultant")).toContainText(`Learning: accepted by ${NAME}, ${ORGANISATION}`);
  });
  await context.close();
});

test("a judgement is nobody else's, overwrites no other tab, and stays on the device when it is not taken", async ({
  page,
  browser,
}) => {
  test.slow();
  const at = await signUpWithFirm(page, anAddress("manager"), "Open Works");
  const consultant = await onPhone(browser);
  await engage(page, consultant, at);
  await beginOnPhone(consultant, at);
  const context = consultant.context();
  const sent = listenTo(consultant);
  const [first = ""] = ITEMS;

  await test.step("nobody else sends it, not even with the address", async () => {
    await choiceOf(consultant, first, "2.5").check();
    await expect(statusOf(consultant, first)).toHaveText("Saved");
    const [target] = sent.targets;
    const entries = [{ key: first, base: 1, locale: "en", value: { choice: "5", evidenceSeen: false, note: "" } }];
    expect((await post(consultant, target ?? "", { owner: at.personId, entries })).status()).toBe(409);
    expect((await post(page, target ?? "", { owner: at.personId, entries })).status()).toBe(404);
  });

  await test.step("two tabs: the later one shows both versions and overwrites nothing", async () => {
    const other = await context.newPage();
    await other.goto(consultant.url());
    await choiceOf(other, first, "4").check();
    await expect(statusOf(other, first)).toHaveText("Saved");
    await other.close();
    await choiceOf(consultant, first, "1").check();
    const both = itemOf(consultant, first).getByRole("alert");
    await expect(both).toContainText("You also rated this item somewhere else");
    await expect(both).toContainText("Level 1");
    await expect(both).toContainText("Level 4");
    await both.getByRole("button", { name: /^Keep this version Somewhere else/ }).tap();
    await expect(both).toHaveCount(0);
    await consultant.reload();
    await expect(choiceOf(consultant, first, "4")).toBeChecked();
  });

  await test.step("once the access has ended they are told, and the choice stays until they remove it", async () => {
    await context.setOffline(true);
    await choiceOf(consultant, first, "5").check();
    await expect(statusOf(consultant, first)).toContainText("Your answer is not sent yet.");
    await page.goto(`/firms/${at.firmId}/people`);
    const row = page.locator("#consultants li").filter({ hasText: NAME });
    await row.locator("summary").first().click();
    await row.locator("details details summary").click();
    await row.getByRole("button", { name: "Yes, end access now" }).click();
    await expect(page.locator("#consultants")).toContainText(`The access of ${NAME} has ended.`);
    await context.setOffline(false);
    const told = consultant.getByRole("alert").filter({ hasText: "You can no longer rate here" });
    await expect(told).toBeVisible({ timeout: 30_000 });
    await consultant.goto("/clients");
    await expect(consultant.getByText("Level 5")).toBeVisible();
    await told.getByRole("button", { name: "Remove from this device" }).tap();
    await expect(told).toHaveCount(0);
    await consultant.reload();
    await expect(consultant.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(told).toHaveCount(0);
  });
  await context.close();
});
