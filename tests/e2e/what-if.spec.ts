import { expect, test } from "@playwright/test";
import { DEMO_MANAGER, enterDemo, readDemoWorld } from "../screens/doors";

test("required levels follow a slider, nothing is kept, and the answers come back at a press", async ({ page }) => {
  await enterDemo(page, DEMO_MANAGER);
  const { firmId } = await readDemoWorld(page);
  await page.goto(`/firms/${firmId}/position`);
  const part = page.locator("#what-if");
  await expect(part.getByRole("button", { name: "Show" })).toBeHidden();
  await expect(part).toContainText(
    "With today’s answers, the type closest to the relationship with Nordhem AB is captive.",
  );
  await expect(part).toContainText("No level needed would change");
  await expect(part).toContainText("less risky for the customer");

  const help = part.getByRole("slider", { name: "How well suppliers meet the requirements without help" });
  await help.fill("95");
  await expect(part).toContainText(
    "With this change, the type closest to the relationship with Nordhem AB would be modular",
  );
  await expect(part.locator("table").first()).toContainText("+");
  await expect(page).toHaveURL(/capability=95/);

  await part.getByRole("link", { name: "Reset to today’s answers" }).click();
  await expect(part).toContainText(
    "With today’s answers, the type closest to the relationship with Nordhem AB is captive.",
  );
  await expect(help).not.toHaveValue("95");

  await part.locator("select[name=link]").selectOption({ label: "Asahi Living KK" });
  await expect(part).toContainText(
    "With today’s answers, the type closest to the relationship with Asahi Living KK is relational.",
  );
  await page.goto(`/firms/${firmId}/position`);
  await expect(page.locator("#register")).toContainText("Captive");
});

test("without JavaScript the what-if is a form, and sliders of one link do not turn another", async ({
  browser,
  page,
}) => {
  await enterDemo(page, DEMO_MANAGER);
  const { firmId } = await readDemoWorld(page);
  const context = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
    baseURL: new URL(page.url()).origin,
  });
  const plain = await context.newPage();
  await plain.goto(`/firms/${firmId}/position`);
  const part = plain.locator("#what-if");
  await part.locator("select[name=link]").selectOption({ label: "Asahi Living KK" });
  await part.getByRole("button", { name: "Show" }).click();
  await expect(part).toContainText(
    "With today’s answers, the type closest to the relationship with Asahi Living KK is relational.",
  );
  await plain.goto(
    `${new URL(plain.url()).pathname}?capability=95&link=${await part.locator("input[name=of]").inputValue()}`,
  );
  await expect(part).toContainText("Asahi Living KK");
  await context.close();
});

test("a result compares capability with position, and links to the frozen position", async ({ page }) => {
  await enterDemo(page, DEMO_MANAGER);
  const { firmId, frozen } = await readDemoWorld(page);
  await page.goto(`/firms/${firmId}/results/${frozen}`);
  const change = page.locator("#change");
  await expect(change).toContainText("Capability rose; the largest customer’s share rose too, from 28% to 34%.");
  await expect(change.getByRole("row", { name: /Overall/ })).toContainText("Clear rise");
  await expect(change.getByRole("row", { name: /Value added/ })).toContainText("+3%");
  await change.getByRole("link", { name: "See the position in the final result of 2025" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/2025/);
  await expect(page.locator("#portfolio")).toContainText("Types of relationships");
  await expect(page.locator("#standing")).toContainText("First tier");

  await page.goto(`/firms/${firmId}/position`);
  await expect(page.locator("main")).toContainText("accepted for cycle 2026 on 9 Oct 2026");
  await expect(page.locator("#map")).toContainText("The number is the level attained");
});
