import { prepareReader } from "@/app/_server/files/readers";
import { CohortFrame, requireCohort } from "@/app/_server/frames/cohort-frame";
import { type PageProps, titled } from "@/app/_server/frames/page";
import { withFreshSession } from "@/app/_server/gate/actor";
import { INSTRUMENT_BYTES_MAX, INSTRUMENT_FORMATS } from "@/app/_server/tables/instrument-file";
import { ChooseVersionForm } from "@/components/instrument/choose-version-form";
import { InstrumentFileForm } from "@/components/instrument/instrument-file-form";
import { VersionTable } from "@/components/instrument/version-table";
import { FindingHeader } from "@/components/ui/finding-header";
import { Section } from "@/components/ui/section";
import { type CohortInstruments, listInstruments } from "@/db/instruments/instruments";
import { instruments } from "@/lib/catalog";
import type { Locale } from "@/lib/result";
import { instrumentWords, say, speak, speakOnly } from "@/lib/words";
import { chooseVersionAction } from "./actions";
import { importInstrument } from "./import";

export const generateMetadata = titled(instrumentWords.title);

/** The questionnaire of a cohort: the version for new assessments, all versions, and adding a new one. */
export default async function InstrumentPage({ params }: PageProps<"cohortId">) {
  const { actor, locale, cohortId } = await requireCohort(params);
  prepareReader();
  const found = await withFreshSession(() => listInstruments(actor, { cohortId }));
  const w = speak(instrumentWords, locale);
  return (
    <CohortFrame
      cohortId={cohortId}
      current="instrument"
      place={<span className="font-medium text-ink">{w.title}</span>}
    >
      <div className="flex max-w-[64rem] flex-col gap-5">
        <FindingHeader finding={[say(instrumentWords.inForce, locale, { version: found.inForce })]} lede={w.lede} />
        <Section id="versions" title={w.versions} reading={w.versionsReading}>
          <VersionTable locale={locale} cohortId={cohortId} found={found} formats={INSTRUMENT_FORMATS} />
        </Section>
        <Section id="choose" title={w.choose} reading={w.chooseReading} className="print:hidden">
          <ChooseVersionForm
            action={chooseVersionAction}
            hidden={{ cohortId }}
            label={w.chooseLabel}
            options={optionsOf(found, locale)}
            value={found.own ?? ""}
            submit={w.chooseSave}
            done={w.chosen}
          />
        </Section>
        <Section
          id="import"
          title={w.import}
          reading={found.isOwner ? w.importReading : w.notOwner}
          className="print:hidden"
        >
          {found.isOwner ? (
            <InstrumentFileForm
              action={importInstrument}
              cohortId={cohortId}
              bytesMax={INSTRUMENT_BYTES_MAX}
              words={speakOnly(instrumentWords, locale, FORM_WORDS)}
            />
          ) : null}
        </Section>
      </div>
    </CohortFrame>
  );
}

const FORM_WORDS = ["chooseFile", "fileHint", "check", "saveDraft", "reading", "tooLarge", "place", "fault"] as const;

function optionsOf({ versions, own }: CohortInstruments, locale: Locale) {
  const published = versions.filter(({ state }) => state === "published").map(({ version }) => version);
  const all = [...published, ...instruments.map(({ version }) => version)];
  const offered = own === null || all.includes(own) ? all : [own, ...all];
  return [
    { value: "", label: instrumentWords.chooseNone[locale] },
    ...offered.map((version) => ({ value: version, label: version })),
  ];
}
