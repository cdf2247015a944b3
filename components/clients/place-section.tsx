import { isInsufficient, type Locale } from "@/lib/result";
import { CALIBRATION_PAIRS_MIN } from "@/lib/scoring";
import type { CalibrationFacts } from "@/lib/view/clients/calibration";
import { say, calibrationWords as words } from "@/lib/words";
import { bandInTenths, levelInTenths, sizeInTenths } from "@/lib/words/levels";
import { DataTable } from "../charts/twin";
import { Section } from "../ui/section";

/** The level that a consultant would probably give to a firm, from thirty pairs on; otherwise why it is not shown. */
export function PlaceSection({ facts, locale }: { facts: CalibrationFacts; locale: Locale }) {
  const { places, calibration, pairs } = facts.bias;
  if (isInsufficient(places) || isInsufficient(calibration)) {
    const few = isInsufficient(places) && places.reason === "too-few-pairs";
    return (
      <Section id="place" title={words.placeTitle[locale]}>
        <p className="text-ink-2">
          {few ? say(words.placeFew, locale, { min: CALIBRATION_PAIRS_MIN, n: pairs }) : words.placeConstant[locale]}
        </p>
      </Section>
    );
  }
  const { severity } = calibration;
  return (
    <Section id="place" title={words.placeTitle[locale]} reading={say(words.placeReading, locale, { n: pairs })}>
      <DataTable
        data={{
          caption: words.placeTitle[locale],
          head: [words.placeSelf, words.placeLevel, words.placeRange].map((word) => word[locale]),
          rows: places.map(({ self, level, low, high }) => [
            levelInTenths(self),
            levelInTenths(level),
            bandInTenths({ low, high }),
          ]),
        }}
      />
      {isInsufficient(severity) ? null : (
        <p className="type-small mt-3 text-ink-2">{say(words.spread, locale, { n: sizeInTenths(severity) })}</p>
      )}
    </Section>
  );
}
