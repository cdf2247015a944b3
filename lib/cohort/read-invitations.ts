import { nameFault } from "@/lib/name-rules";
import type { Locale, Text } from "@/lib/result";
import {
  faultAt,
  faultOfLine,
  fold,
  readLines,
  type Table,
  type TableCell,
  type TableHeading,
  type TableLine,
  textOf,
} from "@/lib/tables";
import { CONTACT_MAX, EMAIL_MAX, emailTyped, isEmail, isTelephone, TELEPHONE_MAX, telephoneTyped } from "./contact";
import { INVITATION_COLUMN_KEYS, INVITATION_COLUMNS, type InvitationColumnKey } from "./invitation-columns";
import type { InvitationFault, InvitationFaultCode } from "./invitation-faults";

/** Maximum number of lines in one list. */
const INVITATION_ROWS_MAX = 10_000;
const FIRM_NAME_MAX = 120;

/** A cohort that lines may refer to: the one of the page, or one below it. */
type InvitingCohort = { readonly id: string; readonly name: Text };

export type KnownFirm = {
  readonly cohortId: string;
  readonly email: string;
  readonly firmName: string;
  readonly otherName?: string | null;
  readonly state: "invited" | "member" | "opted-out";
};

export type InvitationFile = {
  /** The table as read from the file, headings first. */
  readonly table: Table;
  readonly locale: Locale;
  /** The cohort of the page; lines without a city belong to it. */
  readonly cohort: InvitingCohort;
  readonly below: readonly InvitingCohort[];
  readonly known: readonly KnownFirm[];
};

type InvitedLine = {
  readonly row: number;
  readonly cohortId: string;
  readonly firmName: string;
  readonly otherName: string | null;
  readonly email: string;
  readonly contact: string;
  readonly telephone: string;
  readonly locale: Locale;
};

/**
 * The firms that a list would invite, and every fault with line and column. A line with a fault is skipped. A line
 * whose firm is already invited or a member is skipped without a fault.
 */
export type InvitationPlan = {
  readonly invited: readonly InvitedLine[];
  readonly faults: readonly InvitationFault[];
  /** Lines whose firm is already invited or a member. */
  readonly known: number;
  /** What was ignored: lines above the headings, and columns by their headings. */
  readonly titleRows: readonly number[];
  readonly unread: readonly string[];
  /** The headings and the lines with a fault, unchanged from the file; each with the name of its firm, or "". */
  readonly head: readonly string[];
  readonly faulty: readonly (Pick<TableLine, "row" | "cells"> & { readonly firmName: string })[];
};

/**
 * Reads a list of firms to invite.
 *
 * Shape: up to 10,000 lines of cells, the cohort with those below it, the known addresses. Unit: none. Range: none.
 * Edge cases: empty lines are skipped, as are up to nine title lines above the headings; headings and languages may be
 * in either language, in any case and width; unknown columns are listed and ignored; of two lines with the same address
 * or firm the first counts; a missing or duplicate heading rejects the whole list. Errors: returned as faults, never
 * thrown. Source: ours.
 */
export function readInvitations(file: InvitationFile): InvitationPlan {
  const {
    headings,
    lines,
    faults: whole,
    ...found
  } = readLines({
    table: file.table,
    columns: file.below.length > 0 ? COLUMNS : COLUMNS_ALONE,
    locale: file.locale,
    read: cellText,
    rowsMax: INVITATION_ROWS_MAX,
  });
  const { head, titleRows } = found;
  const unread = found.unknown.map(({ title }) => title);
  if (whole.length > 0)
    return { ...{ invited: [], known: 0, faulty: [] }, ...{ faults: whole, titleRows, unread, head } };
  const seen: Seen = knownOf(file.known);
  const invited: InvitedLine[] = [];
  const faults: InvitationFault[] = [];
  const faulty: InvitationPlan["faulty"][number][] = [];
  const firmAt = headings.find(({ column }) => column.key === "firm")?.index ?? -1;
  for (const line of lines) {
    const read = readLine(line, { file, headings, seen });
    faults.push(...read.faults);
    if (read.faults.length > 0) faulty.push({ ...line, firmName: line.cells[firmAt] ?? "" });
    if (read.line !== undefined) invited.push(read.line);
  }
  const known = lines.length - invited.length - faulty.length;
  return { invited, faults, known, titleRows, unread, head, faulty };
}

const COLUMNS = INVITATION_COLUMN_KEYS.map((key) => ({ key, ...INVITATION_COLUMNS[key] }));
/** If there are no cohorts below, the city column has no meaning of its own and is treated like an unknown column. */
const COLUMNS_ALONE = COLUMNS.map((column) => (column.key === "city" ? { ...column, also: [] } : column));
type InvitationHeading = TableHeading<(typeof COLUMNS)[number]>;

const cellText = (cell: TableCell): string => textOf(cell, (text) => text.replaceAll(CONTROL, " "));
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is taken out
const CONTROL = /[\u0000-\u001f\u007f\u200b-\u200f\u2028-\u202e\u2060\ufeff]/g;

const LANGUAGES: ReadonlyMap<string, Locale> = new Map([
  ...["en", "english", "英文", "英语"].map((word) => [word, "en"] as const),
  ...["", "zh", "zh-cn", "zh-hans", "chinese", "中文", "汉语"].map((word) => [word, "zh"] as const),
]);

/** What a line can collide with: addresses and firms of earlier lines, and those already known. */
type Seen = {
  readonly emails: Map<string, { readonly row: number } | KnownFirm>;
  readonly firms: Map<string, { readonly row: number } | KnownFirm>;
};

function knownOf(known: readonly KnownFirm[]): Seen {
  const live = known.filter(({ state }) => state !== "opted-out");
  return {
    emails: new Map([...live, ...known.filter(({ state }) => state === "opted-out")].map((one) => [one.email, one])),
    firms: new Map(live.map((one) => [firmKey(one.cohortId, one.firmName), one])),
  };
}

const firmKey = (cohortId: string, name: string): string => `${cohortId} ${fold(name)}`;

type LineAt = {
  readonly file: InvitationFile;
  readonly headings: readonly InvitationHeading[];
  readonly seen: Seen;
};

type ReadLine = { readonly faults: readonly InvitationFault[]; readonly line: InvitedLine | undefined };

function readLine({ cells, row, faults: surplus }: TableLine, { file, headings, seen }: LineAt): ReadLine {
  const faults: InvitationFault[] = [...surplus];
  const at = (key: InvitationColumnKey) => headings.find(({ column }) => column.key === key);
  const text = (key: InvitationColumnKey) => cells[at(key)?.index ?? -1] ?? "";
  const refuse = (key: InvitationColumnKey, code: InvitationFaultCode, values: InvitationFault["values"] = {}) => {
    const heading = at(key);
    faults.push(heading === undefined ? faultOfLine(row, code, values) : faultAt(row, heading, code, values));
  };

  const [firmName, otherName] = [text("firm"), text("otherName")];
  if (firmName === "") refuse("firm", "firm-missing");
  const contact = text("contact");
  for (const [key, name, allowed] of [
    ["firm", firmName, FIRM_NAME_MAX],
    ["otherName", otherName, FIRM_NAME_MAX],
    ["contact", contact, CONTACT_MAX],
  ] as const) {
    if (name.length > allowed) refuse(key, "too-long", { allowed });
    const unfit = nameFault(name);
    if (unfit !== undefined) refuse(key, unfit);
  }

  const telephone = telephoneTyped(text("telephone"));
  if (telephone.length > TELEPHONE_MAX) refuse("telephone", "too-long", { allowed: TELEPHONE_MAX });
  else if (telephone !== "" && !isTelephone(telephone)) refuse("telephone", "telephone-wrong", { value: telephone });

  const email = emailTyped(text("email"));
  const taken = seen.emails.get(email);
  if (taken !== undefined && isAsked(taken, firmName)) return { faults: [], line: undefined };
  if (email === "") refuse("email", "email-missing");
  else if (email.length > EMAIL_MAX) refuse("email", "too-long", { allowed: EMAIL_MAX });
  else if (!isEmail(email)) refuse("email", "email-wrong", { value: text("email") });

  const language = LANGUAGES.get(fold(text("language")));
  if (language === undefined) refuse("language", "language-unknown", { value: text("language") });

  const cities = citiesCalled(text("city"), file);
  const [city] = cities;
  const listed = (of: readonly InvitingCohort[]) => {
    const names = of.slice(0, CITIES_LISTED).map(({ name }) => name[file.locale]);
    return names.join(file.locale === "zh" ? "、" : ", ");
  };
  if (city === undefined) {
    refuse("city", "city-unknown", { value: text("city"), allowed: listed([file.cohort, ...file.below]) });
  } else if (cities.length > 1) refuse("city", "city-unclear", { value: text("city"), allowed: listed(cities) });

  if (email !== "" && taken !== undefined) {
    const [code, values] = faultOfTaken(taken, firmName);
    refuse("email", code, values);
  }
  const same = city === undefined || firmName === "" ? undefined : seen.firms.get(firmKey(city.id, firmName));
  if (same !== undefined && taken === undefined) {
    if ("row" in same) refuse("firm", "firm-twice", { value: same.row });
    else refuse("firm", "firm-invited", { value: same.email });
  }
  if (faults.length > 0 || city === undefined || language === undefined) return { faults, line: undefined };
  seen.emails.set(email, { row });
  seen.firms.set(firmKey(city.id, firmName), { row });
  return {
    faults,
    line: {
      ...{ row, cohortId: city.id, firmName, otherName: otherName || null },
      ...{ email, contact, telephone, locale: language },
    },
  };
}

/** Maximum number of cities that a fault message lists. */
const CITIES_LISTED = 12;

/**
 * Whether this firm was already asked at this address or is a member. If another firm has this address, the line has a
 * fault.
 */
function isAsked(taken: { readonly row: number } | KnownFirm, firmName: string): boolean {
  if ("row" in taken || taken.state === "opted-out") return false;
  return [taken.firmName, taken.otherName ?? "", ""].map(fold).includes(fold(firmName));
}

/** Which fault applies if an address is in an earlier line or was already invited. */
function faultOfTaken(taken: { readonly row: number } | KnownFirm, firmName: string) {
  if ("row" in taken) return ["email-twice", { value: taken.row }] as const;
  if (taken.state === "opted-out") return ["opted-out", {}] as const;
  return ["already-invited", { value: taken.firmName || firmName }] as const;
}

/**
 * The cohorts that a cell may refer to: first an exact name in either language, with or without the part in brackets;
 * otherwise names that contain the text, as whole words or as at least two Chinese characters. The text may end in 市,
 * as in 宁波市.
 */
function citiesCalled(text: string, { cohort, below }: InvitationFile): readonly InvitingCohort[] {
  if (text === "") return [cohort];
  const all = [cohort, ...below];
  const wanted = fold(text);
  const short = wanted.replace(/(?: city|市)$/, "");
  const namesOf = ({ name }: InvitingCohort) => [name.en, name.zh].flatMap((one) => [fold(one), fold(bare(one))]);
  const called = all.filter((one) => namesOf(one).some((name) => name === wanted || name === short));
  if (called.length > 0) return called;
  return all.filter(({ name }) => [name.en, name.zh].some((one) => hasPart(fold(bare(one)), short)));
}

const bare = (name: string): string => name.replace(/\s*[(（][^)）]*[)）]\s*$/, "");

/** Whether a name contains these words, or these Chinese characters. */
function hasPart(name: string, part: string): boolean {
  if (part.length < 2) return false;
  return /\p{Script=Han}/u.test(part) ? name.includes(part) : ` ${wordsIn(name)} `.includes(` ${wordsIn(part)} `);
}

const wordsIn = (text: string): string => text.match(/[\p{Letter}\p{Number}]+/gu)?.join(" ") ?? "";
