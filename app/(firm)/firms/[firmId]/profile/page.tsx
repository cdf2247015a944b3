import type { Metadata } from "next";
import { COPY_MEGABYTES_MAX } from "@/app/_server/copy/kept-files";
import { FieldsPage } from "@/app/_server/frames/fields-page";
import { mayChange, type Preparation, requirePreparation } from "@/app/_server/frames/preparation";
import { currentLocale } from "@/app/_server/gate/locale";
import { FieldInputs } from "@/components/fields/field-inputs";
import { Section } from "@/components/ui/section";
import { langOf } from "@/lib/name-rules";
import { firmPaths } from "@/lib/paths";
import { can } from "@/lib/policy";
import { type SizeBand, sizeBand } from "@/lib/position";
import type { Text } from "@/lib/result";
import { baseOf, type FieldSpec } from "@/lib/view/fields/field-spec";
import { PROFILE_FIELD_KINDS } from "@/lib/view/fields/values";
import {
  copyWords,
  INDUSTRIES,
  listCountries,
  preparationWords,
  say,
  sayNamed,
  TIME_ZONES,
  timeZoneName,
} from "@/lib/words";
import { saveFieldsAction } from "../actions";

type Props = { readonly params: Promise<{ firmId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: say(preparationWords.stepProfile, await currentLocale()) };
}

/** The firm's facts. Name and time zone may change at any time; the rest belongs to Preparation. */
export default async function ProfilePage({ params }: Props) {
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
        <FieldInputs fields={fieldsOf(preparation)} />
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

function fieldsOf(preparation: Preparation): FieldSpec[] {
  const { actor, firm, locale } = preparation;
  const free = !can(actor, "profile.edit", { role: firm.role });
  const bound = !mayChange(preparation, "profile.edit");
  const field = (name: keyof typeof PROFILE_FIELD_KINDS, label: Text) => ({
    key: `profile:${name}`,
    base: baseOf(preparation, `profile:${name}`),
    value: name === "name" || name === "otherName" ? firm.names[name] : firm[name],
    kind: PROFILE_FIELD_KINDS[name],
    label: say(label, locale),
    disabled: name === "name" || name === "otherName" || name === "timeZone" ? free : bound,
  });
  const choose = say(preparationWords.choose, locale);
  return [
    { ...field("name", preparationWords.firmName), lang: langOf(firm.names.name), wide: true },
    {
      ...field("otherName", preparationWords.otherName),
      lang: langOf(firm.names.otherName ?? ""),
      hint: say(preparationWords.otherNameHint, locale),
      wide: true,
    },
    {
      ...field("industry", preparationWords.industry),
      none: choose,
      options: Object.entries(INDUSTRIES).map(([value, label]) => ({ value, label: say(label, locale) })),
    },
    {
      ...field("country", preparationWords.country),
      none: choose,
      options: listCountries(locale).map(({ code, name }) => ({ value: code, label: name })),
    },
    { ...field("employees", preparationWords.employees), hint: say(preparationWords.employeesHint, locale) },
    {
      ...field("timeZone", preparationWords.timeZone),
      hint: say(preparationWords.timeZoneHint, locale),
      options: zonesWith(firm.timeZone).map((zone) => ({ value: zone, label: timeZoneName(zone, locale) })),
    },
  ];
}

/** The offered zones, and the one the firm has. */
const zonesWith = (own: string): readonly string[] =>
  TIME_ZONES.some((zone) => zone === own) ? TIME_ZONES : [own, ...TIME_ZONES];
