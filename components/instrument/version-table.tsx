import { instruments } from "@/lib/catalog";
import { COHORT_TIME_ZONE } from "@/lib/cohort";
import { cohortPaths } from "@/lib/paths";
import type { Locale } from "@/lib/result";
import { dayInWords } from "@/lib/view/time/firm-time";
import { instrumentWords, say, speak } from "@/lib/words";
import { PageLink } from "../shell/page-link";
import { ScrollRegion } from "../tables/scroll-region";

type VersionRow = {
  readonly id: string;
  readonly version: string;
  readonly state: "draft" | "published" | "retired";
  readonly by: string | null;
  readonly createdAt: Date;
  readonly publishedAt: Date | null;
  readonly retiredAt: Date | null;
};
type TableProps = {
  readonly locale: Locale;
  readonly cohortId: string;
  readonly found: { readonly versions: readonly VersionRow[]; readonly inForce: string };
  readonly formats: readonly InstrumentFormat[];
};
type InstrumentFormat = "json" | "xlsx";

/** All versions of the questionnaire, with their files. */
export function VersionTable({ locale, cohortId, found, formats }: TableProps) {
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
            <VersionLine
              key={row.id}
              {...{ locale, cohortId, formats }}
              row={row}
              inForce={row.version === found.inForce}
            />
          ))}
          {shipped.map(({ id, version }) => (
            <tr key={id}>
              <VersionCell locale={locale} version={version} inForce={version === found.inForce} />
              <td className={`${CELL} whitespace-nowrap`}>{w.shipped}</td>
              <td className={`${CELL} ${WIDE}`} />
              <td className={`${CELL} ${WIDE}`} />
              <td className={CELL}>
                <Downloads {...{ locale, cohortId, formats, id, version }} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

/** Hides columns on a phone. */
const WIDE = "max-sm:hidden";
const CELL = "border-b border-line py-2 pr-4 align-baseline";

type LineProps = Omit<TableProps, "found"> & { readonly row: VersionRow; readonly inForce: boolean };

function VersionLine({ locale, cohortId, formats, row, inForce }: LineProps) {
  const since = row.retiredAt ?? row.publishedAt ?? row.createdAt;
  return (
    <tr>
      <VersionCell locale={locale} version={row.version} inForce={inForce && row.state === "published"} />
      <td className={`${CELL} whitespace-nowrap`}>{instrumentWords[row.state][locale]}</td>
      <td className={`${CELL} ${WIDE} whitespace-nowrap`}>{dayInWords(since, COHORT_TIME_ZONE, locale)}</td>
      <td className={`${CELL} ${WIDE}`}>{row.by}</td>
      <td className={CELL}>
        <span className="flex flex-wrap gap-x-4 gap-y-1">
          <PageLink
            href={cohortPaths.instrumentVersion(cohortId, row.id)}
            aria-label={say(instrumentWords.compareOf, locale, { version: row.version })}
          >
            {instrumentWords.compare[locale]}
          </PageLink>
          <Downloads {...{ locale, cohortId, formats, id: row.id, version: row.version }} />
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

function Downloads({ locale, cohortId, formats, id, version }: DownloadsProps) {
  return (
    <span className="flex gap-4 print:hidden">
      {formats.map((format) => (
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
