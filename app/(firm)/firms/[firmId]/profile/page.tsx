import { COPY_MEGABYTES_MAX } from "@/app/_server/copy/kept-files";
import { FieldsPage } from "@/app/_server/frames/fields-page";
import { type PageProps, titled } from "@/app/_server/frames/page";
import { mayChange, requirePreparation } from "@/app/_server/frames/preparation";
import { FieldInputs } from "@/components/fields/field-inputs";
import { Section } from "@/components/ui/section";
import { firmPaths } from "@/lib/paths";
import { can } from "@/lib/policy";
import { type SizeBand, sizeBand } from "@/lib/position";
import type { Text } from "@/lib/result";
import { profileFields } from "@/lib/view/fields/profile-fields";
import { copyWords, preparationWords, say, sayNamed } from "@/lib/words";
import { saveFieldsAction } from "../actions";

export const generateMetadata = titled(preparationWords.stepProfile);

/** The firm's facts. Name and time zone can change at any time; the others belong to Preparation. */
export default async function ProfilePage({ params }: PageProps<"firmId">) {
  const preparation = await requirePreparation((await params).firmId);
  const { firm, locale } = preparation;
  return (
    <FieldsPage
      at={preparation}
      step="profile"
      verb="profile.edit"
      title={sayNamed(preparationWords.profileTitle, locale, { firm: firm.name })}
      lede={say(preparationWords.profileLede, locale)}
      action={saveFieldsAction}
      partly={{
        submitted: preparationWords.profileSubmittedTitle,
        accepted: preparationWords.profileAcceptedTitle,
        stillOpen: preparationWords.profileStillOpen,
      }}
    >
      <Section id="profile" title={say(preparationWords.stepProfile, locale)}>
        <FieldInputs fields={profileFields(preparation, mayChange(preparation, "profile.edit"))} />
        {firm.employees === null ? null : (
          <p className="type-small mt-5 text-ink-2">
            {say(preparationWords.size, locale, { size: say(SIZES[sizeBand(firm.employees)], locale) })}
          </p>
        )}
      </Section>
      {can(preparation.actor, "input.export", firm) ? (
        <Section
          id="copy"
          title={copyWords.firmTitle[locale]}
          reading={sayNamed(copyWords.firmReading, locale, { mb: COPY_MEGABYTES_MAX })}
        >
          <a href={firmPaths.copy(firm.id)} className="button print:hidden">
            {copyWords.firmGet[locale]}
          </a>
        </Section>
      ) : null}
    </FieldsPage>
  );
}

const SIZES: Readonly<Record<SizeBand, Text>> = {
  micro: preparationWords.sizeMicro,
  small: preparationWords.sizeSmall,
  medium: preparationWords.sizeMedium,
  large: preparationWords.sizeLarge,
};
