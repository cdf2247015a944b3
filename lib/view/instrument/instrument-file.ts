import type { DocumentFault, InstrumentDifference, InstrumentFaults, SheetFault } from "@/lib/authoring";
import type { Instrument } from "@/lib/instrument";
import type { Locale } from "@/lib/result";
import {
  instrumentFaultWords as faultWords,
  joinSentences,
  registerWords,
  say,
  instrumentWords as words,
} from "@/lib/words";

type InstrumentFileFault = { readonly place: string; readonly words: string };
type FileLink = { readonly href: string; readonly label: string };

export type InstrumentFileReplies =
  | { readonly kind: "refused"; readonly words: string }
  | {
      readonly kind: "faulty";
      readonly words: string;
      readonly faults: readonly InstrumentFileFault[];
      readonly more: string;
    }
  | { readonly kind: "clean" | "saved"; readonly words: string; readonly note: string; readonly link?: FileLink };

/** The reply for a valid file that was only checked. */
export const sayClean = (
  { version, items }: Instrument,
  difference: InstrumentDifference,
  locale: Locale,
): InstrumentFileReplies => ({
  kind: "clean",
  words: say(words.clean, locale, { version, items: items.length }),
  note: noteOn(difference, locale),
});

/** The reply for a file that was saved as a draft, with the page that compares it. */
export const saySaved = (
  { version }: Instrument,
  difference: InstrumentDifference,
  { href, locale }: { readonly href: string; readonly locale: Locale },
): InstrumentFileReplies => ({
  kind: "saved",
  words: say(words.saved, locale, { version }),
  note: noteOn(difference, locale),
  link: { href, label: words.compare[locale] },
});

/** The changes against the latest version, and how results compare. */
function noteOn({ items, comparability }: InstrumentDifference, locale: Locale): string {
  const count = (kind: string) => items.filter((item) => item.kind === kind).length;
  const counts = { changed: count("changed"), added: count("added"), removed: count("removed") };
  return joinSentences([say(words.againstNext, locale, counts), words[comparability][locale]], locale);
}

/** The reply for a file with faults, with the position of each. */
export function sayFaulty(found: InstrumentFaults, locale: Locale): InstrumentFileReplies {
  if (found.kind === "overlong") return { kind: "refused", words: registerWords.overlong[locale] };
  if (found.kind === "not-readable") return { kind: "refused", words: words.notReadable[locale] };
  const told =
    found.kind === "document"
      ? found.faults.map((fault) => tellDocument(fault, locale))
      : found.faults.map((fault) => tellSheet(fault, locale));
  const n = found.count;
  return {
    kind: "faulty",
    words: say(words.faulty, locale, { n }),
    faults: told,
    more: n > told.length ? say(words.faultsMore, locale, { n: n - told.length }) : "",
  };
}

const tellDocument = ({ path, code, value }: DocumentFault, locale: Locale): InstrumentFileFault => ({
  place: path.join(" › "),
  words: say(faultWords[code], locale, { value: code === "not-three" ? "" : value }),
});

function tellSheet({ sheet, row, column, code, value }: SheetFault, locale: Locale): InstrumentFileFault {
  const place =
    column === undefined
      ? say(words.wholeSheet, locale, { sheet, row })
      : say(words.cellOfSheet, locale, { sheet, row, ...column });
  const said = code === "not-three" ? ` (${value})` : value;
  return { place, words: say(faultWords[code], locale, { value: said }) };
}
