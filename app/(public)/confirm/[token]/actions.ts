"use server";

import { revalidatePath } from "next/cache";
import { redirect, unstable_rethrow } from "next/navigation";
import { currentLocale } from "@/app/_server/gate/locale";
import { logBroken } from "@/app/_server/gate/log";
import { readTyped, textOf, textsOf } from "@/app/_server/gate/read-form";
import { confirmationKey, saveConfirmationEntries } from "@/app/_server/saving/save-confirmation";
import { findConfirming } from "@/app/_server/secret-links/confirmations";
import type { ConfirmState } from "@/components/confirmation/confirm-form";
import { giveConfirmation, listOwnAnswers } from "@/db/position/confirmation-answers";
import { CONFIRMED_IDS, isLevel } from "@/lib/instrument";
import { can } from "@/lib/policy";
import { confirmationWords, refusalWords, say } from "@/lib/words";

/**
 * Saves the choices of the form and, if that button was pressed, submits the answers.
 *
 * Saving comes first, so that the submit button alone is enough without scripts. With open questions, the page is shown
 * once more with a note; pressing again submits the answers as they are.
 */
export async function saveAndGive(_previous: ConfirmState, form: FormData): Promise<ConfirmState> {
  const locale = await currentLocale();
  const typed = readTyped(form);
  const token = typed.token ?? "";
  const path = `/confirm/${encodeURIComponent(token)}`;
  try {
    const found = await findConfirming(token);
    if (found === undefined) redirect(path);
    const { actor } = found;
    if (!can(actor, "confirmation.save", {})) redirect(path);

    const entries = changedIn(form);
    const outcomes = entries.length === 0 ? [] : await saveConfirmationEntries(actor, entries, locale);
    if (outcomes.some((outcome) => outcome.status !== "saved")) return { outcomes, typed };
    if (typed.give === undefined) return { outcomes, typed, saved: true };

    if (!can(actor, "confirmation.give", {})) redirect(path);
    const answers = await listOwnAnswers(actor);
    const open = CONFIRMED_IDS.length - answers.filter(({ level }) => level !== null).length;
    if (open > 0 && typed.give !== String(open)) return { outcomes, typed, open };
    const given = await giveConfirmation(actor);
    if (given.ok) {
      revalidatePath(path);
      redirect(path);
    }
    const words = given.error === "nothing-answered" ? confirmationWords.nothingAnswered : refusalWords[given.error];
    return { outcomes, typed, problem: say(words, locale) };
  } catch (error) {
    unstable_rethrow(error);
    logBroken("answers of a customer were not given", error);
    return { outcomes: [], typed, problem: say(confirmationWords.notReached, locale) };
  }
}

/** The choices that differ from the rendered ones, each with its base revision. */
function changedIn(form: FormData) {
  return CONFIRMED_IDS.flatMap((question) => {
    const key = confirmationKey(question);
    const seen = readSeen(textOf(form, `seen:${key}`));
    const [raw] = textsOf(form, key);
    const level = raw === undefined ? null : Number(raw);
    if (seen === undefined || (level !== null && !isLevel(level)) || level === seen.value) return [];
    return [{ key, base: seen.base, value: level }];
  });
}

function readSeen(raw: string): { readonly base: number; readonly value: unknown } | undefined {
  try {
    const seen: unknown = JSON.parse(raw);
    if (typeof seen !== "object" || seen === null || !("base" in seen) || typeof seen.base !== "number")
      return undefined;
    return { base: seen.base, value: "value" in seen ? seen.value : null };
  } catch {
    return undefined;
  }
}
