import type { ComponentProps } from "react";
import type { Text } from "@/lib/result";
import type { CopySources } from "@/lib/view/position/copy-sources";
import type { LinkPart } from "@/lib/view/position/link-page";
import { channelTable, linkFields, termFields } from "@/lib/view/register/link-fields";
import { registerWords, relationshipWords, say } from "@/lib/words";
import { FieldInputs } from "../fields/field-inputs";
import { FieldsForm } from "../fields/fields-form";
import type { AlikeLink } from "../register/alike-list";
import { AlikeNotice } from "../register/alike-notice";
import { Section } from "../ui/section";
import { ChannelsTable } from "./channels-table";
import { Nine, OtherNine } from "./nine";

type RecordsProps = LinkPart & {
  readonly copy: CopySources | undefined;
  readonly alike: readonly AlikeLink[];
  readonly save: ComponentProps<typeof FieldsForm>["action"];
};

/** Everything of the link that is saved as it is typed. */
export function LinkRecords({ copy, alike, save, ...part }: RecordsProps) {
  const { at, link, editable } = part;
  const w = (words: Text) => say(words, at.locale);
  return (
    <FieldsForm action={save} firmId={at.firm.id} editable={editable} className="flex flex-col gap-5">
      <Nine {...part} copy={copy} />
      <OtherNine {...part} />
      <Section id="facts" title={w(relationshipWords.facts)}>
        <AlikeNotice at={at} link={link} alike={alike} />
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
