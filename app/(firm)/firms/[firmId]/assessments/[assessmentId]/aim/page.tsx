import type { Metadata } from "next";
import { FieldsPage } from "@/app/_server/frames/fields-page";
import { mayChange, requirePreparation } from "@/app/_server/frames/preparation";
import { currentLocale } from "@/app/_server/gate/locale";
import { AimFields } from "@/components/preparation/aim-form";
import { Section } from "@/components/ui/section";
import { MODES, ROLES, UPGRADINGS } from "@/lib/instrument";
import type { Locale, Text } from "@/lib/result";
import { baseOf } from "@/lib/view/fields/field-spec";
import { largestInWords, largestTypes } from "@/lib/view/position/largest-types";
import { presentOf } from "@/lib/view/position/present";
import {
  inSentence,
  modeNames,
  modeNamesAtFirstUse,
  preparationWords,
  roleNamesAtFirstUse,
  say,
  sayNamed,
  upgradingNames,
} from "@/lib/words";
import { saveFieldsAction } from "../../../actions";

type Props = { readonly params: Promise<{ firmId: string; assessmentId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: say(preparationWords.stepAim, await currentLocale()) };
}

/** The aim, to move or to stay: the basis of the second rating. */
export default async function AimPage({ params }: Props) {
  const { firmId, assessmentId } = await params;
  const preparation = await requirePreparation(firmId, assessmentId);
  const { firm, locale, aim } = preparation;
  const key = `aim:${assessmentId}`;
  const present = presentOf({ links: preparation.customers, roles: preparation.roles });
  const w = (words: Text) => say(words, locale);
  const asNow = (name: Text | undefined) =>
    name === undefined ? w(preparationWords.aimAsNow) : say(preparationWords.aimAsNowIs, locale, { name: w(name) });
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
          words={{
            kind: w(preparationWords.aimKind),
            move: w(preparationWords.aimMove),
            moveHint: w(preparationWords.aimMoveHint),
            stay: w(preparationWords.aimStay),
            stayHint: w(preparationWords.aimStayHint),
            moveFields: w(preparationWords.aimMoveFields),
            role: w(preparationWords.aimRole),
            mode: w(preparationWords.aimMode),
            upgrading: w(preparationWords.aimUpgrading),
            upgradingHint: w(preparationWords.aimUpgradingHint),
            year: w(preparationWords.aimYear),
            share: w(preparationWords.aimShare),
            asNowRole: asNow(present.role === undefined ? undefined : roleNamesAtFirstUse[present.role]),
            asNowMode: asNow(present.mode === undefined ? undefined : modeNames[present.mode]),
            modeToday: todayInWords(present, locale),
            movesAnyway: w(preparationWords.aimMovesAnyway),
            none: w(preparationWords.aimNone),
          }}
        />
      </Section>
    </FieldsPage>
  );
}

/** The types with the largest weight today; if there are several, the one used for "As today". */
function todayInWords({ mode, weights }: ReturnType<typeof presentOf>, locale: Locale): string {
  if (mode === undefined || weights === undefined) return "";
  const types = largestInWords(weights, locale);
  if (largestTypes(weights).length === 1) return say(preparationWords.aimModeToday, locale, { types });
  return say(preparationWords.aimModeTodaySeveral, locale, { types, mode: inSentence(modeNames[mode], locale) });
}
