import { isInsufficient, type Locale } from "@/lib/result";
import { boundaryOf } from "@/lib/view/cohort-network/network-words";
import { say, dashboardWords as w } from "@/lib/words";
import type { LinkReport } from "../../cohort-network/map-section";
import { ModesSection } from "../../cohort-network/modes-section";
import { TransitionsSection } from "../../cohort-network/transitions-section";
import { PageLink } from "../../shell/page-link";
import { Section } from "../../ui/section";
import type { ColumnCard } from "./card-columns";

type GovernanceFacts = {
  readonly locale: Locale;
  readonly report: LinkReport | undefined;
  readonly networkHref: string;
};

/** The types of registered relationships and their changes, if a map of the network was computed. */
export function governanceCards({ locale, report, networkHref }: GovernanceFacts): readonly ColumnCard[] {
  if (report === undefined) {
    const content = (
      <Section id="governance" title={say(w.governance, locale)}>
        <PageLink href={networkHref}>{say(w.governanceLink, locale)}</PageLink>
      </Section>
    );
    return [{ id: "governance", lines: 6, content }];
  }
  const toMap = (
    <PageLink className="link type-small no-print" href={networkHref}>
      {say(w.networkLink, locale)}
    </PageLink>
  );
  const boundary = boundaryOf(report, locale);
  const isDrawn = !isInsufficient(report.links);
  return [
    {
      id: "modes",
      lines: isDrawn ? 22 : 12,
      content: <ModesSection locale={locale} report={report} action={toMap} boundary={boundary} />,
    },
    {
      id: "transitions",
      lines: !isInsufficient(report.links) && !isInsufficient(report.links.transitions) ? 33 : 11,
      content: <TransitionsSection locale={locale} report={report} />,
    },
  ];
}
