import { defineHandler } from "@/app/_server/define-handler";
import { currentLocale } from "@/app/_server/locale";
import { done, refused } from "@/app/_server/outcome";
import { findFirm } from "@/db/firms";
import { type RecordOutcome, saveRecords } from "@/db/records";
import { savingRefusalWords } from "@/lib/i18n";
import type { Locale } from "@/lib/result";
import { type KeyedEntry, RecordsBody, readEntry } from "./body";

/**
 * Saves records of a firm, one outcome an entry.
 *
 * The verb is the least that a member may do; what each kind of record asks beyond it is decided record by record.
 */
export const POST = defineHandler({
  verb: "firm.read",
  input: RecordsBody,
  find: (actor, { firmId }) => findFirm(actor, { firmId }),
  async run({ actor, input }) {
    if (input.owner !== actor.personId) return refused("session-ended");
    const locale = await currentLocale();
    const read = input.entries.map((raw) => ({ key: raw.key, keyed: readEntry(raw) }));
    const told = new Map<string, object>();

    const wellFormed = read.flatMap(({ keyed }) => (keyed === undefined ? [] : [keyed]));
    for (const assessmentId of new Set(wellFormed.map((keyed) => keyed.assessmentId))) {
      const group = wellFormed.filter((keyed) => keyed.assessmentId === assessmentId);
      const entries = group.map((keyed) => keyed.entry);
      const outcomes = await saveRecords(actor, { firmId: input.firmId, assessmentId, entries });
      if (outcomes === undefined) return refused("not-found");
      for (const [index, keyed] of group.entries()) told.set(keyed.key, tell(keyed, outcomes[index], locale));
    }
    const malformed = (key: string) => ({
      key,
      kind: "refused",
      reason: "malformed",
      words: savingRefusalWords.malformed[locale],
    });
    return done({ outcomes: read.map(({ key }) => told.get(key) ?? malformed(key)) });
  },
});

function tell({ key }: KeyedEntry, outcome: RecordOutcome | undefined, locale: Locale): object {
  if (outcome === undefined) throw new Error(`no outcome for ${key}`);
  switch (outcome.status) {
    case "saved":
      return { key, kind: "saved", revision: outcome.revision, at: outcome.savedAt };
    case "conflict": {
      const { value, revision, at, by } = outcome.theirs;
      return { key, kind: "conflict", theirs: { value, revision, at, ...(by === null ? {} : { by }) } };
    }
    case "refused":
      return { key, kind: "refused", reason: outcome.reason, words: savingRefusalWords[outcome.reason][locale] };
  }
}
