import { type Instrument, type Level, STRATA, type Stratum } from "@/lib/instrument";
import { insufficient } from "@/lib/result";
import { judgeRecords } from "./records";
import type { ItemDetail, Respondent, ScoringInput } from "./types";

/** The firm's own people; a consultant's rows never enter. Source: method 3.2. */
export const membersOf = (respondents: readonly Respondent[]): readonly Respondent[] =>
  respondents.filter((respondent) => respondent.kind === "member");

/** Code of "don't know" on a sheet; 0 is no answer, 1–5 a level. */
const DONT_KNOW = 6;

/** The answers of some people, one code an answer, row by row in the order of the instrument's items. */
export type Sheet = {
  readonly people: readonly Respondent[];
  readonly width: number;
  readonly codes: Uint8Array;
  /** Place of each person's stratum in STRATA. */
  readonly strata: readonly number[];
};

/** Reads every answer once. */
export function layOut(people: readonly Respondent[], { items }: Instrument): Sheet {
  const width = items.length;
  const codes = new Uint8Array(people.length * width);
  people.forEach(({ answers }, row) => {
    items.forEach(({ id }, place) => {
      const answer = answers[id];
      if (answer !== undefined) codes[row * width + place] = "level" in answer ? answer.level : DONT_KNOW;
    });
  });
  return { people, width, codes, strata: people.map((person) => STRATA.indexOf(person.stratum)) };
}

/** The level a person gave; undefined for "don't know" and for no answer. */
export function levelAt({ codes, width }: Sheet, row: number, place: number): number | undefined {
  const code = codes[row * width + place] ?? 0;
  return code === 0 || code === DONT_KNOW ? undefined : code;
}

/** Mean level of an item among some rows of a sheet, 0 where none of them gave one. */
export function meanLevel(sheet: Sheet, rows: readonly number[], place: number): number {
  let total = 0;
  let count = 0;
  for (const row of rows) {
    const level = levelAt(sheet, row, place);
    if (level === undefined) continue;
    total += level;
    count += 1;
  }
  return count === 0 ? 0 : total / count;
}

/** Whether each person answered anything, a level or "don't know", on this form or on another version of it. */
export const listHeard = ({ people, codes, width }: Sheet): readonly boolean[] =>
  people.map(({ answers }, row) => {
    for (let at = row * width; at < (row + 1) * width; at += 1) if (codes[at] !== 0) return true;
    return Object.values(answers).some((answer) => answer !== undefined);
  });

/**
 * Everything behind one item of the firm: levels, counts, strata, don't know, not applicable, records and their cap.
 *
 * The level is the mean within each stratum, then over strata, so that no group floods a score. Source: method 3.2.
 */
export function describeItem(input: ScoringInput, sheet: Sheet, place: number): ItemDetail {
  const item = input.instrument.items[place];
  if (item === undefined) throw new RangeError(`no item stands at ${place}`);
  const reason = input.notApplicable[item.id] ?? null;
  if (reason !== null && item.notApplicable === undefined) throw new Error(`${item.id} applies to every firm`);

  const window = { evidenceMonths: item.evidenceMonths, asOf: input.asOf };
  const { records, cap } = judgeRecords(input.evidence[item.id] ?? [], window);
  const votes = countVotes(sheet, place, cap);
  const level = (ofStrata: number) => {
    if (reason !== null) return insufficient("not-applicable");
    return votes.strata.length === 0 ? insufficient("no-level") : ofStrata / votes.strata.length;
  };
  return {
    id: item.id,
    cell: item.cell,
    level: level(votes.total),
    cappedLevel: level(votes.capped),
    cap,
    counts: votes.counts,
    strata: votes.strata,
    dontKnow: votes.dontKnow,
    notApplicable: reason,
    records,
  };
}

type Votes = Pick<ItemDetail, "counts" | "dontKnow" | "strata"> & {
  /** Sums over strata of the mean level, as given and with each answer up to the cap. */
  readonly total: number;
  readonly capped: number;
};

function countVotes(sheet: Sheet, place: number, cap: number): Votes {
  const counts: Record<Level, number> = { 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 };
  const strata: { readonly stratum: Stratum; readonly level: number; readonly count: number }[] = [];
  let dontKnow = 0;
  let total = 0;
  let capped = 0;
  for (let each = 0; each < STRATA.length; each += 1) {
    const stratum = STRATA[each];
    const votes = { total: 0, capped: 0, count: 0 };
    for (let row = 0; row < sheet.people.length; row += 1) {
      if (sheet.strata[row] !== each) continue;
      const code = sheet.codes[row * sheet.width + place] ?? 0;
      if (code === DONT_KNOW) dontKnow += 1;
      if (!isGiven(code)) continue;
      counts[code] += 1;
      votes.total += code;
      votes.capped += Math.min(code, cap);
      votes.count += 1;
    }
    if (votes.count === 0 || stratum === undefined) continue;
    strata.push({ stratum, level: votes.total / votes.count, count: votes.count });
    total += votes.total / votes.count;
    capped += votes.capped / votes.count;
  }
  return { counts, dontKnow, strata, total, capped };
}

const isGiven = (code: number): code is Level => code >= 1 && code <= 5;

/** Whether any member placed the item above 3: there a record decides how far the answer counts. */
export const isAbove3 = ({ notApplicable, counts }: ItemDetail): boolean =>
  notApplicable === null && (counts[4] > 0 || counts[5] > 0);
