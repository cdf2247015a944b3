import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { anAddress, enter, mailsTo } from "../support/browser";
import { aRequest, askByHand, choose, chosen, customer, give, linkPath, pathIn } from "../support/confirming";
import { openFold } from "../support/folds";
import { answerOf } from "../support/plain-forms";
import { addLink, post, saveFields, signUpWithFirm } from "../support/world";

const NINE = ["CX1", "CX2", "CX3", "CO1", "CO2", "CO3", "CA1", "CA2", "CA3"];

test("a supplier and its customer confirm one link, and each sees only what the rules allow", async ({
  page,
  browser,
}) => {
  const asked = await aRequest(page);
  const there = await customer(browser, { width: 390 });
  await there.goto(asked.path);
  await expect(there).toHaveURL(/\/confirm\/[\w-]{22}$/);
  await expect(there.getByRole("heading", { level: 1 })).toContainText("Hailan Test Works");
  await expect(there.locator("main")).toContainText("Kettles");
  await expect(there.locator("nav")).toHaveCount(0);
  await expect(there.locator("main a[href]")).toHaveCount(0);
  await expect(there.locator("fieldset")).toHaveCount(13);
  await expect(there.locator("main")).not.toContainText("Nordhem");
  expect(await there.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  expect((await new AxeBuilder({ page: there }).analyze()).violations).toEqual([]);

  for (const question of [...NINE, "EC1", "EC2"]) await choose(there, question, 3);
  await choose(there, "PW1", 5);
  await expect(there.getByRole("status").first()).toContainText(/^Saved \d\d:\d\d/);

  // Answers are stored on the server, so another browser with the same link shows them.
  const again = await customer(browser);
  await again.goto(asked.path);
  await expect(chosen(again, "PW1")).toHaveValue("5");
  await expect(chosen(again, "PW2")).toHaveCount(0);
  await again.context().close();

  await give(there);
  await expect(there.locator("main")).toContainText("1 question is still open");
  await choose(there, "PW2", 4);
  await expect(there.getByRole("status").first()).toContainText(/^Saved \d\d:\d\d/);
  await give(there);
  await expect(there.getByRole("heading", { level: 1 })).toContainText("The answers were submitted");
  await there.goto(asked.path);
  await expect(there.getByRole("heading", { level: 1 })).toContainText("The answers were submitted");
  await expect(there.locator("input[type=radio]")).toHaveCount(0);

  await page.goto(linkPath(asked));
  const rows = page.locator("#confirmation tbody tr");
  await expect(rows).toHaveText([/agree$/, /agree$/, /agree$/, /agree$/, /differ$/]);
  await expect(page.locator("#confirmation")).not.toContainText(asked.email);
  await page.goto(`/firms/${asked.firm.firmId}/position`);
  await expect(page.locator("#register tbody tr")).toContainText("Submitted");
  await expect(page.locator("#register tbody tr")).toContainText("differ on power");
  await expect(page.locator("dl", { hasText: "Do firm and customer agree?" })).toContainText("0 of 1");

  // The customer answered the two questions on power (PW1, PW2) with 5 and 4, the firm with 3. No page or export of the
  // firm contains the customer's answers.
  const html = await (await page.request.get(linkPath(asked))).text();
  expect(html).not.toContain("confirmation:PW");
  const exported = await page.request.get(`/api/v1/firms/${asked.firm.firmId}/register?format=csv`);
  expect(await exported.text()).not.toMatch(/lena|confirm/i);
});

test("the page works as a plain form without JavaScript, in Chinese, and loses nothing", async ({ page, browser }) => {
  const asked = await aRequest(page, { locale: "zh" });
  const [mail = ""] = await mailsTo(asked.email);
  expect(mail).toContain("想了解客户对双方合作的看法，请您回答 13 个问题");
  const there = await customer(browser, { javaScriptEnabled: false, width: 390 });
  await there.goto(asked.path);
  await expect(there.locator("html")).toHaveAttribute("lang", /zh/);
  await expect(there.getByRole("heading", { level: 1 })).toHaveText("Hailan Test Works 与贵方怎样合作？");
  for (const question of NINE) await choose(there, question, 3);
  await there.getByRole("button", { name: "保存答案" }).click();
  await expect(there.locator("main")).toContainText("已保存。");
  await expect(chosen(there, "CA3")).toHaveValue("3");

  await choose(there, "EC1", 2);
  await there.getByRole("button", { name: "提交答案" }).click();
  await expect(there.locator("main")).toContainText("还有 3 题没有答");
  await expect(chosen(there, "EC1")).toHaveValue("2");
  await there.getByRole("button", { name: "English" }).click();
  await expect(there.getByRole("heading", { level: 1 })).toHaveText("How does Hailan Test Works work with you?");
  await expect(chosen(there, "EC1")).toHaveValue("2");
  await give(there);
  await give(there);
  await expect(there.getByRole("heading", { level: 1 })).toContainText("The answers were submitted");
  await there.context().close();

  await page.goto(linkPath(asked));
  await expect(page.locator("#confirmation tbody tr")).toHaveText([
    /agree$/,
    /agree$/,
    /agree$/,
    /one side has fewer than two answers$/,
    /one side has fewer than two answers$/,
  ]);
});

test("without a network every answer waits on the device and is sent when it is back", async ({ page, browser }) => {
  const asked = await aRequest(page);
  const there = await customer(browser);
  await there.goto(asked.path);
  await there.context().setOffline(true);
  await choose(there, "CX1", 4);
  await expect(there.getByRole("status").first()).toContainText("Offline: 1 change not sent yet");
  await give(there);
  await expect(there.locator("main")).toContainText("Some answers are not saved yet");
  await expect(chosen(there, "CX1")).toHaveValue("4");
  await there.context().setOffline(false);
  await expect(there.getByRole("status").first()).toContainText(/^Saved \d\d:\d\d/);
  await there.reload();
  await expect(chosen(there, "CX1")).toHaveValue("4");
  await there.context().close();
});

test("a withdrawn link is refused kindly, in the open tab as well, and a new request works", async ({
  page,
  browser,
}) => {
  const asked = await aRequest(page);
  const there = await customer(browser);
  await there.goto(asked.path);
  await choose(there, "CX1", 4);
  await expect(there.getByRole("status").first()).toContainText(/^Saved/);
  await page.goto(linkPath(asked));
  await openFold(page, "confirmation");
  await page.getByRole("button", { name: "Withdraw the request" }).click();
  await expect(page.locator("#ask-email")).toBeVisible();

  await choose(there, "CX2", 2);
  await expect(there.locator("main")).toContainText("This link no longer accepts answers");
  await there.goto(asked.path);
  await expect(there.getByRole("heading", { level: 1 })).toContainText("has withdrawn its request");

  const email = await askByHand(page, asked);
  await there.goto(await pathIn(email, /\/confirm\/[\w-]{22}\/open/));
  await expect(there.locator("fieldset")).toHaveCount(13);
  await expect(there.locator("input:checked")).toHaveCount(0);
  await there.context().close();
});

test("nobody learns anything without a key: every invalid key gets the same text and status", async ({
  page,
  browser,
}) => {
  const asked = await aRequest(page);
  const [, token = ""] = /confirm\/([\w-]{22})/.exec(asked.path) ?? [];
  const there = await customer(browser);
  // Opens a small page of the server, so that the requests below have the server's origin.
  await there.goto("/icon.svg");
  const near = `${token.slice(0, -1)}${token.endsWith("A") ? "B" : "A"}`;
  const words: string[] = [];
  for (const key of [near, "A".repeat(22), "x", "%00", encodeURIComponent("../../firms")]) {
    const answer = await there.request.get(`/confirm/${key}`, { headers: { "Accept-Language": "en" } });
    if (answer.status() !== 404) words.push(await answerOf(answer));
  }
  expect(new Set(words).size).toBe(1);
  expect(words[0]).toContain("This link does not work");

  const entries = [{ key: "confirmation:CX1", base: 0, value: 3, locale: "en" }];
  const id = await there.evaluate(() => crypto.randomUUID());
  const statuses = new Set<string>();
  for (const key of [near, "A".repeat(22), "x"]) {
    const answer = await post(there, `/api/v1/confirmations/${key}/answers`, { owner: id, entries });
    statuses.add(`${answer.status()} ${await answer.text()}`);
  }
  // The answer is the same if one request's key is sent with the id of another request.
  const crossed = await post(there, `/api/v1/confirmations/${token}/answers`, { owner: id, entries });
  statuses.add(`${crossed.status()} ${await crossed.text()}`);
  expect([...statuses]).toHaveLength(1);
  expect([...statuses][0]).toMatch(/^404 /);
  await there.context().close();
});

test("partners match one link by a code, merge with the consent of both, and see no name of each other", async ({
  page,
  browser,
}) => {
  const supplier = await signUpWithFirm(page, anAddress(), "Secret Supplier Works");
  const sold = await addLink(page, supplier.firmId, { partner: "Our big customer", share: "34" });
  await saveFields(page, supplier, [
    { key: `link:${sold}:shareOfPartner`, value: 0.12 },
    { key: `link:${sold}:startYear`, value: 2016 },
  ]);
  const sale = `/firms/${supplier.firmId}/position/${sold}`;
  await page.goto(sale);
  await openFold(page, "partner");
  await page.getByRole("button", { name: "Make a code" }).click();
  const code = ((await page.locator("#partner .type-question").textContent()) ?? "").replace(/^Code\s+/, "");
  expect(code).toMatch(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/);

  const other = await (await browser.newContext({ locale: "en-GB" })).newPage();
  const buyer = await signUpWithFirm(other, anAddress(), "Secret Customer Works");
  const bought = await addLink(other, buyer.firmId, { partner: "Our maker", share: "18", direction: "supplier" });
  await saveFields(other, buyer, [
    { key: `link:${bought}:shareOfPartner`, value: 0.3 },
    { key: `link:${bought}:startYear`, value: 2018 },
  ]);
  const match = `/firms/${buyer.firmId}/position/match`;
  const refusal = async (typed: string) => {
    await other.goto(match);
    await other.locator("#code").fill(typed);
    await other.locator("form:has(#code) button[type=submit]").click();
    return other.locator("main [role=alert]").textContent();
  };
  const wrong = await refusal("22222-22222");
  expect(await refusal("abc")).toBe(wrong);
  await page.goto(`/firms/${supplier.firmId}/position/match?code=${code}`);
  expect(await page.locator("main [role=alert]").textContent()).toBe(wrong);

  await other.goto(`/match/${code.toLowerCase()}`);
  await expect(other).toHaveURL(new RegExp(`${match}\\?code=`));
  await other.getByRole("radio", { name: /Our maker/ }).check();
  await other.getByRole("button", { name: "Match" }).click();
  await expect(other.locator("#partner")).toContainText("Matched on");
  await page.goto(`/firms/${supplier.firmId}/position/match?code=${code}`);
  await expect(page.locator("main [role=alert]")).toBeVisible();

  await page.goto(sale);
  await openFold(page, "partner");
  await page.getByRole("button", { name: "Agree to merge" }).click();
  await expect(page.locator("#partner")).toContainText("The entries are merged once the partner agrees too");
  await expect(page.locator("#partner table")).toHaveCount(0);
  const purchase = `/firms/${buyer.firmId}/position/${bought}`;
  await other.goto(purchase);
  await expect(other.locator("#partner")).toContainText("The partner has agreed to merge and is waiting for you");
  await other.getByRole("button", { name: "Agree to merge" }).click();
  await expect(other.locator("#partner tbody tr")).toHaveText([
    /supplier’s sales.*30%.*32%.*differ by 4 percentage points/s,
    /customer’s purchases.*18%.*15%.*differ by 6 percentage points/s,
    /Year of the first trade.*2018.*2017.*differ by 2 years/s,
  ]);
  await page.goto(sale);
  await expect(page.locator("#partner tbody")).toContainText("32%");
  for (const [side, path, name] of [
    [page, sale, "Secret Customer Works"],
    [other, purchase, "Secret Supplier Works"],
  ] as const) {
    for (const each of [path, path.replace(/\/[^/]+$/, "")]) {
      await side.goto(each);
      expect(await side.content()).not.toContain(name);
    }
  }

  await page.getByRole("link", { name: "Our big customer" }).first().click();
  await openFold(page, "partner");
  await page.getByRole("button", { name: "Withdraw the consent" }).click();
  await expect(page.locator("#partner table")).toHaveCount(0);
  await page.getByRole("button", { name: "End the match" }).click();
  await expect(page.locator("#partner")).toContainText("Tick the box");
  await page.locator("#partner [name=confirm]").check();
  await page.getByRole("button", { name: "End the match" }).click();
  await expect(page.getByRole("button", { name: "Make a code" })).toBeVisible();
  await other.goto(purchase);
  await openFold(other, "partner");
  await expect(other.getByRole("button", { name: "Make a code" })).toBeVisible();
  await other.context().close();
});

test("a manager of one firm can open no page about another firm's partners", async ({ page, browser }) => {
  const asked = await aRequest(page);
  const other = await (await browser.newContext({ locale: "en-GB" })).newPage();
  const theirs = await signUpWithFirm(other, anAddress(), "Stranger Works");
  const random = "01890a5d-ac96-774b-bcce-b302099a8057";
  const words = async (path: string) => {
    const answer = await answerOf(await other.request.get(path));
    expect(answer, path).toMatch(/^404 /);
    return answer;
  };
  const unknown = await words(`/firms/${random}/position/${random}`);
  expect(await words(linkPath(asked))).toBe(unknown);
  expect(await words(`/firms/${asked.firm.firmId}/position/match?code=22222-22222`)).toBe(unknown);
  // The address gives the same page for the id of another firm's link as for an id that does not exist.
  expect(await words(`/firms/${theirs.firmId}/position/${asked.linkId}`)).toBe(
    await words(`/firms/${theirs.firmId}/position/${random}`),
  );

  await other.context().close();
});

test("a signed-in person with the link answers as the customer, without any other rights", async ({
  browser,
  page,
}) => {
  const asked = await aRequest(page);
  const other = await (await browser.newContext({ locale: "en-GB" })).newPage();
  await enter(other, anAddress("buyer"));
  await other.goto(asked.path);
  await choose(other, "CX1", 2);
  await expect(other.getByRole("status").first()).toContainText(/^Saved/);
  expect((await other.request.get(linkPath(asked), { maxRedirects: 0 })).status()).toBe(404);
  await other.context().close();
});
