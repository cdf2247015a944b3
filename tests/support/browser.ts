import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { fillIn } from "./plain-forms";

/** The mail folder of the server under test, set by the test runner. */
const mailFolder = (): string => {
  const folder = process.env.E2E_MAIL_FOLDER;
  if (folder === undefined) throw new Error("E2E_MAIL_FOLDER is not set: run the journeys through npm test");
  return folder;
};

/** A new address, so that tests do not share rows. */
export const anAddress = (name = "wang"): string => `${name}.${crypto.randomUUID().slice(0, 8)}@firm.example`;

/** Cache of mails already read: a mail file never changes, and a run produces hundreds. */
const read = new Map<string, Promise<string>>();

function readOnce(path: string): Promise<string> {
  const known = read.get(path) ?? readFile(path, "utf8").then((mail) => mail.replaceAll("\r\n", "\n"));
  read.set(path, known);
  return known;
}

/** Mails to an address, oldest first: the raw text, with quoted-printable and base64 bodies decoded. */
export async function mailsTo(address: string, folder = mailFolder()): Promise<string[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(".eml")).sort();
  const mails = await Promise.all(names.map((name) => readOnce(join(folder, name))));
  return mails.filter((mail) => mail.includes(`To: ${address}`)).map(decodeMail);
}

function decodeMail(raw: string): string {
  const [head = "", ...rest] = raw.split("\n\n");
  const body = rest.join("\n\n");
  if (/Content-Transfer-Encoding: base64/i.test(head))
    return `${head}\n\n${Buffer.from(body, "base64").toString("utf8")}`;
  if (!/Content-Transfer-Encoding: quoted-printable/i.test(head)) return raw;
  const bytes = body
    .replace(/=\n/g, "")
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return `${head}\n\n${Buffer.from(bytes, "latin1").toString("utf8")}`;
}

async function latestCode(address: string, before: number): Promise<string> {
  const deadline = Date.now() + 10_000;
  while (Date.now() < deadline) {
    const mails = await mailsTo(address);
    const code =
      mails.length > before
        ? /\b(\d{6})\b/.exec(mails.at(-1)?.split("\n\n").slice(1).join("\n\n") ?? "")?.[1]
        : undefined;
    if (code !== undefined) return code;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`no code was mailed to ${address}`);
}

/**
 * Signs in with a code from the mail, like a person; a new address creates a new person. If sign-in is not the subject
 * of a test, use `enter`.
 */
export async function signIn(page: Page, address: string, next = "/firms"): Promise<void> {
  const before = (await mailsTo(address)).length;
  await page.goto(`/sign-in?next=${encodeURIComponent(next)}`);
  await page.locator("#email").fill(address);
  await page.locator("form:has(#email) button[type=submit]").click();
  await expect(page.locator("#code")).toBeVisible();
  await page.locator("#code").fill(await latestCode(address, before));
  await page.locator("form:has(#code) button[type=submit]").click();
  await expect(page.locator("#code")).toHaveCount(0);
}

/** Creates a firm for the signed-in person through the page, and returns its id. */
export async function createFirm(page: Page, name = "Test Works"): Promise<string> {
  await page.goto("/firms/new");
  await page.locator("#name").fill(name);
  await page.locator("#displayName").fill("Wang Fang");
  await page.locator("#industry").selectOption("27");
  await page.locator("#employees").fill("640");
  await page.locator("form:has(#industry) button[type=submit]").click();
  await page.waitForURL(FIRM);
  return page.url().split("/").at(-1) ?? "";
}

const FIRM = /\/firms\/[0-9a-f-]{36}$/;

/**
 * Signs in like `signIn`, but sends the forms without rendering pages, which is faster. Then opens the page they lead
 * to.
 */
export async function enter(page: Page, address: string, next = "/firms"): Promise<void> {
  await page.goto(await enterUnseen(page, address, next));
}

/** Signs in like `enter`, but does not open the page. Returns its path. */
export async function enterUnseen(page: Page, address: string, next = "/firms"): Promise<string> {
  const before = (await mailsTo(address)).length;
  const code = await fillIn(page, `/sign-in?next=${encodeURIComponent(next)}`, "email", { email: address });
  return fillIn(page, code, "code", { code: await latestCode(address, before) });
}

/** Creates a new person with a new firm by sending forms without rendering pages, as preparation of a test. */
export async function beginWithFirm(page: Page, address: string, name = "Test Works"): Promise<string> {
  await enterUnseen(page, address);
  return foundFirm(page, name);
}

/** Creates a firm for the signed-in person by sending its form without rendering the page. Returns the firm's id. */
export async function foundFirm(page: Page, name = "Test Works"): Promise<string> {
  const facts = { name, displayName: "Wang Fang", industry: "27", employees: "640" };
  const firm = await fillIn(page, "/firms/new", "industry", facts);
  expect(firm).toMatch(FIRM);
  return firm.split("/").at(-1) ?? "";
}
