import type { Metadata } from "next";
import Link from "next/link";
import { requireCycle } from "@/app/_server/frames/cycle-page";
import { FirmFrame } from "@/app/_server/frames/firm-frame";
import { withFreshSession } from "@/app/_server/gate/actor";
import { currentLocale } from "@/app/_server/gate/locale";
import { DifferenceView } from "@/components/instrument/difference-view";
import { ConfirmForm } from "@/components/instrument/version-forms";
import { FindingHeader } from "@/components/ui/finding-header";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { findUpgrade, type Upgrade } from "@/db/assessments/upgrades";
import type { Instrument } from "@/lib/instrument";
import { firmPaths } from "@/lib/paths";
import { can } from "@/lib/policy";
import type { Locale } from "@/lib/result";
import { firmOverviewWords, instrumentWords, phaseNames, refusalWords, say, speak } from "@/lib/words";
import { upgradeAction } from "./actions";

type Props = { readonly params: Promise<{ firmId: string; assessmentId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: say(instrumentWords.upgradeTitle, await currentLocale()) };
}

/** What a later version of the questions would change in an assessment under way, and the choice to take it. */
export default async function UpgradePage({ params }: Props) {
  const [path, locale] = await Promise.all([params, currentLocale()]);
  const { actor, firm, assessment } = await requireCycle(path.firmId, path.assessmentId);
  const upgrade = await withFreshSession(() => findUpgrade(actor, { assessmentId: assessment.id }));
  const w = speak(instrumentWords, locale);
  const before = assessment.instrument.version;
  return (
    <FirmFrame
      actor={actor}
      firmId={firm.id}
      current="assessment"
      place={
        <Link className="link" prefetch={false} href={firmPaths.assessment(firm.id, assessment.id)}>
          {say(firmOverviewWords.cycle, locale, { year: assessment.cycle })}
        </Link>
      }
    >
      {upgrade === undefined ? (
        <FindingHeader
          finding={[w.upgradeNone]}
          lede={say(instrumentWords.upgradeNoneLede, locale, { version: before })}
          action={
            <Link className="button" prefetch={false} href={firmPaths.assessment(firm.id, assessment.id)}>
              {say(instrumentWords.toCycle, locale, { year: assessment.cycle })}
            </Link>
          }
        />
      ) : (
        <div className="flex max-w-[64rem] flex-col gap-5">
          <FindingHeader
            finding={[say(instrumentWords.upgradeFinding, locale, { version: upgrade.to.version })]}
            lede={say(instrumentWords.upgradeLede, locale, { before })}
          />
          <Section id="answers" title={w.becomes} reading={instrumentWords[upgrade.difference.comparability][locale]}>
            <AnswerTable locale={locale} upgrade={upgrade} />
          </Section>
          <DifferenceView locale={locale} difference={upgrade.difference} />
          <Section
            id="upgrade"
            title={say(instrumentWords.upgradeButton, locale, { version: upgrade.to.version })}
            className="print:hidden"
          >
            {can(actor, "assessment.upgrade", firm) ? (
              <Choice locale={locale} assessmentId={assessment.id} upgrade={upgrade} />
            ) : (
              <p className="text-ink-2">{w.upgradeManager}</p>
            )}
          </Section>
        </div>
      )}
    </FirmFrame>
  );
}

type PartProps = { readonly locale: Locale; readonly upgrade: Upgrade };

function Choice({ locale, upgrade, assessmentId }: PartProps & { assessmentId: string }) {
  const { closed, to } = upgrade;
  if (closed.length > 0) {
    const phases = closed.map((phase) => phaseNames[phase][locale]).join(locale === "zh" ? "、" : ", ");
    return <Notice tone="warn">{say(instrumentWords.upgradeClosed, locale, { phases })}</Notice>;
  }
  return (
    <ConfirmForm
      action={upgradeAction}
      hidden={{ assessmentId, version: to.version }}
      confirm={[{ name: "sure", words: instrumentWords.upgradeSure[locale] }]}
      refusals={speak(refusalWords, locale)}
      submit={say(instrumentWords.upgradeButton, locale, { version: to.version })}
      primary
    />
  );
}

/** Answers that stay, that should be read again, that fall away, and items to answer: counted and named. */
function AnswerTable({ locale, upgrade }: PartProps) {
  const { preview, from, to } = upgrade;
  const rows = [
    [instrumentWords.kept, preview.kept, from],
    [instrumentWords.reread, preview.reread, to],
    [instrumentWords.dropped, preview.dropped, from],
    [instrumentWords.addedItems, preview.added, to],
  ] as const;
  return (
    <dl className="flex flex-col gap-3">
      {rows.map(([label, ids, instrument]) => (
        <div key={label.en} className="grid gap-x-5 sm:grid-cols-[20rem_minmax(0,1fr)]">
          <dt>{label[locale]}</dt>
          <dd>
            <strong className="font-semibold">{say(instrumentWords.itemsN, locale, { n: ids.length })}</strong>
            {label === instrumentWords.kept || ids.length === 0 ? null : (
              <span className="type-small block text-ink-2">{namesOf(ids, instrument, locale)}</span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

const namesOf = (ids: readonly string[], { items }: Instrument, locale: Locale): string =>
  ids
    .map((id) => `${id} ${items.find((item) => item.id === id)?.name[locale] ?? ""}`)
    .join(locale === "zh" ? "；" : "; ");
