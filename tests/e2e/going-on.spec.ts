import { expect, test } from "@playwright/test";
import { currentInstrument } from "@/lib/catalog";
import { CONTEXT_IDS } from "@/lib/instrument";
import { anAddress } from "../support/browser";
import { whenAlive } from "../support/early";
import { addLink, type FirmWorld, saveAnswers, saveFields, saveNine, signUpWithFirm } from "../support/world";

const pathOf = ({ firmId, assessmentId }: FirmWorld, part: string) =>
  `/firms/${firmId}/assessments/${assessmentId}/${part}`;

test("counts and marks of Preparation follow each save without a reload, and what is not saved is not called so", async ({
  page,
}) => {
  const at = await signUpWithFirm(page, anAddress("counts"));
  const step = (name: string) =>
    page.getByRole("navigation", { name: "Preparation" }).getByRole("listitem").filter({ hasText: name });
  const rest = CONTEXT_IDS.slice(1).map((id) => ({
    key: `context:${at.assessmentId}:${id}`,
    value: { state: 3, effect: 0 },
  }));
  await saveFields(page, at, rest);
  await page.goto(pathOf(at, "context"));
  const main = page.locator("main");
  await expect(main).toContainText("11 of 12");
  await expect(step("Context")).toContainText("open");
  const last = page.locator(`input[name="context:${at.assessmentId}:${CONTEXT_IDS[0]}:state"][value="3"]`);
  await whenAlive(last);
  await last.check();
  await expect(main).toContainText("12 of 12");
  await expect(step("Context")).toContainText("done");

  await page.goto(pathOf(at, "functions"));
  await whenAlive(page.locator("#share-OEA"));
  for (const [role, share] of [
    ["OEA", "30"],
    ["OEM", "70"],
    ["ODM", "0"],
    ["OBM", "0"],
  ] as const)
    await page.locator(`#share-${role}`).fill(share);
  const saved = page.getByText(/^Saved \d\d:\d\d/);
  await expect(saved).toBeVisible();
  await expect(step("Functions")).toContainText("done");
  await page.locator("#share-OEM").fill("60");
  await expect(page.getByText("Not saved yet. What you typed is kept")).toBeVisible();
  await expect(saved).toHaveCount(0);
  await page.locator("#share-OEA").fill("40");
  await expect(saved).toBeVisible();
  await expect(page.getByText(/Not saved yet/)).toHaveCount(0);
});

test("going on leads to what is open: an item, else what can be submitted or accepted", async ({ page }) => {
  const at = await signUpWithFirm(page, anAddress("going"));
  await saveNine(page, at, await addLink(page, at.firmId, { partner: "Nordhaus GmbH", share: "60" }), 4);
  await saveFields(page, at, [{ key: `shares:${at.assessmentId}`, value: { OEA: 0.2, OEM: 0.6, ODM: 0.2, OBM: 0 } }]);
  const open = currentInstrument.items.filter(({ id }) => id.startsWith("APP."))[5];
  const answered = currentInstrument.items.filter(({ id }) => id !== open?.id);
  await saveAnswers(page, at, Object.fromEntries(answered.map((item) => [item.id, 3])));

  await page.goto(pathOf(at, "PRE"));
  await expect(page.getByRole("link", { name: "Continue with Application" })).toHaveAttribute(
    "href",
    new RegExp(`/APP#${open?.id}$`),
  );
  for (const move of ["submit", "accept"] as const) {
    await page.goto(pathOf(at, "review?phase=PRE"));
    await page.locator(`#${move} form`).first().locator("button[type=submit]").click();
    await page.waitForURL(new RegExp(`done=${move}`));
  }
  await expect(page.getByRole("link", { name: "Continue with Application" })).toHaveAttribute(
    "href",
    new RegExp(`/APP#${open?.id}$`),
  );

  await saveAnswers(page, at, Object.fromEntries([[open?.id ?? "", 3]]));
  await page.goto(pathOf(at, "review?phase=PRE"));
  await expect(page.getByRole("link", { name: "Review and submit Learning" })).toHaveAttribute(
    "href",
    /review\?phase=LRN$/,
  );
  await page.goto(pathOf(at, "APP"));
  await expect(page.getByRole("link", { name: "Review and submit Evaluation" })).toHaveAttribute(
    "href",
    /review\?phase=EVA$/,
  );
});

test("nobody is invited who is a member already, not even oneself", async ({ page }) => {
  const email = anAddress("member");
  const { firmId } = await signUpWithFirm(page, email);
  await page.goto(`/firms/${firmId}/people`);
  await whenAlive(page.locator("#invite-email"));
  await page.locator("#invite-email").fill(email.toUpperCase());
  await page.locator("form:has(#invite-email) button[type=submit]").click();
  await expect(page.getByText("This is your own address, and you are already a member.")).toBeVisible();
  await expect(page.locator("main")).not.toContainText("valid until");
});

test("words of what was done go when their form is changed, and when something else was done", async ({ page }) => {
  const { firmId } = await signUpWithFirm(page, anAddress("said"));
  await page.goto(`/firms/${firmId}/people`);
  const form = page.locator("form:has(#invite-email)");
  await whenAlive(form);
  const invite = async (address: string) => {
    await form.locator("#invite-email").fill(address);
    await form.locator("button[type=submit]").click();
  };
  await invite(anAddress("first"));
  const said = form.getByText(/is being sent/);
  await expect(said).toBeVisible();
  await form.locator("#invite-email").fill("x");
  await expect(said).toBeHidden();

  await invite(anAddress("second"));
  await expect(said).toBeVisible();
  await page.getByRole("button", { name: "Withdraw" }).first().click();
  await expect(page.getByText(/^The invitation to .* has been withdrawn\.$/)).toBeVisible();
  await expect(said).toHaveCount(0);
});

test("a colleague is told which phases have no items for them, without a count of zero", async ({ page }) => {
  await page.goto("/sign-in");
  await page.getByRole("button", { name: /Chen Jing/ }).click();
  const posts = page.getByRole("main").getByRole("list").first();
  await expect(posts.getByText("No items here are assigned to you").first()).toBeVisible();
  await expect(posts.getByText(/\b0 of 0\b/)).toHaveCount(0);
  await expect(posts.getByText("You have no items in this phase, so no level is shown.").first()).toBeVisible();
});
