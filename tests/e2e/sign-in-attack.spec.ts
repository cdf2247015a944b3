import { expect, test } from "@playwright/test";
import { closeDatabase } from "@/db/core/client";
import { findFreePort } from "@/db/embedded/cluster";
import { createPerson, findPersonByEmail } from "@/db/people/people";
import { endSession, listSessions } from "@/db/people/sessions";
import { ownUrl } from "../screens/doors";
import { anAddress, mailsTo } from "../support/browser";
import { cookiesWith, sendForm, signIn } from "../support/doors/ask";
import { enterServer, givePassword, PASSWORD } from "../support/doors/world";
import { launchServer } from "../support/launch-server";

const ACCOUNT = "app/account/actions.ts";
const SIGN_IN = "app/(public)/sign-in/actions.ts";

test.beforeAll(enterServer);
test.afterAll(closeDatabase);

async function aPersonWithPassword(name: string) {
  const email = anAddress(name);
  const { id: personId } = await createPerson({ email });
  await givePassword(email);
  return { email, personId };
}

/** The address to which /account redirects a browser with these cookies; "" if it shows the page. */
async function accountWith(cookie: string, url = ownUrl()): Promise<string> {
  const answer = await fetch(`${url}/account`, { redirect: "manual", headers: { Cookie: cookie } });
  return answer.headers.get("location")?.replace(url, "") ?? "";
}

const ENDED = "/sign-in?ended=1&next=%2Faccount";
const codeIn = (mail: string | undefined) =>
  /\b(\d{6})\b/.exec(mail?.split("\n\n").slice(1).join(" ") ?? "")?.[1] ?? "";

/** Requests a code in a new browser, or again in the same one. */
async function askForCode(email: string, cookie = ""): Promise<{ readonly cookie: string; readonly code: string }> {
  const before = (await mailsTo(email)).length;
  const answer = await sendForm(`${SIGN_IN} sendCode`, "/sign-in", cookie, { email, next: "/firms" });
  await expect.poll(async () => (await mailsTo(email)).length).toBe(before + 1);
  return { cookie: cookiesWith(cookie, answer), code: codeIn((await mailsTo(email)).at(-1)) };
}

const enterCode = async (cookie: string, code: string): Promise<string> =>
  (await sendForm(`${SIGN_IN} enterCode`, "/sign-in/code", cookie, { code, next: "/firms" })).headers
    .getSetCookie()
    .join(" ");

test("a copied cookie opens nothing after signing out, in this process and in another", async () => {
  test.setTimeout(240_000);
  const { email, personId } = await aPersonWithPassword("copied");
  const [cookie, other] = [await signIn(email), await signIn(email)];
  const second = await launchServer({
    url: `http://127.0.0.1:${await findFreePort(undefined)}`,
    data: process.env.E2E_DATA ?? "",
    mailFolder: process.env.E2E_MAIL_FOLDER ?? "",
    ownerUrl: process.env.E2E_DATABASE_OWNER_URL ?? "",
  });
  try {
    for (const url of [ownUrl(), second.url]) expect(await accountWith(cookie, url)).toBe("");
    await sendForm(`${ACCOUNT} leave`, "/account", cookie, {}, { alone: true });
    for (const url of [ownUrl(), second.url]) expect(await accountWith(cookie, url)).toBe(ENDED);

    for (const url of [ownUrl(), second.url]) expect(await accountWith(other, url)).toBe("");
    const [listed] = await listSessions({ personId, here: "" });
    await endSession({ personId, id: listed?.id ?? "" });
    for (const url of [ownUrl(), second.url]) expect(await accountWith(other, url)).toBe(ENDED);
  } finally {
    await second.kill();
  }
});

test("a session ended in the list is over on its next request, and somebody else's stays", async () => {
  const [who, stranger] = [await aPersonWithPassword("list"), await aPersonWithPassword("stranger")];
  const [here, there] = [await signIn(who.email), await signIn(who.email)];
  const theirs = await signIn(stranger.email);
  const [newest] = await listSessions({ personId: who.personId, here: "" });
  await sendForm(`${ACCOUNT} endOneSession`, "/account", theirs, { id: newest?.id ?? "" }, { alone: true });
  expect(await accountWith(there)).toBe("");
  await sendForm(`${ACCOUNT} endOneSession`, "/account", here, { id: newest?.id ?? "" }, { alone: true });
  expect([await accountWith(here), await accountWith(there)]).toEqual(["", ENDED]);
});

test("no route renews a session, and no route takes codes past the form", async () => {
  const { email } = await aPersonWithPassword("renewing");
  const cookie = await signIn(email);
  for (const path of ["/api/auth/session", "/api/auth/csrf", "/api/auth/providers", "/account", "/firms"]) {
    const answer = await fetch(ownUrl() + path, { redirect: "manual", headers: { Cookie: cookie } });
    expect(answer.headers.getSetCookie().filter((one) => one.includes("session-token"))).toEqual([]);
    if (path.startsWith("/api/auth")) expect(answer.status).toBe(404);
  }
  const posted = await fetch(`${ownUrl()}/api/auth/callback/code`, {
    method: "POST",
    body: new URLSearchParams({ email, code: "000000" }),
  });
  expect(posted.status).toBe(404);
});

test("a stolen session cannot set a password; the owner can, keeps their session, ends the others and gets a mail", async () => {
  const { email } = await aPersonWithPassword("borrowed");
  const [cookie, borrowed] = [await signIn(email), await signIn(email)];
  const fresh = { newPassword: "six slow barges upriver", currentPassword: "" };
  const set = (as: string, fields: Readonly<Record<string, string>>) =>
    sendForm(`${ACCOUNT} savePassword`, "/account", as, { ...fresh, ...fields });
  for (const fields of [{}, { code: "000000" }, { currentPassword: "a guess of a password" }])
    expect(await (await set(borrowed, fields)).text()).toMatch(/password-not-yours|code-wrong/);
  expect(await signIn(email)).not.toBe("");
  expect(await accountWith(cookie)).toBe("");

  const answer = await set(cookie, { currentPassword: PASSWORD });
  expect(answer.headers.get("x-action-redirect") ?? answer.headers.get("location")).toContain("done=password");
  expect([await accountWith(cookie), await accountWith(borrowed)]).toEqual(["", ENDED]);
  expect(await signIn(email, fresh.newPassword)).not.toBe("");
  await expect.poll(async () => (await mailsTo(email)).join("\n")).toContain("Your Trellis password was set");
});

test("who knows an address neither ends its code, nor uses up its codes or its password", async () => {
  const { email } = await aPersonWithPassword("victim");
  const own = await askForCode(email);
  const attacker = await askForCode(email);
  for (let n = 0; n < 6; n += 1) await sendForm(`${SIGN_IN} sendCode`, "/sign-in", attacker.cookie, { email });
  for (let n = 0; n < 8; n += 1) expect(await enterCode(attacker.cookie, own.code)).not.toContain("session-token=");
  for (let n = 0; n < 12; n += 1)
    await sendForm(`${SIGN_IN} enterPassword`, "/sign-in/password", attacker.cookie, { email, password: "wrong" });

  expect(await enterCode(own.cookie, own.code)).toContain("session-token=");
  expect(await signIn(email)).toContain("session-token=");
  const again = await askForCode(email, own.cookie);
  expect(await enterCode(again.cookie, again.code)).toContain("session-token=");
  expect((await findPersonByEmail(email))?.email).toBe(email);
});

test("wrong codes of one browser close typed codes to nobody else", async () => {
  const JOIN = "app/(public)/join/actions.ts enterCode";
  const browser = async () => cookiesWith("", await fetch(`${ownUrl()}/join`));
  const type = async (cookie: string) => (await sendForm(JOIN, "/join", cookie, { code: "22222-22222" })).text();
  const [attacker, other] = [await browser(), await browser()];
  for (let n = 0; n < 20; n += 1) expect(await type(attacker)).toContain("codeWrong");
  expect(await type(attacker)).toContain("too-many-codes-signed-out");
  expect(await type(other)).toContain("codeWrong");
  const { email } = await aPersonWithPassword("typist");
  expect(await type(`${attacker}; ${await signIn(email)}`)).toContain("codeWrong");
});
