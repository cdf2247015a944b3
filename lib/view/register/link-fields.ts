import {
  CHANNEL_DIRECTIONS,
  CHANNEL_FREQUENCIES,
  CHANNEL_KINDS,
  type ChannelKind,
  CONFIDENCES,
  CONTRACT_TYPES,
  CURRENCIES,
  LEVELS,
  type Level,
  LINK_FUNCTIONS,
  LINK_SIDES,
  PARTNER_TYPES,
  RESTRICTIONS,
  VALUE_BANDS,
} from "@/lib/instrument";
import { langOf } from "@/lib/name-rules";
import type { LinkFields } from "@/lib/register";
import type { Locale, Text } from "@/lib/result";
import type { Json } from "@/lib/saving";
import { baseOf, type FieldSpec, type FieldsAt } from "@/lib/view/fields/field-spec";
import { LINK_FIELD_KINDS } from "@/lib/view/fields/values";
import {
  channelDirectionNames,
  channelFrequencyNames,
  channelKindNames,
  confidenceNames,
  contractTypeNames,
  currencyName,
  linkFunctionNames,
  linkSideNames,
  linkWords,
  listCountries,
  PRODUCT_INDUSTRIES,
  partnerTypeNames,
  preparationWords,
  productIndustryName,
  registerWords,
  restrictionNames,
  say,
  valueBandNames,
} from "@/lib/words";
import { customersOf, type RegisterLink } from "./links";

/** The values of a link that its fields edit. */
type FieldsOf = LinkFields & {
  readonly id: string;
  readonly typedName: string;
  readonly confidence: number | null;
  readonly channels: Readonly<Partial<Record<ChannelKind, Json>>>;
};

/** Creates a field of a link; each field is saved separately. */
function fieldMaker(at: FieldsAt, link: FieldsOf, disabled: boolean) {
  const w = (words: Text) => say(words, at.locale);
  return (name: keyof typeof LINK_FIELD_KINDS, label: Text) => ({
    key: `link:${link.id}:${name}`,
    base: baseOf(at, `link:${link.id}:${name}`),
    value: typedInto(link, name),
    kind: LINK_FIELD_KINDS[name],
    label: w(label),
    disabled,
  });
}

/** The value in an input; a name is shown as it was typed, not in the language of the reader. */
function typedInto(link: FieldsOf, name: keyof typeof LINK_FIELD_KINDS): Json {
  if (name === "partnerName") return link.typedName;
  return name === "functions" || name === "restrictions" ? [...link[name]] : link[name];
}

/** The facts of one link as fields, each saved separately. */
export function linkFields(
  at: FieldsAt & { readonly links: readonly RegisterLink[] },
  link: FieldsOf,
  disabled: boolean,
): FieldSpec[] {
  const { locale } = at;
  const w = (words: Text) => say(words, locale);
  const isCustomer = link.direction === "customer";
  const field = fieldMaker(at, link, disabled);
  const choose = w(preparationWords.choose);
  const others = customersOf(at.links).filter((other) => other.id !== link.id);
  const othersTake = others.reduce((sum, other) => sum + (other.share ?? 0), 0);
  const share = field("share", isCustomer ? linkWords.sharePercent : linkWords.sharePercentSupplier);
  return [
    {
      ...field("partnerName", linkWords.partnerName),
      lang: langOf(link.typedName),
      hint: w(linkWords.partnerNameHint),
    },
    {
      ...field("partnerOtherName", linkWords.partnerOtherName),
      lang: langOf(link.partnerOtherName ?? ""),
      hint: w(linkWords.partnerOtherNameHint),
    },
    isCustomer
      ? { ...share, kind: "percent-needed", hint: w(linkWords.shareHintPlain), othersTake }
      : { ...share, hint: w(linkWords.shareHintPlain) },
    {
      ...field("direction", linkWords.direction),
      options: [
        { value: "customer", label: w(linkWords.directionCustomer) },
        { value: "supplier", label: w(linkWords.directionSupplier) },
      ],
    },
    {
      ...field("kind", linkWords.kind),
      options: [
        { value: "single", label: w(linkWords.kindSingle) },
        { value: "bundle", label: w(linkWords.kindBundle) },
      ],
    },
    {
      ...field("partnerType", linkWords.partnerType),
      none: choose,
      options: PARTNER_TYPES.map((type) => ({ value: type, label: w(partnerTypeNames[type]) })),
    },
    {
      ...field("partnerCountry", linkWords.partnerCountry),
      none: choose,
      options: listCountries(locale).map(({ code, name }) => ({ value: code, label: name })),
    },
    { ...field("product", linkWords.product), hint: w(linkWords.productHint) },
    field("startYear", linkWords.startYear),
    {
      ...field("shareOfPartner", isCustomer ? linkWords.partnerShare : linkWords.partnerShareSupplier),
      hint: w(linkWords.partnerShareHint),
    },
    {
      ...field("functions", isCustomer ? linkWords.functions : linkWords.functionsSupplier),
      hint: isCustomer ? w(linkWords.functionsHint) : undefined,
      options: LINK_FUNCTIONS.map((name) => ({ value: name, label: w(linkFunctionNames[name]) })),
    },
  ];
}

/** Contract, value and related facts, which enter no score. */
export function termFields(at: FieldsAt, link: FieldsOf, disabled: boolean): FieldSpec[] {
  const { locale } = at;
  const w = (words: Text) => say(words, locale);
  const field = fieldMaker(at, link, disabled);
  const none = w(preparationWords.choose);
  const listed = <K extends string | number>(list: readonly K[], names: Readonly<Record<K, Text>>) => ({
    none,
    options: list.map((one) => ({ value: String(one), label: w(names[one]) })),
  });
  const yesNo = {
    none,
    options: [
      { value: "yes", label: w(registerWords.yes) },
      { value: "no", label: w(registerWords.no) },
    ],
  };
  return [
    {
      ...field("industry", registerWords.industry),
      hint: w(registerWords.industryHint),
      none,
      options: PRODUCT_INDUSTRIES.map((code) => ({ value: code, label: productIndustryName(code, locale) })),
    },
    { ...field("contractType", registerWords.contractType), ...listed(CONTRACT_TYPES, contractTypeNames) },
    { ...field("valueBand", registerWords.valueBand), ...listed(VALUE_BANDS, valueBandNames) },
    {
      ...field("currency", registerWords.currency),
      none,
      options: CURRENCIES.map((value) => ({ value, label: currencyName(value, locale) })),
    },
    { ...field("shareOfPartnerEstimated", registerWords.shareOfPartnerEstimated), ...yesNo },
    { ...field("exclusive", registerWords.exclusive), ...yesNo },
    { ...field("validFrom", registerWords.validFrom), hint: w(registerWords.validFromHint) },
    { ...field("validTo", registerWords.validTo), hint: w(registerWords.validToHint) },
    field("ownershipShare", registerWords.ownershipShare),
    { ...field("owner", registerWords.owner), ...listed(LINK_SIDES, linkSideNames) },
    { ...field("toolingOwner", registerWords.toolingOwner), ...listed(LINK_SIDES, linkSideNames) },
    { ...field("confidence", registerWords.confidence), ...listed(CONFIDENCES, confidenceNames) },
    { ...field("source", registerWords.source), hint: w(registerWords.sourceHint), wide: true },
    {
      ...field("restrictions", registerWords.restrictions),
      options: RESTRICTIONS.map((name) => ({ value: name, label: w(restrictionNames[name]) })),
    },
  ];
}

/** The knowledge channels of a link, with their choices. */
export function channelTable(at: FieldsAt, link: FieldsOf) {
  const w = (words: Text) => say(words, at.locale);
  const listed = <K extends string>(list: readonly K[], names: Readonly<Record<K, Text>>) =>
    list.map((value) => ({ value, label: w(names[value]) }));
  return {
    channels: CHANNEL_KINDS.map((kind) => {
      const key = `link:${link.id}:channel-${kind}`;
      return { key, base: baseOf(at, key), value: link.channels[kind] ?? null, name: w(channelKindNames[kind]) };
    }),
    options: {
      direction: listed(CHANNEL_DIRECTIONS, channelDirectionNames),
      frequency: listed(CHANNEL_FREQUENCIES, channelFrequencyNames),
      tacitness: LEVELS.map((level) => ({ value: String(level), label: tacitnessLabel(level, at.locale) })),
      costBearer: listed(LINK_SIDES, linkSideNames),
    },
    words: {
      channel: w(registerWords.channel),
      partOf: registerWords.channelPart[at.locale],
      direction: w(registerWords.direction),
      notInUse: w(registerWords.notInUse),
      frequency: w(registerWords.frequency),
      tacitness: w(registerWords.tacitness),
      costBearer: w(registerWords.costBearer),
    },
  };
}

/** Ends and middle of the scale in words, the other steps as numbers. */
function tacitnessLabel(level: Level, locale: Locale): string {
  const words = { 1: registerWords.tacitness1, 3: registerWords.tacitness3, 5: registerWords.tacitness5 };
  return level === 2 || level === 4 ? String(level) : `${level} ${say(words[level], locale)}`;
}
