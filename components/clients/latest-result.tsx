import type { ClientOverview } from "@/lib/clients";
import { clientPaths } from "@/lib/paths";
import type { Locale } from "@/lib/result";
import { latticeReadings } from "@/lib/view/results/facts";
import { say, clientWords as words } from "@/lib/words";
import { LatticeMini, LatticeTabs } from "../charts/lattice-rows";
import { PageLink } from "../shell/page-link";
import { Section } from "../ui/section";

type LatestProps = {
  readonly facts: Pick<ClientOverview, "client" | "results">;
  readonly locale: Locale;
};

export function LatestOfClient({ facts, locale }: LatestProps) {
  const latest = facts.results?.[0];
  if (latest === undefined) return null;
  const href = clientPaths.result(facts.client.id, latest.assessmentId);
  const readings = latticeReadings(latest.rating);
  return (
    <Section
      id="latest"
      title={say(words.latest, locale, { year: latest.cycle })}
      action={
        <span className="flex flex-wrap gap-x-5">
          <PageLink href={clientPaths.benchmark(facts.client.id)}>{words.benchmark[locale]}</PageLink>
          <PageLink href={href}>{words.openReport[locale]}</PageLink>
        </span>
      }
    >
      <div className="hidden lg:block [&_table]:table-fixed [&_td]:pr-4">
        <LatticeMini locale={locale} readings={readings.cells} headed />
      </div>
      <div className="lg:hidden">
        <LatticeTabs locale={locale} readings={readings} name="latest" hrefOf={(cell) => `${href}?why=${cell}#why`} />
      </div>
    </Section>
  );
}
