import { expect, type Page, test } from "@playwright/test";
import { currentInstrument } from "@/lib/catalog";
import { PHASES } from "@/lib/instrument";
import { anAddress } from "../support/browser";
import { asServerOperator } from "../support/operator";
import { pdfOf } from "../support/pdf-file";
import { addLink, type FirmWorld, saveAnswers, saveFields, saveNine, signUpWithFirm } from "../support/world";

/** Creates a firm whose first result is final and has gaps. */
async function aFrozenFirm(page: Page): Promise<FirmWorld> {
  const at = await signUpWithFirm(page, anAddress("plan"), "Planning Works");
  await saveNine(page, at, await addLink(page, at.firmId, { partner: "Nordhaus GmbH", share: "60" }), 4);
  await saveFields(page, at, [{ key: `shares:${at.assessmentId}`, value: { OEA: 0.2, OEM: 0.6, ODM: 0.2, OBM: 0 } }]);
  await saveAnswers(page, at, Object.fromEntries(currentInstrument.items.map((item) => [item.id, 1])));
  for (const move of ["submit", "accept"] as const) {
    for (const phase of PHASES) {
      await page.goto(`/firms/${at.firmId}/assessments/${at.assessmentId}/review?phase=${phase}`);
      await page.locator(`#${move} form`).first().locator("button[type=submit]").click();
      const result = move === "accept" && phase === "EVA" ? /\/results\// : new RegExp(`done=${move}`);
      await page.waitForURL(result);
    }
  }
  return at;
}

test("a plan: taken from the result, owned, worked on, verified, and offered to the next cycle", async ({ page }) => {
  test.setTimeout(180_000);
  const at = await aFrozenFirm(page);
  const measures = page.locator("#now");
  await measures.getByLabel("Person responsible").first().selectOption({ label: "Wang Fang" });
  await measures.getByLabel("Do this by").first().fill("2030-02-15");
  for (const count of [1, 2, 3]) {
    await measures
      .getByRole("button", { name: /^Add “.*” to the plan$/ })
      .first()
      .click();
    await expect(measures.getByRole("link", { name: "In the plan" })).toHaveCount(count);
  }
  await expect(measures).toContainText("Person responsible: Wang Fang, by 15 Feb 2030");

  await page.goto(`/firms/${at.firmId}/plan`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Three measures are in the plan.");
  await expect(page.locator("#roadmap table").first().locator("tbody tr")).toHaveCount(3);
  await page.getByRole("link", { name: "Everything about this measure" }).click();
  await page.waitForURL(/\/plan\/[0-9a-f-]{36}$/);
  const measure = page.url();

  const edit = page.locator("#edit");
  await edit.getByLabel("First step due").fill("");
  await edit.getByLabel("Person responsible").selectOption({ label: "The person named below" });
  await edit.getByRole("button", { name: "Save" }).click();
  await expect(edit).toContainText("Choose a date.");
  await expect(edit).toContainText("Choose a member, or enter a name.");
  await edit.getByLabel("Person responsible").selectOption({ label: "Wang Fang" });
  await edit.getByLabel("First step due").fill("2030-03-01");
  await edit.getByLabel("Record due").fill("2030-02-01");
  await edit.getByRole("button", { name: "Save" }).click();
  await expect(edit).toContainText("The record would be due before the first step.");
  await edit.getByLabel("Record due").fill("2030-09-01");
  await edit.getByLabel("Note").fill("Talk to purchasing first");
  await edit.getByRole("button", { name: "Save" }).click();
  await expect(page.locator("#state")).toContainText("1 Sep 2030");
  await expect(page.locator("#state")).toContainText("Talk to purchasing first");

  const state = page.locator("#state");
  await state.getByRole("button", { name: "Start" }).click();
  await expect(state).toContainText("In progress");
  await state
    .getByRole("button", { name: /^Tick “/ })
    .first()
    .click();
  await expect(state.getByRole("button", { name: /^Remove the tick from/ })).toHaveCount(1);
  const record = page.locator("#record");
  await record.getByLabel("Name of the record").fill("Log with two quarters scored");
  await record.getByLabel("Date of the record").fill("2026-01-15");
  await record.getByRole("button", { name: "Verify with this record" }).click();
  await expect(record.getByText("Write where the record is kept and how you checked it.")).toBeVisible();
  await record
    .getByLabel("Where the record is kept, and how you checked it")
    .fill("In the sales office; two quarters compared");
  await record.getByRole("button", { name: "Verify with this record" }).click();
  await expect(state).toContainText("Verified");
  await expect(record).toContainText(/Verified by Wang Fang on /);
  await expect(page.locator("#log tbody tr")).not.toHaveCount(0);
  await expect(page.locator("#log")).toContainText("In progress → Verified, record “Log with two quarters scored”");

  const file = { name: "old.doc", mimeType: "application/msword", buffer: Buffer.from("d0cf11e0a1b11ae1", "hex") };
  await record.locator("#proof-file").setInputFiles(file);
  await record.getByRole("button", { name: "Add the record’s file" }).click();
  await page.waitForURL(/problem=/);
  await expect(record).toContainText("So far, the record is only described. There is no file yet.");
  const good = { name: "Log.pdf", mimeType: "application/pdf", buffer: pdfOf("Two quarters, scored") };
  await record.locator("#proof-file").setInputFiles(good);
  await record.getByRole("button", { name: "Add the record’s file" }).click();
  await expect(record).toContainText("The file is now attached to the record.");
  const href = await record.getByRole("link", { name: "Log.pdf" }).getAttribute("href");
  expect((await page.request.get(href ?? "")).headers()["content-type"]).toBe("application/pdf");
  await expect(page.locator("#log")).toContainText("File of the record: Log.pdf");

  await asServerOperator(async (sql) => {
    await sql`update app.assessment set cycle = cycle - 1 where firm_id = ${at.firmId}`;
    await sql`update app.result_figures set cycle = cycle - 1 where firm_id = ${at.firmId}`;
  });
  await page.goto(`/firms/${at.firmId}/assessments`);
  await page.locator("main form:has(input[name=firmId]) button[type=submit]").click();
  await page.waitForURL(/\/assessments\/[0-9a-f-]{36}/);
  await page.goto(measure);
  await record.locator("li a").first().click();
  await page.waitForURL(/\/records\//);
  const offers = page.locator("#offers");
  await expect(page.locator("#records")).not.toContainText("Log with two quarters scored");
  await expect(offers).toContainText("The record’s file is added too: Log.pdf");
  await offers.getByRole("button", { name: "Add “Log with two quarters scored” as a record" }).click();
  await expect(offers).toContainText("The record has been added to this item.");
  await expect(page.locator("#records")).toContainText("Log with two quarters scored");
  await expect(
    page.locator("#records").getByRole("link", { name: /Download: Log with two quarters scored/ }),
  ).toHaveAttribute("download", "Log.pdf");
});

test("two managers change one measure: the slower one sees both, and neither is lost", async ({ page, context }) => {
  test.setTimeout(180_000);
  const at = await aFrozenFirm(page);
  await page.goto(`/firms/${at.firmId}/plan/library`);
  await page.locator("#own").getByLabel("Measure", { exact: true }).fill("Lend our gauge room to suppliers");
  await page.locator("#own").getByRole("button", { name: "Add to the plan" }).click();
  await expect(page.getByText("“Lend our gauge room to suppliers” is in the plan.")).toBeVisible();
  await page.goto(`/firms/${at.firmId}/plan`);
  await page.getByRole("link", { name: "Everything about this measure" }).click();
  await page.waitForURL(/\/plan\/[0-9a-f-]{36}$/);
  const other = await context.newPage();
  await other.goto(page.url());
  await page.locator("#edit").getByLabel("Note").fill("Ask Cixi first");
  await page.locator("#edit").getByRole("button", { name: "Save" }).click();
  await expect(page.locator("#state")).toContainText("Ask Cixi first");

  const edit = other.locator("#edit");
  await edit.getByLabel("Note").fill("Ask Yuyao first");
  await edit.getByRole("button", { name: "Save" }).click();
  await expect(edit).toContainText("changed this measure at");
  await expect(edit).toContainText("Now: Ask Cixi first");
  await expect(edit.getByLabel("Note")).toHaveValue("Ask Yuyao first");
  await edit.getByRole("button", { name: "Save" }).click();
  await expect(other.locator("#state")).toContainText("Ask Yuyao first");
});
