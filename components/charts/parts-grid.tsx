import { SoftLink } from "@/components/ui/soft-link";
import { type CellId, cellOf, LENSES, PHASES } from "@/lib/instrument";
import type { Locale } from "@/lib/result";
import type { LatticeReadings, Reading } from "@/lib/view/charts/reading";
import { absenceInWords, speakReading } from "@/lib/view/charts/speak-reading";
import { chanceSaid, type Tone, toneInWords } from "@/lib/view/results/tone";
import { joinSentences, lensNames, phaseNames, say, partsWords as words } from "@/lib/words";
import { bandInTenths, levelInTenths } from "@/lib/words/levels";
import { GridKeys } from "./grid-keys";
import { ToneMark } from "./tone-mark";

type GridProps = {
  readonly locale: Locale;
  readonly readings: LatticeReadings["cells"];
  readonly selected: CellId;
  /** Parts that may have the biggest gap. */
  readonly biggest: readonly CellId[];
  readonly hrefOf: (cell: CellId) => string;
};

/** Literal class names by verdict. In print the colours are kept too; shape and text say the same. */
const GROUND: Readonly<Record<Tone, string>> = {
  "clearly-enough": "bg-l2",
  "probably-enough": "bg-l1",
  open: "bg-surface",
  "probably-short": "bg-surface",
  "clearly-short": "bg-hot-soft",
};
const FRAME: Readonly<Record<Tone, string>> = {
  "clearly-enough": "border-l4",
  "probably-enough": "border-l3",
  open: "border-line-strong border-dashed",
  "probably-short": "border-hot",
  "clearly-short": "border-hot",
};

/** Sixteen parts with five verdicts: four phases, four aspects. Parts are never sorted. */
export function PartsGrid({ locale, readings, selected, biggest, hrefOf }: GridProps) {
  return (
    <GridKeys label={words.label[locale]} className="w-full table-fixed border-separate border-spacing-1">
      <thead>
        <tr>
          <th scope="col" className="w-[16%] max-sm:hidden">
            <span className="sr-only">{words.aspect[locale]}</span>
          </th>
          {PHASES.map((phase) => (
            <th
              key={phase}
              scope="col"
              className="type-small px-1 pb-1 text-left font-semibold max-sm:px-0 max-sm:text-[12px] max-sm:tracking-tight"
            >
              {phaseNames[phase][locale]}
            </th>
          ))}
        </tr>
      </thead>
      {LENSES.map((lens) => (
        <tbody key={lens}>
          <tr className="sm:hidden print:hidden">
            <th scope="rowgroup" colSpan={PHASES.length} className="type-small pt-2 text-left font-semibold">
              {lensNames[lens][locale]}
            </th>
          </tr>
          <tr className="break-inside-avoid">
            <th
              scope="row"
              className="type-small pr-2 text-left align-middle font-semibold max-sm:hidden print:table-cell"
            >
              {lensNames[lens][locale]}
            </th>
            {PHASES.map((phase) => {
              const cell = cellOf(phase, lens);
              return (
                <Part
                  key={phase}
                  locale={locale}
                  names={{ phase: phaseNames[phase][locale], aspect: lensNames[lens][locale] }}
                  reading={readings[cell]}
                  href={hrefOf(cell)}
                  selected={cell === selected}
                  isBiggest={biggest.includes(cell)}
                />
              );
            })}
          </tr>
        </tbody>
      ))}
    </GridKeys>
  );
}

type PartProps = {
  readonly locale: Locale;
  readonly names: { readonly phase: string; readonly aspect: string };
  readonly reading: Reading;
  readonly href: string;
  readonly selected: boolean;
  readonly isBiggest: boolean;
};

function Part({ locale, names, reading, href, selected, isBiggest }: PartProps) {
  const look =
    reading.kind === "rated" ? `${GROUND[reading.tone]} ${FRAME[reading.tone]}` : "border-dashed border-line-2";
  const ring = isBiggest ? "border-[3px] border-solid" : "border";
  const chosen = selected ? "outline-3 outline-ink print:outline-none" : "";
  return (
    <td className="h-px p-0 align-top">
      <SoftLink
        href={href}
        aria-current={selected ? "true" : undefined}
        className={`flex h-full min-h-20 flex-col gap-0.5 rounded-inner ${ring} p-1 text-ink no-underline [print-color-adjust:exact] hover:border-ink sm:p-2 print:min-h-0 print:p-1 ${look} ${chosen}`}
      >
        <span className="sr-only">
          {joinSentences(
            [speakReading(names, reading, locale), ...(isBiggest ? [words.ringedSpoken[locale]] : [])],
            locale,
          )}
        </span>
        <PartLines locale={locale} reading={reading} />
      </SoftLink>
    </td>
  );
}

function PartLines({ locale, reading }: Pick<PartProps, "locale" | "reading">) {
  if (reading.kind === "absent") {
    return (
      <span aria-hidden="true" className="type-small text-ink-2">
        {absenceInWords(reading.why, locale)}
      </span>
    );
  }
  if (reading.kind === "level") {
    return (
      <span aria-hidden="true" className="type-small">
        {say(words.level, locale, { level: levelInTenths(reading.level) })}
      </span>
    );
  }
  const { tone, level, range, required, showsOdds } = reading;
  return (
    <span aria-hidden="true" className="type-small flex flex-col gap-0.5 max-sm:text-[13px]">
      <span className="font-semibold">
        <span className="mr-1 inline-block align-[-1px] max-sm:not-print:[:lang(zh)_&]:block">
          <ToneMark tone={tone} size={12} />
        </span>
        {toneInWords(tone, locale)}
      </span>
      <span className="text-ink-2">
        {say(words.now, locale, { level: levelInTenths(level) })}{" "}
        <span className="whitespace-nowrap">{say(words.nowRange, locale, { range: bandInTenths(range) })}</span>
      </span>
      <span className="text-ink-2">{say(words.needed, locale, { required: levelInTenths(required) })}</span>
      {showsOdds ? <span className="text-ink-2">{chanceSaid(reading, locale)}</span> : null}
    </span>
  );
}
