import type { Metadata } from "next";
import { mayChange, type Preparation, requirePreparation } from "@/app/_server/frames/preparation";
import { RecordPage } from "@/app/_server/frames/record-page";
import { currentLocale } from "@/app/_server/gate/locale";
import { SharesFields } from "@/components/records/shares-form";
import { Section } from "@/components/ui/section";
import { roleNamesAtFirstUse } from "@/lib/catalog";
import { recordWords, say, sayNamed } from "@/lib/i18n";
import { ROLES } from "@/lib/instrument";
import { rolesFromLinks } from "@/lib/position";
import { isInsufficient, type Locale, tabulate } from "@/lib/result";
import { baseOf } from "@/lib/view/fields/field-spec";
import { printShares } from "@/lib/view/fields/values";
import { networkLink } from "@/lib/view/position/facts";
import { saveRecordsAction } from "../../../profile/actions";

type Props = { readonly params: Promise<{ firmId: string; assessmentId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: say(recordWords.stepFunctions, await currentLocale()) };
}

/** The four shares of sales, prefilled from the links while nothing is stated. */
export default async function FunctionsPage({ params }: Props) {
  const { firmId, assessmentId } = await params;
  const at = await requirePreparation(firmId, assessmentId);
  const { firm, locale, roles } = at;
  const key = `shares:${assessmentId}`;
  return (
    <RecordPage
      at={at}
      step="functions"
      verb="shares.edit"
      title={sayNamed(recordWords.functionsTitle, locale, { firm: firm.name })}
      lede={say(recordWords.functionsLede, locale)}
      action={saveRecordsAction}
    >
      <Section id="shares" title={say(recordWords.stepFunctions, locale)} className="max-w-[46rem]">
        <SharesFields
          standing={{ key, value: roles === null ? null : { ...roles }, base: baseOf(at, key) }}
          suggested={suggestionOf(at)}
          roles={rolesInWords(locale)}
          disabled={!mayChange(at, "shares.edit")}
          words={{
            sum: recordWords.functionsSum[locale],
            adds: recordWords.functionsSumRight[locale],
            fromLinks: recordWords.functionsFromLinks[locale],
            kept: recordWords.functionsKept[locale],
            take: recordWords.functionsTake[locale],
            name: recordWords.stepFunctions[locale],
          }}
        />
      </Section>
    </RecordPage>
  );
}

/** Whole percents that still add up to 100: the largest takes what rounding leaves. */
function suggestionOf({ links }: Preparation) {
  const shares = rolesFromLinks(links.map(networkLink));
  if (isInsufficient(shares)) return undefined;
  const whole = { ...tabulate(ROLES, (role) => Math.round(shares[role] * 100)) };
  const largest = ROLES.reduce((best, role) => (shares[role] > shares[best] ? role : best));
  whole[largest] += 100 - ROLES.reduce((sum, role) => sum + whole[role], 0);
  return printShares({
    OEA: whole.OEA / 100,
    OEM: whole.OEM / 100,
    ODM: whole.ODM / 100,
    OBM: whole.OBM / 100,
  });
}

const DESCRIPTIONS = {
  OEA: recordWords.functionOEA,
  OEM: recordWords.functionOEM,
  ODM: recordWords.functionODM,
  OBM: recordWords.functionOBM,
} as const;

const rolesInWords = (locale: Locale) =>
  tabulate(ROLES, (role) => ({ name: say(roleNamesAtFirstUse[role], locale), what: say(DESCRIPTIONS[role], locale) }));
