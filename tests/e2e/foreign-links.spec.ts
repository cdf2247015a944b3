import { type Browser, expect, type Page, test } from "@playwright/test";
import { fieldSavingWords, refusalWords } from "@/lib/words";
import { anAddress, mailsTo } from "../support/browser";
import { aRequest, ask, linkPath } from "../support/confirming";
import { openFold } from "../support/folds";
import { answerOf, type PlainForm, readForms, sendForm } from "../support/plain-forms";
import { addLink, type FirmWorld, post, saveFields, saveNine, signUpWithFirm } from "../support/world";

/** Id of a link or request that does not exist. */
const UNKNOWN = "01890a5d-ac96-774b-bcce-b302099a8057";

const codeOf = async (page: Page) => {
  await openFold(page, "partner");
  await page.getByRole("button", { name: "Make a code" }).click();
  return ((await page.locator("#partner .type-question").textContent()) ?? "").replace(/^Code\s+/, "");
};

/**
 * A firm that has asked a customer about its first link, created a code for its second, and joined its third with one
 * of our firm's links.
 */
type TheirFirm = {
  readonly firmId: string;
  readonly asked: string;
  readonly confirmationId: string;
  readonly coded: string;
  readonly code: string;
  readonly matched: string;
};
type OurFirm = { readonly firm: FirmWorld; readonly links: Readonly<Record<"plain" | "asked" | "matched", string>> };

async function theirFirm(page: Page): Promise<TheirFirm> {
  const { firm, linkId: asked } = await aRequest(page);
  await page.goto(linkPath({ firm, linkId: asked }));
  const requests = page.locator("#confirmation [name=confirmationId]").first();
  const confirmationId = (await requests.getAttribute("value")) ?? "";
  const coded = await addLink(page, firm.firmId, { partner: "Secret coded", share: "5" });
  await page.goto(linkPath({ firm, linkId: coded }));
  const code = await codeOf(page);
  const matched = await addLink(page, firm.firmId, { partner: "Secret maker", share: "9", direction: "supplier" });
  return { firmId: firm.firmId, asked, confirmationId, coded, code, matched };
}

/** Our firm, with a link in every state, so that each form about a link appears on one of its pages. */
async function ourFirm(page: Page, their: { readonly page: Page; readonly firm: TheirFirm }): Promise<OurFirm> {
  const firm = await signUpWithFirm(page, anAddress("curious"), "Curious Works");
  const plain = await addLink(page, firm.firmId, { partner: "Our plain", share: "10" });
  await saveFields(page, firm, [{ key: `link:${plain}:CX1`, value: 3 }]);
  const asked = await addLink(page, firm.firmId, { partner: "Our asked", share: "11" });
  await saveNine(page, firm, asked, 3);
  await ask(page, { firm, linkId: asked });
  await page.goto(linkPath({ firm, linkId: asked }));
  await codeOf(page);
  const matched = await addLink(page, firm.firmId, { partner: "Our matched", share: "12" });
  await page.goto(linkPath({ firm, linkId: matched }));
  const code = await codeOf(page);
  await their.page.goto(`/firms/${their.firm.firmId}/position/match?code=${code}`);
  await their.page.getByRole("radio", { name: /Secret maker/ }).check();
  await their.page.getByRole("button", { name: "Match" }).click();
  await expect(their.page.locator("#partner")).toContainText("Matched on");
  await page.goto(linkPath({ firm, linkId: matched }));
  await openFold(page, "partner");
  await page.getByRole("button", { name: "Agree to merge" }).click();
  await expect(page.getByRole("button", { name: "Withdraw the consent" })).toBeVisible();
  return { firm, links: { plain, asked, matched } };
}

/** Opens the same person's session in a browser without scripts, in which every form can be sent unchanged. */
async function withoutScripts(browser: Browser, page: Page): Promise<Page> {
  const storageState = await page.context().storageState();
  const baseURL = new URL(page.url()).origin;
  return (await browser.newContext({ javaScriptEnabled: false, storageState, baseURL, locale: "en-GB" })).newPage();
}

/**
 * The messages with which the server may refuse a foreign id. The one about reminders appears because no mail was ever
 * sent for that id.
 */
const REFUSED = [
  refusalWords["not-found"].en,
  refusalWords["changed-meanwhile"].en,
  refusalWords["reminder-too-early"].en,
  fieldSavingWords.formProblem.en,
];

/** Values for the other fields, so that only the id can cause a refusal. */
const FILLED: PlainForm = {
  email: "somebody@elsewhere.example",
  product: "Kettles",
  confirm: "yes",
  kind: "dispute",
  date: "2026-02-03",
};

/** The form, with the ids of our own link and request replaced by those of another one, in names and in values. */
function aimedAt(form: PlainForm, own: string, target: { readonly linkId: string; readonly requestId: string }) {
  const swapped = Object.entries(form).map(([name, value]) => [
    name.replaceAll(own, target.linkId),
    name.startsWith("$") ? value : value.replaceAll(own, target.linkId),
  ]);
  const level = `seen:link:${own}:CO1` in form ? { [`link:${target.linkId}:CO1`]: "4" } : {};
  const filled = Object.entries(FILLED).filter(([name]) => name in form || name === "confirm");
  return {
    ...Object.fromEntries([...swapped, ...filled]),
    ...level,
    ...("confirmationId" in form ? { confirmationId: target.requestId } : {}),
  };
}

const stateOf = async (page: Page, their: TheirFirm): Promise<string> => {
  const pages = [their.asked, their.coded, their.matched].map((linkId) => `/firms/${their.firmId}/position/${linkId}`);
  const words: string[] = [];
  for (const path of [...pages, ...pages.map((each) => `${each}/history`), `/firms/${their.firmId}/position`]) {
    words.push(await answerOf(await page.request.get(path)));
  }
  return words.join("\n");
};

test("pages, forms and endpoints answer alike for another firm's link and for one that never was", async ({
  page,
  browser,
}) => {
  test.slow();
  const firm = await theirFirm(page);
  const other = await (await browser.newContext({ locale: "en-GB" })).newPage();
  const ours = await ourFirm(other, { page, firm });
  const base = `/firms/${ours.firm.firmId}/position`;
  const before = await stateOf(page, firm);
  const foreign = [firm.asked, firm.coded, firm.matched];

  for (const path of [(id: string) => `${base}/${id}`, (id: string) => `${base}/${id}/history`]) {
    const unknown = await answerOf(await other.request.get(path(UNKNOWN)));
    expect(unknown).toMatch(/^404 /);
    for (const id of foreign) expect(await answerOf(await other.request.get(path(id)))).toBe(unknown);
  }
  const whatIf = async (id: string) => answerOf(await other.request.get(`${base}?link=${id}&capability=95`));
  for (const id of foreign) expect(await whatIf(id)).toBe(await whatIf(UNKNOWN));
  const typed = async (code: string) =>
    (await answerOf(await other.request.get(`${base}/match?code=${code}`))).replaceAll(code, "CODE");
  expect(await typed("22222-22222")).toBe(await typed("ABCDE-23456"));

  // Each form is sent from the page that contains it.
  const plain = await withoutScripts(browser, other);
  const sent: string[] = [];
  for (const own of Object.values(ours.links)) {
    await plain.goto(`${base}/${own}`);
    for (const form of await readForms(plain)) {
      if (!JSON.stringify(form).includes(own)) continue;
      const send = async (linkId: string, requestId: string) =>
        answerOf(await sendForm(plain, aimedAt(form, own, { linkId, requestId })));
      const unknown = await send(UNKNOWN, UNKNOWN);
      sent.push(unknown);
      for (const id of foreign) expect(await send(id, firm.confirmationId)).toBe(unknown);
      const atTheirs = (linkId: string, firmId: string) =>
        sendForm(plain, { ...aimedAt(form, own, { linkId, requestId: firm.confirmationId }), firmId });
      expect(await answerOf(await atTheirs(firm.asked, firm.firmId))).toBe(
        await answerOf(await atTheirs(UNKNOWN, UNKNOWN)),
      );
      if ("confirmationId" in form) expect(await send(own, firm.confirmationId)).toBe(await send(own, UNKNOWN));
      if ("from" in form) {
        const copy = async (from: string) => answerOf(await sendForm(plain, { ...form, from }));
        expect(await copy(firm.asked)).toBe(await copy(UNKNOWN));
      }
    }
  }
  // Each form was refused because of the id, and not because of its other fields.
  expect(sent.length).toBeGreaterThan(15);
  for (const answer of sent) expect(REFUSED.filter((words) => answer.includes(words))).toHaveLength(1);

  // The other firm's unused code cannot be redeemed for a link that is not ours, and still works afterwards.
  await plain.goto(`${base}/match?code=${firm.code}`);
  const [match = {}] = await readForms(plain);
  const join = async (linkId: string) => answerOf(await sendForm(plain, { ...match, linkId }));
  expect(await join(firm.coded)).toBe(await join(UNKNOWN));

  // This tests the handler that saves single fields, and the import of the register from a file.
  const save = async (id: string) => {
    const entries = ["CX1", "share", "partnerName"].map((field) => ({
      key: `link:${id}:${field}`,
      base: 0,
      value: field === "partnerName" ? "Mine now" : 0.1,
      locale: "en",
    }));
    const answer = await post(other, `/api/v1/firms/${ours.firm.firmId}/records`, {
      owner: ours.firm.personId,
      entries: entries.map((entry) => (entry.key.endsWith("CX1") ? { ...entry, value: 3 } : entry)),
    });
    return (await answerOf(answer)).replaceAll(id, "ID");
  };
  for (const id of foreign) expect(await save(id)).toBe(await save(UNKNOWN));
  const read = async (id: string) => {
    await other.goto(`${base}/file`);
    const file = `id,direction,kind,partnerName,share\n${id},customer,single,Nordhem,1\n`;
    await other
      .locator("input[type=file]")
      .setInputFiles({ name: "r.csv", mimeType: "text/csv", buffer: Buffer.from(file) });
    await other.locator("form:has(input[type=file]) button[value=check]").click();
    const said = other.locator("main [role=status], main [role=alert]").first();
    await expect(said).toBeVisible();
    return said.textContent();
  };
  expect(await read(firm.asked)).toBe(await read(UNKNOWN));

  expect(await stateOf(page, firm)).toBe(before);
  expect(await mailsTo(FILLED.email ?? "")).toEqual([]);
  await plain.context().close();
  await other.context().close();
});
