import { baseOf, type Preparation } from "@/app/_server/preparation";
import { customersOf } from "@/components/position/facts";
import type { FieldSpec } from "@/components/records/record-fields";
import { LINK_FIELD_KINDS } from "@/components/records/values";
import type { Link } from "@/db/links";
import { linkFunctionNames, partnerTypeNames } from "@/lib/catalog";
import { listCountries, positionWords, recordWords, say } from "@/lib/i18n";
import { LINK_FUNCTIONS, PARTNER_TYPES } from "@/lib/instrument";
import type { Text } from "@/lib/result";

/** The facts of one link as fields, each its own record. */
export function linkFields(at: Preparation, link: Link, disabled: boolean): FieldSpec[] {
  const { locale } = at;
  const w = (words: Text) => say(words, locale);
  const isCustomer = link.direction === "customer";
  const field = (name: keyof typeof LINK_FIELD_KINDS, label: Text) => ({
    key: `link:${link.id}:${name}`,
    base: baseOf(at, `link:${link.id}:${name}`),
    value: name === "functions" ? [...link.functions] : link[name],
    kind: LINK_FIELD_KINDS[name],
    label: w(label),
    disabled,
  });
  const choose = w(recordWords.choose);
  const others = customersOf(at.links).filter((other) => other.id !== link.id);
  const othersTake = others.reduce((sum, other) => sum + (other.share ?? 0), 0);
  const share = field("share", isCustomer ? positionWords.sharePercent : positionWords.sharePercentSupplier);
  return [
    { ...field("partnerName", positionWords.partnerName), hint: w(positionWords.partnerNameHint) },
    isCustomer
      ? { ...share, kind: "percent-needed", hint: w(positionWords.shareHintPlain), othersTake }
      : { ...share, hint: w(positionWords.shareHintPlain) },
    {
      ...field("direction", positionWords.direction),
      options: [
        { value: "customer", label: w(positionWords.directionCustomer) },
        { value: "supplier", label: w(positionWords.directionSupplier) },
      ],
    },
    {
      ...field("kind", positionWords.kind),
      options: [
        { value: "single", label: w(positionWords.kindSingle) },
        { value: "bundle", label: w(positionWords.kindBundle) },
      ],
    },
    {
      ...field("partnerType", positionWords.partnerType),
      none: choose,
      options: PARTNER_TYPES.map((type) => ({ value: type, label: w(partnerTypeNames[type]) })),
    },
    {
      ...field("partnerCountry", positionWords.partnerCountry),
      none: choose,
      options: listCountries(locale).map(({ code, name }) => ({ value: code, label: name })),
    },
    { ...field("product", positionWords.product), hint: w(positionWords.productHint) },
    field("startYear", positionWords.startYear),
    {
      ...field("shareOfPartner", isCustomer ? positionWords.partnerShare : positionWords.partnerShareSupplier),
      hint: w(positionWords.partnerShareHint),
    },
    {
      ...field("functions", isCustomer ? positionWords.functions : positionWords.functionsSupplier),
      hint: isCustomer ? w(positionWords.functionsHint) : undefined,
      options: LINK_FUNCTIONS.map((name) => ({ value: name, label: w(linkFunctionNames[name]) })),
    },
  ];
}
