import { labelOf, position1, positionSupplier1 } from "@/lib/catalog";
import {
  CHANNEL_KINDS,
  CONFIDENCES,
  CONTRACT_TYPES,
  CURRENCIES,
  LEVELS,
  LINK_DIRECTIONS,
  LINK_FUNCTIONS,
  LINK_KINDS,
  LINK_SIDES,
  PARTNER_TYPES,
  type PositionId,
  RESTRICTIONS,
  type ScaleLabels,
  VALUE_BANDS,
} from "@/lib/instrument";
import { LOCALES, type Locale, type Text, tabulate } from "@/lib/result";
import type { TableCell, TableColumn } from "@/lib/tables";
import {
  type CellKind,
  type CellReading,
  choiceKind,
  dateKind,
  good,
  levelKind,
  listKind,
  namedKind,
  nameKind,
  percentKind,
  textKind,
  yearKind,
} from "@/lib/tables";
import {
  COUNTRY_CODES,
  channelKindNames,
  confidenceNames,
  contractTypeNames,
  countryName,
  currencyName,
  linkFunctionNames,
  linkSideNames,
  linkWords,
  namePartner,
  PRODUCT_INDUSTRIES,
  partnerTypeNames,
  productIndustryName,
  registerWords,
  restrictionNames,
  valueBandNames,
} from "@/lib/words";
import { channelKind } from "./channel-kind";
import type { FaultCode } from "./faults";
import { incidentsKind } from "./incidents-kind";
import type { RegisterRow } from "./row";

/** The change that one cell makes to a line. */
export type Patch = Partial<Omit<RegisterRow, "channels" | "answers">> & {
  readonly channels?: Partial<RegisterRow["channels"]>;
  readonly answers?: Partial<RegisterRow["answers"]>;
};

export type Column = TableColumn & {
  /** A description of what the cell may contain. */
  readonly allowed: (locale: Locale) => string;
  /** The words that the cell may contain; undefined if other text is allowed. */
  readonly choices?: ((locale: Locale) => readonly string[]) | undefined;
  /** A note for filling in the column. */
  readonly note?: Text | undefined;
  readonly print: (row: RegisterRow, locale: Locale) => TableCell;
  /** The value as shown on a page; undefined if it is the same as in the cell. */
  readonly tell?: ((row: RegisterRow, locale: Locale) => TableCell) | undefined;
  readonly read: (text: string, locale: Locale) => CellReading<Patch, FaultCode>;
  /** The meaning of an empty cell. */
  readonly empty: Patch;
};

const NAME_MAX = 200;

/** Notes for filling in a column, if its heading does not explain it. */
const COLUMN_NOTES: Readonly<Record<string, Text>> = {
  kind: linkWords.kindHint,
  partnerName: linkWords.partnerNameHint,
  partnerOtherName: linkWords.partnerOtherNameHint,
  share: registerWords.shareNote,
  shareOfPartner: linkWords.partnerShareHint,
  product: linkWords.productHint,
  industry: registerWords.industryHint,
  valueBand: registerWords.valueBandNote,
  restrictions: registerWords.severalNote,
  functions: registerWords.severalNote,
  source: registerWords.sourceHint,
  validFrom: registerWords.validFromHint,
  validTo: registerWords.validToHint,
  incidents: registerWords.incidentsNote,
  id: registerWords.linkNumberNote,
};

const directionNames = { customer: linkWords.directionCustomer, supplier: linkWords.directionSupplier };
const kindNames = { single: linkWords.kindSingle, bundle: linkWords.kindBundle };
const division = choiceKind(PRODUCT_INDUSTRIES, productIndustryName);
/** An industry by its two digits; words after them are ignored. */
const industries: CellKind<string> = {
  ...division,
  read: (text, locale) => {
    const [digits] = /^\d{1,2}(?=\D|$)/.exec(text.normalize("NFKC")) ?? [];
    // Restores the leading zero of 01, which spreadsheets drop.
    return division.read(digits?.padStart(2, "0") ?? text, locale);
  },
};

const yesNo = choiceKind(["yes", "no"], (one, locale) => registerWords[one][locale]);
const yesNoKind: CellKind<boolean> = {
  read(text, locale) {
    const read = yesNo.read(text, locale);
    return read.ok ? good(read.value === "yes") : read;
  },
  print: (value, locale) => registerWords[value ? "yes" : "no"][locale],
  allowed: (locale) => yesNo.allowed(locale),
  choices: (locale) => [registerWords.yes[locale], registerWords.no[locale]],
};

/** The columns of the register as a table, in their order. Source: method 4.3. */
export const REGISTER_COLUMNS: readonly Column[] = [
  needed("direction", linkWords.direction, namedKind(LINK_DIRECTIONS, directionNames), "customer"),
  needed("kind", linkWords.kind, namedKind(LINK_KINDS, kindNames), "single"),
  needed("partnerName", linkWords.partnerName, nameKind(NAME_MAX), ""),
  fact("partnerOtherName", linkWords.partnerOtherName, nameKind(NAME_MAX)),
  fact("share", registerWords.shareColumn, percentKind),
  fact("shareOfPartner", registerWords.shareOfPartnerColumn, percentKind),
  fact("shareOfPartnerEstimated", registerWords.shareOfPartnerEstimated, yesNoKind),
  fact("partnerType", linkWords.partnerType, namedKind(PARTNER_TYPES, partnerTypeNames)),
  fact("partnerCountry", linkWords.partnerCountry, choiceKind(COUNTRY_CODES, countryName)),
  fact("product", linkWords.product, textKind(NAME_MAX)),
  fact("industry", registerWords.industry, industries),
  fact("startYear", linkWords.startYear, yearKind),
  fact("valueBand", registerWords.valueBand, namedKind(VALUE_BANDS, valueBandNames)),
  fact("currency", registerWords.currency, choiceKind(CURRENCIES, currencyName)),
  fact("contractType", registerWords.contractType, namedKind(CONTRACT_TYPES, contractTypeNames)),
  fact("ownershipShare", registerWords.ownershipShare, percentKind),
  fact("owner", registerWords.owner, namedKind(LINK_SIDES, linkSideNames)),
  fact("toolingOwner", registerWords.toolingOwner, namedKind(LINK_SIDES, linkSideNames)),
  fact("exclusive", registerWords.exclusive, yesNoKind),
  list("restrictions", registerWords.restrictions, listKind(RESTRICTIONS, restrictionNames)),
  list("functions", registerWords.functionsColumn, listKind(LINK_FUNCTIONS, linkFunctionNames)),
  fact("source", registerWords.source, textKind(NAME_MAX)),
  fact("confidence", registerWords.confidence, namedKind(CONFIDENCES, confidenceNames)),
  fact("validFrom", registerWords.validFrom, dateKind),
  fact("validTo", registerWords.validTo, dateKind),
  list("incidents", registerWords.incidents, incidentsKind),
  ...CHANNEL_KINDS.map(
    (kind): Column => ({
      key: `channel.${kind}`,
      title: channelKindNames[kind],
      required: false,
      allowed: channelKind.allowed,
      note: registerWords.channelNote,
      print: ({ channels }, locale) => {
        const channel = channels[kind];
        return channel === null ? null : channelKind.print(channel, locale);
      },
      tell: ({ channels }, locale) => {
        const channel = channels[kind];
        return channel === null ? null : (channelKind.tell ?? channelKind.print)(channel, locale);
      },
      read: (text, locale) => patched(channelKind.read(text, locale), (channel) => ({ channels: { [kind]: channel } })),
      empty: { channels: { [kind]: null } },
    }),
  ),
  ...position1.questions.map(
    ({ id, name, question, labels }): Column => ({
      key: id,
      title: name,
      required: false,
      allowed: levelKind.allowed,
      note: notesOf(id, questionNote(question, labels)),
      print: ({ answers }) => answers[id],
      read: (text, locale) => patched(levelKind.read(text, locale), (level) => ({ answers: { [id]: level } })),
      empty: { answers: { [id]: null } },
    }),
  ),
  fact("id", registerWords.linkNumber, textKind(36)),
];

/** A row may be a customer or a supplier: the note gives the question for each. */
function notesOf(id: PositionId, ofCustomer: Text): Text {
  const asked = positionSupplier1.questions.find((one) => one.id === id);
  if (asked === undefined) return ofCustomer;
  const ofSupplier = questionNote(asked.question, asked.labels);
  return tabulate(
    LOCALES,
    (locale) =>
      `${registerWords.ofCustomer[locale]} ${ofCustomer[locale]}\n${registerWords.ofSupplier[locale]} ${ofSupplier[locale]}`,
  );
}

/** The question, and the meaning of its numbers. */
function questionNote(question: Text, labels: ScaleLabels): Text {
  const scale = (locale: Locale) => LEVELS.map((level) => `${level} ${labelOf(labels, level)[locale]}`);
  return {
    en: `${namePartner(question, "en", "the partner")} ${scale("en").join("; ")}`,
    zh: `${namePartner(question, "zh", "对方")}${scale("zh").join("；")}`,
  };
}

type Facts = Omit<RegisterRow, "channels" | "answers" | "restrictions" | "functions" | "incidents">;
type FactName = keyof Facts;

/** An optional cell; if empty, the fact is not known. */
function fact<N extends FactName>(key: N, title: Text, kind: CellKind<NonNullable<Facts[N]>, FaultCode>): Column {
  return {
    key,
    title,
    required: false,
    allowed: kind.allowed,
    choices: kind.choices,
    note: COLUMN_NOTES[key],
    print: (row, locale) => {
      const value = row[key];
      return value === null ? null : kind.print(value, locale);
    },
    tell: (row, locale) => {
      const value = row[key];
      return value === null ? null : (kind.tell ?? kind.print)(value, locale);
    },
    read: (text, locale) => patched(kind.read(text, locale), (value) => ({ [key]: value })),
    empty: { [key]: null },
  };
}

/** A required cell. */
function needed<N extends "direction" | "kind" | "partnerName">(
  key: N,
  title: Text,
  kind: CellKind<RegisterRow[N], FaultCode>,
  preset: RegisterRow[N],
): Column {
  return {
    key,
    title,
    required: true,
    allowed: kind.allowed,
    choices: kind.choices,
    note: COLUMN_NOTES[key],
    print: (row, locale) => kind.print(row[key], locale),
    read: (text, locale) => patched(kind.read(text, locale), (value) => ({ [key]: value })),
    empty: { [key]: preset },
  };
}

/** A cell with several words; an empty one means none. */
function list<N extends "restrictions" | "functions" | "incidents">(
  key: N,
  title: Text,
  kind: CellKind<RegisterRow[N], FaultCode>,
): Column {
  return {
    key,
    title,
    required: false,
    allowed: kind.allowed,
    note: COLUMN_NOTES[key],
    print: (row, locale) => (row[key].length === 0 ? null : kind.print(row[key], locale)),
    tell: (row, locale) => (row[key].length === 0 ? null : (kind.tell ?? kind.print)(row[key], locale)),
    read: (text, locale) => patched(kind.read(text, locale), (value) => ({ [key]: value })),
    empty: { [key]: [] },
  };
}

function patched<V>(read: CellReading<V, FaultCode>, patch: (value: V) => Patch): CellReading<Patch, FaultCode> {
  return read.ok ? { ok: true, value: patch(read.value) } : read;
}
