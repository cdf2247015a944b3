import { fitsDay, isDay, type Limits, yearLimits } from "@/lib/day-limits";
import { ROLES, type Role } from "@/lib/instrument";
import { normaliseShares } from "@/lib/position";
import type { Json } from "@/lib/saving";
import type { FieldProblem } from "@/lib/words/fields/fields";

/** The type of an input; it determines how the value is stored. */
export type FieldKind =
  | "words"
  | "line"
  | "choice"
  | "yes-no"
  | "rank"
  | "count"
  | "year"
  | "date"
  | "percent"
  | "percent-needed"
  | "choices";

export type Raw = string | readonly string[];
export type Read = { readonly ok: true; readonly value: Json } | { readonly ok: false; readonly problem: FieldProblem };

const good = (value: Json): Read => ({ ok: true, value });
const bad = (problem: FieldProblem): Read => ({ ok: false, problem });

/**
 * Converts user input to the stored value; the browser and the server (for forms without JavaScript) use the same
 * function.
 *
 * Empty input is null, "not known", unless a name or a share is required. Shares are entered in percent and stored on
 * 0–1; half-width and full-width percent signs and commas are accepted. Years and days are validated relative to
 * `today`.
 */
export function readField(kind: FieldKind, raw: Raw, today: string): Read {
  if (kind === "choices") return good(typeof raw === "string" ? (raw === "" ? [] : [raw]) : [...raw]);
  const text = typeof raw === "string" ? plainDigits(kind, raw).trim() : "";
  switch (kind) {
    case "words":
      return text === "" ? bad("missing") : good(text);
    case "line":
    case "choice":
      return good(text === "" ? null : text);
    case "yes-no":
      return good(text === "" ? null : text === "yes");
    case "rank":
      return good(text === "" ? null : Number(text));
    case "count":
      return text === "" ? good(null) : readWhole(text.replaceAll(/[,，\s]/g, ""), { min: 1, max: 9_999_999 }, "count");
    case "year":
      return text === "" ? good(null) : readWhole(text, yearLimits("began", today), "year");
    case "date":
      return text === "" ? good(null) : readDay(text, today);
    case "percent":
      return readPercentField(text);
    case "percent-needed":
      return text === "" ? bad("percentMissing") : readPercent(text);
  }
}

/** Reads a share in percent with readField; no day is needed. */
function readPercentField(raw: string): Read {
  const text = plainDigits("percent", raw).trim();
  return text === "" ? good(null) : readPercent(text);
}

/** Converts full-width digits, as a Chinese keyboard may produce, to normal ones; texts stay as typed. */
const plainDigits = (kind: FieldKind, raw: string): string =>
  kind === "count" || kind === "year" || kind.startsWith("percent") ? raw.normalize("NFKC") : raw;

function readDay(text: string, today: string): Read {
  if (!isDay(text)) return bad("date");
  return fitsDay("valid", text, today) ? good(text) : bad("dayRange");
}

function readWhole(text: string, { min, max }: Limits<number>, problem: FieldProblem): Read {
  const value = Number(text);
  return /^\d+$/.test(text) && value >= min && value <= max ? good(value) : bad(problem);
}

function readPercent(text: string): Read {
  const plain = text.replace(/\s*[%％]$/, "").replace(",", ".");
  const value = Number(plain);
  if (!/^\d{1,3}(\.\d{1,2})?$/.test(plain) || value > 100) return bad("percent");
  return good(Math.round(value * 100) / 10_000);
}

/** The stored value as shown in its input. */
export function printField(kind: FieldKind, value: Json): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number") {
    return kind === "percent" || kind === "percent-needed" ? String(Math.round(value * 10_000) / 100) : String(value);
  }
  return typeof value === "string" ? value : "";
}

export type RawShares = Readonly<Record<Role, string>>;
type SharesRead =
  | { readonly ok: true; readonly value: Readonly<Record<Role, number>> }
  | { readonly ok: false; readonly problem: "percent" | "sum"; readonly sum: number };

/** The four shares as one field: each 0–100, sum 100 within half a point; an empty one is 0. Source: method 2.4. */
export function readShares(raw: RawShares): SharesRead {
  const parts = ROLES.map((role) => ({ role, read: readPercentField(raw[role]) }));
  const shares = Object.fromEntries(
    parts.map(({ role, read }) => [role, read.ok && typeof read.value === "number" ? read.value : 0]),
  );
  const value = { OEA: shares.OEA ?? 0, OEM: shares.OEM ?? 0, ODM: shares.ODM ?? 0, OBM: shares.OBM ?? 0 };
  const sum = Math.round((value.OEA + value.OEM + value.ODM + value.OBM) * 10_000) / 100;
  if (parts.some(({ read }) => !read.ok)) return { ok: false, problem: "percent", sum };
  return normaliseShares(value).ok ? { ok: true, value } : { ok: false, problem: "sum", sum };
}

/** The sum of all customers' shares of sales in percent, and whether it exceeds 100. Source: method 4.3. */
export function checkSales(others: number, share: number): { readonly sum: number; readonly over: boolean } {
  const sum = Math.round((others + share) * 1000) / 10;
  return { sum, over: sum > 100.5 };
}

export type RawAim = Readonly<Record<"kind" | "mode" | "role" | "upgrading" | "year" | "share", string>>;

/** The aim as one field; empty parts are left out. Null if nothing is chosen. */
export function readAim(raw: RawAim, today: string): Read {
  if (raw.kind === "") return good(null);
  if (raw.kind !== "move") return good({ kind: "stay" });
  const typedYear = plainDigits("year", raw.year).trim();
  const year = typedYear === "" ? good(null) : readWhole(typedYear, yearLimits("aimed", today), "aimYear");
  const share = readPercentField(raw.share);
  if (!year.ok) return year;
  if (!share.ok) return share;
  return good({
    kind: "move",
    ...(raw.mode === "" ? {} : { mode: raw.mode }),
    ...(raw.role === "" ? {} : { role: raw.role }),
    ...(raw.upgrading === "" ? {} : { upgrading: raw.upgrading }),
    ...(year.value === null ? {} : { year: year.value }),
    ...(share.value === null ? {} : { share: share.value }),
  });
}

export function printAim(value: Json): RawAim {
  const of = (key: string): string => {
    const part = isObject(value) ? (value[key] ?? null) : null;
    return key === "share" ? printField("percent", part) : printField("line", part);
  };
  return {
    kind: of("kind"),
    mode: of("mode"),
    role: of("role"),
    upgrading: of("upgrading"),
    year: of("year"),
    share: of("share"),
  };
}

export function printShares(value: Json): RawShares {
  const of = (role: Role): string => printField("percent", isObject(value) ? (value[role] ?? null) : null);
  return { OEA: of("OEA"), OEM: of("OEM"), ODM: of("ODM"), OBM: of("OBM") };
}

export function isObject(value: Json): value is { readonly [key: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The input type of each field of a link and of the profile, by the last part of its key. */
export const LINK_FIELD_KINDS = {
  direction: "choice",
  kind: "choice",
  partnerName: "words",
  partnerOtherName: "line",
  partnerType: "choice",
  partnerCountry: "choice",
  product: "line",
  startYear: "year",
  share: "percent",
  shareOfPartner: "percent",
  functions: "choices",
  industry: "choice",
  valueBand: "choice",
  currency: "choice",
  shareOfPartnerEstimated: "yes-no",
  contractType: "choice",
  ownershipShare: "percent",
  owner: "choice",
  toolingOwner: "choice",
  exclusive: "yes-no",
  restrictions: "choices",
  source: "line",
  confidence: "rank",
  validFrom: "date",
  validTo: "date",
} as const satisfies Readonly<Record<string, FieldKind>>;

export const PROFILE_FIELD_KINDS = {
  name: "words",
  otherName: "line",
  industry: "choice",
  country: "choice",
  employees: "count",
  timeZone: "choice",
} as const satisfies Readonly<Record<string, FieldKind>>;

export type RawChannel = Readonly<Record<"direction" | "frequency" | "tacitness" | "costBearer", string>>;

/** A knowledge channel as one field; null (not in use) without a direction. */
export function readChannel(raw: RawChannel): Read {
  if (raw.direction === "") return good(null);
  return good({
    direction: raw.direction,
    frequency: raw.frequency === "" ? "yearly" : raw.frequency,
    tacitness: raw.tacitness === "" ? null : Number(raw.tacitness),
    costBearer: raw.costBearer === "" ? null : raw.costBearer,
  });
}

export function printChannel(value: Json): RawChannel {
  const of = (key: string): string => printField("line", isObject(value) ? (value[key] ?? null) : null);
  const rank = isObject(value) && typeof value.tacitness === "number" ? String(value.tacitness) : "";
  return { direction: of("direction"), frequency: of("frequency"), tacitness: rank, costBearer: of("costBearer") };
}
