import { expect, type Page, test } from "@playwright/test";
import { anAddress, beginWithFirm, enter, mailsTo } from "../support/browser";
import { answerOf, readForms, sendForm } from "../support/plain-forms";

const HOSTILE = "Your mailbox is full, verify at https://evil.test/login";
const UNPROVEN_A_DAY = 20;

/** Sends the form for invitations n times, each time to another address. */
async function inviteMany(page: Page, firmId: string, n: number): Promise<string> {
  await page.goto(`/firms/${firmId}/people`);
  const form = (await readForms(page)).find((one) => "stratum" in one && "email" in one);
  if (form === undefined) throw new Error("there is no form for invitations");
  let words = "";
  for (let sent = 0; sent < n; sent += 1) {
    words = await answerOf(await sendForm(page, { ...form, id: crypto.randomUUID(), email: anAddress("colleague") }));
  }
  return words;
}

test("a new account cannot send links in names, texts of its own, or many mails to other people", async ({
  page,
  browser,
}) => {
  await test.step("a firm is not called like a link, and what was typed stays", async () => {
    await enter(page, anAddress("mallory"));
    await page.goto("/firms/new");
    await page.locator("#name").fill(HOSTILE);
    await page.locator("#displayName").fill("Wang Fang");
    await page.locator("#industry").selectOption("27");
    await page.locator("#employees").fill("640");
    await page.locator("form:has(#industry) button[type=submit]").click();
    await expect(page.locator("#name-error")).toContainText("A name cannot contain a web or mail address");
    await expect(page.locator("#name")).toHaveValue(HOSTILE);
  });

  const other = await (await browser.newContext({ baseURL: test.info().project.use.baseURL ?? "" })).newPage();
  const firmId = await beginWithFirm(other, anAddress("manager"), "Hailan Co., Ltd.");
  const consultant = anAddress("lin");

  await test.step("an offer goes out without its message, and the manager is told so", async () => {
    await other.goto(`/firms/${firmId}/people`);
    const form = other.locator("form:has(#offer-email)");
    await form.locator("#offer-email").fill(consultant);
    await form.locator("#offer-message").fill("Please pay at https://evil.test/pay");
    await form.locator("button[type=submit]").click();
    await expect(other.locator("#consultants")).toContainText("The e-mail was sent without your message");
    await expect.poll(async () => (await mailsTo(consultant)).length).toBe(1);
    const [mail = ""] = await mailsTo(consultant);
    expect(mail).toContain("Hailan Co., Ltd. offers you access");
    expect(mail).toContain("/clients/consents");
    expect(mail).not.toContain("evil.test");
  });

  await test.step("a name with a link is refused in a form of the page, and kept there", async () => {
    await other.locator("#card-label").fill("See evil.test");
    await other.locator("#card-seats").fill("5");
    await other.locator("form:has(#card-label) button[type=submit]").click();
    await expect(other.locator("form:has(#card-label)")).toContainText("A name cannot contain a web or mail address");
    await expect(other.locator("#card-label")).toHaveValue("See evil.test");
  });

  await test.step("after twenty mails in a day it says from when on the next may go out", async () => {
    const last = await inviteMany(other, firmId, UNPROVEN_A_DAY - 1);
    expect(last).not.toContain("was not sent");
    expect(await inviteMany(other, firmId, 1)).toMatch(
      /can send at most 20 invitations and requests by e-mail each day\. This e-mail was not sent\. Send it again after \d+ \w+ \d{4} \d\d:\d\d\./,
    );
  });

  await test.step("the consultant reads the message after signing in", async () => {
    await other.context().clearCookies();
    await enter(other, consultant, "/clients/consents");
    await expect(other.locator("#offers blockquote")).toHaveText("Please pay at https://evil.test/pay");
  });
});
