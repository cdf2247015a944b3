import type { Metadata } from "next";
import { FirmFrame, requireFirmFrame } from "@/app/_server/frames/firm-frame";
import { requireActor, withFreshSession } from "@/app/_server/gate/actor";
import { currentLocale } from "@/app/_server/gate/locale";
import { requireId } from "@/app/_server/gate/path-id";
import { ScrollTable } from "@/components/charts/twin";
import { WaveResults } from "@/components/pulse/wave-results";
import { differingPhases, picturesOf, TwoPicturesSection } from "@/components/results/two-pictures-section";
import { FindingHeader } from "@/components/ui/finding-header";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { can } from "@/lib/policy";
import type { Locale } from "@/lib/result";
import { trendTable } from "@/lib/view/pulse/tables";
import { say, pulseWords as words } from "@/lib/words";
import { type PulseFacts, readPulse } from "./facts";
import { OpenWave } from "./open-wave";
import { OpenWaveSection, Units } from "./units";

type Props = { readonly params: Promise<{ firmId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: words.title[await currentLocale()] };
}

/** The pulse of the shop floor: units, open waves with what is handed out, and closed ones with their figures. */
export default async function FirmPulsePage({ params }: Props) {
  const [actor, locale] = await Promise.all([requireActor(), currentLocale()]);
  const firmId = requireId((await params).firmId);
  const { firm } = await requireFirmFrame(actor, firmId);
  const frame = { actor, firmId, current: "assessment", place: words.title[locale] } as const;
  if (!can(actor, "pulse.read", firm)) {
    return (
      <FirmFrame {...frame}>
        <h1 className="type-finding mb-5">{words.title[locale]}</h1>
        <Notice tone="info" title={words.managersOnly[locale]} />
      </FirmFrame>
    );
  }
  const facts = await withFreshSession(() => readPulse(actor, firmId, locale));
  return (
    <FirmFrame {...frame}>
      <div className="flex flex-col gap-5">
        <FindingHeader finding={findingOf(facts, locale)} lede={words.lede[locale]} />
        {facts.open.map((wave) => (
          <OpenWave key={wave.id} firm={firm} wave={wave} locale={locale} />
        ))}
        <TwoPictures facts={facts} locale={locale} />
        <Closed facts={facts} locale={locale} />
        {facts.units.length === 0 ? null : <OpenWaveSection firm={firm} units={facts.free} locale={locale} />}
        <Units firm={firm} units={facts.units} locale={locale} />
      </div>
    </FirmFrame>
  );
}

/** What a manager could repeat: how far the open wave is, and whether the last one differs from management. */
function findingOf(facts: PulseFacts, locale: Locale): string[] {
  const rounds = facts.open.flatMap((wave) => wave.rounds);
  const total = (key: "sent" | "headcount") => rounds.reduce((sum, round) => sum + round[key], 0);
  const progress =
    rounds.length === 0 ? [] : [say(words.findingOpen, locale, { n: total("sent"), all: total("headcount") })];
  const [last] = facts.closed;
  if (last === undefined) return progress.length === 0 ? [words.findingNone[locale]] : progress;
  const pictures =
    last.firm === undefined || facts.management === undefined
      ? undefined
      : picturesOf(facts.management.rating, last.firm);
  if (pictures === undefined) return [...progress, say(words.findingClosed, locale, { quarter: last.quarter })];
  const phases = differingPhases(pictures, locale);
  return [...progress, phases === "" ? words.findingSame[locale] : say(words.findingDiffer, locale, { phases })];
}

function TwoPictures({ facts: { closed, management }, locale }: { facts: PulseFacts; locale: Locale }) {
  const [last] = closed;
  if (last?.firm === undefined) return null;
  if (management === undefined) {
    return (
      <Section id="two-pictures" title={words.two[locale]}>
        <p className="text-ink-2">{words.twoNoResult[locale]}</p>
      </Section>
    );
  }
  return (
    <TwoPicturesSection
      locale={locale}
      rating={management.rating}
      cycle={String(management.cycle)}
      pulse={{ year: last.year, quarter: last.number, figures: last.firm, byHand: last.hasByHand ? 1 : 0 }}
    />
  );
}

function Closed({ facts: { closed }, locale }: { facts: PulseFacts; locale: Locale }) {
  const [last, ...earlier] = closed;
  if (last === undefined) return null;
  const shown = closed.filter(({ firm }) => firm !== undefined);
  return (
    <Section id="results" title={words.results[locale]} reading={words.resultsReading[locale]}>
      <div className="flex flex-col gap-6">
        <WaveResults locale={locale} wave={last} />
        {shown.length < 2 ? null : (
          <div>
            <h3 className="type-h3">{words.trend[locale]}</h3>
            <ScrollTable data={trendTable(closed, locale)} />
          </div>
        )}
        {earlier.map((wave) => (
          <details key={wave.id}>
            <summary className="link inline-block min-h-6">
              {say(words.resultsTable, locale, { quarter: wave.quarter })}
            </summary>
            <div className="mt-2">
              <WaveResults locale={locale} wave={wave} />
            </div>
          </details>
        ))}
      </div>
    </Section>
  );
}
