import type { Metadata } from "next";
import Link from "next/link";
import { notFound, redirect } from "next/navigation";
import { FirmFrame } from "@/app/_server/frames/firm-frame";
import { mayChange, type Preparation, ReadOnlyNotice, requirePreparation } from "@/app/_server/frames/preparation";
import { withFreshSession } from "@/app/_server/gate/actor";
import { currentLocale } from "@/app/_server/gate/locale";
import { ChannelsTable } from "@/components/fields/channels-table";
import { FieldInputs } from "@/components/fields/field-inputs";
import { FieldsProvider } from "@/components/fields/fields-context";
import { FieldsForm } from "@/components/fields/fields-form";
import { SaveLine } from "@/components/fields/save-line";
import { FindingHeader } from "@/components/ui/finding-header";
import { Section } from "@/components/ui/section";
import { listAnswersToCheck } from "@/db/assessments/asked-otherwise";
import { listConfirmations } from "@/db/position/confirmations";
import { listPartnerEvents, listPartners } from "@/db/position/matches";
import { listKnownLinks } from "@/db/position/register-history";
import { firmPaths } from "@/lib/paths";
import type { RegisteredLink } from "@/lib/register";
import type { Text } from "@/lib/result";
import { channelTable, linkFields, termFields } from "@/lib/view/position/link-fields";
import { linkLede } from "@/lib/view/position/link-words";
import { positionWords, registerWords, say } from "@/lib/words";
import { saveFieldsAction } from "../../profile/actions";
import { AlikeNotice } from "./alike-notice";
import { ConfirmSection } from "./confirm-section";
import { Incidents } from "./incidents";
import { type CopyProps, readCopy, Tools } from "./link-tools";
import { MatchSection } from "./match-section";
import { Nine, OtherNine } from "./nine";
import { type PartProps, ToCheck } from "./to-check";

type Props = { readonly params: Promise<{ firmId: string; linkId: string }> };

async function requireLink(params: Props["params"]): Promise<{ at: Preparation; link: RegisteredLink }> {
  const { firmId, linkId } = await params;
  const preparation = await requirePreparation(firmId);
  const link = preparation.links.find((one) => one.id === linkId);
  if (link !== undefined) return { at: preparation, link };
  const known = await withFreshSession(() => listKnownLinks(preparation.actor, { firmId: preparation.firm.id }));
  // An ended link has its history, and can be taken up again there.
  if (known.some((one) => one.id === linkId)) redirect(firmPaths.linkHistory(preparation.firm.id, linkId));
  notFound();
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { link } = await requireLink(params);
  return { title: `${link.partnerName} · ${say(positionWords.title, await currentLocale())}` };
}

/** One link: its facts, the nine questions with the mode at once, the other nine, and what else can be done with it. */
export default async function LinkPage({ params }: Props) {
  const { at, link } = await requireLink(params);
  const { actor, firm, locale, saving } = at;
  const w = (words: Text) => say(words, locale);
  const editable = mayChange(at, "link.edit");
  const copy = editable ? await readCopy(at, link) : undefined;
  const checks = await withFreshSession(() => listAnswersToCheck(actor, { firmId: firm.id }));
  const toCheck = checks.get(link.id) ?? [];
  return (
    <FieldsProvider saving={saving}>
      <FirmFrame
        actor={actor}
        firmId={firm.id}
        current="position"
        place={
          <Link className="link" prefetch={false} href={firmPaths.position(firm.id)}>
            {w(positionWords.backToRegister)}
          </Link>
        }
        actions={<SaveLine />}
      >
        <div className="flex max-w-[60rem] flex-col gap-5">
          <FindingHeader finding={[link.partnerName]} lede={linkLede(link, locale)} />
          <ReadOnlyNotice at={at} verb="link.edit" />
          {toCheck.length > 0 ? <ToCheck at={at} link={link} toCheck={toCheck} editable={editable} /> : null}
          <LinkRecords at={at} link={link} editable={editable} toCheck={toCheck} copy={copy} />
          <Incidents at={at} link={link} editable={editable} />
          {link.kind === "single" ? <PartnerSections at={at} link={link} /> : null}
          {editable ? <Tools at={at} link={link} copy={copy} /> : null}
          <p className="flex flex-wrap gap-3 print:hidden">
            <Link className="button" prefetch={false} href={firmPaths.linkHistory(firm.id, link.id)}>
              {w(registerWords.linkHistory)}
            </Link>
            <Link className="button" prefetch={false} href={firmPaths.position(firm.id)}>
              {w(positionWords.backToRegister)}
            </Link>
          </p>
        </div>
      </FirmFrame>
    </FieldsProvider>
  );
}

/** Everything of the link that is saved as it is typed. */
function LinkRecords({ at, link, editable, toCheck, copy }: PartProps & CopyProps) {
  const w = (words: Text) => say(words, at.locale);
  return (
    <FieldsForm action={saveFieldsAction} firmId={at.firm.id} editable={editable} className="flex flex-col gap-5">
      <Nine at={at} link={link} editable={editable} toCheck={toCheck} copy={copy} />
      <OtherNine at={at} link={link} editable={editable} toCheck={toCheck} />
      <Section id="facts" title={w(positionWords.facts)}>
        <AlikeNotice at={at} link={link} />
        <FieldInputs fields={linkFields(at, link, !editable)} />
      </Section>
      <Section id="terms" title={w(registerWords.terms)} reading={w(registerWords.termsReading)}>
        <FieldInputs fields={termFields(at, link, !editable)} />
      </Section>
      <Section id="channels" title={w(registerWords.channels)} reading={w(registerWords.channelsReading)}>
        <ChannelsTable {...channelTable(at, link)} disabled={!editable} />
      </Section>
    </FieldsForm>
  );
}

/** What the customer says of this link, and the partner's own record of it. */
async function PartnerSections({ at, link }: { readonly at: Preparation; readonly link: RegisteredLink }) {
  const { actor, firm } = at;
  const [confirmations, partners, events] = await withFreshSession(() =>
    Promise.all([
      listConfirmations(actor, { firmId: firm.id }),
      listPartners(actor, { firmId: firm.id }),
      listPartnerEvents(actor, { firmId: firm.id, linkId: link.id }),
    ]),
  );
  const asked = confirmations.filter((one) => one.linkId === link.id);
  return (
    <>
      {link.direction === "customer" ? <ConfirmSection at={at} link={link} confirmations={asked} /> : null}
      <MatchSection at={at} link={link} partner={partners.find((one) => one.linkId === link.id)} events={events} />
    </>
  );
}
