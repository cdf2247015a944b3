import { type APIResponse, expect, type Page, test } from "@playwright/test";
import { registerWords } from "@/lib/words";
import { anAddress } from "../support/browser";
import { unfinishedTag } from "../support/hostile-workbooks";
import { answerOf, type PlainForm, readForms } from "../support/plain-forms";
import { signUpWithFirm } from "../support/world";

test.use({ javaScriptEnabled: false });

const HOSTILE = { name: "register.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from(unfinishedTag()) };
const SOUND = {
  name: "register.csv",
  mimeType: "text/csv",
  buffer: Buffer.from("direction,kind,partnerName,share\ncustomer,single,Nordhem AB,34\n"),
};

/** The register's upload form from its page. */
async function formOf(page: Page, firmId: string): Promise<PlainForm> {
  await page.goto(`/firms/${firmId}/position/file`);
  const { file: _, ...form } = (await readForms(page)).find((one) => one.firmId === firmId) ?? {};
  return { ...form, intent: "check" };
}

const send = (page: Page, form: PlainForm, file: typeof HOSTILE): Promise<APIResponse> =>
  page.request.post(page.url(), {
    multipart: { ...form, file },
    headers: { Origin: new URL(page.url()).origin },
  });

async function timed<T>(ask: () => Promise<T>): Promise<{ readonly got: T; readonly ms: number }> {
  const begun = performance.now();
  const got = await ask();
  return { got, ms: performance.now() - begun };
}

/**
 * How many times longer than an ordinary file the hostile one may take. Without protection it took hundreds of times
 * longer.
 */
const TIMES = 20;

test("a three-kilobyte file that once blocked the server is refused as fast as a valid one is read, and nobody else waits", async ({
  page,
}) => {
  const { firmId } = await signUpWithFirm(page, anAddress());
  const form = await formOf(page, firmId);
  const read = (file: typeof HOSTILE) => timed(async () => (await send(page, form, file)).text());
  const look = () => timed(async () => (await page.request.get("/sign-in")).status());
  expect((await read(SOUND)).got).toContain("The file has no errors: 1 new");
  for (const locale of ["en", "zh"] as const) {
    await page.context().addCookies([{ name: "trellis-locale", value: locale, url: page.url() }]);
    const [sound, alone] = await Promise.all([read(SOUND), look()]);
    const [hostile, beside] = await Promise.all([read(HOSTILE), look()]);
    expect(hostile.got).toContain(registerWords.overlong[locale]);
    expect([alone.got, beside.got]).toEqual([200, 200]);
    expect(hostile.ms / sound.ms).toBeLessThan(TIMES);
    expect(beside.ms / alone.ms).toBeLessThan(TIMES);
  }
});

test("nobody opens a file for a firm that is not this person's", async ({ browser, page }) => {
  const { firmId } = await signUpWithFirm(page, anAddress());
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: new URL(page.url()).origin });
  const stranger = await context.newPage();
  const own = await signUpWithFirm(stranger, anAddress());
  const form = await formOf(stranger, own.firmId);
  // The stranger's request for their own firm is accepted.
  expect(await (await send(stranger, form, HOSTILE)).text()).toContain(registerWords.overlong.en);
  const answers = [];
  for (const file of [HOSTILE, SOUND]) {
    for (const id of [firmId, crypto.randomUUID()])
      answers.push(await answerOf(await send(stranger, { ...form, firmId: id }, file)));
  }
  expect(new Set(answers).size).toBe(1);
  expect(answers[0]).toMatch(/^404 /);
  await context.close();
});

test("sixty files an hour are read for one person, and then words say when to go on", async ({ page }) => {
  const { firmId } = await signUpWithFirm(page, anAddress());
  const form = await formOf(page, firmId);
  const sendTen = () => Promise.all(Array.from({ length: 10 }, async () => (await send(page, form, SOUND)).text()));
  for (let n = 0; n < 6; n += 1) {
    for (const html of await sendTen()) expect(html).toContain("The file has no errors: 1 new");
  }
  expect(await (await send(page, form, SOUND)).text()).toContain(registerWords["too-many"].en);
});
