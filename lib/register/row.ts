import type {
  ChannelDirection,
  ChannelFrequency,
  ChannelKind,
  Confidence,
  ContractType,
  Currency,
  IncidentKind,
  Level,
  LinkDirection,
  LinkFunction,
  LinkKind,
  LinkSide,
  PartnerType,
  PositionId,
  Restriction,
  ValueBand,
} from "@/lib/instrument";
import type { LinkAnswers } from "@/lib/position";
import type { TableHeading } from "@/lib/tables";
import type { Column } from "./columns";

/** A knowledge channel as stored in the register. */
export type RegisterChannel = {
  readonly direction: ChannelDirection;
  readonly frequency: ChannelFrequency;
  readonly tacitness: Level | null;
  readonly costBearer: LinkSide | null;
};

/** A dispute, penalty or lost order of a link; without an id if it is new in a file. */
export type RegisterIncident = {
  readonly id: string | null;
  readonly kind: IncidentKind;
  /** A day in ISO 8601 format. */
  readonly date: string;
  readonly note: string | null;
};

/** The plain fields of one link in a register. Shares are on 0–1. Source: method 4.3. */
export type LinkFields = {
  readonly direction: LinkDirection;
  readonly kind: LinkKind;
  readonly partnerName: string;
  /** The name for readers of the other language. */
  readonly partnerOtherName: string | null;
  readonly partnerType: PartnerType | null;
  readonly partnerCountry: string | null;
  readonly product: string | null;
  readonly industry: string | null;
  readonly startYear: number | null;
  readonly share: number | null;
  readonly shareOfPartner: number | null;
  readonly shareOfPartnerEstimated: boolean | null;
  readonly valueBand: ValueBand | null;
  readonly currency: Currency | null;
  readonly contractType: ContractType | null;
  readonly ownershipShare: number | null;
  readonly owner: LinkSide | null;
  readonly toolingOwner: LinkSide | null;
  readonly exclusive: boolean | null;
  readonly restrictions: readonly Restriction[];
  readonly functions: readonly LinkFunction[];
  readonly source: string | null;
  /** First and last day of the link, in ISO 8601 format. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
};

/** One link of the register as a line of a table. */
export type RegisterRow = LinkFields & {
  /** The link's id in the register; null for a new one. */
  readonly id: string | null;
  readonly confidence: Confidence | null;
  /** Disputes, penalties and lost orders, earliest first. */
  readonly incidents: readonly RegisterIncident[];
  /** Every kind of channel; null is "not in use". */
  readonly channels: Readonly<Record<ChannelKind, RegisterChannel | null>>;
  /** Every position question; null is "not answered". */
  readonly answers: Readonly<Record<PositionId, Level | null>>;
};

/** A column of a file: its index, its title in the reader's language, and its definition. */
export type Heading = TableHeading<Column>;

/** A line that was read from a file, with its row number; `sound` if all its cells are valid. */
export type ReadRow = {
  readonly row: number;
  readonly before: RegisterRow | null;
  readonly after: RegisterRow;
  readonly sound: boolean;
};

/** An active link of the register with its answers; `partnerName` is the name shown to its reader. */
export type RegisteredLink = LinkFields & {
  readonly id: string;
  /** The name as first typed. */
  readonly typedName: string;
  readonly confidence: number | null;
  /** Earliest first. */
  readonly incidents: readonly (RegisterIncident & { readonly id: string })[];
  readonly answers: LinkAnswers;
  readonly channels: Readonly<Partial<Record<ChannelKind, RegisterChannel>>>;
};

/** The fields of a link in a list of the whole register. */
export type ListedLink = Pick<
  RegisteredLink,
  | "id"
  | "direction"
  | "kind"
  | "partnerName"
  | "typedName"
  | "partnerType"
  | "partnerCountry"
  | "product"
  | "startYear"
  | "share"
  | "shareOfPartner"
  | "functions"
  | "answers"
>;

export type LinkRefusal =
  | "phase-not-open"
  | "share-missing"
  | "shares-over-one"
  | "too-many-customers"
  | "dates-crossed"
  | "no-room"
  | "not-found";

/** A link in its current state, whether or not it is still in the register. */
export type DatedLink = RegisteredLink & { readonly registeredAt: Date; readonly endedAt: Date | null };

/** A link by what it is called, also an ended one. */
export type NamedLink = Pick<DatedLink, "id" | "direction" | "partnerName" | "product" | "endedAt">;

/** One page of the links that have ended, by its number from 1. */
export type EndedPage = {
  readonly links: readonly NamedLink[];
  readonly all: number;
  readonly number: number;
  readonly pages: number;
};
