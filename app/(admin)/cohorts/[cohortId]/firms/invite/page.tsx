import { prepareReader } from "@/app/_server/files/readers";
import { CohortFrame, requireCohort } from "@/app/_server/frames/cohort-frame";
import { type PageProps, requireFound, titled } from "@/app/_server/frames/page";
import { InviteColumns } from "@/components/cohort/invite-columns";
import { InviteFileForm } from "@/components/cohort/invite-file-form";
import { PageLink } from "@/components/shell/page-link";
import { FindingHeader } from "@/components/ui/finding-header";
import { Section } from "@/components/ui/section";
import { findCohortTree } from "@/db/cohorts/administrators";
import { cohortPaths } from "@/lib/paths";
import { TABLE_BYTES_MAX } from "@/lib/tables";
import { registerWords, say, speakOnly, cohortFirmWords as words } from "@/lib/words";
import { readInvitationFile } from "./actions";

export const generateMetadata = titled(words.invite);

/** The page for a list of firms: the template, the check, and the invitations. */
export default async function InvitePage({ params }: PageProps<"cohortId">) {
  const { actor, locale, cohortId } = await requireCohort(params);
  const tree = await requireFound(() => findCohortTree(actor, { cohortId }));
  prepareReader();
  const parts = tree.below.map(({ name }) => name[locale]);
  return (
    <CohortFrame
      cohortId={cohortId}
      current="firms"
      place={<PageLink href={cohortPaths.firms(cohortId)}>{words.backToFirms[locale]}</PageLink>}
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
            words={{ ...speakOnly(words, locale, FORM_WORDS), tooLarge: registerWords["too-large"][locale] }}
          />
        </Section>
      </div>
    </CohortFrame>
  );
}

/** The texts of the form; no others are sent to the browser. */
const FORM_WORDS = [
  ...(["chooseFile", "fileHint", "check", "inviteRest", "reading", "faultRow"] as const),
  ...(["faultColumn", "faultWords", "toFirms", "takeFaulty", "takeFaultyHint"] as const),
];
