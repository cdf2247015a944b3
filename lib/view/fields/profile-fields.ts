import { type Firm, isFreeField } from "@/lib/firms";
import { langOf } from "@/lib/name-rules";
import { type Actor, can } from "@/lib/policy";
import type { Text } from "@/lib/result";
import { INDUSTRIES, listCountries, preparationWords, say, TIME_ZONES, timeZoneName } from "@/lib/words";
import { baseOf, type FieldSpec, type FieldsAt } from "./field-spec";
import { PROFILE_FIELD_KINDS } from "./values";

type At = FieldsAt & { readonly actor: Actor; readonly firm: Firm };

/** The fields of the page, disabled if this person may not change them; `open` is for the fields of Preparation. */
export function profileFields(at: At, open: boolean): readonly FieldSpec[] {
  const { actor, firm, locale } = at;
  const free = !can(actor, "profile.edit", { role: firm.role });
  const field = (name: keyof typeof PROFILE_FIELD_KINDS, label: Text) => ({
    key: `profile:${name}`,
    base: baseOf(at, `profile:${name}`),
    value: name === "name" || name === "otherName" ? firm.names[name] : firm[name],
    kind: PROFILE_FIELD_KINDS[name],
    label: say(label, locale),
    disabled: isFreeField(name) ? free : !open,
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

/** The offered time zones, including the firm's current one. */
const zonesWith = (own: string): readonly string[] =>
  TIME_ZONES.some((zone) => zone === own) ? TIME_ZONES : [own, ...TIME_ZONES];
