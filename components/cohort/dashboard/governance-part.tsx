import Link from "next/link";
import { say, dashboardWords as w } from "@/lib/i18n";
import type { Locale } from "@/lib/result";
import { Section } from "../../ui/section";
import type { LinkReport } from "../network/map-section";
import { ModesSection } from "../network/modes-section";
import { TransitionsSection } from "../network/transitions-section";

type GovernanceProps = {
  readonly locale: Locale;
  readonly report: LinkReport | undefined;
  readonly networkHref: string;
};

/** How the registered links are governed and which of them moved, where a picture of the network was drawn. */
export function GovernancePart({ locale, report, networkHref }: GovernanceProps) {
  if (report === undefined) {
    return (
      <Section id="governance" title={say(w.governance, locale)}>
        <Link className="link" href={networkHref} prefetch={false}>
          {say(w.governanceLink, locale)}
        </Link>
      </Section>
    );
  }
  return (
    <div className="grid grid-cols-1 items-start gap-5 xl:grid-cols-2">
      <ModesSection
        locale={locale}
        report={report}
        action={
          <Link className="link type-small no-print" href={networkHref} prefetch={false}>
            {say(w.networkLink, locale)}
          </Link>
        }
      />
      <TransitionsSection locale={locale} report={report} />
    </div>
  );
}
