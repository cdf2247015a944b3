import type { Locale } from "@/lib/result";
import type { WaveResult } from "@/lib/view/pulse/closed-waves";
import { namesWith, statementTable, unitTable } from "@/lib/view/pulse/tables";
import { pulseWords as words } from "@/lib/words";
import { ScrollTable, TableTwin } from "../charts/twin";
import { SuppressedFigure } from "../ui/suppressed";

/**
 * Results of one closed employee questionnaire: units by phase, what is suppressed and why, and the statements of all
 * units together.
 */
export function WaveResults({ locale, wave }: { locale: Locale; wave: WaveResult }) {
  const hidden = wave.units.filter(({ pulse }) => pulse === undefined);
  const reasons = [
    { id: "few", units: hidden.filter(({ isMailed }) => isMailed), why: words.tooFew, text: words.tooFewText },
    { id: "printed", units: hidden.filter(({ isMailed }) => !isMailed), why: words.byHand, text: words.byHandUnit },
  ];
  if (wave.firm === undefined) {
    return <SuppressedFigure title={words.tooFew[locale]} text={words.tooFewWave[locale]} />;
  }
  return (
    <div className="flex flex-col gap-3">
      <ScrollTable data={unitTable(wave, wave.firm, locale)} tight />
      {wave.hasByHand ? <p className="type-small text-ink-2">{words.byHandSaid[locale]}</p> : null}
      {reasons
        .filter(({ units }) => units.length > 0)
        .map(({ id, units, why, text }) => (
          <SuppressedFigure key={id} title={namesWith(units, why, locale)} text={text[locale]} />
        ))}
      <TableTwin data={statementTable(wave.firm, locale)} label={words.statements[locale]} />
    </div>
  );
}
