import { and, eq, sql } from "drizzle-orm";
import type { Assessment, SeenAnswer } from "@/lib/assessments";
import type { Actor, UserActor } from "@/lib/policy";
import type { AssessmentInput, LinkInput, RespondentInput } from "@/lib/rating";
import type { ListedLink } from "@/lib/register";
import { listAllAnswersIn } from "../assessments/answers";
import { findAssessmentIn } from "../assessments/assessments";
import { listContextIn } from "../assessments/context-answers";
import { listNotApplicableIn } from "../assessments/not-applicable";
import { asActor, type Tx } from "../core/scope";
import { listEvidenceIn } from "../evidence/evidence";
import { findAimIn, findSharesIn } from "../fields/assessment-fields";
import { findErrorModelIn } from "../instruments/error-models";
import { listListedLinksIn } from "../position/links";
import { respondent } from "../schema/answers";
import { firm } from "../schema/firms";

/**
 * The input of a rating with only the actor's own answers, for a manager too: for the preview "so far", and for a file
 * that `trellis assess` can rate. Undefined if the actor may not see the assessment.
 */
export async function findOwnInput(
  actor: Actor,
  ids: { readonly assessmentId: string },
): Promise<AssessmentInput | undefined> {
  if (actor.kind !== "user") return undefined;
  return asActor(actor, async (tx) => {
    const found = await findAssessmentIn(tx, ids);
    return found === undefined ? undefined : buildInputIn(tx, found, await listOwnRespondentsIn(tx, actor, ids));
  });
}

async function listOwnRespondentsIn(
  tx: Tx,
  actor: UserActor,
  ids: { readonly assessmentId: string },
): Promise<string[]> {
  const mine = and(eq(respondent.assessmentId, ids.assessmentId), eq(respondent.personId, actor.personId));
  const rows = await tx.select({ id: respondent.id }).from(respondent).where(mine);
  return rows.map(({ id }) => id);
}

/**
 * The `trellis/assessment@1` document of an assessment, in a fixed order, so that the same rows give the same hash.
 *
 * Respondents are numbered `r1`, `r2`, … in order of joining; names and ids of people are not included. Ended links and
 * links without a share of sales are left out. The freeze adds the seed. With `only`, it contains only these
 * respondents' answers.
 */
export async function buildInputIn(tx: Tx, input: Assessment, only?: readonly string[]): Promise<AssessmentInput> {
  const here = { assessmentId: input.id };
  const [facts] = await tx
    .select({
      name: firm.name,
      employees: firm.employees,
      asOf: sql<string>`to_char(now() at time zone ${firm.timeZone}, 'YYYY-MM-DD')`,
    })
    .from(firm)
    .where(eq(firm.id, input.firmId));
  if (facts === undefined) throw new Error("an assessment without a firm");

  const all = await listAllAnswersIn(tx, here);
  const answers = only === undefined ? all : all.filter(({ respondentId }) => only.includes(respondentId));
  const links = await listListedLinksIn(tx, { firmId: input.firmId });
  const errorModel = await findErrorModelIn(tx, input.instrument);
  return {
    schema: "trellis/assessment@1",
    instrument: input.instrument,
    firm: { name: facts.name, employees: facts.employees, roles: (await findSharesIn(tx, input)) ?? null },
    aim: (await findAimIn(tx, input)) ?? null,
    notApplicable: Object.fromEntries(await listNotApplicableIn(tx, here)),
    evidence: toEvidence(await listEvidenceIn(tx, here)),
    respondents: toRespondents(answers),
    links: links.toSorted((a, b) => (a.id < b.id ? -1 : 1)).flatMap(toLink),
    context: toContext(await listContextIn(tx, here)),
    asOf: facts.asOf,
    ...(errorModel === undefined ? {} : { errorModel }),
  };
}

function toEvidence(rows: Awaited<ReturnType<typeof listEvidenceIn>>): AssessmentInput["evidence"] {
  const byItem: AssessmentInput["evidence"] = {};
  for (const { item, grade, title, date } of rows) {
    const list = byItem[item] ?? [];
    list.push({ grade, title, ...(date === null ? {} : { date }) });
    byItem[item] = list;
  }
  return byItem;
}

function toRespondents(rows: readonly SeenAnswer[]): RespondentInput[] {
  const given = rows.filter((row) => row.answer !== null);
  const ids = [...new Set(given.map((row) => row.respondentId))].toSorted();
  return ids.flatMap((respondentId, index) => {
    const own = given.filter((row) => row.respondentId === respondentId);
    const [first] = own;
    if (first === undefined) return [];
    const answers = Object.fromEntries(own.flatMap((row) => (row.answer === null ? [] : [[row.item, row.answer]])));
    return [{ id: `r${index + 1}`, kind: first.kind, stratum: first.stratum, answers }];
  });
}

function toLink(row: ListedLink): LinkInput[] {
  if (row.direction === "customer" && row.share === null) return [];
  return [
    {
      id: row.id,
      partner: row.typedName,
      direction: row.direction,
      kind: row.kind,
      ...(row.share === null ? {} : { share: row.share }),
      ...(row.shareOfPartner === null ? {} : { shareOfPartner: row.shareOfPartner }),
      answers: { ...row.answers },
    },
  ];
}

function toContext(rows: Awaited<ReturnType<typeof listContextIn>>): AssessmentInput["context"] {
  const given = [...rows].map(([factor, { state, effect }]) => [
    factor,
    { ...(state === null ? {} : { state }), ...(effect === null ? {} : { effect }) },
  ]);
  return Object.fromEntries(given);
}
