"use server";

import { revalidatePath } from "next/cache";
import { redirect, unstable_rethrow } from "next/navigation";
import { z } from "zod";
import { currentLocale } from "@/app/_server/gate/locale";
import { logBroken } from "@/app/_server/gate/log";
import { readTyped, textOf } from "@/app/_server/gate/read-form";
import { keepPartner, requireVisitor } from "@/app/_server/screening/visitor";
import type { ScreeningState } from "@/components/screening/screening-form";
import { findScreening, type ScreeningEntry, saveScreening } from "@/db/screening/screenings";
import { type ItemAnswer, isLevel, type Level, ROLES } from "@/lib/instrument";
import type { KeptScreening } from "@/lib/rating";
import {
  hrefOf,
  isStep,
  itemsOfStep,
  listOpenDeterminants,
  listOpenItems,
  NOTHING_SAVED,
  questionsOfStep,
  type Step,
  stepAfter,
} from "@/lib/view/screening/steps";
import { say, screeningWords } from "@/lib/words";
import { tooLongWords } from "@/lib/words/fields/too-long";

/** Maximum length of a customer's name, as in its field. */
const PARTNER_MAX = 60;

/**
 * Saves one page of the screening and continues. Unanswered questions do not prevent saving: the page is shown again
 * with them marked. If saving fails, or another tab saved a newer version, all choices are kept.
 */
export async function saveStep(_previous: ScreeningState, form: FormData): Promise<ScreeningState> {
  const step = textOf(form, "step");
  if (!isStep(step)) redirect("/screening");
  const locale = await currentLocale();
  const typed = readTyped(form);
  try {
    const visitor = await requireVisitor();
    if (visitor === undefined) return { problem: say(screeningWords.tooMany, locale), typed };

    if (step === "customer") {
      const partner = textOf(form, "partner").trim();
      if (partner.length > PARTNER_MAX)
        return { problem: say(tooLongWords.field, locale, { max: PARTNER_MAX, n: partner.length }), typed };
      await keepPartner(partner);
    }
    const fields = readFields(step, form);
    const outcomes = await saveScreening(
      visitor,
      fields.map((field) => field.entry),
    );
    if (outcomes === undefined) redirect("/screening");

    const answered = fields.map(({ name }, index) => ({ name, outcome: outcomes[index] }));
    const conflicts = answered.flatMap(({ name, outcome }) =>
      outcome?.status === "conflict" ? [[name, nameAnswer(outcome.theirs)] as const] : [],
    );
    if (conflicts.length > 0) {
      const bases = answered.map(({ name, outcome }) => [name, outcome?.revision ?? 0] as const);
      return {
        problem: say(screeningWords.conflict, locale),
        typed,
        theirs: Object.fromEntries(conflicts),
        bases: Object.fromEntries(bases),
      };
    }
    // the browser's cached versions of these pages are outdated
    revalidatePath("/screening", "layout");
    if (!isOpen(step, await findScreening(visitor))) redirect(hrefOf(stepAfter(step) ?? "result"));
    redirect(`${hrefOf(step)}?open=${fields.length === 0 ? NOTHING_SAVED : "1"}`);
  } catch (error) {
    unstable_rethrow(error);
    const reference = logBroken("a page of the screening was not saved", error);
    return { problem: say(screeningWords.notSaved, locale, { reference }), typed };
  }
}

const functionSchema = z.enum(ROLES).nullable().catch(null);

type Field = { readonly name: string; readonly entry: ScreeningEntry };

/** The chosen answers of a page with their base revisions; questions without a choice are unchanged. */
function readFields(step: Step, form: FormData): readonly Field[] {
  const base = (name: string) =>
    z.coerce
      .number()
      .int()
      .min(0)
      .catch(0)
      .parse(textOf(form, `base:${name}`));
  const items = itemsOfStep(step).flatMap((item): Field[] => {
    const value = readAnswer(textOf(form, item));
    return value === undefined ? [] : [{ name: item, entry: { item, value, base: base(item) } }];
  });
  const questions = questionsOfStep(step).flatMap((question): Field[] => {
    const value = readLevel(textOf(form, question));
    return value === undefined ? [] : [{ name: question, entry: { question, value, base: base(question) } }];
  });
  const mainFunction = step === "customer" ? functionSchema.parse(textOf(form, "mainFunction")) : null;
  const functions: Field[] = mainFunction === null ? [] : [{ name: "mainFunction", entry: { mainFunction } }];
  return [...items, ...questions, ...functions];
}

const readAnswer = (value: string): ItemAnswer | undefined => {
  if (value === "dk") return { dontKnow: true };
  const level = readLevel(value);
  return level === undefined ? undefined : { level };
};

const readLevel = (value: string): Level | undefined => {
  const level = value === "" ? Number.NaN : Number(value);
  return isLevel(level) ? level : undefined;
};

const nameAnswer = (answer: ItemAnswer | Level | null): string => {
  if (answer === null) return "";
  if (typeof answer === "number") return String(answer);
  return "level" in answer ? String(answer.level) : "dk";
};

function isOpen(step: Step, screening: KeptScreening | undefined): boolean {
  if (step === "customer") return (screening?.mainFunction ?? null) === null;
  if (step === "link") return listOpenDeterminants(screening).length > 0;
  return listOpenItems(screening, itemsOfStep(step)).length > 0;
}
