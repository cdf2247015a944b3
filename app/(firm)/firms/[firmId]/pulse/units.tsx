import { dayIn } from "@/app/_server/gate/clock";
import { AddUnitForm, HeadcountForm, OpenWaveForm, PulsePress } from "@/components/pulse/unit-forms";
import { Section } from "@/components/ui/section";
import type { PulseUnitRow } from "@/db/pulse/pulse";
import type { Firm } from "@/lib/firms";
import type { Locale } from "@/lib/result";
import { pulseReplies } from "@/lib/view/pulse/replies";
import { say, speak, pulseWords as words } from "@/lib/words";
import { addUnit, changeHeadcount, endUnit, openWave } from "./actions";

type Props = { readonly firm: Firm; readonly units: readonly PulseUnitRow[]; readonly locale: Locale };

/** The units of the firm, and the form for another. */
export function Units({ firm, units, locale }: Props) {
  return (
    <Section id="units" title={words.units[locale]} reading={words.unitsReading[locale]}>
      {units.length === 0 ? (
        <p className="mb-4 text-ink-2">{words.noUnits[locale]}</p>
      ) : (
        <ul className="-mt-2 mb-5 divide-y divide-line border-b border-line">
          {units.map((unit) => (
            <li key={unit.id} className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 py-2">
              <span className="min-w-0 break-words font-medium">
                {say(words.unitPeople, locale, { unit: unit.name, n: unit.headcount })}
              </span>
              <details className="max-sm:w-full">
                <summary className="link inline-block min-h-6" aria-label={say(words.changeOf, locale, unit)}>
                  {words.change[locale]}
                </summary>
                <div className="mt-3 flex flex-col gap-4 pb-2">
                  <HeadcountForm
                    action={changeHeadcount}
                    firmId={firm.id}
                    unitId={unit.id}
                    headcount={unit.headcount}
                    words={speak(words, locale)}
                    {...pulseReplies(locale)}
                  />
                  <PulsePress
                    action={endUnit}
                    firmId={firm.id}
                    hidden={{ unitId: unit.id, name: unit.name }}
                    label={words.endUnit[locale]}
                    {...pulseReplies(locale)}
                  />
                </div>
              </details>
            </li>
          ))}
        </ul>
      )}
      <AddUnitForm action={addUnit} firmId={firm.id} words={speak(words, locale)} {...pulseReplies(locale)} />
    </Section>
  );
}

const DAY_MS = 24 * 60 * 60 * 1000;
/** Days ahead that the form suggests. */
const DAYS = 14;
const DAYS_MAX = 90;

/** The form that opens a wave, for the units that are in none. */
export function OpenWaveSection({ firm, units, locale }: Props) {
  const ahead = (days: number) => dayIn(firm.timeZone, new Date(Date.now() + days * DAY_MS));
  return (
    <Section id="open" title={words.open[locale]} reading={words.openReading[locale]}>
      {units.length === 0 ? (
        <p className="text-ink-2">{words.allAsked[locale]}</p>
      ) : (
        <OpenWaveForm
          action={openWave}
          firmId={firm.id}
          units={units.map(({ id, name, headcount }) => ({
            id,
            label: say(words.unitPeople, locale, { unit: name, n: headcount }),
            addresses: say(words.addresses, locale, { unit: name }),
          }))}
          ways={[
            { value: "mail", label: words.mail[locale] },
            { value: "links", label: words.links[locale] },
            { value: "code", label: words.code[locale] },
            { value: "skip", label: words.skip[locale] },
          ]}
          firstDay={ahead(1)}
          latestDay={ahead(DAYS_MAX)}
          suggestedDay={ahead(DAYS)}
          words={speak(words, locale)}
          notes={
            <ul className="type-small flex max-w-[72ch] list-disc flex-col gap-1 pl-5 text-ink-2">
              <li>{words.mailNote[locale]}</li>
              <li>{words.linksNote[locale]}</li>
              <li>{words.codeNote[locale]}</li>
              <li>{words.byHandNote[locale]}</li>
            </ul>
          }
          {...pulseReplies(locale)}
        />
      )}
    </Section>
  );
}
