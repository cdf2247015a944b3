import { findInstrument } from "@/lib/catalog";
import type { ReviewSheet } from "@/lib/clients";
import { type Phase, phaseOf } from "@/lib/instrument";
import { clientPaths } from "@/lib/paths";
import type { Locale } from "@/lib/result";
import { recordInWords } from "@/lib/view/clients/review-words";
import { say, clientReviewWords as words } from "@/lib/words";
import { PageLink } from "../shell/page-link";
import { Section } from "../ui/section";

type PhaseRecordsProps = { readonly sheet: ReviewSheet; readonly phase: Phase; readonly locale: Locale };

/** The items of a phase with their records, or why they cannot be seen. Never a level. */
export function PhaseRecords({ sheet, phase, locale }: PhaseRecordsProps) {
  const { assessment, records, notApplicable } = sheet;
  if (records === undefined)
    return (
      <Section id="records" title={words.records[locale]}>
        <p className="text-ink-2">{words.recordsClosed[locale]}</p>
      </Section>
    );
  const items = (findInstrument(assessment.instrument.id, assessment.instrument.version)?.items ?? []).filter(
    (item) => phaseOf(item.cell) === phase,
  );
  const asked = items.filter(({ id }) => !notApplicable.has(id));
  const covered = asked.filter(({ id }) => records.some((record) => record.item === id && record.grade !== "E0"));
  return (
    <Section
      id="records"
      title={words.records[locale]}
      reading={say(words.recordsReading, locale, { n: covered.length, all: asked.length })}
      action={<PageLink href={clientPaths.records(sheet.client.id)}>{words.toRecords[locale]}</PageLink>}
    >
      <dl className="-my-2 divide-y divide-line">
        {items.map(({ id, name }) => {
          const own = records.filter((record) => record.item === id && record.grade !== "E0");
          const reason = notApplicable.get(id);
          return (
            <div key={id} className="grid gap-x-6 py-2 md:grid-cols-[minmax(0,1fr)_minmax(0,2fr)]">
              <dt className="font-medium">{name[locale]}</dt>
              <dd className="type-small">
                {reason !== undefined ? (
                  <span className="text-ink-2">{say(words.notApplicable, locale, { reason })}</span>
                ) : own.length === 0 ? (
                  <span className="text-ink-2">{words.noRecord[locale]}</span>
                ) : (
                  <ul className="flex flex-col gap-0.5">
                    {own.map((record) => (
                      <li key={record.id}>{recordInWords(record, locale)}</li>
                    ))}
                  </ul>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
    </Section>
  );
}
