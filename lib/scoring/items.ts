import { type Item, type ItemId, LEVELS, type Level, STRATA } from "@/lib/instrument";
import { insufficient } from "@/lib/result";
import { mean } from "@/lib/stats";
import { evidenceCap, isOlder } from "./records";
import type { EvidenceRecord, ItemDetail, Respondent, ScoringInput } from "./types";

/** The firm's own people; a consultant's rows never enter. Source: method 3.2. */
export const membersOf = (respondents: readonly Respondent[]): readonly Respondent[] =>
  respondents.filter((respondent) => respondent.kind === "member");

/** The level a person gave; undefined for "don't know" and for no answer. */
export function levelGiven(respondent: Respondent, id: ItemId): Level | undefined {
  const answer = respondent.answers[id];
  return answer !== undefined && "level" in answer ? answer.level : undefined;
}

/**
 * Level of an item for the firm, from what members gave: the mean within each stratum, then over strata, so that no
 * group floods a score. Undefined where nobody gave a level. Source: method 3.2.
 */
export function itemLevel(members: readonly Respondent[], id: ItemId, cap = 5): number | undefined {
  const strata = strataLevels(members, id, cap);
  return strata.length === 0 ? undefined : mean(strata.map((stratum) => stratum.level));
}

function strataLevels(members: readonly Respondent[], id: ItemId, cap: number): ItemDetail["strata"] {
  return STRATA.flatMap((stratum) => {
    const levels = members
      .filter((member) => member.stratum === stratum)
      .flatMap((member) => levelGiven(member, id) ?? [])
      .map((level) => Math.min(level, cap));
    return levels.length === 0 ? [] : [{ stratum, level: mean(levels), count: levels.length }];
  });
}

/** Everything behind one item of the firm: levels, counts, strata, don't know, not applicable, records and their cap. */
export function describeItem(input: ScoringInput, members: readonly Respondent[], item: Item): ItemDetail {
  const reason = input.notApplicable[item.id] ?? null;
  if (reason !== null && item.notApplicable === undefined) throw new Error(`${item.id} applies to every firm`);

  const window = { evidenceMonths: item.evidenceMonths, asOf: input.asOf };
  const records: readonly EvidenceRecord[] = input.evidence[item.id] ?? [];
  const cap = evidenceCap(records, window);
  const given = members.flatMap((member) => levelGiven(member, item.id) ?? []);
  const level = (highest: number) => {
    if (reason !== null) return insufficient("not-applicable");
    return itemLevel(members, item.id, highest) ?? insufficient("no-level");
  };
  return {
    id: item.id,
    cell: item.cell,
    level: level(5),
    cappedLevel: level(cap),
    cap,
    counts: countLevels(given),
    strata: strataLevels(members, item.id, 5),
    dontKnow: members.filter((member) => isDontKnow(member, item.id)).length,
    notApplicable: reason,
    records: records.map((record) => ({ ...record, older: isOlder(record, window) })),
  };
}

function isDontKnow(member: Respondent, id: ItemId): boolean {
  const answer = member.answers[id];
  return answer !== undefined && "dontKnow" in answer;
}

function countLevels(given: readonly Level[]): ItemDetail["counts"] {
  const counts: Record<Level, number> = { 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 };
  for (const level of given) counts[level] += 1;
  return counts;
}

/** Whether any member placed the item above 3: there a record decides how far the answer counts. */
export const isAbove3 = (detail: ItemDetail): boolean =>
  detail.notApplicable === null && LEVELS.some((level) => level > 3 && detail.counts[level] > 0);
