import { expect, test } from "@playwright/test";
import { enter, signIn } from "../support/browser";
import { aCycle, openPhase, option, phasePath, savedLevels, saveState, shownCard } from "../support/questionnaire-page";

test("an expired session while typing loses nothing: the answer and the comment go out after signing in", async ({
  page,
  context,
}) => {
  const cycle = await aCycle(page);
  const item = "LRN.NET.1";
  await openPhase(page, cycle, "LRN", item);
  await context.clearCookies();

  await page.keyboard.press("4");
  await page.keyboard.press("c");
  await page.keyboard.type("In May two engineers went to see the new line.");
  const notice = page.getByRole("alert").filter({ hasText: "You were signed out" });
  await expect(notice).toContainText("1 answer is kept on this device and will be sent when you sign in");
  await expect(option(page, 4)).toBeChecked();

  await notice.getByRole("link", { name: "Sign in" }).click();
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  expect(new URL(page.url()).searchParams.get("next")).toBe(phasePath(cycle, "LRN"));
  await signIn(page, cycle.email, `${phasePath(cycle, "LRN")}`);
  await expect(shownCard(page)).toHaveCount(1);
  await expect(shownCard(page)).toHaveAttribute("id", item);
  await expect(saveState(page)).toHaveAttribute("data-save", "saved");
  await expect(option(page, 4)).toBeChecked();
  await expect(page.getByLabel("Comment")).toHaveValue("In May two engineers went to see the new line.");
  expect(await savedLevels(page, cycle, "LRN")).toEqual({ [item]: "4" });
});

test("answers wait for the person who gave them and are never sent in another person's session", async ({
  page,
  context,
}) => {
  const cycle = await aCycle(page);
  await openPhase(page, cycle, "LRN", "LRN.NET.1");
  await context.clearCookies();
  await page.keyboard.press("5");
  await expect(page.getByRole("alert").filter({ hasText: "You were signed out" })).toBeVisible();

  // When the page is left, it may still send a request without a session. Only afterwards another person signs in.
  await page.goto("about:blank");
  const other = await aCycle(page);
  const sent: string[] = [];
  context.on("request", (request) => {
    if (request.url().endsWith("/answers")) sent.push(request.url());
  });
  await openPhase(page, other, "LRN");
  await expect(saveState(page)).toHaveCount(1);
  expect(sent).toEqual([]);

  await context.clearCookies();
  await enter(page, cycle.email, phasePath(cycle, "LRN"));
  await expect(shownCard(page)).toHaveCount(1);
  await expect(saveState(page)).toHaveAttribute("data-save", "saved");
  expect(await savedLevels(page, cycle, "LRN")).toEqual({ "LRN.NET.1": "5" });
});

test("only a cookie signed by this server, under the name for this protocol, is a session", async ({ page }) => {
  const cycle = await aCycle(page);
  const path = phasePath(cycle, "LRN");
  const [cookie] = (await page.context().cookies()).filter(({ name }) => name.endsWith("session-token"));
  const value = cookie?.value ?? "";
  const statusWith = async (cookies: string, headers: Readonly<Record<string, string>> = {}) => {
    const answer = await fetch(new URL(path, page.url()), {
      headers: { cookie: cookies, ...headers },
      redirect: "manual",
    });
    return answer.status;
  };

  const middle = Math.floor(value.length / 2);
  const other = value[middle] === "A" ? "B" : "A";
  expect(await statusWith(`authjs.session-token=${value}`)).toBe(200);
  expect(await statusWith(`authjs.session-token=${value.slice(0, middle)}${other}${value.slice(middle + 1)}`)).toBe(
    307,
  );
  expect(await statusWith("authjs.session-token=")).toBe(307);
  expect(await statusWith(`__Secure-authjs.session-token=${value}`)).toBe(307);
  // Without a trusted proxy, forwarding headers are ignored.
  expect(await statusWith(`authjs.session-token=${value}`, { "x-forwarded-proto": "https" })).toBe(200);
  expect(await statusWith("", { authorization: `Bearer ${value}` })).toBe(307);
});
