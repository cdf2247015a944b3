import { expect, test } from "@playwright/test";
import { ownUrl } from "../screens/doors";
import { anAddress, enterUnseen, mailsTo } from "../support/browser";
import { openPhase } from "../support/questionnaire-page";
import { sendAction } from "../support/send-action";
import { addLinkByHand, signUpWithFirm } from "../support/world";

test("sign-in leads to no foreign address, however it is written", async ({ page }) => {
  const own = new URL(ownUrl()).origin;
  for (const next of [
    "https://evil.example/",
    "//evil.example/",
    "/\\evil.example",
    "\\\\evil.example",
    "javascript:alert(1)",
  ]) {
    await page.context().clearCookies();
    // `URL` reads the address as a browser would.
    expect(new URL(await enterUnseen(page, anAddress("redirect"), next), own).origin, next).toBe(own);
    const form = await (await page.request.get(`/sign-in?next=${encodeURIComponent(next)}`)).text();
    const kept = await page.evaluate(
      (html) =>
        new DOMParser()
          .parseFromString(html, "text/html")
          .querySelector("form:has(#email) input[name=next]")
          ?.getAttribute("value"),
      form,
    );
    expect(kept, next).toBe("/");
  }
});

test("preferences come from our own pages only, and lead nowhere else", async ({ request }) => {
  const own = new URL(ownUrl()).origin;
  const choose = (headers: Record<string, string>, next: string) =>
    request.post("/preferences", { form: { locale: "zh", next }, headers, maxRedirects: 0 });

  for (const headers of [{ Origin: "https://evil.example" }, { Origin: "null" }, { Origin: `${own}.evil.example` }]) {
    const refused = await choose(headers, "/method");
    expect(refused.status()).toBe(403);
    expect(refused.headers()).not.toHaveProperty("set-cookie");
  }
  expect((await choose({}, "/method")).status()).toBe(403);

  const done = await choose({ Origin: own }, "/method");
  expect(done.status()).toBe(303);
  expect(done.headers().location).toBe("/method");
  expect(done.headers()["set-cookie"]).toContain("trellis-locale=zh");
  for (const next of ["https://evil.example/", "//evil.example", "/\\evil.example"]) {
    expect((await choose({ Origin: own }, next)).headers().location).toBe("/");
  }
});

test("a form from elsewhere changes nothing, whatever host the request claims", async () => {
  const own = new URL(ownUrl()).origin;
  const ask = async (headers: Readonly<Record<string, string>>) => {
    const email = anAddress("forged");
    const action = "app/(public)/sign-in/actions.ts sendCode";
    const answer = await sendAction(`${ownUrl()}/sign-in`, action, { email, next: "/" }, headers);
    await answer.text();
    return { refused: answer.status >= 400, mails: (await mailsTo(email)).length };
  };
  const evil = { Origin: "https://evil.example", "X-Forwarded-Host": "evil.example", "X-Forwarded-Proto": "https" };
  expect(await ask(evil)).toEqual({ refused: true, mails: 0 });
  expect(await ask({ ...evil, Origin: "null" })).toEqual({ refused: true, mails: 0 });
  expect(await ask({ ...evil, Forwarded: "host=evil.example", "X-Forwarded-Port": "443" })).toEqual({
    refused: true,
    mails: 0,
  });
  expect(await ask({ Origin: own, "X-Forwarded-Host": "evil.example" })).toEqual({ refused: false, mails: 1 });
});

test("hostile text in names and comments is shown as text", async ({ page }) => {
  const image = "<img src=x onerror=alert(1)>";
  const firmName = `${image} {{7*7}}`;
  const partner = "=cmd|' /C calc'!A0 <script>alert(2)</script>";
  const comment = `${image} {{constructor.constructor('alert(3)')()}}`;
  const dialogs: string[] = [];
  page.on("dialog", (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });

  const email = anAddress("hostile");
  const at = { email, ...(await signUpWithFirm(page, email, firmName)) };
  await page.goto(`/firms/${at.firmId}`);
  await expect(page.getByText(firmName).first()).toBeVisible();
  const linkId = await addLinkByHand(page, at.firmId, { partner, share: "40" });
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(partner);
  await page.goto(`/firms/${at.firmId}/position`);
  await expect(page.getByText(partner).first()).toBeVisible();
  await page.goto(`/firms/${at.firmId}/position/${linkId}`);
  await expect(page.getByText(partner).first()).toBeVisible();

  await openPhase(page, at, "PRE");
  await page.keyboard.press("c");
  const field = page.locator("textarea[name^='comment.']");
  await field.fill(comment);
  await expect(page.locator("[data-save=saved]").first()).toBeVisible();
  await page.reload();
  await expect(field).toHaveCount(1);
  await expect(field).toHaveValue(comment);

  await field.press("Control+Enter");
  await expect(field).toHaveValue("");
  await page.reload();
  await expect(page.locator("main p", { hasText: comment })).toBeVisible();
  await expect(field).toHaveValue("");

  expect(await page.locator("img[src=x]").count()).toBe(0);
  expect(dialogs).toEqual([]);
});

test("an address with a broken percent sign is a page that is not there, wherever it stands", async ({
  page,
  request,
}) => {
  for (const path of ["/firms/%E0%A4%A", "/%", "/results/%zz/x", "/api/v1/firms/%E0%A4%A/results", "/take-part/%c3"]) {
    expect((await request.get(path)).status(), path).toBe(404);
  }
  const answer = await page.goto("/firms/%E0%A4%A");
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("This page was not found");
});
