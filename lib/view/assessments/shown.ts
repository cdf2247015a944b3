import { CELLS, type CellId, type ItemId, type Phase, phaseOf } from "@/lib/instrument";
import type { Locale } from "@/lib/result";
import {
  DISCLOSURE_STEPS,
  type DisclosureForecast,
  errorModelProvisional,
  errorsOfFullAnswers,
  forecastDisclosure,
  Z_80,
} from "@/lib/scoring";
import { say, shownWords } from "@/lib/words";
import { sizeInTenths } from "@/lib/words/levels";
import type { CycleFacts } from "./facts";

type Answered = Pick<CycleFacts, "instrument" | "input" | "answered" | "own">;

/** What the result would show the current user of these phases if nobody answered any more. */
export function forecastOf(
  { instrument, input, answered, own }: Answered,
  phases: readonly Phase[],
): DisclosureForecast {
  const others = (id: ItemId) => (answered.get(id) ?? 0) - (own.get(id)?.value.answer == null ? 0 : 1);
  const asked = (cell: CellId) =>
    instrument.items.filter((item) => item.cell === cell && !(item.id in input.notApplicable));
  return forecastDisclosure(
    CELLS.filter((cell) => phases.includes(phaseOf(cell))).map((cell) =>
      asked(cell).map(({ id }) => Math.max(0, others(id))),
    ),
  );
}

type ForecastAt = { readonly forecast: DisclosureForecast; readonly parts: number; readonly locale: Locale };

/** The forecast in sentences: what stays hidden, and how many people it takes. */
export function forecastInWords({ forecast, parts, locale }: ForecastAt): readonly string[] {
  const { alone, withoutItemMeans, withoutSpread, peopleForItemMeans, peopleForSpread } = forecast;
  if (alone) return [shownWords.alone[locale], shownWords.aloneAsk[locale]];
  if (withoutItemMeans > 0)
    return [
      say(shownWords.practicesKept, locale, { n: withoutItemMeans, all: parts }),
      say(shownWords.practicesAsk, locale, { n: peopleForItemMeans }),
    ];
  if (withoutSpread > 0)
    return [
      say(shownWords.spreadKept, locale, { n: withoutSpread, all: parts }),
      say(shownWords.spreadAsk, locale, { n: peopleForSpread }),
    ];
  return [shownWords.all[locale]];
}

/** Whether a result would withhold something, or would be that of one person. */
export const isForecastThin = ({ alone, withoutSpread }: DisclosureForecast): boolean => alone || withoutSpread > 0;

/** A row of the table: how many people, what the result shows, and half the width of the likely range of a part. */
type ShownRow = {
  readonly people: string;
  readonly practices: boolean;
  readonly spread: boolean;
  readonly range: string;
};

/** What a result shows for each number of people who answer everything. */
export const shownRows = (locale: Locale): readonly ShownRow[] =>
  DISCLOSURE_STEPS.map(({ from, to, itemMeans, spread }) => ({
    people: to === undefined ? say(shownWords.orMore, locale, { n: from }) : to === from ? `${from}` : `${from}–${to}`,
    practices: itemMeans,
    spread,
    range: say(shownWords.range, locale, {
      size: sizeInTenths(Z_80 * errorsOfFullAnswers(errorModelProvisional, from).cell),
    }),
  }));
