import { MODES } from "@/lib/instrument";
import type { Locale } from "@/lib/result";
import { modeNamesAtFirstUse } from "@/lib/words/names/position-names";
import { ModeGlyph } from "./mode-glyph";

/** Symbol, name and explanation of every type of relationship, for a page that uses the symbols. */
export function ModeKey({ locale, label }: { readonly locale: Locale; readonly label: string }) {
  return (
    <ul aria-label={label} className="type-small flex flex-wrap gap-x-5 gap-y-1 text-ink-2">
      {MODES.map((mode) => (
        <li key={mode} className="inline-flex items-center gap-2">
          <ModeGlyph mode={mode} size={16} />
          {modeNamesAtFirstUse[mode][locale]}
        </li>
      ))}
    </ul>
  );
}
