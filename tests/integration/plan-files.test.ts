import { createHash, randomUUID } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openAssessment } from "@/db/assessments/assessments";
import { movePhase } from "@/db/assessments/moves";
import { listEvidence } from "@/db/evidence/evidence";
import { findFile, type LookedAt } from "@/db/evidence/evidence-files";
import { listOffers, takeOffer } from "@/db/evidence/plan-offers";
import { sweepFiles } from "@/db/evidence/sweep";
import { saveFields } from "@/db/fields/save-fields";
import { openFileStore } from "@/db/file-stores";
import { moveMeasure } from "@/db/plans/measure-moves";
import { attachPlanFile } from "@/db/plans/plan-files";
import { addMeasure, beginPlan } from "@/db/plans/plan-measures";
import { listPlanEvents, listPlans } from "@/db/plans/plans";
import { acceptPhase } from "@/db/results/results";
import { PHASES } from "@/lib/instrument";
import { useDatabase } from "@/tests/support/database";
import { type AnAssessment, aFrozenCycle, answerPhase, aPerson } from "@/tests/support/factories";

let folder: string;
beforeAll(async () => {
  await useDatabase();
  folder = await mkdtemp(join(tmpdir(), "trellis-proof-"));
  process.env.TRELLIS_DATA = folder;
});
afterAll(async () => {
  delete process.env.TRELLIS_DATA;
  delete process.env.FILES_FIRM_MB;
  await rm(folder, { recursive: true, force: true });
});

async function aFile(content: string = randomUUID(), name = "Log.pdf"): Promise<LookedAt> {
  const path = join(folder, randomUUID());
  await writeFile(path, content);
  const digest = createHash("sha256").update(content).digest("hex");
  return { path, digest, name, kind: "pdf", bytes: content.length, pages: 1 };
}

const RECORD = { title: "Log with two quarters scored", date: "2026-11-04", grade: "E2" } as const;
const REASON = "Seen in the office";
type Verified = AnAssessment & { readonly measureId: string };
const stepOf = (at: Verified) => ({
  firmId: at.firmId,
  measureId: at.measureId,
  mover: "manager" as const,
  reason: "",
  today: "2026-11-26",
});

async function aStartedMeasure(): Promise<Verified> {
  const at = await aFrozenCycle();
  const dates = { firstStepOn: null, recordOn: null, steps: [] } as const;
  const measure = { catalogId: "M22", title: "", cell: "EVA.NET", effort: 1, ...dates } as const;
  const added = await addMeasure(at.manager, { firmId: at.firmId, measure });
  if (!added.ok) throw new Error(added.error);
  const started = { ...at, ...added.value };
  await moveMeasure(at.manager, { ...stepOf(started), state: "not-started", move: "start" });
  return started;
}

async function aVerifiedMeasure(): Promise<Verified> {
  const at = await aStartedMeasure();
  await moveMeasure(at.manager, {
    ...stepOf(at),
    state: "running",
    move: "verify",
    record: { ...RECORD, reason: REASON },
  });
  return at;
}

const fileOf = async (at: Verified) => {
  const measures = (await listPlans(at.manager, at)).flatMap((plan) => plan.measures);
  return measures.find(({ id }) => id === at.measureId)?.record?.file;
};
const keptOf = async (firmId: string): Promise<readonly string[]> =>
  (await openFileStore().list(firmId)).map(({ digest }) => digest);

async function aNextCycle(at: Verified): Promise<string> {
  const opened = await openAssessment(at.manager, { firmId: at.firmId, year: 2027 });
  if (!opened.ok) throw new Error(opened.error);
  return opened.value.assessmentId;
}

test("measure done, verified by a record with its file, taken up in the next cycle with file, grade and date", async () => {
  const at = await aVerifiedMeasure();
  const file = await aFile("the log");
  const attached = await attachPlanFile(at.manager, at, file);
  if (attached.status !== "attached") throw new Error(attached.reason);
  expect(await fileOf(at)).toMatchObject({ id: attached.fileId, name: "Log.pdf", bytes: 7 });
  const [plan] = await listPlans(at.manager, at);
  const events = await listPlanEvents(at.manager, { firmId: at.firmId, planId: plan?.id ?? "" });
  expect(events[0]).toMatchObject({ change: "record", after: { file: "Log.pdf" } });

  const next = await aNextCycle(at);
  const [offer] = await listOffers(at.contributor, { assessmentId: next });
  expect(offer).toMatchObject({ ...RECORD, file: { id: attached.fileId } });
  const take = { assessmentId: next, recordId: offer?.recordId ?? "", item: "EVA.NET.2" };
  await Promise.all([1, 2, 3].map(() => takeOffer(at.contributor, take)));
  const [held, ...others] = await listEvidence(at.manager, { assessmentId: next });
  expect(others).toEqual([]);
  expect(held).toMatchObject({ item: "EVA.NET.2", ...RECORD, file: { name: "Log.pdf", bytes: 7, kind: "pdf" } });
  expect(held?.file?.id).not.toBe(attached.fileId);
  expect(await findFile(at.contributor, { fileId: held?.file?.id ?? "" })).toMatchObject({ digest: file.digest });
  expect(await keptOf(at.firmId)).toEqual([file.digest]);
});

test("a record without a file is offered and taken up without one", async () => {
  const at = await aVerifiedMeasure();
  const next = await aNextCycle(at);
  const [offer] = await listOffers(at.manager, { assessmentId: next });
  expect(offer?.file).toBeNull();
  await takeOffer(at.manager, { assessmentId: next, recordId: offer?.recordId ?? "", item: "EVA.NET.1" });
  expect(await listEvidence(at.manager, { assessmentId: next })).toMatchObject([{ file: null }]);
});

test("only managers and the owner of the measure add it, and only members find it", async () => {
  const at = await aVerifiedMeasure();
  await expect(attachPlanFile(at.contributor, at, await aFile())).rejects.toThrow();
  expect(await keptOf(at.firmId)).toEqual([]);
  const stranger = (await aPerson()).actor;
  expect(await attachPlanFile(stranger, at, await aFile())).toMatchObject({ status: "refused", reason: "no-record" });
  const attached = await attachPlanFile(at.manager, at, await aFile());
  if (attached.status !== "attached") throw new Error(attached.reason);
  expect(await findFile(at.contributor, attached)).toMatchObject({ firmId: at.firmId, role: "contributor" });
  expect(await findFile(stranger, attached)).toBeUndefined();
});

test("there is no file before there is a record", async () => {
  const at = await aStartedMeasure();
  expect(await attachPlanFile(at.manager, at, await aFile())).toEqual({ status: "refused", reason: "no-record" });
});

test("a file that does not fit into the firm's space is refused, and evidence counts with it", async () => {
  const at = await aVerifiedMeasure();
  process.env.FILES_FIRM_MB = "0.00001";
  expect(await attachPlanFile(at.manager, at, await aFile("more than ten bytes"))).toEqual({
    status: "refused",
    reason: "firm-full",
  });
  expect(await keptOf(at.firmId)).toEqual([]);
  delete process.env.FILES_FIRM_MB;
});

test("a replaced file goes, and so does that of a record taken back; what stands as evidence stays", async () => {
  const at = await aVerifiedMeasure();
  const [first, second] = [await aFile("first"), await aFile("second")];
  await attachPlanFile(at.manager, at, first);
  await attachPlanFile(at.manager, at, second);
  expect(await keptOf(at.firmId)).toEqual([second.digest]);
  const next = await aNextCycle(at);
  const [offer] = await listOffers(at.manager, { assessmentId: next });
  await takeOffer(at.manager, { assessmentId: next, recordId: offer?.recordId ?? "", item: "EVA.NET.1" });
  await moveMeasure(at.manager, { ...stepOf(at), state: "verified", move: "reopen", reason: "Wrong quarter." });
  const later = Date.now() + 2 * 3_600_000;
  await sweepFiles(later);
  expect(await keptOf(at.firmId)).toEqual([second.digest]);
  const [held] = await listEvidence(at.manager, { assessmentId: next });
  if (held === undefined) throw new Error("nothing was taken up");
  await saveFields(at.manager, {
    firmId: at.firmId,
    assessmentId: next,
    entries: [{ kind: "evidence", base: 1, evidenceId: held.id, value: null }],
  });
  await sweepFiles(later);
  expect(await keptOf(at.firmId)).toEqual([second.digest]);
});

test("a plan that a later one has followed takes no file", async () => {
  const at = await aVerifiedMeasure();
  const next = await aNextCycle(at);
  for (const phase of PHASES) {
    await answerPhase(at.manager, next, phase);
    await movePhase(at.manager, { assessmentId: next, phase, event: "submit" });
    await acceptPhase(at.manager, { assessmentId: next, phase });
  }
  await beginPlan(at.manager, { firmId: at.firmId });
  expect(await attachPlanFile(at.manager, at, await aFile())).toEqual({
    status: "refused",
    reason: "plan-superseded",
  });
});
