import type { z } from "zod";
import type { Subject } from "@/lib/policy";
import type { Locale } from "@/lib/result";
import { refusalWords, say } from "@/lib/words";
import { requireActor, withFreshSession } from "../gate/actor";
import { type Definition, outcomeOrNotFound, passGate } from "../gate/gate";
import { currentLocale } from "../gate/locale";
import { fileOf, readForm } from "../gate/read-form";

/**
 * What a form with a file answers, in words: checked only unless its intent says more. The file is opened by nobody before
 * the gate knows that this person may bring it.
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
