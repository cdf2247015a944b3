import { Gauge } from "@/components/charts/gauge";
import { ModeBar, ModeLegend } from "@/components/charts/mode-bar";
import { ToneMark } from "@/components/charts/tone-mark";
import { TableTwin } from "@/components/charts/twin";
import type { Locale } from "@/lib/result";
import { joinParts, printReading } from "@/lib/view/charts/speak-reading";
import { type Compared, changeInWords, comparisonTable, leadingMode, readingsOf } from "@/lib/view/clients/comparison";
import { known, lettersShort } from "@/lib/view/results/facts";
import { lettersKey } from "@/lib/view/results/shares";
import { chartWords, joinSentences, say, comparisonWords as words } from "@/lib/words";

type ComparisonProps = { readonly clients: readonly Compared[]; readonly locale: Locale };

/** Clients side by side, sorted by name: position, five gauges each, rating, change; and the same as a table. */
export function Comparison({ clients, locale }: ComparisonProps) {
  return (
    <>
      <ModeLegend locale={locale} />
      <ul className="flex flex-col">
        {clients.map((client) => (
          <ClientRow key={client.key} client={client} locale={locale} />
        ))}
      </ul>
      <p className="type-caption mt-3 text-ink-2">
        {joinSentences([lettersKey(locale), words.lettersNote[locale]], locale)}
      </p>
      <TableTwin data={comparisonTable(clients, locale)} label={chartWords.table[locale]} />
    </>
  );
}

function ClientRow({ client, locale }: { client: Compared; locale: Locale }) {
  const { rating } = client;
  // as in all charts: together with the rest that fits no type, these shares sum to 1
  const shares = known(rating.position.portfolio);
  const offModel = known(rating.position.offModel) ?? 0;
  const fit = known(rating.fit.serve);
  return (
    <li className="grid gap-x-8 gap-y-3 border-b border-line py-5 last:border-b-0 lg:grid-cols-[14rem_minmax(0,1fr)_11rem]">
      <div className="min-w-0">
        <h3 className="type-h3">
          <a href={client.href} className="link">
            {client.name}
          </a>
        </h3>
        <p className="type-small text-ink-2">{client.cycle}</p>
        <div className="mt-2">
          {shares === undefined ? (
            <p className="type-small text-ink-2">{words.noModes[locale]}</p>
          ) : (
            <>
              <ModeBar locale={locale} shares={shares} offModel={offModel} />
              <p className="type-caption mt-1 text-ink-2">{leadingMode(shares, offModel, locale)}</p>
            </>
          )}
        </div>
      </div>
      <ul className="grid grid-cols-2 gap-x-3 gap-y-4 sm:grid-cols-5">
        {readingsOf(rating, locale).map(({ name, reading }) => {
          const { word, level, chance } = printReading(reading, locale);
          return (
            <li key={name} className="flex min-w-0 gap-2 sm:flex-col sm:items-center sm:gap-1 sm:text-center">
              <Gauge reading={reading} height={54} barWidth={22} />
              <span className="type-caption min-w-0">
                <span className="block font-semibold">{name}</span>
                <span className="numeric block text-ink-2">{joinParts([level, chance], locale)}</span>
                {reading.kind === "rated" ? (
                  <span className="inline-flex items-center gap-1">
                    <ToneMark tone={reading.tone} size={11} /> {word}
                  </span>
                ) : null}
              </span>
            </li>
          );
        })}
      </ul>
      <dl className="type-small grid grid-cols-2 content-start gap-x-4 gap-y-2 lg:grid-cols-1">
        <div>
          <dt className="text-ink-2">{words.band[locale]}</dt>
          <dd className="text-[18px] font-semibold">{fit === undefined ? words.noBand[locale] : lettersShort(fit)}</dd>
        </div>
        <div>
          <dt className="text-ink-2">
            {client.before === undefined
              ? words.changeHead[locale]
              : say(words.change, locale, { year: client.before.cycle })}
          </dt>
          <dd className="font-medium">{changeInWords(client, locale)}</dd>
        </div>
      </dl>
    </li>
  );
}
