import { type Browser, type BrowserContext, expect, type Page, test } from "@playwright/test";
import { currentInstrument } from "@/lib/catalog";
import { CELLS, type ItemId, type Level, PHASES, type Phase, type Stratum } from "@/lib/instrument";
import { isMissing, type Rating } from "@/lib/rating";
import { isInsufficient } from "@/lib/result";
import { errorModelProvisional, scoreAssessment } from "@/lib/scoring";
import { anAddress, enter, mailsTo } from "../support/browser";
import { option, savedLevels, shownCard } from "../support/questionnaire-page";
import { addLink, type FirmWorld, personOf, saveAnswers, saveFields, saveNine, signUpWithFirm } from "../support/world";

type Colleague = {
  readonly name: string;
  readonly stratum: Stratum;
  /** The parts of the questionnaire (cells) assigned to this person. Empty: the whole questionnaire. */
  readonly given: readonly string[];
  /** This person answers at this level or one beside it. */
  readonly base: number;
};

const MANAGER = { stratum: "management", base: 5 } as const;
const COLLEAGUES = [
  { name: "Chen Jing", stratum: "engineering", given: ["LRN.ORG", "LRN.INT"], base: 4 },
  { name: "Wang Hao", stratum: "production", given: ["LRN.ORG", "LRN.INT", "APP.INT"], base: 1 },
  { name: "Li Min", stratum: "commercial", given: [], base: 2 },
  /** Wu Gang joins with the code on a poster. */
  { name: "Wu Gang", stratum: "production", given: ["LRN.ORG", "APP.INT"], base: 2 },
] as const satisfies readonly Colleague[];

const items = currentInstrument.items.map((item) => item.id);
const LEVELS: readonly Level[] = [1, 2, 3, 4, 5];

/** The level a person gives an item, used both in the browser and in the test's own scoring. */
function levelOf({ base }: { readonly base: number }, item: ItemId): Level {
  const turn = items.indexOf(item) % 3 === 0 ? 1 : 0;
  return LEVELS[Math.min(4, Math.max(0, base - 1 + (base === 5 ? -turn : turn)))] ?? 3;
}

const isGiven = ({ given }: Colleague, item: ItemId) =>
  given.length === 0 || given.some((scope) => item.startsWith(`${scope}.`));
const answersOf = (who: Colleague) => items.filter((item) => isGiven(who, item));

const cycleOf = ({ firmId, assessmentId }: FirmWorld, rest = "") =>
  `/firms/${firmId}/assessments/${assessmentId}${rest}`;

async function onPhone(browser: Browser): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({
    baseURL: test.info().project.use.baseURL ?? "",
    locale: "en-GB",
    viewport: { width: 390, height: 844 },
    hasTouch: true,
  });
  return { context, page: await context.newPage() };
}

/** Invites by mail and follows the link in the mail, on a phone. */
async function joinByMail(manager: Page, page: Page, at: FirmWorld, who: Colleague): Promise<string> {
  const address = anAddress(who.stratum);
  await manager.goto(`/firms/${at.firmId}/people`);
  await manager.locator("#invite-email").fill(address);
  await manager.locator("#invite-stratum").selectOption(who.stratum);
  await manager.locator("#invite-locale").selectOption("en");
  await manager.locator("form:has(#invite-email) button[type=submit]").click();
  await expect(manager.locator("#invite")).toContainText(`The invitation to ${address} is being sent.`);
  await expect.poll(async () => (await mailsTo(address)).length).toBe(1);
  const link = /\/invitation\/[\w-]+/.exec((await mailsTo(address)).join("\n"))?.[0];
  if (link === undefined) throw new Error("no link was mailed");
  await enter(page, address, link);
  await page.locator("#name").fill(who.name);
  await page.locator("form:has(#name) button[type=submit]").click();
  await page.waitForURL(new RegExp(`/firms/${at.firmId}$`));
  return address;
}

/** Creates a code that admits one person more than needed, opens it on a phone, and joins. */
async function joinByCode(manager: Page, page: Page, at: FirmWorld, who: Colleague): Promise<string> {
  await manager.goto(`/firms/${at.firmId}/people`);
  await manager.locator("#card-label").fill("Hall 2");
  await manager.locator("#card-seats").fill("2");
  await manager.locator("#card-stratum").selectOption(who.stratum);
  await manager.locator("form:has(#card-label) button[type=submit]").click();
  await expect(manager.locator("#cards svg[role=img]")).toHaveCount(1);
  const path = /\/join\/[\w-]+/.exec(await manager.locator("#cards textarea").inputValue())?.[0];
  if (path === undefined) throw new Error("the text for WeChat has no address");
  const address = anAddress("floor");
  await enter(page, address, path);
  await page.locator("#name").fill(who.name);
  await page.locator("form:has(#name) button[type=submit]").click();
  await page.waitForURL(new RegExp(`/firms/${at.firmId}$`));
  await manager.goto(`/firms/${at.firmId}/people`);
  await expect(manager.locator("#cards")).toContainText("1 of 2 people have joined");
  return address;
}

async function passOn(manager: Page, at: FirmWorld, who: Colleague, address: string): Promise<void> {
  await manager.goto(cycleOf(at, "/assignments"));
  const form = manager.locator("form:has(select[name=assigneeId])");
  await form
    .locator("select")
    .selectOption({ label: `${who.name}, ${who.stratum[0]?.toUpperCase()}${who.stratum.slice(1)}` });
  for (const scope of who.given) await form.locator(`input[value="${scope}"]`).check();
  await form.locator("button[type=submit]").click();
  await expect(manager.getByText(`The items are now with ${who.name}. The e-mail is on its way.`)).toBeVisible();
  const mailsOf = async () => (await mailsTo(address)).filter((mail) => mail.includes("Subject: Weaving Works"));
  // Either this request or the background worker sends the mail, whichever claims it first.
  await expect
    .poll(async () => (await mailsOf()).filter((mail) => mail.includes("asks you to answer these items")).length)
    .toBe(1);
  const mails = await mailsOf();
  expect(mails.join("\n")).toMatch(/\/reminders\/[0-9a-f-]{36}\.[\w-]+/);
}

/** Answers all items of a phase by hand on the phone. Checks that only this person's items are shown. */
async function answerPhase(page: Page, at: FirmWorld, phase: Phase, who: Colleague): Promise<void> {
  const own = answersOf(who).filter((item) => item.startsWith(`${phase}.`));
  if (own.length === 0) return;
  await page.goto(cycleOf(at, `/${phase}`));
  await expect(shownCard(page)).toHaveCount(1);
  const met = new Set<string>();
  for (let count = 1; count <= own.length; count += 1) {
    const place = () => own.find((item) => !met.has(item) && page.url().endsWith(`#${item}`));
    await expect.poll(place, `one of ${own.join(" ")} in the address`).toBeDefined();
    const id = place();
    if (id === undefined) throw new Error(`${page.url()} left its card`);
    met.add(id);
    await option(page, levelOf(who, id)).check({ force: true });
    await expect(shownCard(page).locator("[data-save=saved]")).toHaveCount(1);
    if (count === own.length) break;
    await shownCard(page).getByRole("button", { name: /^Next/ }).click();
    await expect(shownCard(page)).not.toHaveAttribute("id", id);
  }
  const wanted = Object.fromEntries(own.map((item) => [item, String(levelOf(who, item))]));
  expect(await savedLevels(page, { ...at, email: "" }, phase)).toEqual(wanted);
}

async function submitAndFreeze(manager: Page, at: FirmWorld): Promise<void> {
  for (const phase of PHASES) {
    await manager.goto(cycleOf(at, `/review?phase=${phase}`));
    await manager.locator("#submit button[type=submit]").click();
    await manager.waitForURL(/done=submit/);
  }
  for (const phase of PHASES) {
    await manager.goto(cycleOf(at, `/review?phase=${phase}`));
    await manager.locator("#accept form").first().locator("button[type=submit]").click();
    await manager.waitForURL(/done=accept|\/results\//);
  }
}

/** The scores for the same answers, computed in the test without the server. */
const expectedScores = (asOf: string) =>
  scoreAssessment({
    instrument: currentInstrument,
    respondents: [{ ...MANAGER, given: [], name: "" }, ...COLLEAGUES].map((who, index) => ({
      id: `r${index + 1}`,
      kind: "member" as const,
      stratum: who.stratum,
      answers: Object.fromEntries(answersOf(who).map((item) => [item, { level: levelOf(who, item) }])),
    })),
    notApplicable: {},
    evidence: {},
    asOf,
    errorModel: errorModelProvisional,
  });

const SECRET = "On line 3 only, since the audit in May";

test("four colleagues of three groups answer what was passed on, alone, and the result is the kernel's", async ({
  page: manager,
  browser,
}) => {
  test.slow();
  const at = await signUpWithFirm(manager, anAddress("weaver"), "Weaving Works");
  await saveNine(manager, at, await addLink(manager, at.firmId, { partner: "Nordhaus GmbH", share: "60" }), 3);
  await saveFields(manager, at, [
    { key: `shares:${at.assessmentId}`, value: { OEA: 0.2, OEM: 0.6, ODM: 0.2, OBM: 0 } },
  ]);

  const phones = [];
  for (const who of COLLEAGUES) {
    const phone = await onPhone(browser);
    const join = who.name === "Wu Gang" ? joinByCode : joinByMail;
    phones.push({ ...phone, who, address: await join(manager, phone.page, at, who) });
  }
  for (const { who, address } of phones) if (who.given.length > 0) await passOn(manager, at, who, address);

  await saveAnswers(manager, at, Object.fromEntries(items.map((item) => [item, levelOf(MANAGER, item)])));
  const answering = phones.map(async ({ page, who }) => {
    await page.goto(`/firms/${at.firmId}/assessments`);
    if (who.given.length > 0) await expect(page).toHaveURL(/\/mine$/);
    // The person with the whole questionnaire answers one phase by hand, the others with the page's own requests.
    const isWhole = who.given.length === 0;
    const sent = isWhole ? items.filter((item) => !item.startsWith(`${PHASES[0]}.`)) : [];
    if (sent.length > 0)
      await saveAnswers(
        page,
        { ...at, personId: await personOf(page) },
        Object.fromEntries(sent.map((item) => [item, levelOf(who, item)])),
      );
    for (const phase of isWhole ? PHASES.slice(0, 1) : PHASES) await answerPhase(page, at, phase, who);
  });
  await Promise.all(answering);

  await test.step("states and counts reach the manager, answers do not", async () => {
    await manager.goto(cycleOf(at, "/assignments"));
    await expect(manager.locator("#where tbody tr")).toHaveCount(7);
    for (const row of await manager.locator("#where tbody tr").all()) {
      await expect(row).toContainText("Done");
      await expect(row).toContainText("3 of 3");
    }
    await manager.goto(cycleOf(at, "/review?phase=LRN"));
    await expect(manager.locator("#items")).not.toContainText("Level 1");
  });

  const [engineer, producer] = phones;
  if (engineer === undefined || producer === undefined) throw new Error("nobody joined");
  await test.step("a comment reaches the managers and no colleague", async () => {
    await engineer.page.goto(cycleOf(at, "/LRN#LRN.INT.2"));
    await shownCard(engineer.page)
      .getByRole("button", { name: /^Comment/ })
      .click();
    await engineer.page.locator("textarea[name='comment.LRN.INT.2']").fill(SECRET);
    await engineer.page.getByRole("button", { name: "Send to the managers" }).click();
    await expect(engineer.page.getByText("Only you and the managers can read this")).toBeVisible();
    await manager.goto(cycleOf(at, "/comments"));
    await expect(manager.locator("main")).toContainText(SECRET);
    await manager.getByRole("button", { name: /^Mark as processed/ }).click();
    await expect(manager.locator("main")).toContainText("There are no open comments.");
  });

  await test.step("a contributor sees nobody else's answers: not on pages, not from handlers, not in exports", async () => {
    const paths = [
      `/firms/${at.firmId}`,
      `/firms/${at.firmId}/people`,
      `/firms/${at.firmId}/results`,
      ...["", "/mine", "/comments", "/assignments", "/LRN", "/APP", "/review?phase=LRN"].map((rest) =>
        cycleOf(at, rest),
      ),
    ];
    for (const path of paths) {
      const html = await (await producer.page.request.get(path)).text();
      expect(html, path).not.toContain(SECRET);
      expect(html, path).not.toMatch(/Level 4|Level 5/);
    }
    const own = Object.fromEntries(
      answersOf(producer.who)
        .filter((item) => item.startsWith("LRN."))
        .map((item) => [item, String(levelOf(producer.who, item))]),
    );
    expect(await savedLevels(producer.page, { ...at, email: "" }, "LRN")).toEqual(own);
    for (const path of [
      `/api/v1/assessments/${at.assessmentId}/export`,
      `/firms/${at.firmId}/results/${at.assessmentId}/export?of=answers&revision=1`,
    ])
      expect([403, 404]).toContain((await producer.page.request.get(path)).status());
  });

  await submitAndFreeze(manager, at);
  const base = `/firms/${at.firmId}/results/${at.assessmentId}`;
  const rating: Rating = await (await manager.request.get(`${base}/export?of=result&revision=1`)).json();
  const input: { asOf: string; respondents: readonly unknown[] } = await (
    await manager.request.get(`${base}/export?of=answers&revision=1`)
  ).json();
  expect(input.respondents).toHaveLength(5);
  const expected = expectedScores(input.asOf);

  await test.step("levels of the export are the kernel's, and what would tell a colleague's answer is not in it", () => {
    for (const cell of CELLS) {
      const [own, other] = [rating.scores.cells[cell], expected.cells[cell]];
      if (isMissing(own) || isInsufficient(other)) throw new Error(`${cell} is not scored`);
      expect(own.level, cell).toBeCloseTo(other.level, 6);
      expect(rating.agreement.cells[cell], cell).toEqual({ insufficient: "fewer than five others answered" });
    }
    expect(expected.splitView.split).toBe(true);
    expect(rating.marks.splitView).toBe(false);
    expect(rating.split).toEqual({ cellsWithoutAgreement: [], differences: [], byStratum: [] });
    for (const row of Object.values(rating.detail)) {
      expect(["level", "spread"]).toContain(row.withheld);
      expect(Object.values(row.levels)).toEqual([0, 0, 0, 0, 0]);
    }
  });

  await test.step("an item that two answered is told neither to the manager nor to a colleague", async () => {
    for (const page of [manager, producer.page]) {
      await page.goto(`${base}?why=EVA.NET&specialists=open`);
      await expect(page.locator("#why")).toContainText("This is not shown, so that answers stay private.");
      await expect(page.locator("#split")).toHaveCount(0);
    }
  });
  for (const { context } of phones) await context.close();
});
