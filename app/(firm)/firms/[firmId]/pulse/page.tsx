import { FirmFrame, requireFirm } from "@/app/_server/frames/firm-frame";
import { type PageProps, titled } from "@/app/_server/frames/page";
import { readPulse } from "@/app/_server/frames/read-pulse";
import { withFreshSession } from "@/app/_server/gate/actor";
import { publicAddress } from "@/app/_server/gate/public-address";
import { pulseKeys } from "@/app/_server/secret-links/pulse-keys";
import { ClosedWaves } from "@/components/pulse/closed-waves";
import { OpenWave } from "@/components/pulse/open-wave";
import { TwoPictures } from "@/components/pulse/two-pictures";
import { OpenWaveSection, UnitsSection } from "@/components/pulse/units-section";
import { FindingHeader } from "@/components/ui/finding-header";
import { Notice } from "@/components/ui/notice";
import { can } from "@/lib/policy";
import { pulseFinding } from "@/lib/view/pulse/progress";
import { dayAt } from "@/lib/view/time/calendar";
import { pulseWords as words } from "@/lib/words";
import { addUnit, changeHeadcount, endUnit, endWave, openWave } from "./actions";

const DAY_MS = 24 * 60 * 60 * 1000;
/** Default number of days that the form suggests. */
const DAYS = 14;
const DAYS_MAX = 90;

export const generateMetadata = titled(words.title);

/**
 * The short employee questionnaire: the units of the firm, open waves (runs of the questionnaire) with links and
 * posters, and closed ones with their figures.
 */
export default async function FirmPulsePage({ params }: PageProps<"firmId">) {
  const { actor, locale, firmId, firm } = await requireFirm(params);
  const frame = { firmId, current: "assessment", place: words.title[locale] } as const;
  if (!can(actor, "pulse.read", firm)) {
    return (
      <FirmFrame {...frame}>
        <h1 className="type-finding mb-5">{words.title[locale]}</h1>
        <Notice tone="info" title={words.managersOnly[locale]} />
      </FirmFrame>
    );
  }
  const facts = await withFreshSession(() => readPulse(actor, firmId, locale));
  const address = await publicAddress();
  const tokenOf = (waveId: string, unitId: string) => pulseKeys().tokenOf({ waveId, unitId }, 0);
  const ahead = (days: number) => dayAt(firm.timeZone, new Date(Date.now() + days * DAY_MS));
  return (
    <FirmFrame {...frame}>
      <div className="flex flex-col gap-5">
        <FindingHeader finding={pulseFinding(facts, locale)} lede={words.lede[locale]} />
        {facts.open.map((wave) => (
          <OpenWave
            key={wave.id}
            firm={firm}
            wave={wave}
            urls={new Map(wave.rounds.map(({ unitId }) => [unitId, `${address}/pulse/${tokenOf(wave.id, unitId)}`]))}
            close={endWave}
            locale={locale}
          />
        ))}
        <TwoPictures last={facts.closed[0]} management={facts.management} locale={locale} />
        <ClosedWaves waves={facts.closed} locale={locale} />
        {facts.units.length === 0 ? null : (
          <OpenWaveSection
            firm={firm}
            units={facts.free}
            action={openWave}
            days={{ first: ahead(1), latest: ahead(DAYS_MAX), suggested: ahead(DAYS) }}
            locale={locale}
          />
        )}
        <UnitsSection
          firm={firm}
          units={facts.units}
          actions={{ add: addUnit, change: changeHeadcount, end: endUnit }}
          locale={locale}
        />
      </div>
    </FirmFrame>
  );
}
