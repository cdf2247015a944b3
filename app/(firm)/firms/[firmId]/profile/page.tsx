import type { Metadata } from "next";
import { COPY_MEGABYTES_MAX } from "@/app/_server/copy/kept-files";
import { mayChange, type Preparation, requirePreparation } from "@/app/_server/frames/preparation";
import { RecordPage } from "@/app/_server/frames/record-page";
import { currentLocale } from "@/app/_server/gate/locale";
import { RecordFields } from "@/components/records/record-fields";
import { Section } from "@/components/ui/section";
import { copyWords, INDUSTRIES, listCountries, recordWords, say, sayNamed, TIME_ZONES, timeZoneName } from "@/lib/i18n";
import { firmPaths } from "@/lib/paths";
import { can } from "@/lib/policy";
import { type SizeBand, sizeBand } from "@/lib/position";
import type { Text } from "@/lib/result";
import { baseOf, type FieldSpec } from "@/lib/view/fields/field-spec";
import { PROFILE_FIELD_KINDS } from "@/lib/view/fields/values";
import { saveRecordsAction } from "./actions";

type Props = { readonly params: Promise<{ firmId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: say(recordWords.stepProfile, await currentLocale()) };
}

/** The firm's facts. Name and time zone may change at any time; the rest belongs to Preparation. */
export default async function ProfilePage({ params }: Props) {
  const at = await requirePreparation((await params).firmId);
  const { firm, locale } = at;
  return (
    <RecordPage
      at={at}
      step="profile"
      verb="profile.edit"
      title={sayNamed(recordWords.profileTitle, locale, { firm: firm.name })}
      lede={say(recordWords.profileLede, locale)}
      action={saveRecordsAction}
    >
      <Section id="profile" title={say(recordWords.stepProfile, locale)}>
        <RecordFields fields={fieldsOf(at)} />
        {firm.employees === null ? null : (
          <p className="type-small mt-5 text-ink-2">
            {say(recordWords.size, locale, { size: say(SIZES[sizeBand(firm.employees)], locale) })}
          </p>
        )}
      </Section>
      {can(at.actor, "input.export", firm) ? (
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
    </RecordPage>
  );
}

const SIZES: Readonly<Record<SizeBand, Text>> = {
  micro: recordWords.sizeMicro,
  small: recordWords.sizeSmall,
  medium: recordWords.sizeMedium,
  large: recordWords.sizeLarge,
};

function fieldsOf(at: Preparation): FieldSpec[] {
  const { actor, firm, locale } = at;
  const free = !can(actor, "profile.edit", { role: firm.role });
  const bound = !mayChange(at, "profile.edit");
  const field = (name: keyof typeof PROFILE_FIELD_KINDS, label: Text) => ({
    key: `profile:${name}`,
    base: baseOf(at, `profile:${name}`),
    value: firm[name],
    kind: PROFILE_FIELD_KINDS[name],
    label: say(label, locale),
    disabled: name === "name" || name === "timeZone" ? free : bound,
  });
  const choose = say(recordWords.choose, locale);
  return [
    { ...field("name", recordWords.firmName), wide: true },
    {
      ...field("industry", recordWords.industry),
      none: choose,
      options: Object.entries(INDUSTRIES).map(([value, label]) => ({ value, label: say(label, locale) })),
    },
    {
      ...field("country", recordWords.country),
      none: choose,
      options: listCountries(locale).map(({ code, name }) => ({ value: code, label: name })),
    },
    { ...field("employees", recordWords.employees), hint: say(recordWords.employeesHint, locale) },
    {
      ...field("timeZone", recordWords.timeZone),
      hint: say(recordWords.timeZoneHint, locale),
      options: zonesWith(firm.timeZone).map((zone) => ({ value: zone, label: timeZoneName(zone, locale) })),
    },
  ];
}

/** The offered zones, and the one the firm has. */
const zonesWith = (own: string): readonly string[] =>
  TIME_ZONES.some((zone) => zone === own) ? TIME_ZONES : [own, ...TIME_ZONES];
