import { z } from "zod";
import { FirmFrame } from "@/app/_server/frames/firm-frame";
import { type PageProps, requireFound, titled } from "@/app/_server/frames/page";
import { requirePreparation } from "@/app/_server/frames/preparation";
import { onceEach } from "@/app/_server/frames/query";
import { requireId } from "@/app/_server/gate/path-id";
import { TABLE_FORMATS } from "@/app/_server/tables/write-table-file";
import { ReadOnlyPosition } from "@/components/position/read-only-position";
import { PageLink } from "@/components/shell/page-link";
import { FindingHeader } from "@/components/ui/finding-header";
import { findLockedRegister } from "@/db/position/register-history";
import { firmPaths } from "@/lib/paths";
import { positionHeadline } from "@/lib/view/position/headline";
import { readLinks, registerLink } from "@/lib/view/register/links";
import { dayInWords } from "@/lib/view/time/firm-time";
import { registerWords, say } from "@/lib/words";
import { findPositionThen } from "../../read-network";

export const generateMetadata = titled(registerWords.lockedTitle);

/** The register of business relationships as it was when a result became final, and the figures computed from it. */
export default async function LockedRegisterPage({ params, searchParams }: PageProps<"firmId" | "assessmentId">) {
  const [path, query] = await Promise.all([params, onceEach(searchParams)]);
  const preparation = await requirePreparation(path.firmId);
  const { actor, firm, locale } = preparation;
  const assessmentId = requireId(path.assessmentId);
  const revision = z.coerce.number().int().min(1).max(10_000).safeParse(query.revision).data;
  const locked = await requireFound(() => findLockedRegister(actor, { firmId: firm.id, assessmentId, revision }));
  const links = readLinks(locked.rows.map((row) => registerLink(row, locale)));
  const then = await findPositionThen(preparation, { assessmentId, revision: locked.revision });
  const day = dayInWords(locked.frozenAt, firm.timeZone, locale);
  return (
    <FirmFrame
      firmId={firm.id}
      current="position"
      place={<PageLink href={firmPaths.registerHistory(firm.id)}>{say(registerWords.historyTitle, locale)}</PageLink>}
    >
      <div className="flex flex-col gap-5">
        <FindingHeader
          finding={[say(registerWords.lockedPage, locale, { cycle: locked.cycle })]}
          lede={[...positionHeadline(firm.name, links, locale), say(registerWords.lockedLede, locale, { day })].join(
            locale === "zh" ? "" : " ",
          )}
        />
        <ReadOnlyPosition
          locale={locale}
          firmName={firm.name}
          links={links}
          hrefs={{ base: firmPaths.position(firm.id), editable: false }}
          {...then}
          register={{
            firmId: firm.id,
            page: query.page,
            hrefOf: (page) => `${firmPaths.registerOf(firm.id, assessmentId, locked.revision)}&page=${page}#register`,
          }}
          downloads={
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
          }
        />
      </div>
    </FirmFrame>
  );
}
