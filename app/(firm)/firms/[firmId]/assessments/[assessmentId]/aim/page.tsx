import { FieldsPage } from "@/app/_server/frames/fields-page";
import { type PageProps, titled } from "@/app/_server/frames/page";
import { mayChange, requirePreparation } from "@/app/_server/frames/preparation";
import { AimFields } from "@/components/preparation/aim-form";
import { Section } from "@/components/ui/section";
import { MODES, ROLES, UPGRADINGS } from "@/lib/instrument";
import type { Text } from "@/lib/result";
import { aimWords } from "@/lib/view/fields/aim-words";
import { baseOf } from "@/lib/view/fields/field-spec";
import { presentOf } from "@/lib/view/position/present";
import {
  modeNames,
  modeNamesAtFirstUse,
  preparationWords,
  roleNamesAtFirstUse,
  say,
  sayNamed,
  upgradingNames,
} from "@/lib/words";
import { saveFieldsAction } from "../../../actions";

export const generateMetadata = titled(preparationWords.stepAim);

/** The position that the firm wants to reach, or that it stays. The second of its two ratings compares with this. */
export default async function AimPage({ params }: PageProps<"firmId" | "assessmentId">) {
  const { firmId, assessmentId } = await params;
  const preparation = await requirePreparation(firmId, assessmentId);
  const { firm, locale, aim } = preparation;
  const key = `aim:${assessmentId}`;
  const present = presentOf({ links: preparation.customers, roles: preparation.roles });
  const w = (words: Text) => say(words, locale);
  return (
    <FieldsPage
      at={preparation}
      step="aim"
      verb="aim.edit"
      title={sayNamed(preparationWords.aimTitle, locale, { firm: firm.name })}
      lede={w(preparationWords.aimLede)}
      action={saveFieldsAction}
    >
      <Section id="aim" title={w(preparationWords.stepAim)}>
        <AimFields
          standing={{ key, value: aim === null ? null : { ...aim }, base: baseOf(preparation, key) }}
          roles={ROLES.map((role) => ({ value: role, label: w(roleNamesAtFirstUse[role]) }))}
          modes={MODES.map((mode) => ({ value: mode, label: w(modeNames[mode]) }))}
          meanings={MODES.map((mode) => w(modeNamesAtFirstUse[mode]))}
          upgradings={UPGRADINGS.map((kind) => ({ value: kind, label: w(upgradingNames[kind]) }))}
          present={{ role: present.role, mode: present.mode }}
          disabled={!mayChange(preparation, "aim.edit")}
          words={aimWords(present, locale)}
        />
      </Section>
    </FieldsPage>
  );
}
