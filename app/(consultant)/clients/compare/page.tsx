import { ConsultantFrame } from "@/app/_server/frames/consultant-frame";
import { titled } from "@/app/_server/frames/page";
import { requireActor, withFreshSession } from "@/app/_server/gate/actor";
import { currentLocale } from "@/app/_server/gate/locale";
import { Comparison } from "@/components/clients/comparison";
import { Middle } from "@/components/clients/middle";
import { EmptyState } from "@/components/ui/empty-state";
import { FindingHeader } from "@/components/ui/finding-header";
import { Section } from "@/components/ui/section";
import { listComparison } from "@/db/consultants/comparison";
import { clientPaths } from "@/lib/paths";
import { joinWords } from "@/lib/view/results/facts";
import { say, comparisonWords as words } from "@/lib/words";

export const generateMetadata = titled(words.title);

/** Compares the clients that agreed to it, each with the level that its own position requires. */
export default async function ComparePage() {
  const [actor, locale] = await Promise.all([requireActor(), currentLocale()]);
  const { clients, waiting, without } = await withFreshSession(() => listComparison(actor));
  const notes = [
    ...(waiting.length === 0
      ? []
      : [
          say(words.waiting, locale, {
            list: joinWords(
              waiting.map(({ firm }) => firm),
              locale,
            ),
          }),
        ]),
    ...(without === 0 ? [] : [say(words.without, locale, { n: without })]),
  ];
  return (
    <ConsultantFrame current="compare">
      <div className="flex flex-col gap-5">
        <FindingHeader
          finding={[
            clients.length === 0 ? words.findingNone[locale] : say(words.finding, locale, { n: clients.length }),
          ]}
          lede={words.lede[locale]}
        />
        {clients.length === 0 ? (
          <EmptyState title={words.emptyTitle[locale]}>{words.emptyWords[locale]}</EmptyState>
        ) : (
          <Section id="clients" title={words.capability[locale]} reading={words.capabilityReading[locale]}>
            <Comparison
              locale={locale}
              clients={clients.map((client) => ({
                key: client.firmId,
                name: client.firm,
                href: clientPaths.result(client.firmId, client.assessmentId),
                cycle: client.cycle,
                rating: client.rating,
                before: client.before,
              }))}
            />
          </Section>
        )}
        {clients.length === 0 ? null : <Middle locale={locale} ratings={clients.map(({ rating }) => rating)} />}
        {notes.length === 0 ? null : (
          <ul className="type-small flex flex-col gap-1 text-ink-2">
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        )}
      </div>
    </ConsultantFrame>
  );
}
