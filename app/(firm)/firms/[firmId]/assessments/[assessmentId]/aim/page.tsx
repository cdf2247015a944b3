import type { Metadata } from "next";
import { mayChange, requirePreparation } from "@/app/_server/frames/preparation";
import { RecordPage } from "@/app/_server/frames/record-page";
import { currentLocale } from "@/app/_server/gate/locale";
import { AimFields } from "@/components/records/aim-form";
import { Section } from "@/components/ui/section";
import { modeNamesAtFirstUse, roleNamesAtFirstUse, upgradingNames } from "@/lib/catalog";
import { recordWords, say, sayNamed } from "@/lib/i18n";
import { MODES, ROLES, UPGRADINGS } from "@/lib/instrument";
import type { Text } from "@/lib/result";
import { baseOf } from "@/lib/view/fields/field-spec";
import { presentOf } from "@/lib/view/position/present";
import { saveRecordsAction } from "../../../profile/actions";

type Props = { readonly params: Promise<{ firmId: string; assessmentId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: say(recordWords.stepAim, await currentLocale()) };
}

/** Move or stay: what the second rating is made against. */
export default async function AimPage({ params }: Props) {
  const { firmId, assessmentId } = await params;
  const at = await requirePreparation(firmId, assessmentId);
  const { firm, locale, aim } = at;
  const key = `aim:${assessmentId}`;
  const present = presentOf(at);
  const w = (words: Text) => say(words, locale);
  const asNow = (name: Text | undefined) =>
    name === undefined ? w(recordWords.aimAsNow) : say(recordWords.aimAsNowIs, locale, { name: w(name) });
  return (
    <RecordPage
      at={at}
      step="aim"
      verb="aim.edit"
      title={sayNamed(recordWords.aimTitle, locale, { firm: firm.name })}
      lede={w(recordWords.aimLede)}
      action={saveRecordsAction}
    >
      <Section id="aim" title={w(recordWords.stepAim)}>
        <AimFields
          standing={{ key, value: aim === null ? null : { ...aim }, base: baseOf(at, key) }}
          roles={ROLES.map((role) => ({ value: role, label: w(roleNamesAtFirstUse[role]) }))}
          modes={MODES.map((mode) => ({ value: mode, label: w(modeNamesAtFirstUse[mode]) }))}
          upgradings={UPGRADINGS.map((kind) => ({ value: kind, label: w(upgradingNames[kind]) }))}
          present={present}
          disabled={!mayChange(at, "aim.edit")}
          words={{
            kind: w(recordWords.aimKind),
            move: w(recordWords.aimMove),
            moveHint: w(recordWords.aimMoveHint),
            stay: w(recordWords.aimStay),
            stayHint: w(recordWords.aimStayHint),
            moveFields: w(recordWords.aimMoveFields),
            role: w(recordWords.aimRole),
            mode: w(recordWords.aimMode),
            upgrading: w(recordWords.aimUpgrading),
            upgradingHint: w(recordWords.aimUpgradingHint),
            year: w(recordWords.aimYear),
            share: w(recordWords.aimShare),
            asNowRole: asNow(present.role === undefined ? undefined : roleNamesAtFirstUse[present.role]),
            asNowMode: asNow(present.mode === undefined ? undefined : modeNamesAtFirstUse[present.mode]),
            none: w(recordWords.aimNone),
          }}
        />
      </Section>
    </RecordPage>
  );
}
