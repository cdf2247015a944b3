import type { Assessment } from "@/lib/assessments";
import type { Instrument } from "@/lib/instrument";
import { firmPaths } from "@/lib/paths";
import type { Locale } from "@/lib/result";
import { instrumentWords, say } from "@/lib/words";
import { PageLink } from "../shell/page-link";
import { Notice } from "../ui/notice";

type Props = {
  readonly locale: Locale;
  readonly firmId: string;
  readonly at: Assessment;
  readonly to: Instrument;
};

/** Says that a newer version of the questionnaire exists, with a link to its changes. */
export function UpgradeNotice({ locale, firmId, at, to }: Props) {
  const versions = { version: to.version, before: at.instrument.version };
  return (
    <Notice tone="info" title={say(instrumentWords.upgradeNotice, locale, versions)}>
      <PageLink href={firmPaths.upgrade(firmId, at.id)}>{instrumentWords.upgradeLook[locale]}</PageLink>
    </Notice>
  );
}
