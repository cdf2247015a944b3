import type { z } from "zod";
import type { Subject } from "@/lib/policy";
import type { Locale } from "@/lib/result";
import { refusalWords, say } from "@/lib/words";
import { requireActor } from "../gate/actor";
import { passForm } from "../gate/define-action";
import type { Definition, UserActor } from "../gate/gate";
import { currentLocale } from "../gate/locale";
import type { ActionOutcome } from "../gate/outcome";
import { fileOf, readForm } from "../gate/read-form";

type Upload = { readonly file: FormDataEntryValue | null; readonly locale: Locale };
type Import<I extends z.ZodType, S extends Subject, T> = Omit<Definition<I, S, T>, "run"> & {
  readonly run: (input: { actor: UserActor; input: z.infer<I>; subject: S } & Upload) => Promise<ActionOutcome<T>>;
};

/**
 * Defines a server action for a form with a file: it only checks the file, unless the form's intent is to save. The file
 * is opened by `run`, which is called only after the gate has allowed it.
 */
export function defineImport<I extends z.ZodType, S extends Subject, T>({ run, ...definition }: Import<I, S, T>) {
  return async (
    _previous: unknown,
    form: FormData,
  ): Promise<T | { readonly kind: "refused"; readonly words: string }> => {
    const [actor, locale] = await Promise.all([requireActor(), currentLocale()]);
    const upload = { file: fileOf(form, "file"), locale };
    const opening: Definition<I, S, T> = { ...definition, run: (allowed) => run({ ...allowed, ...upload }) };
    const outcome = await passForm(opening, actor, { intent: "check", ...readForm(form) });
    switch (outcome.status) {
      case "done":
        return outcome.value;
      case "invalid":
        return { kind: "refused", words: refusalWords["not-found"][locale] };
      case "refused":
        return { kind: "refused", words: say(refusalWords[outcome.reason], locale, outcome.values) };
    }
  };
}
