import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { chromium, expect } from "@playwright/test";
import { sql } from "drizzle-orm";
import { asOperator } from "@/db/core/scope";
import type { Respondent } from "../bench/saves.respondents";
import { findShell } from "../support/chromium.mjs";
import { openPhase, saveState, shownCard } from "../support/questionnaire-page";
import type { Installation } from "./crash.processes";

const PATIENCE_MS = 60_000;
const COMMENTS = {
  all: "Written while the server was gone.",
  database: "Written while the database was gone.",
} as const;

export type PageProof = {
  /** What the page said about saving: before, while everything was dead, afterwards, without the database, and afterwards. */
  readonly said: readonly string[];
  readonly isKept: boolean;
  readonly pictures: readonly string[];
};

/**
 * A respondent on a phone types while web server and database are dead, and again while only the database is. The page must
 * say that it has not saved, keep the answer, and save it by itself when all is back.
 */
export async function watchPage(
  { url, kill, start }: Installation,
  respondent: Respondent,
  folder: string | undefined,
): Promise<PageProof> {
  if (folder !== undefined) await mkdir(folder, { recursive: true });
  const browser = await chromium.launch({ executablePath: await findShell(console.log) });
  try {
    const context = await browser.newContext({ baseURL: url, locale: "en-GB", viewport: { width: 390, height: 844 } });
    const [name = "", value = ""] = respondent.cookie.split(/=(.*)/s);
    await context.addCookies([{ name, value, url }]);
    const page = await context.newPage();
    const pictures: string[] = [];
    const said: string[] = [];
    const look = async (as: string) => {
      said.push(((await saveState(page).textContent()) ?? "").replaceAll(/\s+/g, " ").trim());
      if (folder === undefined) return;
      const path = join(folder, `${pictures.length + 1}-${as}.png`);
      await page.screenshot({ path });
      pictures.push(path);
    };
    const says = (tones: RegExp) =>
      expect(saveState(page)).toHaveAttribute("data-save", tones, { timeout: PATIENCE_MS });

    await openPhase(page, { email: "", ...respondent }, "LRN");
    const item = (await shownCard(page).getAttribute("id")) ?? "";
    await page.keyboard.press("2");
    await says(/^saved$/);
    await look("saved");
    await page.waitForLoadState("networkidle");

    await Promise.all([kill("web"), kill("database")]);
    await page.keyboard.press("4");
    await page.keyboard.press("c");
    const comment = page.getByRole("textbox", { name: "Comment", exact: true });
    await comment.fill(COMMENTS.all);
    await says(/^(warn|hot)$/);
    await look("not-saved-while-the-server-is-dead");

    await start("database");
    await start("web");
    await says(/^saved$/);
    await look("saved-when-it-is-back");
    expect(await storedAt(respondent, item)).toEqual([{ level: 4, comment: COMMENTS.all }]);

    await kill("database");
    await comment.fill(COMMENTS.database);
    await says(/^(warn|hot)$/);
    await look("not-saved-while-the-database-is-dead");
    await start("database");
    await says(/^saved$/);
    await look("saved-with-the-database");
    const [stored, ...others] = await storedAt(respondent, item);
    const isKept = others.length === 0 && stored?.level === 4 && stored.comment === COMMENTS.database;
    return { said, isKept, pictures };
  } finally {
    await browser.close();
  }
}

/** The stored answer of a respondent to an item. */
async function storedAt({ assessmentId, personId }: Respondent, item: string) {
  const rows = await asOperator((tx) =>
    tx.execute<{ level: number; comment: string }>(sql`
      select a.level, a.comment from app.answer a
      join app.respondent r on r.assessment_id = a.assessment_id and r.id = a.respondent_id
      where r.assessment_id = ${assessmentId} and r.person_id = ${personId} and a.item_id = ${item}`),
  );
  return [...rows];
}
