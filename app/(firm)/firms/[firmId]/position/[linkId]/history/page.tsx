import { notFound } from "next/navigation";
import { FirmFrame } from "@/app/_server/frames/firm-frame";
import { type PageProps, titled } from "@/app/_server/frames/page";
import { mayChange, type Preparation, ReadOnlyNotice, requirePreparation } from "@/app/_server/frames/preparation";
import { onceEach } from "@/app/_server/frames/query";
import { readAll } from "@/app/_server/gate/actor";
import { requireId } from "@/app/_server/gate/path-id";
import { LinkChanges } from "@/components/register/link-changes";
import { PageLink } from "@/components/shell/page-link";
import { FindingHeader } from "@/components/ui/finding-header";
import { PressForm } from "@/components/ui/press-form";
import { Section } from "@/components/ui/section";
import { findKnownLink } from "@/db/position/links";
import { listLinkChanges } from "@/db/position/register-history";
import { idSchema } from "@/lib/ids";
import { firmPaths } from "@/lib/paths";
import type { DatedLink } from "@/lib/register";
import { dayInWords } from "@/lib/view/time/firm-time";
import { registerWords, say, speak } from "@/lib/words";
import { resumeLinkAction } from "../../actions";

export const generateMetadata = titled(registerWords.historyTitle);

/** The history of one relationship, also of an ended one, which can be resumed here. */
export default async function LinkHistoryPage({ params, searchParams }: PageProps<"firmId" | "linkId">) {
  const [path, query] = await Promise.all([params, onceEach(searchParams)]);
  const preparation = await requirePreparation(path.firmId);
  const { actor, firm, locale } = preparation;
  const linkId = requireId(path.linkId);
  const after = idSchema.safeParse(query.after).data;
  const [link, page] = await readAll(() => [
    findKnownLink(actor, { firmId: firm.id, linkId }),
    listLinkChanges(actor, { firmId: firm.id, linkId, after }),
  ]);
  if (link === undefined) notFound();
  const w = speak(registerWords, locale);
  const isEnded = link.endedAt !== null;
  return (
    <FirmFrame
      firmId={firm.id}
      current="position"
      place={<PageLink href={firmPaths.registerHistory(firm.id)}>{w.historyTitle}</PageLink>}
    >
      <div className="flex max-w-[60rem] flex-col gap-5">
        <FindingHeader
          finding={[link.partnerName]}
          lede={stateOf(link, preparation)}
          action={
            isEnded ? null : (
              <PageLink className="button print:hidden" href={firmPaths.link(firm.id, link.id)}>
                {w.openLink}
              </PageLink>
            )
          }
        />
        {isEnded ? <Resume at={preparation} link={link} /> : null}
        <LinkChanges at={preparation} link={link} page={page} />
      </div>
    </FirmFrame>
  );
}

function stateOf({ registeredAt, endedAt }: DatedLink, { firm, locale }: Preparation): string {
  const day = (at: Date) => dayInWords(at, firm.timeZone, locale);
  const since = say(registerWords.inRegister, locale, { day: day(registeredAt) });
  if (endedAt === null) return since + (locale === "zh" ? "。" : ".");
  const ended = say(registerWords.endedOn, locale, { day: day(endedAt) });
  return locale === "zh" ? `${since}，${ended}。` : `${since}, ${ended}.`;
}

function Resume({ at, link }: { at: Preparation; link: DatedLink }) {
  const w = speak(registerWords, at.locale);
  if (!mayChange(at, "link.edit")) return <ReadOnlyNotice at={at} verb="link.edit" />;
  return (
    <Section id="resume" title={w.resumeTitle} reading={w.resumeWhy} className="print:hidden">
      <PressForm action={resumeLinkAction} hidden={{ firmId: at.firm.id, linkId: link.id }} label={w.resume} />
    </Section>
  );
}
