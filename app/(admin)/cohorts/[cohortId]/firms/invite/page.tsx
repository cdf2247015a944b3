import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { prepareReader } from "@/app/_server/files/readers";
import { CohortFrame } from "@/app/_server/frames/cohort-frame";
import { requireActor, withFreshSession } from "@/app/_server/gate/actor";
import { currentLocale } from "@/app/_server/gate/locale";
import { requireId } from "@/app/_server/gate/path-id";
import { InviteColumns } from "@/components/cohort/invite-columns";
import { InviteFileForm } from "@/components/cohort/invite-file-form";
import { FindingHeader } from "@/components/ui/finding-header";
import { Section } from "@/components/ui/section";
import { findCohortTree } from "@/db/cohorts/administrators";
import { cohortPaths } from "@/lib/paths";
import type { Locale } from "@/lib/result";
import { TABLE_BYTES_MAX } from "@/lib/tables";
import { registerWords, say, cohortFirmWords as words } from "@/lib/words";
import { readInvitationFile } from "./actions";

type Props = { readonly params: Promise<{ cohortId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: say(words.invite, await currentLocale()) };
}

/** The page for a list of firms: the template, the check, and the invitations. */
export default async function InvitePage({ params }: Props) {
  const [actor, locale] = await Promise.all([requireActor(), currentLocale()]);
  const cohortId = requireId((await params).cohortId);
  const tree = await withFreshSession(() => findCohortTree(actor, { cohortId }));
  if (tree === undefined) notFound();
  prepareReader();
  const parts = tree.below.map(({ name }) => name[locale]);
  return (
    <CohortFrame
      actor={actor}
      cohortId={cohortId}
      current="firms"
      place={
        <Link className="link" prefetch={false} href={cohortPaths.firms(cohortId)}>
          {words.backToFirms[locale]}
        </Link>
      }
    >
      <div className="flex max-w-[60rem] flex-col gap-5">
        <FindingHeader finding={[words.inviteTitle[locale]]} lede={words.inviteLede[locale]} />
        <Section id="template" title={words.templateTitle[locale]} reading={words.templateReading[locale]}>
          <div className="flex flex-wrap gap-3">
            {(["xlsx", "csv"] as const).map((format) => (
              <a key={format} className="button" href={cohortPaths.template(cohortId, format)} download>
                {words[format === "csv" ? "templateCsv" : "templateXlsx"][locale]}
              </a>
            ))}
          </div>
          <InviteColumns locale={locale} />
          {parts.length === 0 ? null : (
            <p className="type-small mt-3 text-ink-2">
              {say(words.cityColumnNote, locale, { list: parts.join(locale === "zh" ? "、" : ", ") })}
            </p>
          )}
        </Section>
        <Section id="upload" title={words.uploadTitle[locale]} reading={words.uploadReading[locale]}>
          <InviteFileForm
            action={readInvitationFile}
            cohortId={cohortId}
            bytesMax={TABLE_BYTES_MAX}
            firmsHref={cohortPaths.firms(cohortId)}
            faultyHref={cohortPaths.faultyLines(cohortId)}
            words={formWords(locale)}
          />
        </Section>
      </div>
    </CohortFrame>
  );
}

const formWords = (locale: Locale) => ({
  chooseFile: words.chooseFile[locale],
  fileHint: words.fileHint[locale],
  check: words.check[locale],
  inviteRest: words.inviteRest[locale],
  reading: words.reading[locale],
  tooLarge: registerWords["too-large"][locale],
  faultRow: words.faultRow[locale],
  faultColumn: words.faultColumn[locale],
  faultWords: words.faultWords[locale],
  toFirms: words.toFirms[locale],
  takeFaulty: words.takeFaulty[locale],
  takeFaultyHint: words.takeFaultyHint[locale],
});
