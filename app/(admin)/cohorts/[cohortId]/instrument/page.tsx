import type { Metadata } from "next";
import Link from "next/link";
import { prepareReader } from "@/app/_server/files/readers";
import { CohortFrame, requireCohort } from "@/app/_server/frames/cohort-frame";
import { requireActor, withFreshSession } from "@/app/_server/gate/actor";
import { currentLocale } from "@/app/_server/gate/locale";
import { INSTRUMENT_BYTES_MAX, INSTRUMENT_FORMATS } from "@/app/_server/tables/instrument-file";
import { InstrumentFileForm } from "@/components/instrument/instrument-file-form";
import { ChooseVersionForm } from "@/components/instrument/version-forms";
import { FindingHeader } from "@/components/ui/finding-header";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { Section } from "@/components/ui/section";
import { type CohortInstruments, listInstruments, type VersionRow } from "@/db/instruments/instruments";
import { instruments } from "@/lib/catalog";
import { COHORT_TIME_ZONE } from "@/lib/cohort";
import { cohortPaths } from "@/lib/paths";
import type { Locale } from "@/lib/result";
import { dayInWords } from "@/lib/view/time/firm-time";
import { instrumentWords, refusalWords, say, speak } from "@/lib/words";
import { chooseVersionAction } from "./actions";
import { importInstrument } from "./import";

type Props = { readonly params: Promise<{ cohortId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: say(instrumentWords.title, await currentLocale()) };
}

/** The questionnaire of a cohort: which version new assessments start with, all versions, and the way to a new one. */
export default async function InstrumentPage({ params }: Props) {
  const [{ cohortId }, actor, locale] = await Promise.all([params, requireActor(), currentLocale()]);
  await requireCohort(actor, cohortId);
  prepareReader();
  const found = await withFreshSession(() => listInstruments(actor, { cohortId }));
  const w = speak(instrumentWords, locale);
  return (
    <CohortFrame
      actor={actor}
      cohortId={cohortId}
      current="instrument"
      place={<span className="font-medium text-ink">{w.title}</span>}
    >
      <div className="flex max-w-[64rem] flex-col gap-5">
        <FindingHeader finding={[say(instrumentWords.inForce, locale, { version: found.inForce })]} lede={w.lede} />
        <Section id="versions" title={w.versions} reading={w.versionsReading}>
          <VersionTable locale={locale} cohortId={cohortId} found={found} />
        </Section>
        <Section id="choose" title={w.choose} reading={w.chooseReading} className="print:hidden">
          <ChooseVersionForm
            action={chooseVersionAction}
            hidden={{ cohortId }}
            label={w.chooseLabel}
            options={optionsOf(found, locale)}
            value={found.own ?? ""}
            refusals={speak(refusalWords, locale)}
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
              words={formWords(w)}
            />
          ) : null}
        </Section>
      </div>
    </CohortFrame>
  );
}

/** Only what the form needs travels to the browser. */
function formWords(w: Readonly<Record<keyof typeof instrumentWords, string>>) {
  const { chooseFile, fileHint, check, saveDraft, reading, tooLarge, place, fault } = w;
  return { chooseFile, fileHint, check, saveDraft, reading, tooLarge, place, fault };
}

function optionsOf({ versions, own }: CohortInstruments, locale: Locale) {
  const published = versions.filter(({ state }) => state === "published").map(({ version }) => version);
  const all = [...published, ...instruments.map(({ version }) => version)];
  const offered = own === null || all.includes(own) ? all : [own, ...all];
  return [
    { value: "", label: instrumentWords.chooseNone[locale] },
    ...offered.map((version) => ({ value: version, label: version })),
  ];
}

type TableProps = { readonly locale: Locale; readonly cohortId: string; readonly found: CohortInstruments };

function VersionTable({ locale, cohortId, found }: TableProps) {
  const w = speak(instrumentWords, locale);
  const shipped = instruments.map(({ version }) => ({ id: version, version }));
  return (
    <ScrollRegion name={w.version}>
      <table className="w-full border-collapse">
        <thead>
          <tr>
            {[w.version, w.state, w.since, w.by, w.files].map((name) => (
              <th
                key={name}
                scope="col"
                className={`type-small border-b border-line-strong py-1.5 pr-4 text-left whitespace-nowrap ${name === w.since || name === w.by ? WIDE : ""}`}
              >
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {found.versions.map((row) => (
            <VersionLine key={row.id} {...{ locale, cohortId }} row={row} inForce={row.version === found.inForce} />
          ))}
          {shipped.map(({ id, version }) => (
            <tr key={id}>
              <VersionCell locale={locale} version={version} inForce={version === found.inForce} />
              <td className={`${CELL} whitespace-nowrap`}>{w.shipped}</td>
              <td className={`${CELL} ${WIDE}`} />
              <td className={`${CELL} ${WIDE}`} />
              <td className={CELL}>
                <Downloads {...{ locale, cohortId, id, version }} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

/** Columns that a phone has no room for. */
const WIDE = "max-sm:hidden";
const CELL = "border-b border-line py-2 pr-4 align-baseline";

type LineProps = Omit<TableProps, "found"> & { readonly row: VersionRow; readonly inForce: boolean };

function VersionLine({ locale, cohortId, row, inForce }: LineProps) {
  const since = row.retiredAt ?? row.publishedAt ?? row.createdAt;
  return (
    <tr>
      <VersionCell locale={locale} version={row.version} inForce={inForce && row.state === "published"} />
      <td className={`${CELL} whitespace-nowrap`}>{instrumentWords[row.state][locale]}</td>
      <td className={`${CELL} ${WIDE} whitespace-nowrap`}>{dayInWords(since, COHORT_TIME_ZONE, locale)}</td>
      <td className={`${CELL} ${WIDE}`}>{row.by}</td>
      <td className={CELL}>
        <span className="flex flex-wrap gap-x-4 gap-y-1">
          <Link
            className="link"
            prefetch={false}
            href={cohortPaths.instrumentVersion(cohortId, row.id)}
            aria-label={say(instrumentWords.compareOf, locale, { version: row.version })}
          >
            {instrumentWords.compare[locale]}
          </Link>
          <Downloads {...{ locale, cohortId, id: row.id, version: row.version }} />
        </span>
      </td>
    </tr>
  );
}

function VersionCell({ locale, version, inForce }: { locale: Locale; version: string; inForce: boolean }) {
  return (
    <th scope="row" className={`${CELL} text-left font-semibold whitespace-nowrap`}>
      <span className="numeric">{version}</span>{" "}
      {inForce ? (
        <span className="tag font-normal max-sm:block max-sm:w-fit sm:ml-1.5">{instrumentWords.inUse[locale]}</span>
      ) : null}
    </th>
  );
}

type DownloadsProps = Omit<TableProps, "found"> & { readonly id: string; readonly version: string };

function Downloads({ locale, cohortId, id, version }: DownloadsProps) {
  return (
    <span className="flex gap-4 print:hidden">
      {INSTRUMENT_FORMATS.map((format) => (
        <a
          key={format}
          className="link"
          href={cohortPaths.instrumentExport(cohortId, id, format)}
          download
          aria-label={say(instrumentWords.downloadOf, locale, { version, format: instrumentWords[format][locale] })}
        >
          {instrumentWords[format][locale]}
        </a>
      ))}
    </span>
  );
}
