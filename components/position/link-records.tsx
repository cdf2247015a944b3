import type { ComponentProps } from "react";
import type { Text } from "@/lib/result";
import type { ShownField } from "@/lib/view/fields/field-spec";
import type { CopySources } from "@/lib/view/position/copy-sources";
import { foldsOf } from "@/lib/view/position/link-folds";
import type { LinkPart } from "@/lib/view/position/link-page";
import { channelTable, linkFields, termFields } from "@/lib/view/register/link-fields";
import { registerWords, relationshipWords, say } from "@/lib/words";
import { FieldInputs } from "../fields/field-inputs";
import { FieldsForm } from "../fields/fields-form";
import { FieldsFold } from "../folds/fields-fold";
import type { AlikeLink } from "../register/alike-list";
import { AlikeNotice } from "../register/alike-notice";
import { ChannelsTable } from "./channels-table";
import { Nine, OtherNine } from "./nine";

type RecordsProps = LinkPart & {
  readonly copy: CopySources | undefined;
  readonly alike: readonly AlikeLink[];
  readonly save: ComponentProps<typeof FieldsForm>["action"];
};

/** All fields of a relationship that are saved while typing. */
export function LinkRecords({ copy, alike, save, ...part }: RecordsProps) {
  const { at, link, editable } = part;
  const w = (words: Text) => say(words, at.locale);
  const { nine, nineMore, facts } = foldsOf({ ...part, links: at.links });
  const fields = linkFields(at, link, !editable);
  const terms = termFields(at, link, !editable);
  const channels = channelTable(at, link);
  return (
    <FieldsForm action={save} firmId={at.firm.id} editable={editable} className="flex flex-col gap-5">
      <Nine {...part} turn={nine} copy={copy} />
      <OtherNine {...part} turn={nineMore} />
      <FieldsFold
        id="facts"
        title={w(relationshipWords.facts)}
        fields={fields.map(shownOf)}
        pattern={registerWords.filledIn[at.locale]}
        isOpen={facts.isOpen || alike.length > 0}
      >
        <AlikeNotice at={at} link={link} alike={alike} />
        <FieldInputs fields={fields} />
      </FieldsFold>
      <FieldsFold
        id="terms"
        title={w(registerWords.terms)}
        reading={w(registerWords.termsReading)}
        fields={terms.map(shownOf)}
        pattern={registerWords.filledIn[at.locale]}
        isOpen={false}
      >
        <FieldInputs fields={terms} />
      </FieldsFold>
      <FieldsFold
        id="channels"
        title={w(registerWords.channels)}
        reading={w(registerWords.channelsReading)}
        fields={channels.channels.map(shownOf)}
        pattern={registerWords.channelsUsed[at.locale]}
        isOpen={false}
      >
        <ChannelsTable {...channels} disabled={!editable} />
      </FieldsFold>
    </FieldsForm>
  );
}

/** The part of a field needed for counting, without its words. */
const shownOf = ({ key, value, base }: ShownField): ShownField => ({ key, value, base });
