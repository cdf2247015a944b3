import { expect, test } from "@playwright/test";
import { demoSignIns } from "@/db/seed/sign-ins";

for (const { name, email } of demoSignIns) {
  test(`the demo lets anybody in with one click as ${name}`, async ({ page }) => {
    await page.goto("/sign-in");
    await page.getByRole("button", { name }).click();
    await expect(page).not.toHaveURL(/\/sign-in/);
    expect(await (await page.request.get("/account")).text()).toContain(email);
  });
}

test("the health address reveals neither host nor login of the database", async ({ request }) => {
  const answer = await request.get("/api/health");
  expect(answer.status()).toBe(200);
  const body = await answer.json();
  expect(Object.keys(body).sort()).toEqual(["database", "jobs", "status", "version"]);
  expect(body).toMatchObject({ status: "ok", database: "ok", jobs: "ok" });
  expect(answer.headers()["cache-control"]).toContain("no-store");
});
