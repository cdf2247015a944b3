import { prepareReader } from "@/app/_server/files/readers";
import { FirmFrame } from "@/app/_server/frames/firm-frame";
import { type PageProps, titled } from "@/app/_server/frames/page";
import { mayChange, ReadOnlyNotice, requirePreparation } from "@/app/_server/frames/preparation";
import { ColumnGuide } from "@/components/register/column-guide";
import { RegisterFileForm } from "@/components/register/register-file-form";
import { PageLink } from "@/components/shell/page-link";
import { FindingHeader } from "@/components/ui/finding-header";
import { Section } from "@/components/ui/section";
import { firmPaths } from "@/lib/paths";
import { describeColumns } from "@/lib/register";
import { TABLE_BYTES_MAX } from "@/lib/tables";
import { positionWords, registerWords, say, speak, speakOnly } from "@/lib/words";
import { readRegisterFile } from "./actions";

export const generateMetadata = titled(registerWords.file);

export default async function RegisterFilePage({ params }: PageProps<"firmId">) {
  const { firmId } = await params;
  const preparation = await requirePreparation(firmId);
  prepareReader();
  const { locale } = preparation;
  const w = speak(registerWords, locale);
  const downloads = [
    { href: firmPaths.registerExport(firmId, "xlsx"), label: w.downloadXlsx },
    { href: firmPaths.registerExport(firmId, "csv"), label: w.downloadCsv },
    { href: firmPaths.registerExport(firmId, "xlsx", true), label: w.templateXlsx },
    { href: firmPaths.registerExport(firmId, "csv", true), label: w.templateCsv },
  ];
  return (
    <FirmFrame
      firmId={firmId}
      current="position"
      place={<PageLink href={firmPaths.position(firmId)}>{say(positionWords.backToRegister, locale)}</PageLink>}
    >
      <div className="flex max-w-[60rem] flex-col gap-5">
        <FindingHeader finding={[w.file]} lede={w.fileLede} />
        <ReadOnlyNotice at={preparation} verb="link.edit" />
        <Section id="download" title={w.download} reading={w.downloadReading}>
          <ul className="flex flex-wrap gap-3">
            {downloads.map(({ href, label }) => (
              <li key={href}>
                <a className="button" href={href} download>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </Section>
        {mayChange(preparation, "link.edit") ? (
          <Section id="upload" title={w.upload} reading={w.uploadReading}>
            <RegisterFileForm
              action={readRegisterFile}
              firmId={firmId}
              bytesMax={TABLE_BYTES_MAX}
              words={speakOnly(registerWords, locale, FORM_WORDS)}
            />
          </Section>
        ) : null}
        <ColumnGuide title={w.guideTitle} reading={w.guideReading} rows={describeColumns(locale)} />
      </div>
    </FirmFrame>
  );
}

/** The texts of the form; no others are sent to the browser. */
const FORM_WORDS = [
  "chooseFile",
  "fileHint",
  "check",
  "apply",
  "reading",
  "too-large",
  "faultRow",
  "faultColumn",
  "faultWords",
  "doubtWords",
  "decide",
] as const;
