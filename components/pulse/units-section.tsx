import type { Firm } from "@/lib/firms";
import type { PulseUnitRow } from "@/lib/pulse";
import type { Locale } from "@/lib/result";
import { say, speak, pulseWords as words } from "@/lib/words";
import { FormButton, FormText } from "../ui/form-fields";
import type { NoticeAction } from "../ui/form-state";
import { NoticeForm, NoticePress } from "../ui/notice-forms";
import { Section } from "../ui/section";
import { OpenWaveForm } from "./open-wave-form";

type Props = { readonly firm: Firm; readonly units: readonly PulseUnitRow[]; readonly locale: Locale };
type UnitsProps = Props & { readonly actions: Readonly<Record<"add" | "change" | "end", NoticeAction>> };

export function UnitsSection({ firm, units, actions, locale }: UnitsProps) {
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
                  <NoticeForm
                    action={actions.change}
                    hidden={{ firmId: firm.id, unitId: unit.id }}
                    className="flex flex-col gap-3"
                  >
                    <div className="flex flex-wrap items-end gap-3">
                      <FormText
                        {...HEADCOUNT}
                        id={`headcount-${unit.id}`}
                        key={unit.headcount}
                        label={words.headcount[locale]}
                        value={unit.headcount}
                        wrong={words.headcountInvalid[locale]}
                      />
                      <FormButton>{words.saveHeadcount[locale]}</FormButton>
                    </div>
                  </NoticeForm>
                  <NoticePress
                    action={actions.end}
                    hidden={{ firmId: firm.id, unitId: unit.id, name: unit.name }}
                    label={words.endUnit[locale]}
                    look="compact"
                  />
                </div>
              </details>
            </li>
          ))}
        </ul>
      )}
      <NoticeForm action={actions.add} hidden={{ firmId: firm.id }} className="flex flex-col gap-4">
        <div className="grid items-start gap-4 sm:grid-cols-[minmax(0,2fr)_minmax(0,1fr)_auto]">
          <FormText
            id="unit-name"
            name="name"
            maxLength={60}
            autoComplete="off"
            label={words.unitName[locale]}
            wrong={words.unitNameMissing[locale]}
          />
          <FormText
            {...HEADCOUNT}
            id="unit-headcount"
            label={words.newHeadcount[locale]}
            wrong={words.headcountInvalid[locale]}
          />
          <FormButton className="sm:mt-[26px]">{words.addUnit[locale]}</FormButton>
        </div>
      </NoticeForm>
    </Section>
  );
}

const HEADCOUNT = { name: "headcount", inputMode: "numeric", autoComplete: "off" } as const;

type OpenWaveSectionProps = Props & {
  readonly action: NoticeAction;
  /** The allowed range of the last day, and the suggested one. */
  readonly days: Readonly<Record<"first" | "latest" | "suggested", string>>;
};

/** The form that starts the employee questionnaire in units where it is not open. */
export function OpenWaveSection({ firm, units, action, days, locale }: OpenWaveSectionProps) {
  return (
    <Section id="open" title={words.open[locale]} reading={words.openReading[locale]}>
      {units.length === 0 ? (
        <p className="text-ink-2">{words.allAsked[locale]}</p>
      ) : (
        <OpenWaveForm
          action={action}
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
          firstDay={days.first}
          latestDay={days.latest}
          suggestedDay={days.suggested}
          words={speak(words, locale)}
          notes={
            <ul className="type-small flex max-w-[72ch] list-disc flex-col gap-1 pl-5 text-ink-2">
              <li>{words.mailNote[locale]}</li>
              <li>{words.linksNote[locale]}</li>
              <li>{words.codeNote[locale]}</li>
              <li>{words.byHandNote[locale]}</li>
            </ul>
          }
        />
      )}
    </Section>
  );
}
