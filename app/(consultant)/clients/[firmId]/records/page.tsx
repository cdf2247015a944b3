import { ClientFrame, readClient } from "@/app/_server/frames/client-frame";
import { type PageProps, titled } from "@/app/_server/frames/page";
import { ClientRecords } from "@/components/clients/client-records";
import { EmptyState } from "@/components/ui/empty-state";
import { FindingHeader } from "@/components/ui/finding-header";
import { Section } from "@/components/ui/section";
import { listAssessmentsIn } from "@/db/assessments/assessments";
import type { Tx } from "@/db/core/scope";
import { listEvidenceIn } from "@/db/evidence/evidence";
import { findInstrument } from "@/lib/catalog";
import type { Client } from "@/lib/clients";
import { PHASES, phaseOf } from "@/lib/instrument";
import { phaseNames, sayNamed, clientWords as words } from "@/lib/words";

export const generateMetadata = titled(words.records);

/** The records of the latest cycle by item, with their files. */
export default async function ClientRecordsPage({ params }: PageProps<"firmId">) {
  const view = { view: "records", scope: "records" } as const;
  const { client, locale, latest, records } = await readClient(params, view, readRecordsIn);
  const instrument = latest === undefined ? undefined : findInstrument(latest.instrument.id, latest.instrument.version);
  if (latest === undefined || instrument === undefined || records.length === 0) {
    return (
      <ClientFrame client={client} current="records">
        <h1 className="type-finding mb-5">{sayNamed(words.recordsNone, locale, { firm: client.name })}</h1>
        <EmptyState title={words.records[locale]}>{words.recordsLede[locale]}</EmptyState>
      </ClientFrame>
    );
  }
  const finding = sayNamed(words.recordsFinding, locale, {
    ...{ firm: client.name, n: records.length, year: latest.cycle },
    items: new Set(records.map(({ item }) => item)).size,
  });
  return (
    <ClientFrame client={client} current="records">
      <div className="flex flex-col gap-5">
        <FindingHeader finding={[finding]} lede={words.recordsLede[locale]} />
        {PHASES.map((phase) => {
          const items = instrument.items.filter(
            (item) => phaseOf(item.cell) === phase && records.some((record) => record.item === item.id),
          );
          return items.length === 0 ? null : (
            <Section key={phase} id={phase} title={phaseNames[phase][locale]}>
              <ul className="-my-3 divide-y divide-line">
                {items.map((item) => (
                  <li key={item.id} className="py-3">
                    <ClientRecords firmId={client.id} item={item} records={records} locale={locale} />
                  </li>
                ))}
              </ul>
            </Section>
          );
        })}
      </div>
    </ClientFrame>
  );
}

/** The latest cycle that has records, with them; if none has any, the latest cycle. */
async function readRecordsIn(tx: Tx, { id: firmId }: Client) {
  const all = await listAssessmentsIn(tx, { firmId });
  for (const latest of all) {
    const records = await listEvidenceIn(tx, { assessmentId: latest.id });
    if (records.length > 0) return { latest, records };
  }
  return { latest: all[0], records: [] };
}
