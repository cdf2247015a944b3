import type { GroupPart } from "@/lib/benchmark";
import type { Locale } from "@/lib/result";
import { basisInWords, type PlacedFirm } from "@/lib/view/benchmark/facts";
import { chartWords, modeNamesAtFirstUse, say, benchmarkWords as w } from "@/lib/words";
import { shareInPercent } from "@/lib/words/levels";
import { TableTwin } from "../charts/twin";
import { Section } from "../ui/section";

const partName = ({ of }: GroupPart, locale: Locale): string =>
  of === "other" ? w.other[locale] : modeNamesAtFirstUse[of][locale];

/** Who the firm is compared with: how they were chosen, the effective size, and the composition by mode. */
export function GroupSection({ locale, placed }: { readonly locale: Locale; readonly placed: PlacedFirm }) {
  const { composition, effectiveSize } = placed;
  return (
    <Section id="group" title={w.groupTitle[locale]} reading={basisInWords(placed, locale)}>
      <p className="font-semibold">{say(w.effective, locale, { n: effectiveSize })}</p>
      <p className="type-small mt-3 text-ink-2">{w.composition[locale]}</p>
      <ul className="mt-1 max-w-[44rem]">
        {composition.map((part) => (
          <li key={part.of} className="grid grid-cols-[10rem_minmax(0,1fr)_3.5rem] items-center gap-x-3 py-1">
            <span>{partName(part, locale)}</span>
            <svg width="100%" height="14" aria-hidden="true" className="block">
              <rect width="100%" height="14" className="fill-l1" />
              <rect width={shareInPercent(part.share)} height="14" className="fill-accent" />
            </svg>
            <span className="numeric text-right">{shareInPercent(part.share)}</span>
          </li>
        ))}
      </ul>
      <TableTwin
        label={say(chartWords.table, locale)}
        data={{
          caption: w.groupTitle[locale],
          head: [w.part[locale], w.weight[locale]],
          rows: composition.map((part) => [partName(part, locale), shareInPercent(part.share)]),
        }}
      />
    </Section>
  );
}
