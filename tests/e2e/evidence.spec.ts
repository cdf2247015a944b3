import { existsSync, readdirSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { type APIRequestContext, type Browser, expect, type Page, test } from "@playwright/test";
import { dayAt, daysAfter } from "@/lib/view/time/calendar";
import { dateInWords, fileProblemWords } from "@/lib/words";
import { anAddress, enter, mailsTo } from "../support/browser";
import { HOSTILE_FILES } from "../support/hostile-files";
import { asServerOperator } from "../support/operator";
import { pdfOf } from "../support/pdf-file";
import { heicOf, jpegOf, photoWithPlace } from "../support/picture-file";
import { aCycle, type Cycle, openPhase, shownCard } from "../support/questionnaire-page";
import { docxOf, paragraph } from "../support/zip-file";

const ITEM = "LRN.INT.2";
const PHONE = { width: 390, height: 844 };

const recordsPath = ({ firmId, assessmentId }: Cycle): string =>
  `/firms/${firmId}/assessments/${assessmentId}/records/${ITEM}`;

/** Sends a file as the page does, and returns the server's answer. */
async function send(page: Page, cycle: Cycle, { name, bytes }: { name: string; bytes: Buffer }) {
  const said = new URLSearchParams({
    assessmentId: cycle.assessmentId,
    item: ITEM,
    evidenceId: crypto.randomUUID(),
    name,
  });
  return page.request.post(`/files?${said}`, {
    data: bytes,
    headers: { "Content-Type": "application/octet-stream", Origin: new URL(page.url()).origin },
  });
}

async function anotherPerson(browser: Browser, run: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext();
  try {
    await run(await context.newPage());
  } finally {
    await context.close();
  }
}

/** Invites a colleague as manager, and accepts the invitation in the colleague's browser. */
async function joinFirm(manager: Page, own: Page, firmId: string): Promise<void> {
  const address = anAddress("colleague");
  await manager.goto(`/firms/${firmId}/people`);
  await manager.locator("#invite-email").fill(address);
  await manager.locator("form:has(#invite-email) button[type=submit]").click();
  await expect.poll(async () => (await mailsTo(address)).length).toBeGreaterThan(0);
  const link = /\/invitation\/[\w-]+/.exec((await mailsTo(address)).at(-1) ?? "")?.[0] ?? "";
  await enter(own, address, link);
  await own.locator("#name").fill("Chen Jie");
  await own.locator("form:has(#name) button[type=submit]").click();
  await expect(own).toHaveURL(new RegExp(`/firms/${firmId}`));
}

const endMembership = (firmId: string) =>
  asServerOperator((sql) => sql`delete from app.membership where firm_id = ${firmId} and role = 'contributor'`);

const statusOf = async (who: APIRequestContext, path: string) => (await who.get(path, { maxRedirects: 0 })).status();

test("a manager photographs a record on a phone; a colleague sees it; strangers and who has left find nothing", async ({
  page,
  browser,
}) => {
  const cycle = await aCycle(page);
  await page.setViewportSize(PHONE);
  await openPhase(page, cycle, "LRN", ITEM);
  const camera = shownCard(page).locator('input[type=file][capture="environment"]');
  await camera.setInputFiles({ name: "IMG_0002.JPG", mimeType: "image/jpeg", buffer: await photoWithPlace() });
  const record = page.getByRole("button", { name: "Preview IMG_0002.JPG" });
  await expect(record).toBeVisible();
  await expect(page.getByText("14 Oct 2026, ")).toBeVisible();
  await record.click();
  const picture = page.locator("dialog[open] img");
  await expect(picture).toBeVisible();
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => [image.naturalWidth, image.naturalHeight]))
    .toEqual([240, 320]);
  const src = (await picture.getAttribute("src")) ?? "";
  const fileId = /[0-9a-f-]{36}/.exec(src)?.[0] ?? "";
  expect((await (await page.request.get(`/files/${fileId}`)).body()).toString("latin1")).not.toContain("Secret Phone");
  const paths = [recordsPath(cycle), `/files/${fileId}`, `/files/${fileId}/page?n=1`, `/files/${fileId}/preview`];

  await anotherPerson(browser, async (colleague) => {
    await joinFirm(page, colleague, cycle.firmId);
    await colleague.goto(`${recordsPath(cycle)}?file=${fileId}#preview`);
    await expect(colleague.locator("#preview img")).toBeVisible();
    for (const path of paths) expect(await statusOf(colleague.request, path), path).toBe(200);

    await endMembership(cycle.firmId);
    for (const path of paths) expect(await statusOf(colleague.request, path), path).toBe(404);
  });
  await anotherPerson(browser, async (stranger) => {
    await enter(stranger, anAddress("stranger"));
    for (const path of paths) expect(await statusOf(stranger.request, path), path).toBe(404);
    const hidden = await send(stranger, cycle, { name: "a.pdf", bytes: pdfOf() });
    expect(hidden.status()).toBe(404);
  });
  await anotherPerson(browser, async (nobody) => {
    await nobody.goto("/");
    for (const path of paths.slice(1)) expect(await statusOf(nobody.request, path), path).toBe(401);
    expect((await send(nobody, cycle, { name: "a.pdf", bytes: pdfOf() })).status()).toBe(401);
  });
});

test("a file is uploaded, viewed, removed and restored; for a refused one the page says why, in both languages", async ({
  page,
}) => {
  const cycle = await aCycle(page);
  await openPhase(page, cycle, "LRN", ITEM);
  const choose = page.locator(`[id="records-field-${ITEM}"]`);
  await choose.setInputFiles([
    { name: "Visit report.pdf", mimeType: "application/pdf", buffer: pdfOf() },
    { name: "logo.png", mimeType: "image/png", buffer: Buffer.from("<svg onload='alert(1)'/>") },
    {
      name: "8D.docx",
      mimeType: "application/octet-stream",
      buffer: docxOf([], paragraph("Cause: torque not checked")),
    },
  ]);
  await expect(page.getByRole("button", { name: "Preview 8D.docx" })).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText("This file is a web page or a web graphic")).toBeVisible();
  await expect(page.getByText("counts up to level 4 until it has a date").first()).toBeVisible();

  await page.getByRole("button", { name: "Preview 8D.docx" }).click();
  await expect(page.locator("dialog[open]")).toContainText("Cause: torque not checked", { timeout: 30_000 });
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Preview Visit report.pdf" }).click();
  await expect
    .poll(() => page.locator("dialog[open] img").evaluate((image: HTMLImageElement) => image.naturalWidth), {
      timeout: 30_000,
    })
    .toBe(1240);
  await page.keyboard.press("Escape");

  await page.getByRole("button", { name: "Change Visit report.pdf" }).click();
  // A record of use counts only if it is at most twelve months old.
  const visited = daysAfter(dayAt("UTC", new Date()), -60);
  await page.getByLabel("Date", { exact: true }).first().fill(visited);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  // Some browsers abbreviate September as Sep, others as Sept.
  const shown = `${dateInWords(visited, "en")}, `;
  await expect(page.getByText(shown).or(page.getByText(shown.replace("Sep", "Sept")))).toBeVisible();
  await expect(page.getByText("counts up to level 5", { exact: true })).toBeVisible();

  await page.getByRole("button", { name: "Remove Visit report.pdf" }).click();
  await expect(page.getByRole("button", { name: "Preview Visit report.pdf" })).toHaveCount(0);
  await page.getByRole("button", { name: "Undo: keep Visit report.pdf" }).click();
  await expect(page.getByRole("button", { name: "Preview Visit report.pdf" })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("button", { name: /^Preview / })).toHaveCount(2);

  const html = HOSTILE_FILES.find(({ refused }) => refused === "web-page");
  await page.context().addCookies([{ name: "trellis-locale", value: "zh", url: new URL("/", page.url()).href }]);
  const refused = await send(page, cycle, { name: html?.name ?? "", bytes: Buffer.from("<html>") });
  expect(await refused.json()).toMatchObject({ reason: "web-page", words: expect.stringContaining("打印成 PDF") });
});

test("every hostile file is refused at the door in the reader's words, and nothing of it is kept", async ({ page }) => {
  const cycle = await aCycle(page);
  for (const [index, { what, name, bytes, refused }] of HOSTILE_FILES.entries()) {
    if (refused === undefined) continue;
    const locale = index % 2 === 0 ? "en" : "zh";
    await page.context().addCookies([{ name: "trellis-locale", value: locale, url: new URL("/", page.url()).href }]);
    const answer = await send(page, cycle, { name, bytes: await bytes() });
    expect(await answer.json(), what).toEqual({
      status: "refused",
      reason: refused,
      words: fileProblemWords[refused][locale],
    });
  }
  await page.context().addCookies([{ name: "trellis-locale", value: "en", url: new URL("/", page.url()).href }]);
  await page.goto(recordsPath(cycle));
  await expect(page.getByText("No record has been added yet.")).toBeVisible();
  expect(existsSync(join(process.env.E2E_DATA ?? "", "files", "kept", cycle.firmId))).toBe(false);
});

test("without JavaScript a file is added, refused with what was typed, seen and changed", async ({ page, browser }) => {
  const cycle = await aCycle(page);
  const plain = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
  });
  const form = await plain.newPage();
  await form.goto(recordsPath(cycle));
  await form.locator("#add-grade").selectOption("E3");
  await form.locator("#add-date").fill("2026-09-01");
  await form
    .locator("#add-file")
    .setInputFiles({ name: "old.doc", mimeType: "application/msword", buffer: Buffer.from("d0cf11e0a1b11ae1", "hex") });
  await form.getByRole("button", { name: "Add the file" }).click();
  await expect(form.getByText("This file has an old Office format")).toBeVisible();
  await expect(form.locator("#add-grade")).toHaveValue("E3");
  await expect(form.locator("#add-date")).toHaveValue("2026-09-01");

  await form.locator("#add-file").setInputFiles({ name: "IMG_7.HEIC", mimeType: "image/heic", buffer: heicOf() });
  await form.getByRole("button", { name: "Add the file" }).click();
  await expect(form.locator("#preview img")).toBeVisible();
  await expect(form.getByText("1 Sept 2026, ").or(form.getByText("1 Sep 2026, "))).toBeVisible();

  await form.locator("#records summary").click();
  await form.locator("#records [name=title]").fill("Audit by Nordhem");
  await form.locator("#records").getByRole("button", { name: "Save" }).click();
  await expect(form.locator("#records h3")).toHaveText("Audit by Nordhem");
  await plain.close();
});

/**
 * Returns the head of a request that announces more bytes than it sends, as the page's script or the form without
 * JavaScript would send it.
 */
function cutOff(
  kind: "bytes" | "form",
  cycle: Cycle,
): { readonly path: string; readonly type: string; readonly start: Buffer } {
  const said = { assessmentId: cycle.assessmentId, item: ITEM, evidenceId: crypto.randomUUID() };
  const bytes = Buffer.concat([pdfOf(), Buffer.alloc(1_000_000)]);
  if (kind === "bytes") {
    const path = `/files?${new URLSearchParams({ ...said, name: "big.pdf" })}`;
    return { path, type: "application/octet-stream", start: bytes };
  }
  const fields = Object.entries(said).map(
    ([name, value]) => `--cut\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const head = `${fields.join("")}--cut\r\nContent-Disposition: form-data; name="file"; filename="big.pdf"\r\n\r\n`;
  return {
    path: "/files",
    type: "multipart/form-data; boundary=cut",
    start: Buffer.concat([Buffer.from(head), bytes]),
  };
}

for (const kind of ["bytes", "form"] as const) {
  test(`an upload that is cut off leaves nothing behind: ${kind}`, async ({ page }) => {
    const cycle = await aCycle(page);
    const { host, hostname, port, origin } = new URL(page.url());
    const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
    const { path, type, start } = cutOff(kind, cycle);
    const arriving = () => {
      try {
        return readdirSync(join(process.env.E2E_DATA ?? "", "files", "incoming"));
      } catch {
        return [];
      }
    };
    const before = new Set(arriving());
    const socket = connect({ host: hostname, port: Number(port) });
    socket.write(
      `POST ${path} HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${origin}\r\nCookie: ${cookie}\r\nContent-Type: ${type}\r\nContent-Length: 5000000\r\n\r\n`,
    );
    socket.write(start);
    await expect
      .poll(() => arriving().filter((name) => !before.has(name)).length, { timeout: 15_000 })
      .toBeGreaterThan(0);
    const own = arriving().filter((name) => !before.has(name));
    socket.destroy();
    await expect.poll(() => arriving().filter((name) => own.includes(name)), { timeout: 15_000 }).toEqual([]);
    await page.goto(recordsPath(cycle));
    await expect(page.getByText("No record has been added yet.")).toBeVisible();
  });
}

test("20 MB come through whole, one byte more does not, and what is served can do nothing", async ({ page }) => {
  const cycle = await aCycle(page);
  const body = pdfOf("Sealed", { catalog: "/OpenAction[3 0 R/Fit]" });
  const filler = Buffer.concat([
    Buffer.from("%PDF-1.7\n%"),
    Buffer.alloc(20 * 1024 * 1024 - body.length - 11, "x"),
    Buffer.from("\n"),
  ]);
  const large = Buffer.concat([filler, body]).subarray(0, 20 * 1024 * 1024);
  const taken = await send(page, cycle, { name: "Prüfbericht 审核.pdf", bytes: large });
  expect(taken.status()).toBe(201);
  const over = await send(page, cycle, { name: "b.pdf", bytes: Buffer.concat([large, Buffer.from("\n")]) });
  expect(await over.json()).toMatchObject({ status: "refused", reason: "too-large" });

  const { file } = (await taken.json()).value;
  const served = await page.request.get(`/files/${file.id}`);
  expect((await served.body()).equals(large)).toBe(true);
  expect(served.headers()).toMatchObject({
    "content-type": "application/pdf",
    "content-security-policy": expect.stringMatching(/^sandbox; default-src 'none'/),
    "x-content-type-options": "nosniff",
    "cache-control": "no-store",
    "content-disposition": `attachment; filename="Prufbericht .pdf"; filename*=UTF-8''Pr%C3%BCfbericht%20%E5%AE%A1%E6%A0%B8.pdf`,
  });
  const part = await page.request.get(`/files/${file.id}`, { headers: { Range: "bytes=0-7" } });
  expect([part.status(), await part.text()]).toEqual([206, "%PDF-1.7"]);
});

test("a file sent from another site is not taken", async ({ page }) => {
  const cycle = await aCycle(page);
  const answer = await page.request.post(`/files?assessmentId=${cycle.assessmentId}`, {
    data: await jpegOf(),
    headers: { "Content-Type": "application/octet-stream", Origin: "https://evil.example" },
  });
  expect(answer.status()).toBe(403);
});
