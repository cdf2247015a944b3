import {
  CHANNEL_DIRECTIONS,
  CHANNEL_FREQUENCIES,
  CHANNEL_KINDS,
  LEVELS,
  type Level,
  MODES,
  type Mode,
  POSITION_IDS,
  type PositionId,
} from "@/lib/instrument";
import type { KnowledgeChannel } from "@/lib/learning";
import type { LinkAnswers } from "@/lib/position";
import type { Text } from "@/lib/result";
import type { Cells, TableKind } from "@/lib/tables";
import { readTruth } from "@/lib/tables";
import {
  AMOUNT,
  CHANNEL_PARTS,
  CHANNELS,
  firmTwice,
  isMissing,
  isNo,
  longName,
  MORE_WORDS,
  NO_NAME,
  notA,
  numberUpTo,
  ONE_TO_FIVE,
  oneOf,
  SHARE,
  tooMany,
  YES_OR_NO,
} from "@/lib/words/research/network/table-faults";

/** Maximum number of links and firms, so that computing takes minutes, not hours, and the output fits into memory. */
const LINKS_MAX = 200_000;
export const FIRMS_MAX = 50_000;
const NAME_MAX = 200;

/** Columns of a table of links. The questions are answered by the firm in `from`. */
const LINK_FIELDS = [
  "from",
  "to",
  "weight",
  "cycle",
  "share",
  "mode",
  "channels",
  "conductance",
  "conductance.back",
  ...POSITION_IDS,
] as const;
type NetworkField = (typeof LINK_FIELDS)[number];

/** A link from supplier to buyer, as in a file; null if not stated. */
export type LinkRow = {
  readonly from: string;
  readonly to: string;
  readonly weight: number | null;
  readonly cycle: string;
  /** Share of the buyer's purchases, 0–1. */
  readonly share: number | null;
  readonly mode: Mode | null;
  readonly channels: readonly KnowledgeChannel[];
  readonly conductance: number | null;
  readonly conductanceBack: number | null;
  readonly answers: LinkAnswers;
};

/** Columns of a table of firms. */
const FIRM_FIELDS = [
  "firm",
  "lead",
  "domestic",
  "source",
  "adopter",
  "capability",
  "sem",
  "absorption",
  "willing",
  "value",
  "sales",
  "final.share",
  "final.use",
  "value.added",
] as const;
type FirmField = (typeof FIRM_FIELDS)[number];

/** Facts about a firm besides its links; null if not stated. */
export type NetworkFirmRow = {
  readonly firm: string;
  readonly lead: boolean;
  readonly domestic: boolean;
  readonly source: boolean;
  readonly adopter: boolean;
  readonly capability: number | null;
  readonly sem: number | null;
  readonly absorption: number | null;
  readonly willing: number | null;
  readonly value: number | null;
  readonly sales: number | null;
  readonly finalShare: number | null;
  readonly finalUse: number | null;
  readonly valueAdded: number | null;
};

/** A table with one link per line: who sells to whom, and the facts about the link. */
export const linkTable: TableKind<NetworkField, LinkRow> = {
  fields: LINK_FIELDS,
  required: ["from", "to"],
  rowsMax: LINKS_MAX,
  tooMany,
  read: (cells) => {
    const [from, to] = [readName(cells, "from"), readName(cells, "to")];
    if (from === undefined || to === undefined) return undefined;
    return {
      from,
      to,
      weight: readAmount(cells, "weight"),
      cycle: cells.text("cycle"),
      share: readShare(cells, "share"),
      mode: readMode(cells),
      channels: readChannels(cells),
      conductance: readShare(cells, "conductance"),
      conductanceBack: readShare(cells, "conductance.back"),
      answers: readAnswers(cells),
    };
  },
};

/** A table with one firm per line. A duplicate firm is a fault. */
export function firmTable(): TableKind<FirmField, NetworkFirmRow> {
  const lines = new Map<string, number>();
  return {
    fields: FIRM_FIELDS,
    required: ["firm"],
    rowsMax: FIRMS_MAX,
    tooMany,
    read: (cells, line) => {
      const firm = readName(cells, "firm");
      if (firm === undefined) return undefined;
      const before = lines.get(firm);
      if (before !== undefined) return void cells.refuse("firm", firmTwice(firm, before));
      lines.set(firm, line);
      return {
        firm,
        lead: readYes(cells, "lead"),
        domestic: readYes(cells, "domestic"),
        source: readYes(cells, "source"),
        adopter: readYes(cells, "adopter"),
        capability: readWithin(cells, "capability", 100),
        sem: readWithin(cells, "sem", 100),
        absorption: readShare(cells, "absorption"),
        willing: readShare(cells, "willing"),
        value: readAmount(cells, "value"),
        sales: readAmount(cells, "sales"),
        finalShare: readShare(cells, "final.share"),
        finalUse: readAmount(cells, "final.use"),
        valueAdded: readAmount(cells, "value.added"),
      };
    },
  };
}

function readName<F extends string>(cells: Cells<F>, field: F): string | undefined {
  const name = cells.text(field);
  if (name === "") return void cells.refuse(field, NO_NAME);
  if (name.length > NAME_MAX) return void cells.refuse(field, longName(NAME_MAX));
  return name;
}

/** At most fifteen digits before the decimal point: a longer number is an id or a typing error. */
const NUMBER = /^\+?(\d{1,15}(\.\d*)?|\.\d+)(e[+-]?\d{1,2})?$/i;
const NOT_STATED: readonly string[] = ["", "NA"];

function readNumber<F extends string>(cells: Cells<F>, field: F, expected: Text, most: number): number | null {
  const text = cells.text(field);
  if (NOT_STATED.includes(text)) return null;
  const percent = most === 1 && text.endsWith("%");
  const digits = percent ? text.slice(0, -1).trim() : text;
  const value = NUMBER.test(digits) ? Number(digits) / (percent ? 100 : 1) : Number.NaN;
  if (value >= 0 && value <= most) return value;
  cells.refuse(field, notA(text, expected));
  return null;
}

const readAmount = <F extends string>(cells: Cells<F>, field: F) => readNumber(cells, field, AMOUNT, 1e18);
const readShare = <F extends string>(cells: Cells<F>, field: F) => readNumber(cells, field, SHARE, 1);
const readWithin = <F extends string>(cells: Cells<F>, field: F, most: number) =>
  readNumber(cells, field, numberUpTo(most), most);

function readYes<F extends string>(cells: Cells<F>, field: F): boolean {
  const text = cells.text(field);
  const truth = readTruth(text);
  if (truth === undefined) cells.refuse(field, notA(text, YES_OR_NO));
  return truth ?? false;
}

function readMode(cells: Cells<NetworkField>): Mode | null {
  const text = cells.text("mode").toLowerCase();
  const mode = MODES.find((known) => known === text) ?? null;
  if (text !== "" && mode === null) cells.refuse("mode", notA(text, oneOf(MODES)));
  return mode;
}

/** `training out monthly; audit in yearly`: what flows, in which direction from the seller's view, and how often. */
function readChannels(cells: Cells<NetworkField>): readonly KnowledgeChannel[] {
  return cells
    .text("channels")
    .split(/[;；]/)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .flatMap((part) => {
      const words = part.toLowerCase().split(/\s+/);
      const kind = CHANNEL_KINDS.find((known) => known === words[0]);
      const direction = CHANNEL_DIRECTIONS.find((known) => known === words[1]);
      const frequency = CHANNEL_FREQUENCIES.find((known) => known === words[2]);
      if (kind !== undefined && direction !== undefined && frequency !== undefined && words.length === 3)
        return [{ kind, direction, frequency }];
      cells.refuse("channels", noChannel(part, words));
      return [];
    });
}

/** The three words of a channel, in order. */
const CHANNEL_WORDS: readonly { readonly known: readonly string[]; readonly name: Text }[] = [
  { known: CHANNEL_KINDS, name: CHANNEL_PARTS.kind },
  { known: CHANNEL_DIRECTIONS, name: CHANNEL_PARTS.direction },
  { known: CHANNEL_FREQUENCIES, name: CHANNEL_PARTS.frequency },
];

/** The message for an unreadable channel: the first wrong word, and the allowed words. */
function noChannel(part: string, words: readonly string[]): Text {
  const at = CHANNEL_WORDS.findIndex(({ known }, place) => !known.includes(words[place] ?? ""));
  const wanted = CHANNEL_WORDS[at];
  if (wanted === undefined) return notA(part, CHANNELS, MORE_WORDS);
  const word = words[at];
  return notA(part, oneOf(wanted.known), word === undefined ? isMissing(wanted.name) : isNo(word, wanted.name));
}

function readAnswers(cells: Cells<NetworkField>): LinkAnswers {
  const answers: Partial<Record<PositionId, Level>> = {};
  for (const id of POSITION_IDS) {
    const text = cells.text(id);
    const level = LEVELS.find((known) => String(known) === text);
    if (level !== undefined) answers[id] = level;
    else if (!NOT_STATED.includes(text)) cells.refuse(id, notA(text, ONE_TO_FIVE));
  }
  return answers;
}
