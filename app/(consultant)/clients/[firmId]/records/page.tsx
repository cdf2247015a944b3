import type { Metadata } from "next";
import { ClientFrame, readClient } from "@/app/_server/frames/client-frame";
import { requireActor } from "@/app/_server/gate/actor";
import { currentLocale } from "@/app/_server/gate/locale";
import { requireId } from "@/app/_server/gate/path-id";
import { ClientRecords } from "@/components/clients/client-records";
import { EmptyState } from "@/components/ui/empty-state";
import { FindingHeader } from "@/components/ui/finding-header";
import { Section } from "@/components/ui/section";
import { listAssessmentsIn } from "@/db/assessments/assessments";
import { listEvidenceIn } from "@/db/evidence/evidence";
import { findInstrument } from "@/lib/catalog";
import { PHASES, phaseOf } from "@/lib/instrument";
import { phaseNames, sayNamed, clientWords as words } from "@/lib/words";

type Props = { readonly params: Promise<{ firmId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: words.records[await currentLocale()] };
}

/** The records of the latest cycle by item, with their files. */
export default async function ClientRecordsPage({ params }: Props) {
  const [actor, locale] = await Promise.all([requireActor(), currentLocale()]);
  const firmId = requireId((await params).firmId);
  const view = { firmId, view: "records", scope: "records" } as const;
  const { client, latest, records } = await readClient(actor, view, async (tx, own) => {
    const all = await listAssessmentsIn(tx, { firmId });
    for (const assessment of all) {
      const found = await listEvidenceIn(tx, { assessmentId: assessment.id });
      if (found.length > 0) return { client: own, latest: assessment, records: found };
    }
    return { client: own, latest: all[0], records: [] };
  });
  const instrument = latest === undefined ? undefined : findInstrument(latest.instrument.id, latest.instrument.version);
  if (latest === undefined || instrument === undefined || records.length === 0) {
    return (
      <ClientFrame actor={actor} client={client} current="records">
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
    <ClientFrame actor={actor} client={client} current="records">
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
                    <ClientRecords firmId={firmId} item={item} records={records} locale={locale} />
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
