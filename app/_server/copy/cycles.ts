import type { UserActor } from "@/app/_server/gate/gate";
import { listAssessments, listPhaseEvents } from "@/db/assessments/assessments";
import { listAssignments } from "@/db/assessments/assignments";
import { listThreads } from "@/db/assessments/comments";
import { listProgress } from "@/db/assessments/respondents";
import { listSentRemarks } from "@/db/consultants/remarks";
import { listEvidence } from "@/db/evidence/evidence";
import { listFirmFigures } from "@/db/fields/firm-figures";
import { findOwnInput } from "@/db/results/inputs";
import type { listResults } from "@/db/results/results";
import type { Assessment, PersonProgress } from "@/lib/assessments";
import type { SentRemark } from "@/lib/clients";
import type { EvidenceFile } from "@/lib/files";
import type { Member } from "@/lib/firms";
import { PHASES } from "@/lib/instrument";

/** Describes a record's file, with its path in the export. */
export type CopiedFileAt = (file: EvidenceFile | null) => object | null;

export type ResultAt = Pick<
  Awaited<ReturnType<typeof listResults>>[number],
  "assessmentId" | "revision" | "frozenAt" | "supersededAt"
>;

type Around = {
  readonly actor: UserActor;
  readonly firmId: string;
  readonly members: readonly Member[];
  readonly results: readonly ResultAt[];
  readonly fileAt: CopiedFileAt;
};

/** The cycles of the firm, latest first; each is read only after the previous one is written. */
export async function* copyCycles(input: Around) {
  for (const one of await listAssessments(input.actor, { firmId: input.firmId })) yield await copyCycle(input, one);
}

/**
 * One cycle as its pages show it: Preparation, assignments, records, and comments that the manager may read. It says
 * how many items each member answered, but contains no answers; a manager's own answers are in their personal export.
 *
 * Queries run one after another, so that an export loads the database no more than a page does.
 */
async function copyCycle({ actor, firmId, members, results, fileAt }: Around, assessment: Assessment) {
  const ids = { assessmentId: assessment.id };
  const input = await findOwnInput(actor, ids);
  const progress = await listProgress(actor, ids);
  const evidence = await listEvidence(actor, ids);
  const threads = await listThreads(actor, ids);
  return {
    cycle: assessment.cycle,
    questionnaire: `${assessment.instrument.id}@${assessment.instrument.version}`,
    openedAt: assessment.createdAt,
    phases: assessment.phases,
    events: await listPhaseEvents(actor, ids),
    functions: input?.firm.roles ?? null,
    aim: input?.aim ?? null,
    context: input?.context ?? {},
    notApplicable: input?.notApplicable ?? {},
    figures: await listFirmFigures(actor, { firmId, ...ids }),
    assignments: (await listAssignments(actor, ids)).map(({ id: _, ...one }) => one),
    answered: countsOf(progress, members),
    records: evidence.map(({ id: _, file, ...one }) => ({ ...one, file: fileAt(file) })),
    comments: threads.map(({ id: _, comments, ...one }) => ({
      ...one,
      comments: comments.map(({ id: __, ...comment }) => comment),
    })),
    remarks: await copyRemarks(actor, assessment.id),
    results: results
      .filter(({ assessmentId }) => assessmentId === assessment.id)
      .map(({ revision, frozenAt, supersededAt }) => ({
        revision,
        frozenAt,
        supersededAt,
        ...resultPaths(assessment.cycle, revision),
      })),
  };
}

/** Who answered how many items of which phase: in the order of the members, followed by former members. */
function countsOf(progress: readonly PersonProgress[], members: readonly Member[]) {
  const placeOf = (personId: string | null) => {
    const place = members.findIndex((one) => one.personId === personId);
    return place < 0 ? members.length : place;
  };
  return progress
    .toSorted(
      (one, other) =>
        placeOf(one.personId) - placeOf(other.personId) ||
        PHASES.indexOf(one.phase) - PHASES.indexOf(other.phase) ||
        one.answered - other.answered,
    )
    .map(({ personId, ...count }) => {
      const member = members.find((one) => one.personId === personId);
      return { personId: member?.personId ?? null, person: member?.displayName ?? null, ...count };
    });
}

async function copyRemarks(actor: UserActor, assessmentId: string) {
  const remarks: SentRemark[] = [];
  for (const phase of PHASES) remarks.push(...(await listSentRemarks(actor, { assessmentId, phase })));
  return remarks;
}

/** The paths of the two files of a final result in the export, with the usual export file names. */
export const resultPaths = (cycle: number, revision: number) => ({
  result: `results/trellis-result-${cycle}-r${revision}.json`,
  answers: `results/trellis-answers-${cycle}-r${revision}.json`,
});
