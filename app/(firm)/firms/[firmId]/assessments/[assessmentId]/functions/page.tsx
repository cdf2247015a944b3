import { FieldsPage } from "@/app/_server/frames/fields-page";
import { type PageProps, titled } from "@/app/_server/frames/page";
import { mayChange, type Preparation, requirePreparation } from "@/app/_server/frames/preparation";
import { SharesFields } from "@/components/preparation/shares-form";
import { Section } from "@/components/ui/section";
import { ROLES } from "@/lib/instrument";
import { rolesFromLinks } from "@/lib/position";
import { isInsufficient, type Locale, tabulate } from "@/lib/result";
import { baseOf } from "@/lib/view/fields/field-spec";
import { printShares } from "@/lib/view/fields/values";
import { networkLink } from "@/lib/view/register/links";
import { preparationWords, roleNamesAtFirstUse, say, sayNamed } from "@/lib/words";
import { shareInPercent } from "@/lib/words/levels";
import { saveFieldsAction } from "../../../actions";

export const generateMetadata = titled(preparationWords.stepFunctions);

/**
 * The share of sales of each of the four functions. Until these are entered, the page suggests shares derived from the
 * firm's customers.
 */
export default async function FunctionsPage({ params }: PageProps<"firmId" | "assessmentId">) {
  const { firmId, assessmentId } = await params;
  const preparation = await requirePreparation(firmId, assessmentId);
  const { firm, locale, roles } = preparation;
  const key = `shares:${assessmentId}`;
  return (
    <FieldsPage
      at={preparation}
      step="functions"
      verb="shares.edit"
      title={sayNamed(preparationWords.functionsTitle, locale, { firm: firm.name })}
      lede={say(preparationWords.functionsLede, locale)}
      action={saveFieldsAction}
    >
      <Section id="shares" title={say(preparationWords.stepFunctions, locale)} className="max-w-[46rem]">
        <SharesFields
          standing={{ key, value: roles === null ? null : { ...roles }, base: baseOf(preparation, key) }}
          suggested={suggestionOf(preparation)}
          roles={rolesInWords(locale)}
          disabled={!mayChange(preparation, "shares.edit")}
          words={{
            sum: preparationWords.functionsSum[locale],
            adds: preparationWords.functionsSumRight[locale],
            fromLinks: say(preparationWords.functionsFromLinks, locale, {
              share: shareInPercent(shareTicked(preparation)),
            }),
            kept: preparationWords.functionsKept[locale],
            take: preparationWords.functionsTake[locale],
            name: preparationWords.stepFunctions[locale],
          }}
        />
      </Section>
    </FieldsPage>
  );
}

/** Integer percentages with sum 100: the largest takes the rounding remainder. */
function suggestionOf({ customers }: Preparation) {
  const shares = rolesFromLinks(customers.map(networkLink));
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

/** Share of sales of the customers used for the suggestion. */
const shareTicked = ({ customers }: Preparation): number =>
  customers.filter(({ functions }) => functions.length > 0).reduce((sum, { share }) => sum + (share ?? 0), 0);

const DESCRIPTIONS = {
  OEA: preparationWords.functionOEA,
  OEM: preparationWords.functionOEM,
  ODM: preparationWords.functionODM,
  OBM: preparationWords.functionOBM,
} as const;

const rolesInWords = (locale: Locale) =>
  tabulate(ROLES, (role) => ({ name: say(roleNamesAtFirstUse[role], locale), what: say(DESCRIPTIONS[role], locale) }));
