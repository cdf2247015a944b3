import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { z } from "zod";
import { withFreshSession } from "@/app/_server/actor";
import { FirmFrame } from "@/app/_server/firm-frame";
import { firmPaths } from "@/app/_server/firm-paths";
import { dayInWords } from "@/app/_server/firm-time";
import { currentLocale } from "@/app/_server/locale";
import { requireId } from "@/app/_server/path-id";
import { requirePreparation } from "@/app/_server/preparation";
import { TABLE_FORMATS } from "@/app/_server/write-table-file";
import { ModeLegend } from "@/components/charts/mode-bar";
import { readLinks, registerLink } from "@/components/position/facts";
import { LockedRegister } from "@/components/position/locked-register";
import { FindingHeader } from "@/components/ui/finding-header";
import { Section } from "@/components/ui/section";
import { findLockedRegister } from "@/db/register-history";
import { positionWords, registerWords, say } from "@/lib/i18n";

type Props = {
  readonly params: Promise<{ firmId: string; assessmentId: string }>;
  readonly searchParams: Promise<{ revision?: string }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: say(registerWords.lockedTitle, await currentLocale()) };
}

/** The register as it stood when a result was frozen. */
export default async function LockedRegisterPage({ params, searchParams }: Props) {
  const [path, query] = await Promise.all([params, searchParams]);
  const at = await requirePreparation(path.firmId);
  const { actor, firm, locale } = at;
  const assessmentId = requireId(path.assessmentId);
  const revision = z.coerce.number().int().min(1).safeParse(query.revision).data;
  const locked = await withFreshSession(() => findLockedRegister(actor, { firmId: firm.id, assessmentId, revision }));
  if (locked === undefined) notFound();
  const day = dayInWords(locked.frozenAt, firm.timeZone, locale);
  return (
    <FirmFrame
      actor={actor}
      firmId={firm.id}
      current="position"
      place={
        <Link className="link" prefetch={false} href={firmPaths.registerHistory(firm.id)}>
          {say(registerWords.historyTitle, locale)}
        </Link>
      }
    >
      <div className="flex flex-col gap-5">
        <FindingHeader
          finding={[say(registerWords.lockedPage, locale, { cycle: locked.cycle })]}
          lede={say(registerWords.lockedLede, locale, { day })}
        />
        <Section id="register" title={say(positionWords.register, locale)}>
          <LockedRegister locale={locale} firmId={firm.id} links={readLinks(locked.rows.map(registerLink))} />
          <div className="mt-4">
            <ModeLegend locale={locale} />
            <p className="type-caption mt-2 text-ink-3">{say(positionWords.barAndOdds, locale)}</p>
          </div>
          <p className="mt-4 flex flex-wrap gap-3 print:hidden">
            {TABLE_FORMATS.map((format) => (
              <a
                key={format}
                className="button"
                download
                href={`${firmPaths.registerExport(firm.id, format)}&frozen=${assessmentId}&revision=${locked.revision}`}
              >
                {say(registerWords.lockedDownload, locale, { format: format.toUpperCase() })}
              </a>
            ))}
          </p>
        </Section>
      </div>
    </FirmFrame>
  );
}
