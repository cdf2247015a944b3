import { expect, type Page, test } from "@playwright/test";
import { anAddress, enter, foundFirm } from "../support/browser";
import { type FirmWorld, firmOf, saveFields, saveNine } from "../support/world";

const HEAD = "direction,kind,partnerName,share,shareOfPartner";

/** An incomplete register of customers and suppliers, and the texts that the page shows for it. */
type State = {
  readonly name: string;
  readonly lines: readonly string[];
  /**
   * The names of partners with answers to the first nine questions; `more`: of those with answers to the other nine as
   * well.
   */
  readonly nine?: readonly string[];
  readonly more?: readonly string[];
  readonly says: readonly string[];
  /** What the page names as the next step. */
  readonly next?: string;
};

const STATES: readonly State[] = [
  { name: "no link at all", lines: [], says: ["No relationships yet"], next: "Add your largest customer" },
  {
    name: "only suppliers",
    lines: ["supplier,single,Moulding,30,"],
    nine: ["Moulding"],
    says: ["No customer registered", "it shows only customers registered separately", "It has no customer yet"],
    next: "Add your largest customer",
  },
  {
    name: "only a bundle",
    lines: ["customer,bundle,Small shops,60,"],
    nine: ["Small shops"],
    says: ["only bundles of small customers are registered", "6 or more", "a bundle does not count as a step"],
    next: "Add your largest customer",
  },
  {
    name: "links without an answer",
    lines: ["customer,single,Nordhem,50,", "customer,single,Asahi,30,"],
    says: ["No relationship type yet", "Begin with Nordhem", "Answer the nine further questions for one customer"],
    next: "Answer the nine questions",
  },
  {
    name: "all shares zero",
    lines: ["customer,single,Nordhem,0,", "customer,single,Asahi,0,"],
    nine: ["Nordhem", "Asahi"],
    more: ["Nordhem"],
    says: [
      "With the shares of sales, you see which relationship is the largest",
      "No share of sales entered",
      "no share of sales has been entered",
      "no customer has a share of sales",
    ],
    next: "Enter the share of sales",
  },
  {
    name: "everything registered",
    lines: ["customer,single,Nordhem,60,", "customer,single,Asahi,40,"],
    nine: ["Nordhem", "Asahi"],
    says: ["all sales are registered", "It covers 100% of sales"],
  },
  {
    name: "a fifth not registered",
    lines: ["customer,single,Nordhem,25,", "customer,single,Asahi,25,", "customer,bundle,Small shops,30,"],
    nine: ["Nordhem"],
    says: ["The 20% of sales not registered may come from", "They cover 50% of sales"],
  },
  {
    name: "a closed loop",
    lines: ["customer,single,Ring,100,", "supplier,single,Ring,100,100"],
    nine: ["Ring"],
    says: ["goods only go back and forth between the firm and Ring", "all registered goods come back from Ring"],
  },
];

/** Imports the register from a file and adds the answers of the state. */
async function fill(page: Page, at: FirmWorld, { lines, nine = [], more = [] }: State): Promise<void> {
  if (lines.length === 0) return;
  const file = { name: "register.csv", mimeType: "text/csv", buffer: Buffer.from([HEAD, ...lines].join("\n")) };
  await page.goto(`/firms/${at.firmId}/position/file`);
  await page.locator("#register-file").setInputFiles(file);
  await page.getByRole("button", { name: "Check and save" }).click();
  await expect(page.getByText(`Saved: ${lines.length} new`)).toBeVisible();
  for (const partner of nine) await saveNine(page, at, await linkOf(page, at, partner), 4);
  for (const partner of more) {
    const link = await linkOf(page, at, partner);
    await saveFields(page, at, [
      { key: `link:${link}:SW1`, value: 4 },
      { key: `link:${link}:SW2`, value: 3 },
    ]);
  }
}

async function linkOf(page: Page, { firmId }: FirmWorld, partner: string): Promise<string> {
  for (const side of ["customer", "supplier"]) {
    const answer = await page.request.get(`/firms/${firmId}/position?side=${side}`);
    const href = await page.evaluate(
      ([html, name]) =>
        [...new DOMParser().parseFromString(html, "text/html").querySelectorAll("#register a[href*='/position/']")]
          .find((link) => link.textContent.trim() === name)
          ?.getAttribute("href") ?? "",
      [await answer.text(), partner] as const,
    );
    const id = /\/position\/([0-9a-f-]{36})/.exec(href)?.[1];
    if (id !== undefined) return id;
  }
  throw new Error(`${partner} is not in the register`);
}

test("for each incomplete register, the page explains missing figures and names the next step", async ({ page }) => {
  test.setTimeout(240_000);
  await enter(page, anAddress());
  for (const state of STATES) {
    const at = await firmOf(page, await foundFirm(page, `Works: ${state.name}`));
    await fill(page, at, state);
    await page.goto(`/firms/${at.firmId}/position`);
    const main = page.locator("main");
    await test.step(state.name, async () => {
      for (const words of state.says) await expect(main, state.name).toContainText(words);
      expect(await main.textContent()).not.toMatch(/NaN|Infinity|undefined|\[object/);
      for (const figure of await main.locator("dl dd:not(:has(svg))").allTextContents()) {
        expect(figure.trim(), state.name).not.toBe("");
        expect(figure, state.name).not.toMatch(/(^|[^\d])0%/);
      }
      if (state.next !== undefined) {
        const step = main.getByRole("link", { name: state.next }).first();
        await step.click();
        await expect(page).not.toHaveURL(/\/position$/);
        await expect(page.locator("main form").first()).toBeVisible();
      }
    });
  }
});
