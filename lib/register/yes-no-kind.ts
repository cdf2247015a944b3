import { type CellKind, choiceKind, good } from "@/lib/tables";
import { registerWords } from "@/lib/words";

export const yesNoKind: CellKind<boolean> = {
  read(text, locale) {
    const read = yesNo.read(text, locale);
    return read.ok ? good(read.value === "yes") : read;
  },
  print: (value, locale) => registerWords[value ? "yes" : "no"][locale],
  allowed: (locale) => yesNo.allowed(locale),
  choices: (locale) => [registerWords.yes[locale], registerWords.no[locale]],
};
const yesNo = choiceKind(["yes", "no"], (one, locale) => registerWords[one][locale]);
