import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, type Page, test } from "@playwright/test";
import { CONTEXT_IDS, DETERMINANT_IDS, PHASES, type Phase } from "@/lib/instrument";
import { anAddress, createFirm, signIn } from "../support/browser";
import { type Cycle, openPhase, phasePath, savedLevels, saveState, shownCard } from "../support/questionnaire-page";
import { addLinkByHand, firmOf } from "../support/world";

const LINKS = [
  { partner: "Nordhaus GmbH", share: "45", direction: "customer", levels: "443443243" },
  { partner: "Pacific Trading", share: "30", direction: "customer", levels: "212442425" },
  { partner: "Cixi Moulding", share: "20", direction: "supplier", levels: "343443244" },
] as const;

/** The keys that answer the twelve items of each phase: a digit for a level, d for "don't know". */
const KEYS: Readonly<Record<Phase, string>> = {
  PRE: "3434d3454323",
  LRN: "23432d343232",
  APP: "4343342d3343",
  EVA: "21232312d232",
};

const fieldsSaved = (page: Page) => expect(page.getByRole("status").filter({ hasText: /^Saved/ })).toBeVisible();

async function answerLink(page: Page, firmId: string, link: (typeof LINKS)[number]): Promise<void> {
  const id = await addLinkByHand(page, firmId, link);
  for (const [index, question] of DETERMINANT_IDS.entries()) {
    await page.locator(`input[name="link:${id}:${question}"][value="${link.levels[index]}"]`).check();
  }
  await fieldsSaved(page);
}

async function describeFirm(page: Page, { firmId, assessmentId }: Cycle): Promise<void> {
  for (const link of LINKS) await answerLink(page, firmId, link);
  const base = `/firms/${firmId}/assessments/${assessmentId}`;

  await page.goto(`${base}/functions`);
  for (const [role, share] of Object.entries({ OEA: "20", OEM: "60", ODM: "15", OBM: "5" })) {
    await page.locator(`#share-${role}`).fill(share);
  }
  await fieldsSaved(page);

  await page.goto(`${base}/context`);
  for (const id of CONTEXT_IDS) {
    await page.locator(`input[name="context:${assessmentId}:${id}:state"][value="3"]`).check();
    await page.locator(`input[name="context:${assessmentId}:${id}:effect"][value="1"]`).check();
  }
  await fieldsSaved(page);

  await page.goto(`${base}/aim`);
  await page.locator(`input[type=radio][value="move"]`).check();
  await page.locator("#aim-role").selectOption("ODM");
  await page.locator("#aim-upgrading").selectOption("functional");
  await page.locator("#aim-year").fill("2028");
  await fieldsSaved(page);
}

/** Answers the items shown one after the other, each with one key and Enter, without a mouse. */
async function answerByKeys(page: Page, keys: string): Promise<Record<string, string>> {
  const given: Record<string, string> = {};
  for (const key of keys) {
    const id = (await shownCard(page).getAttribute("id")) ?? "";
    await page.keyboard.press(key);
    given[id] = key === "d" ? "dk" : key;
    await expect(shownCard(page).locator(`input[value="${given[id]}"]`)).toBeChecked();
    await page.keyboard.press("Enter");
    if (Object.keys(given).length < keys.length) await expect(shownCard(page)).not.toHaveAttribute("id", id);
  }
  await expect(saveState(page)).toHaveAttribute("data-save", "saved");
  return given;
}

async function switchLanguage(page: Page, to: "中文" | "English"): Promise<void> {
  const arrived = page.waitForEvent("load");
  await page.getByRole("button", { name: to }).first().press("Enter");
  await arrived;
  await expect(page.locator("html")).toHaveAttribute("lang", to === "English" ? "en" : "zh-Hans");
  await expect(shownCard(page)).toHaveCount(1);
}

async function goToPhase(page: Page, cycle: Cycle, phase: Phase): Promise<void> {
  await page.keyboard.press("g");
  await page.keyboard.press({ PRE: "p", LRN: "l", APP: "a", EVA: "e" }[phase]);
  await page.waitForURL((url) => url.pathname === phasePath(cycle, phase));
  await expect(shownCard(page)).toHaveCount(1);
}

async function submitAndAccept(page: Page, { firmId, assessmentId }: Cycle, phase: Phase): Promise<void> {
  await page.goto(`/firms/${firmId}/assessments/${assessmentId}/review?phase=${phase}`);
  await page.locator("#submit button[type=submit]").click();
  await expect(page.locator("#accept")).toBeVisible();
  await page.locator("#accept form").first().locator("button[type=submit]").click();
  await expect(page.locator("#accept")).toHaveCount(0);
}

/** The parts of a rating, as paths in its JSON, that must be equal when the same input is rated again. */
const COMPUTED = ["versions", "aim", "position", "requirement", "scores.cells", "scores.phases", "scores.overall"];

const partOf = (whole: unknown, path: string): unknown =>
  path
    .split(".")
    .reduce((part: unknown, key) => Object.entries(Object(part)).find(([name]) => name === key)?.[1], whole);

const rounded = (part: unknown): unknown =>
  JSON.parse(JSON.stringify(part, (_, value) => (typeof value === "number" ? Number(value.toPrecision(9)) : value)));

async function rateByCommand(input: unknown): Promise<unknown> {
  const folder = await mkdtemp(join(tmpdir(), "trellis-export-"));
  try {
    const file = join(folder, "assessment.json");
    await writeFile(file, JSON.stringify(input));
    const run = promisify(execFile);
    const { stdout } = await run(process.execPath, ["app/_cli/trellis.mjs", "assess", file, "--json"], {
      maxBuffer: 64 * 1024 * 1024,
    });
    return JSON.parse(stdout);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

test("the main job: from signing up to a frozen rating that the command line repeats from its export", async ({
  browser,
}) => {
  test.setTimeout(480_000);
  const email = anAddress("journey");
  const first = await browser.newContext();
  let page = await first.newPage();
  await signIn(page, email);
  const cycle: Cycle = { email, ...(await firmOf(page, await createFirm(page, "Journey Works"))) };
  await describeFirm(page, cycle);

  const given: Record<Phase, Record<string, string>> = { PRE: {}, LRN: {}, APP: {}, EVA: {} };
  await openPhase(page, cycle, "PRE");
  given.PRE = await answerByKeys(page, KEYS.PRE);
  await goToPhase(page, cycle, "LRN");

  // In the middle of the phase Learning, the person switches the language and back. The shown item and the answers
  // stay.
  given.LRN = await answerByKeys(page, KEYS.LRN.slice(0, 6));
  const place = (await shownCard(page).getAttribute("id")) ?? "";
  const question = await shownCard(page).getByRole("heading", { level: 2 }).textContent();
  await switchLanguage(page, "中文");
  await expect(shownCard(page)).toHaveAttribute("id", place);
  await expect(shownCard(page).getByRole("heading", { level: 2 })).toHaveText(/\p{Script=Han}/u);
  expect(await savedLevels(page, cycle, "LRN")).toEqual(given.LRN);
  Object.assign(given.LRN, await answerByKeys(page, KEYS.LRN.slice(6, 7)));
  await page.keyboard.press("k");
  // Waits until the item is shown, because it would otherwise take the focus from the button that is pressed next.
  await expect(shownCard(page)).toHaveAttribute("id", place);
  await switchLanguage(page, "English");
  await expect(shownCard(page)).toHaveAttribute("id", place);
  await expect(shownCard(page).getByRole("heading", { level: 2 })).toHaveText(question ?? "");
  await expect(shownCard(page).locator(`input[value="${KEYS.LRN[6]}"]`)).toBeChecked();

  // The browser is closed once. Another browser continues at the same item.
  await first.close();
  const second = await browser.newContext();
  page = await second.newPage();
  await signIn(page, email);
  await openPhase(page, cycle, "LRN");
  expect(await savedLevels(page, cycle, "LRN")).toEqual(given.LRN);
  expect(Object.keys(given.LRN)).not.toContain(await shownCard(page).getAttribute("id"));
  Object.assign(given.LRN, await answerByKeys(page, KEYS.LRN.slice(7)));

  await goToPhase(page, cycle, "APP");
  given.APP = await answerByKeys(page, KEYS.APP);
  await goToPhase(page, cycle, "EVA");
  given.EVA = await answerByKeys(page, KEYS.EVA);
  for (const phase of PHASES) {
    expect(Object.keys(given[phase])).toHaveLength(12);
    expect(await savedLevels(page, cycle, phase)).toEqual(given[phase]);
  }

  for (const phase of PHASES) await submitAndAccept(page, cycle, phase);
  await expect(page).toHaveURL(new RegExp(`/firms/${cycle.firmId}/results/${cycle.assessmentId}$`));
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByText("Journey Works").first()).toBeVisible();

  const exported = async (path: string): Promise<unknown> => (await page.request.get(path)).json();
  const results = `/firms/${cycle.firmId}/results/${cycle.assessmentId}/export?revision=1`;
  const input = await exported(`${results}&of=answers`);
  const rating = await exported(`${results}&of=result`);
  expect(await exported(`/api/v1/assessments/${cycle.assessmentId}/export`)).toEqual(input);
  expect(rating).toMatchObject({ schema: "trellis/rating@1" });
  // The exported file contains who answered, but no answers. A rating from it repeats everything that follows from the
  // means of parts, to nine digits.
  const again = await rateByCommand(input);
  expect(again).toMatchObject({ schema: "trellis/rating-reduced@1" });
  for (const part of COMPUTED) {
    expect(partOf(rating, part), part).toBeDefined();
    expect(rounded(partOf(again, part)), part).toEqual(rounded(partOf(rating, part)));
  }
  await second.close();
});
