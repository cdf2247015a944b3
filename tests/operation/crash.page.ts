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
const COMMENT = "Written while the server was gone.";

export type PageProof = {
  /** What the page said about saving: before, while the server was dead, and afterwards. */
  readonly said: readonly string[];
  readonly isKept: boolean;
  readonly pictures: readonly string[];
};

/**
 * A respondent on a phone types while web server and database are dead. The page must say that it has not saved, keep the
 * answer, and save it by itself when both are back.
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
    await page.getByRole("textbox", { name: "Comment", exact: true }).fill(COMMENT);
    await says(/^(warn|hot)$/);
    await look("not-saved-while-the-server-is-dead");

    await start("database");
    await start("web");
    await says(/^saved$/);
    await look("saved-when-it-is-back");
    const rows = await asOperator((tx) =>
      tx.execute<{ level: number; comment: string }>(sql`
        select a.level, a.comment from app.answer a
        join app.respondent r on r.assessment_id = a.assessment_id and r.id = a.respondent_id
        where r.assessment_id = ${respondent.assessmentId} and r.person_id = ${respondent.personId} and a.item_id = ${item}`),
    );
    const isKept = rows.length === 1 && rows[0]?.level === 4 && rows[0].comment === COMMENT;
    return { said, isKept, pictures };
  } finally {
    await browser.close();
  }
}
