import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { makeRootCohort } from "@/db/cohorts/first-cohort";
import { anAddress, enter, mailsTo } from "../support/browser";
import { asServerOperator } from "../support/operator";
import { option, saveState, shownCard } from "../support/questionnaire-page";

/** Mails take time: a background worker sends them, and looks for new ones only every few seconds. */
const SENT = { timeout: 60_000 };

type Run = { readonly cohortId: string; readonly administrator: string };

async function aCohort(): Promise<Run> {
  const administrator = anAddress("he");
  const name = { en: `Invitation programme ${administrator}`, zh: `邀请项目 ${administrator}` };
  const ownerUrl = process.env.E2E_DATABASE_OWNER_URL ?? "";
  const { cohortId } = await makeRootCohort(ownerUrl, { name, email: administrator, displayName: "He Min" });
  return { cohortId, administrator };
}

/** The labels and values of the bars that count the firms at each stage, from invited to finished. */
async function funnelOf(page: Page, cohortId: string): Promise<string[]> {
  await page.goto(`/cohorts/${cohortId}`);
  return page
    .locator("#funnel tbody tr td:first-of-type svg")
    .evaluateAll((bars) => bars.map((bar) => bar.getAttribute("aria-label") ?? ""));
}

async function upload(page: Page, { cohortId, lines }: { cohortId: string; lines: readonly string[] }): Promise<void> {
  await page.goto(`/cohorts/${cohortId}/firms/invite`);
  const buffer = Buffer.from(["Firm,E-mail,Language", ...lines].join("\n"));
  await page.locator("#invite-file").setInputFiles({ name: "firms.csv", mimeType: "text/csv", buffer });
  await page.getByRole("button", { name: "Check only" }).click();
}

/** Moves the last mail eight days into the past. */
const letTimePass = ({ cohortId }: Run) =>
  asServerOperator(
    (sql) => sql`update app.cohort_mail set ended_at = ended_at - interval '8 days' where cohort_id = ${cohortId}`,
  );

/** The number of mails whose outcome the worker has not stored yet; the mail itself arrives a little earlier. */
async function countOpenMails({ cohortId }: Run): Promise<number> {
  let open = 0;
  await asServerOperator(async (sql) => {
    open = (await sql`select 1 from app.cohort_mail where cohort_id = ${cohortId} and ended_at is null`).length;
  });
  return open;
}

test("the button of a mailbox ends the mails of a cohort; opening its address does not", async ({
  page,
  playwright,
}) => {
  const run = await aCohort();
  const firm = anAddress("qian");
  await enter(page, run.administrator);
  await upload(page, { ...run, lines: [`Taizhou Pumps,${firm},en`] });
  await page.getByRole("button", { name: "Invite the firms on lines without errors" }).click();
  await expect.poll(async () => (await mailsTo(firm)).length, SENT).toBe(1);
  const [mail = ""] = await mailsTo(firm);
  const now = /^List-Unsubscribe: <https?:\/\/[^/]+(\/take-part\/\w+\/stop\/now)>$/m.exec(mail)?.[1] ?? "";
  expect(mail).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click$/m);

  // Sends the request as mail providers do when somebody unsubscribes: without a cookie, with another origin or none,
  // and in both encodings of forms.
  const mailbox = await playwright.request.newContext({ baseURL: new URL(page.url()).origin });
  const stopPage = now.slice(0, -"/now".length);
  const opened = await mailbox.get(now, { maxRedirects: 0 });
  expect([opened.status(), opened.headers().location]).toEqual([303, stopPage]);
  await page.goto(stopPage);
  await expect(page.getByRole("button", { name: "Send no more e-mails" })).toBeVisible();
  const form = { "List-Unsubscribe": "One-Click" };
  const wrong = await mailbox.post("/take-part/2345678923456789/stop/now", { form });
  expect([wrong.status(), await wrong.text(), (await mailbox.get(now)).status()]).toEqual([404, "", 200]);
  await page.reload();
  await expect(page.getByRole("button", { name: "Send no more e-mails" })).toBeVisible();
  const pressed = await mailbox.post(now, { multipart: form, headers: { Origin: "https://mail.example" } });
  expect([pressed.status(), await pressed.text(), pressed.headers()["set-cookie"]]).toEqual([200, "", undefined]);
  expect((await mailbox.post(now, { form })).status()).toBe(200);
  await page.reload();
  await expect(page.getByRole("button", { name: "Send no more e-mails" })).toHaveCount(0);
  await mailbox.dispose();
});

test("while the mail server is unreachable, the administrator sees which mails are waiting", async ({ page }) => {
  const run = await aCohort();
  const firms = [anAddress("sun"), anAddress("li")];
  await enter(page, run.administrator);
  await upload(page, { ...run, lines: firms.map((firm, at) => `Wenzhou Valves ${at},${firm},en`) });
  await page.getByRole("button", { name: "Invite the firms on lines without errors" }).click();
  for (const firm of firms) await expect.poll(async () => (await mailsTo(firm)).length, SENT).toBe(1);
  await expect.poll(() => countOpenMails(run)).toBe(0);
  const path = `/cohorts/${run.cohortId}/firms`;
  const waiting = page.getByText(/The mail server does not answer; \d/);
  await page.goto(path);
  await expect(waiting).toHaveCount(0);

  // Stores the mails as if the mail server had not answered. They are due again only in an hour, so that the server
  // does not send them during the test.
  await asServerOperator(
    (sql) => sql`update app.cohort_mail set outcome = null, ended_at = null, problem = 'unreachable',
      unreached_since = '2026-11-26T04:05:00Z', try_after = now() + interval '1 hour' where cohort_id = ${run.cohortId}`,
  );
  await page.reload();
  await expect(waiting).toHaveText("The mail server does not answer; 2 e-mails are waiting");
  await expect(page.getByText("The mail server has not answered since 26 Nov 2026 12:05")).toBeVisible();
  await page.getByRole("link", { name: "Wenzhou Valves 0" }).click();
  await expect(page.locator("#mails")).toContainText(
    "waiting to be sent. The mail server does not answer. Trellis tries again automatically.",
  );

  await page.context().addCookies([{ name: "trellis-locale", value: "zh", url: new URL(page.url()).origin }]);
  await page.reload();
  await expect(page.locator("#mails")).toContainText("待发送。邮件服务器没有响应，系统会自动重试。");
  await page.goto(path);
  await expect(page.getByText("邮件服务器没有响应，2 封邮件等待发送")).toBeVisible();
});

test("from a list with faults to a firm that joins, starts, is not reminded, shows more, and leaves", async ({
  page,
  browser,
}) => {
  test.slow();
  const run = await aCohort();
  const [firm, other] = [anAddress("lin"), anAddress("zhou")];
  await enter(page, run.administrator);

  // The first button only checks the list: it shows each error with its line number, and sends no mail.
  const faulty = [`,${anAddress()},en`, "Works 3,no-at-sign.example,en", `Works 5,${firm},zh`];
  const lines = [
    `宁波新风电器,${firm},zh`,
    faulty[0] ?? "",
    faulty[1] ?? "",
    `Other Works,${other},en`,
    faulty[2] ?? "",
  ];
  await upload(page, { ...run, lines });
  const said = page.locator("#upload");
  await expect(said).toContainText("2 firms can be invited. 3 lines have an error");
  const rows = said.locator("table tbody tr");
  for (const line of ["3", "4", "6"])
    await expect(rows.filter({ hasText: new RegExp(`^${line}\\D`) })).not.toHaveCount(0);
  expect(await mailsTo(firm)).toEqual([]);

  // The rows with errors are returned as a file, with what to correct in an extra column.
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download the lines with errors" }).click();
  const saved = readFileSync(await (await download).path(), "utf8").split("\r\n");
  expect(saved.map((line) => line.split(",")[0])).toEqual([
    expect.stringMatching(/Firm$/),
    "",
    "Works 3",
    "Works 5",
    "",
  ]);
  expect(saved[2]).toContain("E-mail: “no-at-sign.example” is not an e-mail address.");
  await expect(said).toContainText("2 firms can be invited. 3 lines have an error");

  // The second button invites the firms on correct lines, with one mail each in the firm's language.
  await page.getByRole("button", { name: "Invite the firms on lines without errors" }).click();
  await expect(said).toContainText("2 firms are being invited");
  await expect.poll(async () => (await mailsTo(firm)).length, SENT).toBe(1);
  await expect.poll(async () => (await mailsTo(other)).length, SENT).toBe(1);
  const [mail = ""] = await mailsTo(firm);
  expect(mail).toContain("您好");
  expect((await mailsTo(other))[0]).toContain("Hello");
  expect(await funnelOf(page, run.cohortId)).toEqual(["2", "0", "0", "0", "0"]);

  // The firm opens the link in the mail, signs up, and chooses the second consent level.
  const path = /\/take-part\/[0-9A-Z]{16}(?=\n)/.exec(mail)?.[0] ?? "";
  const context = await browser.newContext({ locale: "en-GB" });
  const own = await context.newPage();
  await own.goto(path);
  await expect(own.getByRole("heading", { level: 1 })).toContainText("Invitation programme");
  const levels = ["1 Counted", "2 Visible", "3 Open"];
  await expect(own.locator("#levels dt")).toHaveText(levels); // shown before the person signs in
  await enter(own, firm, path);
  await expect(own.locator("#levels dt")).toHaveText(levels); // still shown before they have a firm
  await own.getByRole("link", { name: "Register the firm" }).click();
  await own.locator("#displayName").fill("Lin Wei");
  await own.locator("#industry").selectOption("27");
  await own.locator("#employees").fill("320");
  await own.locator("form:has(#industry) button[type=submit]").click();
  await own.locator("#join-level-2").check();
  await own.getByRole("button", { name: "Agree and join" }).click();
  await expect(own.getByText("The firm has joined Invitation programme")).toBeVisible();
  const firmPath = new URL(own.url()).pathname.replace(/\/sharing$/, "");
  await own.getByRole("link", { name: "Go to the assessment" }).click();
  await own.waitForURL(new RegExp(`${firmPath}$`));
  const href = await own.locator('main a[href*="/assessments/"]').first().getAttribute("href");
  const assessment = /\/assessments\/[0-9a-f-]{36}/.exec(href ?? "")?.[0];
  await own.goto(`${firmPath}${assessment}/PRE`);
  await expect(shownCard(own)).toHaveCount(1);
  await option(own, 3).check();
  await expect(saveState(own)).toHaveAttribute("data-save", "saved");

  // The counts of invited and joined firms have changed. With only one firm, the page does not show which items were
  // answered.
  expect(await funnelOf(page, run.cohortId)).toEqual(["2", "1", "1", "0", "0"]);
  await expect(page.locator("#items")).toContainText("There are no counts to show");

  // A reminder goes only to firms that have not started. The page shows it before it is sent.
  await expect.poll(() => countOpenMails(run)).toBe(0);
  await expect(page.getByRole("link", { name: /^Remind \d/ })).toHaveCount(0);
  await letTimePass(run);
  await page.reload();
  await page.getByRole("link", { name: "Remind 2 firms that have not submitted" }).click();
  await page.locator("#remind-target").selectOption({ label: "firms that have not joined or not started" });
  await page.getByRole("button", { name: "Update the list" }).click();
  await expect(page.locator("#remind")).toContainText("1 firm gets an e-mail:");
  await expect(page.locator("#remind")).toContainText("1 other firm gets no e-mail: 1 firm has done this already");
  await page.getByRole("button", { name: "Remind 1 firm now" }).click();
  await expect(page.locator("#remind").getByText("1 firm is being reminded.")).toBeVisible();
  await expect(page.locator("#remind-target")).toHaveValue("not-started");
  await expect.poll(async () => (await mailsTo(other)).length, SENT).toBe(2);
  await page.goto(`/cohorts/${run.cohortId}/firms?remind=not-started#remind`);
  await expect(page.locator("#remind")).toContainText("No reminder can be sent to these firms now.");
  await page.goto(`/cohorts/${run.cohortId}/firms`);
  await page.locator("#firms tbody a").first().click();
  await page.locator("#call-note").fill("They submit on Friday.");
  await page.getByRole("button", { name: "Save the note" }).click();
  await expect(page.locator("#calls").getByText("Saved.", { exact: true })).toBeVisible();
  await expect(page.locator("#call-note")).toHaveValue("");
  await expect(page.locator("#calls li")).toContainText("They submit on Friday.");
  const toFirm = async () => (await mailsTo(firm)).filter((each) => each.includes("/take-part/"));
  expect(await toFirm()).toHaveLength(1);

  // The firm raises its consent level, then leaves the cohort; the administrator sees both changes.
  await own.goto(`${firmPath}/sharing`);
  await own.locator("input[name=level][value='3']").check();
  await own.getByRole("button", { name: "Save" }).first().click();
  await expect(own.getByText("Saved.", { exact: false }).first()).toBeVisible();
  await own.reload();
  await expect(own.locator("input[name=level][value='3']")).toBeChecked();
  await page.goto(`/cohorts/${run.cohortId}/people`);
  await expect(page.locator("#roles li").filter({ hasText: "Lin Wei" })).toContainText("Firm manager");

  await own.getByText("Leave the cohort", { exact: true }).click();
  await own.getByRole("button", { name: /^Yes, leave/ }).click();
  await expect(own).toHaveURL(/left=/);
  expect(await funnelOf(page, run.cohortId)).toEqual(["1", "0", "0", "0", "0"]);
  await page.goto(`/cohorts/${run.cohortId}/firms?show=ended`);
  await expect(page.locator("#firms tbody tr")).toContainText("left the cohort");
  await page.goto(`/cohorts/${run.cohortId}/people`);
  await expect(page.locator("#roles li").filter({ hasText: "Lin Wei" })).toHaveCount(0);
  await context.close();
});
