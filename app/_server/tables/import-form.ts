import type { z } from "zod";
import type { Subject } from "@/lib/policy";
import type { Locale } from "@/lib/result";
import { refusalWords, say } from "@/lib/words";
import { requireActor, withFreshSession } from "../gate/actor";
import { type Definition, outcomeOrNotFound, passGate } from "../gate/gate";
import { currentLocale } from "../gate/locale";
import { fileOf, readForm } from "../gate/read-form";

/**
 * The reply of a form with a file: only checks it, unless its intent is to save. The file is opened only after the gate
 * has allowed it.
 */
export async function answerImport<I extends z.ZodType, S extends Subject, T>(
  form: FormData,
  definitionOf: (file: FormDataEntryValue | null, locale: Locale) => Definition<I, S, T>,
): Promise<T | { readonly kind: "refused"; readonly words: string }> {
  const [actor, locale] = await Promise.all([requireActor(), currentLocale()]);
  const raw = { intent: "check", ...readForm(form) };
  const outcome = await withFreshSession(async () =>
    outcomeOrNotFound(await passGate(definitionOf(fileOf(form, "file"), locale), actor, raw)),
  );
  switch (outcome.status) {
    case "done":
      return outcome.value;
    case "invalid":
      return { kind: "refused", words: refusalWords["not-found"][locale] };
    case "refused":
      return { kind: "refused", words: say(refusalWords[outcome.reason], locale, outcome.values) };
  }
}
