import { findInstrument } from "@/lib/catalog";
import type { SentRemark } from "@/lib/clients";
import type { Phase } from "@/lib/instrument";
import { firmPaths } from "@/lib/paths";
import type { Locale } from "@/lib/result";
import type { CycleFacts } from "@/lib/view/assessments/facts";
import { momentInWords } from "@/lib/view/time/firm-time";
import { phaseEventWords, reviewWords as words } from "@/lib/words";
import { PageLink } from "../shell/page-link";
import { Section } from "../ui/section";

type SentRemarksProps = {
  readonly facts: CycleFacts;
  readonly phase: Phase;
  readonly locale: Locale;
  readonly remarks: readonly SentRemark[];
};

/** Reviewers' remarks on items with their decisions, latest first: item, text, author and date. */
export function SentRemarks({ facts, phase, locale, remarks }: SentRemarksProps) {
  const { firm, assessment } = facts;
  if (remarks.length === 0) return null;
  const items = findInstrument(assessment.instrument.id, assessment.instrument.version)?.items ?? [];
  return (
    <Section id="remarks" title={words.remarksTitle[locale]} reading={words.remarksReading[locale]}>
      <ul className="-my-3 divide-y divide-line">
        {remarks.map(({ item, text, at, event, signedName }) => (
          <li key={`${at.toISOString()} ${item}`} className="py-3">
            <PageLink
              href={`${firmPaths.phase(firm.id, assessment.id, phase)}#${item}`}
              className="link type-h3 inline-block py-1"
            >
              {items.find(({ id }) => id === item)?.name[locale] ?? item}
            </PageLink>
            <p className="whitespace-pre-wrap break-words">{text}</p>
            <p className="type-small text-ink-2">
              {[signedName, phaseEventWords[event][locale], momentInWords(at, firm.timeZone, locale)]
                .filter((part) => part !== "")
                .join(locale === "zh" ? "，" : ", ")}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
