import { type Browser, expect, type Page, test } from "@playwright/test";
import { anAddress, enter } from "../support/browser";
import { aCycle, openPhase, shownCard } from "../support/questionnaire-page";

async function inBrowser(own: Page, browser: Browser, javaScriptEnabled: boolean): Promise<Page> {
  const context = await browser.newContext({
    javaScriptEnabled,
    storageState: await own.context().storageState(),
    baseURL: new URL(own.url()).origin,
    locale: "en-GB",
  });
  return context.newPage();
}

async function enterAs(page: Page, name: RegExp): Promise<void> {
  await page.goto("/sign-in");
  await page.getByRole("button", { name }).click();
  await expect(page).not.toHaveURL(/\/sign-in/);
}

async function chooseSecond(page: Page, name: string): Promise<string> {
  const list = page.locator(`select[name="${name}"]`).first();
  const value = await list.locator("option").nth(1).getAttribute("value");
  await list.selectOption(value);
  return value ?? "";
}

// every-rejection.spec.ts sends every form without scripts. Here scripts run, and React restores the inputs after a
// refusal.

test("an invitation that is refused keeps its choices, and what is sent next has them", async ({ page }) => {
  const { firmId } = await aCycle(page);
  await page.goto(`/firms/${firmId}/people`);
  const form = page.locator("form:has(#invite-email)");
  await form.locator("#invite-email").fill("nobody");
  await form.locator("#invite-role").selectOption("manager");
  await form.locator("#invite-stratum").selectOption("commercial");
  await form.locator("#invite-locale").selectOption("zh");
  for (const _twice of [1, 2]) {
    await form.locator("button[type=submit]").click();
    await expect(form.locator("#invite-email-error")).toBeVisible();
    await expect(form.locator("#invite-email")).toHaveValue("nobody");
    await expect(form.locator("#invite-role")).toHaveValue("manager");
    await expect(form.locator("#invite-stratum")).toHaveValue("commercial");
    await expect(form.locator("#invite-locale")).toHaveValue("zh");
  }
  const address = anAddress("next");
  await form.locator("#invite-email").fill(address);
  await form.locator("button[type=submit]").click();
  await expect(page.locator("main")).toContainText(`The invitation to ${address} is being sent.`);
  await expect(page.locator("main")).toContainText(/Firm manager, Commercial, valid until/);
});

test("an offer of access that is refused keeps boxes, day and text", async ({ page }) => {
  const { firmId } = await aCycle(page);
  await page.goto(`/firms/${firmId}/people`);
  const form = page.locator("form:has(#offer-email)");
  const boxes = form.locator("input[type=checkbox]");
  const wanted = await boxes.evaluateAll((all) => all.map((box) => box instanceof HTMLInputElement && !box.checked));
  for (const [index, on] of wanted.entries()) await boxes.nth(index).setChecked(on);
  const day = (await form.locator("#offer-ends").getAttribute("min")) ?? "";
  await form.locator("#offer-ends").fill(day);
  await form.locator("#offer-message").fill("Two lines,\nof which none is lost.");
  await form.locator("button[type=submit]").click();
  await expect(form.locator("#offer-email-error")).toBeVisible();
  for (const [index, on] of wanted.entries()) await expect(boxes.nth(index)).toBeChecked({ checked: on });
  await expect(form.locator("#offer-ends")).toHaveValue(day);
  await expect(form.locator("#offer-message")).toHaveValue("Two lines,\nof which none is lost.");
});

test("a text longer than its field is kept whole and refused in words", async ({ page }) => {
  const { firmId } = await aCycle(page);
  await page.goto(`/firms/${firmId}/people`);
  const form = page.locator("form:has(#offer-email)");
  const message = form.locator("#offer-message");
  await form.locator("#offer-email").fill(anAddress("adviser"));
  await form.locator("#offer-ends").fill((await form.locator("#offer-ends").getAttribute("min")) ?? "");
  await form.locator("input[type=checkbox]").first().check();
  await message.focus();
  // Set by script, because a browser would cut pasted text at the field's limit.
  await page.keyboard.insertText("y".repeat(545));
  await form.locator("button[type=submit]").click();
  const limit = form.locator("#offer-message-limit");
  await expect(limit).toContainText(
    "This field takes at most 500 characters, and your text has 545. It is not saved until you shorten it",
  );
  await expect(message).toHaveValue("y".repeat(545));
  await message.fill("y".repeat(500));
  await expect(limit).toHaveText("");
  await expect(message).not.toHaveAttribute("aria-invalid", "true");
  await form.locator("button[type=submit]").click();
  await expect(form.locator("#offer-message-limit")).toHaveText("");
});

test("items that could not be passed on stay ticked", async ({ page }) => {
  await enterAs(page, /Zhang Wei/);
  const href = await page.locator('main a[href*="/assessments/"]').first().getAttribute("href");
  await page.goto(`${/^.*\/assessments\/[0-9a-f-]{36}/.exec(href ?? "")?.[0]}/assignments`);
  const box = page.locator('#give input[name="scopes[]"]').first();
  const other = page.locator('#give input[name="scopes[]"]:visible').nth(1);
  await box.check();
  await other.check();
  await page.locator("#give textarea[name=note]").fill("By Friday");
  await page.locator("#give button[type=submit]").click();
  await expect(page.locator("#give [role=alert]")).toBeVisible();
  await expect(box).toBeChecked();
  await expect(other).toBeChecked();
  await expect(page.locator("#give textarea[name=note]")).toHaveValue("By Friday");
});

test("settings of a cohort that are refused keep every choice", async ({ page }) => {
  await enterAs(page, /He Min/);
  const href = await page.locator('a[href$="/settings"]').first().getAttribute("href");
  await page.goto(href ?? "");
  const chosen = [];
  for (const name of ["phaseOrder", "reviewer", "remind"]) chosen.push([name, await chooseSecond(page, name)] as const);
  await page.locator("#set-opensOn").fill("2026-05-06");
  await page.locator("#set-consentZh").fill("条款");
  await page.locator("#set-nameEn").fill("");
  await page.locator("form:has(#set-nameEn) button[type=submit]").click();
  await expect(page.locator("#set-nameEn-error")).toBeVisible();
  for (const [name, value] of chosen) await expect(page.locator(`select[name=${name}]`)).toHaveValue(value);
  await expect(page.locator("#set-opensOn")).toHaveValue("2026-05-06");
  await expect(page.locator("#set-consentZh")).toHaveValue("条款");
});

test("before the minimum rises, the groups that it may remove are listed", async ({ page }) => {
  await enterAs(page, /He Min/);
  const href = await page.locator('a[href$="/settings"]').first().getAttribute("href");
  await page.goto(href ?? "");
  await page.locator("#set-minimumK").fill("11");
  await page.locator("form:has(#set-nameEn) button[type=submit]").click();
  await expect(page.locator("#raise-removes li").first()).toContainText("10–19 firms");
  await expect(page.locator("input[name=raiseTo]")).not.toBeChecked();
});

test("a new firm that is refused keeps what was chosen", async ({ page }) => {
  await enter(page, anAddress("founder"), "/firms/new");
  await page.goto("/firms/new");
  await page.locator("#name").fill("Kept Works");
  await page.locator("#stratum").selectOption("commercial");
  await page.locator("#industry").selectOption("27");
  await page.locator("#country").selectOption("DE");
  await page.locator("#employees").fill("none");
  await page.locator("form:has(#industry) button[type=submit]").click();
  await expect(page.locator("#employees-error")).toBeVisible();
  await expect(page.locator("#name")).toHaveValue("Kept Works");
  await expect(page.locator("#stratum")).toHaveValue("commercial");
  await expect(page.locator("#industry")).toHaveValue("27");
  await expect(page.locator("#country")).toHaveValue("DE");
});

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "" : ", without JavaScript";

  test(`a file that is not taken is named, and the rest of its form stays${how}`, async ({ page: own, browser }) => {
    const cycle = await aCycle(own);
    const page = await inBrowser(own, browser, javaScriptEnabled);
    await page.goto(`/firms/${cycle.firmId}/assessments/${cycle.assessmentId}/records/PRE.ORG.1`);
    await page.locator("#add-grade").selectOption("E3");
    await page.locator("#add-date").fill("2026-01-15");
    const file = {
      name: "old minutes.doc",
      mimeType: "application/msword",
      buffer: Buffer.from("d0cf11e0a1b11ae1", "hex"),
    };
    await page.locator("#add-file").setInputFiles(file);
    await page.locator("form:has(#add-file) button[type=submit]").click();
    await page.waitForURL(/problem=/);
    await expect(page.locator("#add-file-error")).toContainText("“old minutes.doc”");
    await expect(page.locator("#add-grade")).toHaveValue("E3");
    await expect(page.locator("#add-date")).toHaveValue("2026-01-15");
    await page.context().close();
  });
}

for (const javaScriptEnabled of [true, false]) {
  test(`a dot that another tab was faster with stays set${javaScriptEnabled ? "" : ", without JavaScript"}`, async ({
    page: other,
    browser,
  }) => {
    await other.goto("/screening/preparation");
    const choose = async (page: Page, item: string, value: string) =>
      page.locator(`input[name="${item}"][value="${value}"]`).check();
    for (const dot of await other.locator("input[type=radio][value='3']").all()) await dot.check();
    await other.locator("form:has(input[name=step]) button[type=submit]").click();
    await expect(other).not.toHaveURL(/preparation$/);
    const page = await inBrowser(other, browser, javaScriptEnabled);
    await Promise.all([page.goto("/screening/preparation"), other.goto("/screening/preparation")]);
    await choose(other, "PRE.NET.1", "1");
    await other.locator("form:has(input[name=step]) button[type=submit]").click();
    await expect(other).not.toHaveURL(/preparation$/);
    await choose(page, "PRE.NET.1", "5");
    await page.locator("form:has(input[name=step]) button[type=submit]").click();
    await expect(page.locator("form:has(input[name=step]) [role=alert]")).toBeVisible();
    await expect(page.locator('input[name="PRE.NET.1"][value="5"]')).toBeChecked();
    await page.context().close();
  });
}

test("a comment that is too long is kept through a reload, and saved once it is shortened", async ({ page: own }) => {
  const cycle = await aCycle(own);
  await openPhase(own, cycle, "LRN");
  const card = shownCard(own);
  await own.keyboard.press("c");
  const comment = own.getByRole("textbox", { name: "Comment", exact: true });
  await comment.focus();
  await own.keyboard.insertText("y".repeat(2045));
  await expect(comment).toHaveValue("y".repeat(2045));
  await expect(own.locator("main")).toContainText(
    "This field takes at most 2,000 characters, and your text has 2,045.",
  );
  await expect(card.getByRole("alert")).toContainText("A text here has more than 2,000 characters.");
  await own.reload();
  // Before its script runs, the page has a comment field for each item.
  await expect(comment).toHaveCount(1);
  await expect(comment).toHaveValue("y".repeat(2045));
  const saved = own.waitForResponse((answer) => answer.url().includes("/answers") && answer.ok());
  await comment.fill("y".repeat(1999));
  await saved;
  await expect(card.getByRole("alert")).toHaveCount(0);
});
